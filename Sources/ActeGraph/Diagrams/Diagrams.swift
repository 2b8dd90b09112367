/// Reduced ordered decision diagrams over finite variables, with several terminals, in flat arrays.
///
/// A node tests one variable. Its children lie in *runs* of regions, so that a threshold has two runs however many regions its
/// variable is cut into. Nodes below `terminalCount` are the terminals: node 0 is *non*, node 1 is *oui*, node k is branch k. A child
/// always has a lower number than its parent. Two diagrams that say the same are the same node.
package struct Diagrams: Sendable, Equatable {
    package struct Node: Sendable, Equatable {
        package var variable: UInt32
        package var firstRun: UInt32
        package var runCount: UInt32
    }

    /// The regions up to `end`, not included, that no earlier run holds, lead to `child`.
    package struct Run: Sendable, Hashable {
        package var end: UInt32
        package var child: UInt32
    }

    package var terminalCount: Int
    package var nodes: [Node]
    package var runs: [Run] = []

    package static let no: UInt32 = 0
    package static let yes: UInt32 = 1
    /// The variable of a terminal: below every other.
    package static let bottom = UInt32.max

    init(terminalCount: Int) {
        self.terminalCount = terminalCount
        nodes = [Node](
            repeating: Node(variable: Self.bottom, firstRun: 0, runCount: 0), count: terminalCount)
    }

    @inline(__always)
    package func isTerminal(_ node: UInt32) -> Bool { Int(node) < terminalCount }

    /// Where a node leads in one region. O(number of runs).
    @inline(__always)
    package func child(of node: Node, in region: UInt32) -> UInt32 {
        var index = Int(node.firstRun)
        while runs[index].end <= region { index += 1 }
        return runs[index].child
    }

    /// Whether a diagram is a terminal, or one test that leads to terminals.
    @inline(__always)
    package func isSingleTest(_ root: UInt32) -> Bool {
        let node = nodes[Int(root)]
        for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) where !isTerminal(runs[index].child) {
            return false
        }
        return true
    }

    /// The runs of a node.
    package func runs(of node: UInt32) -> ArraySlice<Run> {
        let node = nodes[Int(node)]
        return runs[Int(node.firstRun)..<Int(node.firstRun + node.runCount)]
    }
}
