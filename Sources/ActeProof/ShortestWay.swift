import ActeGraph

extension Diagrams {
    /// The way to *oui* that tests the fewest variables, the first of those that do; nothing when there is none. O(nodes of the diagram).
    func shortestWay(from root: UInt32) -> [Region]? {
        var seen: Set<UInt32> = [root]
        var pending = [root]
        var met: [UInt32] = []
        while let node = pending.popLast() {
            if isTerminal(node) { continue }
            met.append(node)
            for run in runs(of: node) where seen.insert(run.child).inserted { pending.append(run.child) }
        }
        var lengths: [UInt32: Int] = [Self.yes: 0]
        // A child always has a lower number than its parent.
        for node in met.sorted() {
            if let length = runs(of: node).compactMap({ lengths[$0.child] }).min() { lengths[node] = length + 1 }
        }
        guard lengths[root] != nil else { return nil }
        return way(from: root, lengths)
    }

    private func way(from root: UInt32, _ lengths: [UInt32: Int]) -> [Region] {
        var way: [Region] = []
        var node = root
        while !isTerminal(node) {
            var start: UInt32 = 0
            for run in runs(of: node) {
                if let length = lengths[run.child], length + 1 == lengths[node] {
                    way.append(Region(variable: nodes[Int(node)].variable, start: start, end: run.end))
                    node = run.child
                    break
                }
                start = run.end
            }
        }
        return way
    }
}
