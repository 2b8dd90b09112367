/// Finds the variables that a diagram tests, marking what it met so that many diagrams cost no more than their nodes.
struct SupportFinder {
    private var marks: [UInt32] = []
    private var generation: UInt32 = 0
    private var pending: [UInt32] = []
    private var reported: [UInt32] = []

    /// Calls `body` once with each variable that a diagram tests.
    mutating func visit(_ root: UInt32, in diagrams: Diagrams, _ body: (UInt32) -> Void) {
        if diagrams.isTerminal(root) { return }
        if diagrams.isSingleTest(root) { return body(diagrams.nodes[Int(root)].variable) }
        if marks.count < diagrams.nodes.count {
            marks.append(contentsOf: repeatElement(0, count: diagrams.nodes.count * 2 - marks.count))
        }
        generation += 1
        pending.append(root)
        marks[Int(root)] = generation
        reported.removeAll(keepingCapacity: true)
        while let next = pending.popLast() {
            let node = diagrams.nodes[Int(next)]
            if !reported.contains(node.variable) {
                reported.append(node.variable)
                body(node.variable)
            }
            for index in Int(node.firstRun)..<Int(node.firstRun + node.runCount) {
                let child = diagrams.runs[index].child
                if !diagrams.isTerminal(child), marks[Int(child)] != generation {
                    marks[Int(child)] = generation
                    pending.append(child)
                }
            }
        }
    }
}

extension Diagrams {
    /// The variables, from the root down, that must be known before the condition can be *oui*: as long as a node leads in one way to *non* and in all
    /// others to one same node.
    func spine(of root: UInt32) -> [UInt32] {
        var variables: [UInt32] = []
        var next = root
        while !isTerminal(next) {
            var onward: UInt32?
            var refuses = false
            for run in runs(of: next) {
                if run.child == Self.no {
                    refuses = true
                } else if onward == nil {
                    onward = run.child
                } else if onward != run.child {
                    return variables
                }
            }
            guard refuses, let onward else { return variables }
            variables.append(nodes[Int(next)].variable)
            next = onward
        }
        return variables
    }
}
