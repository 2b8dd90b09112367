/// Reduced ordered decision diagrams over finite variables, with several terminals, in flat arrays.
///
/// A node tests one variable. Its children lie in *runs* of regions, so that a threshold has two runs however many regions its
/// variable is cut into. Nodes below `terminalCount` are the terminals: node 0 is *non*, node 1 is *oui*, node k is branch k. A child
/// always has a lower number than its parent. Two diagrams that say the same are the same node.
struct Diagrams: Sendable, Equatable {
    struct Node: Sendable, Equatable {
        var variable: UInt32
        var firstRun: UInt32
        var runCount: UInt32
    }

    /// The regions up to `end`, not included, that no earlier run holds, lead to `child`.
    struct Run: Sendable, Hashable {
        var end: UInt32
        var child: UInt32
    }

    var terminalCount: Int
    var nodes: [Node]
    var runs: [Run] = []

    static let no: UInt32 = 0
    static let yes: UInt32 = 1
    /// The variable of a terminal: below every other.
    static let bottom = UInt32.max

    init(terminalCount: Int) {
        self.terminalCount = terminalCount
        nodes = [Node](
            repeating: Node(variable: Self.bottom, firstRun: 0, runCount: 0), count: terminalCount)
    }

    @inline(__always)
    func isTerminal(_ node: UInt32) -> Bool { Int(node) < terminalCount }

    /// Where a node leads in one region. O(number of runs).
    @inline(__always)
    func child(of node: Node, in region: UInt32) -> UInt32 {
        var index = Int(node.firstRun)
        while runs[index].end <= region { index += 1 }
        return runs[index].child
    }

    /// Whether a diagram is a terminal, or one test that leads to terminals.
    @inline(__always)
    func isSingleTest(_ root: UInt32) -> Bool {
        let node = nodes[Int(root)]
        for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) where !isTerminal(runs[index].child) {
            return false
        }
        return true
    }

    /// The runs of a node.
    func runs(of node: UInt32) -> ArraySlice<Run> {
        let node = nodes[Int(node)]
        return runs[Int(node.firstRun)..<Int(node.firstRun + node.runCount)]
    }
}
