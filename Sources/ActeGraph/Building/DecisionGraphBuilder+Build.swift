extension DecisionGraphBuilder {
    /// Compiles what was gathered.
    ///
    /// Linear in what was added and in the diagrams that come of it; `extent` says which conditions get one.
    ///
    /// - Throws: what keeps a graph from being built exactly.
    public func build(_ extent: GraphExtent = .everything) throws(GraphLimit) -> DecisionGraph {
        DecisionGraph(try PlannedGraph(self, extent))
    }

    /// Compiles what runs, and gives a reader of all other conditions.
    package func buildAndRead() throws(GraphLimit) -> (graph: DecisionGraph, reader: ConditionReader) {
        let planned = try PlannedGraph(self, .whatRuns)
        return (DecisionGraph(planned), ConditionReader(planned))
    }
}

/// Which conditions of a graph get a diagram.
public enum GraphExtent: Sendable, Hashable {
    /// All that were added: any may be looked at in a walk.
    case everything
    /// Those alone that decisions, questions, constraints and computed values hang on. Conditions about whole paths, which only proofs look at, may
    /// have diagrams too large to be drawn.
    case whatRuns

    /// By condition: whether it gets a diagram.
    func conditions(of builder: DecisionGraphBuilder) -> [Bool] {
        let table = builder.conditions
        guard self == .whatRuns else { return [Bool](repeating: true, count: table.nodes.count) }
        var isWanted = [Bool](repeating: false, count: table.nodes.count)
        for condition in builder.tree.cases { isWanted[Int(condition)] = true }
        for condition in builder.applicability where condition != DecisionGraphBuilder.unconditional {
            isWanted[Int(condition)] = true
        }
        for closure in builder.closures { isWanted[Int(closure.condition.rawValue)] = true }
        for constraint in builder.constraints { isWanted[Int(constraint.broken.rawValue)] = true }
        for node in builder.terms.nodes where node.operation == .choose {
            for piece in 0..<Int(node.second) {
                isWanted[Int(builder.terms.pieces[Int(node.first) + 2 * piece])] = true
            }
        }
        // A condition comes after those it joins.
        for condition in table.nodes.indices.reversed() where isWanted[condition] {
            for part in table.parts(of: UInt32(truncatingIfNeeded: condition)) { isWanted[Int(part)] = true }
        }
        return isWanted
    }
}
