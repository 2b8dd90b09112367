// What the rest of a diagram still depends on, once the known variables are set.
extension GraphBody {
    /// The variables that what is left of a diagram depends on. Exact. Linear in what is left.
    func support(of root: UInt32, in progress: borrowing Progress) -> [UInt32] {
        let node = descend(root, in: progress)
        if diagrams.isTerminal(node) { return [] }
        if diagrams.isSingleTest(node) { return [diagrams.nodes[Int(node)].variable] }
        return visibleSupport(below: node, in: progress) ?? exactSupport(below: node, in: progress)
    }

    /// The same without hashing, which does for most diagrams: they depend on a variable when a node that tests it leads to two terminals, or to one and
    /// to something that stays open. Nothing when that leaves a variable in doubt.
    private func visibleSupport(below top: UInt32, in progress: borrowing Progress) -> [UInt32]? {
        let outcomes = outcomes(below: top, in: progress)
        var isMet = [Bool](repeating: false, count: Int(top) + 1)
        var isListed = [Bool](repeating: false, count: variables.list.count)
        var stack = [outcomes[Int(top)]]
        var visible: [UInt32] = []
        var doubtful: [UInt32] = []
        while let next = stack.popLast() {
            if diagrams.isTerminal(next) || isMet[Int(next)] { continue }
            isMet[Int(next)] = true
            let node = diagrams.nodes[Int(next)]
            var first: UInt32?
            var leadsToTerminal = false
            for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) {
                let outcome = outcomes[Int(descend(diagrams.runs[index].child, in: progress))]
                first = first ?? outcome
                leadsToTerminal = leadsToTerminal || diagrams.isTerminal(outcome)
                stack.append(outcome)
            }
            if isListed[Int(node.variable)] { continue }
            if leadsToTerminal {
                isListed[Int(node.variable)] = true
                visible.append(node.variable)
            } else {
                doubtful.append(node.variable)
            }
        }
        return doubtful.allSatisfy { isListed[Int($0)] } ? visible : nil
    }

    /// By node that can be reached from `top`: the terminal or the node below which it comes to whatever it tests; itself where that may matter.
    private func outcomes(below top: UInt32, in progress: borrowing Progress) -> [UInt32] {
        let unmet = UInt32.max
        var outcomes = [UInt32](repeating: unmet, count: Int(top) + 1)
        for terminal in 0..<min(diagrams.terminalCount, outcomes.count) {
            outcomes[terminal] = UInt32(truncatingIfNeeded: terminal)
        }
        outcomes[Int(top)] = top
        var nodes = [top]
        var position = 0
        while position < nodes.count {
            for run in diagrams.runs(of: nodes[position]) {
                let child = descend(run.child, in: progress)
                if outcomes[Int(child)] == unmet {
                    outcomes[Int(child)] = child
                    nodes.append(child)
                }
            }
            position += 1
        }
        // Children have lower numbers: in ascending order each node finds its children looked at.
        nodes.sort()
        for node in nodes {
            let runs = diagrams.runs(of: node)
            guard let first = runs.first else { continue }
            let outcome = outcomes[Int(descend(first.child, in: progress))]
            if runs.allSatisfy({ outcomes[Int(descend($0.child, in: progress))] == outcome }) {
                outcomes[Int(node)] = outcome
            }
        }
        return outcomes
    }

    /// What is left is reduced before it is read.
    private func exactSupport(below top: UInt32, in progress: borrowing Progress) -> [UInt32] {
        var met: Set<UInt32> = [top]
        var nodes = [top]
        var position = 0
        while position < nodes.count {
            for run in diagrams.runs(of: nodes[position]) {
                let child = descend(run.child, in: progress)
                if !diagrams.isTerminal(child), met.insert(child).inserted { nodes.append(child) }
            }
            position += 1
        }
        // Children have lower numbers: in ascending order each node finds its children reduced.
        nodes.sort()
        var reduced: [UInt32: UInt32] = [:]
        var known: [ReducedNode: UInt32] = [:]
        for node in nodes {
            var runs: [Diagrams.Run] = []
            for run in diagrams.runs(of: node) {
                let child = descend(run.child, in: progress)
                let target = reduced[child] ?? child
                if let last = runs.last, last.child == target {
                    runs[runs.count - 1].end = run.end
                } else {
                    runs.append(Diagrams.Run(end: run.end, child: target))
                }
            }
            if runs.count == 1 {
                reduced[node] = runs[0].child
            } else {
                let key = ReducedNode(variable: diagrams.nodes[Int(node)].variable, runs: runs)
                reduced[node] = known[key] ?? node
                if known[key] == nil { known[key] = node }
            }
        }
        return variables(of: reduced[top] ?? top, among: known)
    }

    /// The variables of the reduced nodes that can be reached.
    private func variables(of top: UInt32, among known: [ReducedNode: UInt32]) -> [UInt32] {
        var content: [UInt32: ReducedNode] = [:]
        for (key, node) in known { content[node] = key }
        var met: Set<UInt32> = [top]
        var stack = [top]
        var variables: Set<UInt32> = []
        while let next = stack.popLast() {
            guard let node = content[next] else { continue }
            variables.insert(node.variable)
            for run in node.runs where met.insert(run.child).inserted { stack.append(run.child) }
        }
        return variables.sorted()
    }
}

/// A node as it is once the known variables are set.
private struct ReducedNode: Hashable {
    var variable: UInt32
    var runs: [Diagrams.Run]
}
