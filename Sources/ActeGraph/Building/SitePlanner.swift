/// Gives each site its diagram, in the shorter form wherever that is exact.
struct SitePlanner {
    private let builder: DecisionGraphBuilder
    private let reads: QuestionReads
    private(set) var compiler: ConditionCompiler
    private var gates: GateSurvey
    private var supports: SupportFinder
    /// By condition: the root of its diagram, the expanded one where the plain one is not exact.
    private(set) var conditionRoots: [UInt32]
    /// By condition: whether its form is chosen.
    private var isSettled: [Bool]

    init(
        _ builder: DecisionGraphBuilder, _ compiler: ConditionCompiler, variables: Variables, terms: Terms
    ) throws(GraphLimit) {
        self.builder = builder
        self.compiler = compiler
        reads = QuestionReads(variables: variables, terms: terms)
        supports = SupportFinder()
        conditionRoots = compiler.plainRoots
        isSettled = [Bool](repeating: false, count: conditionRoots.count)
        gates = try GateSurvey(
            applicability: builder.applicability, roots: conditionRoots, diagrams: compiler.factory.diagrams,
            reads: reads, supports: &supports)
    }

    /// The diagrams of all that was planned.
    var diagrams: Diagrams { compiler.factory.diagrams }

    /// The roots of all sites. Linear in the diagrams that come of it.
    mutating func plan() throws(GraphLimit) -> SiteRoots {
        var roots = SiteRoots()
        roots.decisions.reserveCapacity(builder.tree.decisions.count)
        for decision in builder.tree.decisions {
            let first = Int(decision.firstCase)
            if decision.isSelection {
                let cases = Array(builder.tree.cases[first..<first + Int(decision.caseCount)])
                roots.decisions.append(try selection(cases, (0...decision.caseCount).map { $0 }))
            } else {
                roots.decisions.append(try root(of: builder.tree.cases[first]))
            }
        }
        for (question, condition) in builder.applicability.enumerated()
        where condition != DecisionGraphBuilder.unconditional {
            roots.gates.append((UInt32(truncatingIfNeeded: question), try root(of: condition)))
        }
        for (term, node) in builder.terms.nodes.enumerated() where node.operation == .choose {
            roots.chooses.append((UInt32(truncatingIfNeeded: term), try root(ofPieces: node)))
        }
        for condition in builder.conditions.nodes.indices where conditionRoots[condition] != ConditionCompiler.unset {
            _ = try root(of: UInt32(truncatingIfNeeded: condition))
        }
        return roots
    }

    private mutating func root(of condition: UInt32) throws(GraphLimit) -> UInt32 {
        let known = conditionRoots[Int(condition)]
        if isSettled[Int(condition)] { return known }
        isSettled[Int(condition)] = true
        if isExact(known) { return known }
        conditionRoots[Int(condition)] = try compiler.root(of: condition, .expanded)
        return conditionRoots[Int(condition)]
    }

    private mutating func selection(_ cases: [UInt32], _ terminals: [UInt32]) throws(GraphLimit) -> UInt32 {
        let plain = try compiler.select(cases, terminals, .plain)
        return isExact(plain) ? plain : try compiler.select(cases, terminals, .expanded)
    }

    /// Cases that give the same term share a terminal: which of them holds cannot matter.
    private mutating func root(ofPieces node: TermTable.Node) throws(GraphLimit) -> UInt32 {
        let count = Int(node.second)
        let first = Int(node.first)
        var firstOfTerm: [UInt32: UInt32] = [:]
        var terminals: [UInt32] = []
        var cases: [UInt32] = []
        for index in 0...count {
            let term = builder.terms.pieces[first + 2 * index + (index == count ? 0 : 1)]
            let terminal = firstOfTerm[term] ?? UInt32(truncatingIfNeeded: index)
            firstOfTerm[term] = terminal
            terminals.append(terminal)
            if index < count { cases.append(builder.terms.pieces[first + 2 * index]) }
        }
        return try selection(cases, terminals)
    }

    /// Whether the questions that a plain diagram reads hang on nothing in common.
    private mutating func isExact(_ root: UInt32) -> Bool {
        if compiler.factory.diagrams.isSingleTest(root) { return true }
        var questions: [UInt32] = []
        supports.visit(root, in: compiler.factory.diagrams) { variable in
            reads.forEachQuestion(of: variable) { question in
                if !questions.contains(question) { questions.append(question) }
            }
        }
        return !gates.areEntangled(questions)
    }
}
