/// What the machine runs: questions, conditions, computed values and the tree of blocks, in flat immutable arrays.
///
/// Any number of sessions, on any thread, share one graph.
public struct DecisionGraph: Sendable {
    let body: GraphBody
    /// Where every session starts: nothing answered, and all that follows from that.
    let start: Progress

    init(_ planned: PlannedGraph) {
        body = GraphBody(planned)
        start = body.start()
    }

    /// The questions, in the author's order.
    public var questions: [QuestionDeclaration] { body.questions }
    /// The groups of questions.
    public var sections: [SectionRecord] { body.sections }
    /// What must be true of the answers.
    public var constraints: [ConstraintRecord] { body.constraints }
    /// The options that conditions close.
    public var closures: [OptionClosure] { body.closures }
    /// Number of decisions.
    public var decisionCount: Int { body.tree.decisions.count }
    /// Number of parts.
    public var partCount: Int { body.tree.parts.count }
    /// Number of refusals.
    public var refusalCount: Int { body.tree.refusals.count }
    /// Number of computed values.
    public var termCount: Int { body.terms.nodes.count }
    /// Number of nodes of all diagrams, terminals included.
    public var nodeCount: Int { body.diagrams.nodes.count }

    /// The name of a part.
    public func name(of part: PartID) -> String { body.tree.parts[Int(part.rawValue)].name }
    /// Where a part was written.
    public func origin(of part: PartID) -> Origin { body.tree.parts[Int(part.rawValue)].origin }
    /// What a part displays.
    public func shown(by part: PartID) -> [Operand] { Array(body.tree.shown(by: body.tree.parts[Int(part.rawValue)])) }
    /// The name of a refusal.
    public func name(of refusal: RefusalID) -> String { body.tree.refusals[Int(refusal.rawValue)].name }
    /// Where a refusal was written.
    public func origin(of refusal: RefusalID) -> Origin { body.tree.refusals[Int(refusal.rawValue)].origin }
    /// Where a decision was written.
    public func origin(of decision: DecisionID) -> Origin { body.tree.decisions[Int(decision.rawValue)].origin }

    /// The diagram of a condition: two conditions that always hold together have the same root.
    public func root(of condition: ConditionID) -> UInt32 { body.conditionRoots[Int(condition.rawValue)] }
}

// What proofs read.
extension DecisionGraph {
    /// Every diagram, in flat arrays.
    package var diagrams: Diagrams { body.diagrams }
    /// What diagrams test.
    package var variables: Variables { body.variables }
    /// The computed values.
    package var terms: Terms { body.terms }
    /// The strings that texts are compared with.
    package var strings: [String] { body.strings }

    /// The root of the diagram that says whether a question arises; nothing when it always does.
    package func gate(of question: QuestionID) -> UInt32? {
        let site = body.sites.gateOfQuestion[Int(question.rawValue)]
        return site == Sites.none ? nil : body.sites.roots[Int(site)]
    }
}
