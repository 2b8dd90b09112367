public import ActeGraph

/// Says of conditions what is true of them whatever the answers.
public struct Prover: Sendable {
    let graph: DecisionGraph

    /// Proves things of one graph.
    public init(_ graph: DecisionGraph) { self.graph = graph }

    /// Whether no answers at all make a condition hold. O(1).
    public func isNever(_ condition: ConditionID) -> Bool { graph.root(of: condition) == Diagrams.no }

    /// Whether some answers make a condition hold, and in which situation. O(depth of its diagram, and of those of the questions that do not always
    /// arise).
    public func possibility(of condition: ConditionID) -> Possibility {
        let root = graph.root(of: condition)
        guard root != Diagrams.no else { return .never }
        var facts: [Situation.Fact] = []
        collect(from: root, to: Diagrams.yes, into: &facts)
        return .possible(Situation(facts))
    }

    /// What is true on a way to *oui* or to *non*. Every node of a condition has one to each.
    private func collect(from root: UInt32, to end: UInt32, into facts: inout [Situation.Fact]) {
        let (diagrams, variables) = (graph.diagrams, graph.variables)
        var node = root
        while !diagrams.isTerminal(node) {
            var start: UInt32 = 0
            for run in diagrams.runs(of: node) {
                if !diagrams.isTerminal(run.child) || run.child == end {
                    let variable = diagrams.nodes[Int(node)].variable
                    let tested = variables.list[Int(variable)]
                    if tested.kind == .arising, let gate = graph.gate(of: QuestionID(tested.operand)) {
                        // Whether a question arises is a matter of the answers that its gate reads.
                        collect(from: gate, to: start, into: &facts)
                    } else {
                        facts.append(graph.fact(of: variable, from: start, upTo: run.end))
                    }
                    node = run.child
                    break
                }
                start = run.end
            }
        }
    }
}
