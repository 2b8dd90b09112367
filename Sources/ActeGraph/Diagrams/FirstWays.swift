/// Where each diagram leads when every variable falls in its first region: one terminal that it can come to, told without a search as long as
/// nothing known says otherwise.
///
/// A condition over a thousand items is a chain a thousand nodes long, which a search would follow to its end after each answer.
struct FirstWays: Sendable {
    private struct Way: Sendable {
        var terminal: UInt32
        /// The last variable tested on the way; `Diagrams.bottom` where the way depends on more than what is recorded.
        var last: UInt32
    }

    /// By node.
    private let ways: [Way]

    /// - Parameter isDerived: whether a variable may be known without being recorded. Linear in the nodes.
    init(_ diagrams: Diagrams, where isDerived: (UInt32) -> Bool) {
        var ways: [Way] = []
        ways.reserveCapacity(diagrams.nodes.count)
        // Children come before their parents.
        for (index, node) in diagrams.nodes.enumerated() {
            if index < diagrams.terminalCount {
                ways.append(Way(terminal: UInt32(truncatingIfNeeded: index), last: 0))
                continue
            }
            let next = ways[Int(diagrams.runs[Int(node.firstRun)].child)]
            let last = isDerived(node.variable) ? Diagrams.bottom : max(node.variable, next.last)
            ways.append(Way(terminal: next.terminal, last: last))
        }
        self.ways = ways
    }

    /// The terminal at the end of a node's way, where no recorded variable leads off it; may say nothing where one does not.
    @inline(__always)
    func terminal(
        from node: UInt32, in diagrams: borrowing Diagrams, _ layout: borrowing ProgressLayout,
        _ progress: borrowing Progress
    ) -> UInt32? {
        let way = ways[Int(node)]
        guard way.last != Diagrams.bottom,
            layout.allowsFirstRegions(diagrams.nodes[Int(node)].variable...way.last, in: progress)
        else { return nil }
        return way.terminal
    }
}
