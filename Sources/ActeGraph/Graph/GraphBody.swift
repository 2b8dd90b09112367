import ActePatterns
import ActeValues

/// What a graph holds, immutable and shared by all who run it: copying a `DecisionGraph` copies a reference.
final class GraphBody: Sendable {
    let questions: [QuestionDeclaration]
    /// By question.
    let ranges: [AnswerRange]
    let applicability: [UInt32]
    /// Sorted by question.
    let closures: [OptionClosure]
    let sections: [SectionRecord]
    let constraints: [ConstraintRecord]
    let conditions: ConditionTable
    /// By condition: the root of its diagram; `ConditionCompiler.unset` for one that nothing runs, in a graph of what runs alone.
    let conditionRoots: [UInt32]
    let strings: [String]
    let patterns: [Pattern]
    let terms: Terms
    let variables: Variables
    let diagrams: Diagrams
    let firstWays: FirstWays
    let tree: Tree
    let sites: Sites
    let layout: ProgressLayout

    init(_ planned: PlannedGraph) {
        let (builder, variables, tree) = (planned.builder, planned.variables, planned.tree)
        questions = builder.questions
        ranges = builder.questions.map(AnswerRange.init)
        applicability = builder.applicability
        closures = builder.closures.sorted { ($0.question, $0.option) < ($1.question, $1.option) }
        sections = builder.sections
        constraints = builder.constraints
        conditions = builder.conditions
        strings = builder.strings.texts
        patterns = builder.patterns.patterns
        conditionRoots = planned.planner.conditionRoots
        terms = planned.terms
        self.variables = variables
        diagrams = planned.planner.diagrams
        firstWays = FirstWays(diagrams) { variables.list[Int($0)].kind == .arising }
        self.tree = tree
        sites =
            SiteSurvey(
                roots: planned.roots, diagrams: diagrams, variables: variables, terms: terms, tree: tree,
                questions: questions
            ).sites
        layout = ProgressLayout(
            variables: variables, sites: sites, blocks: tree.blockCount, terms: terms.nodes.count,
            questions: questions.count)
    }
}

extension GraphBody {
    /// The parts that show the answer to a question, or a value computed with it.
    @inline(__always)
    func parts(showing question: UInt32) -> ArraySlice<UInt32> {
        sites.showings[
            Int(sites.showingStart[Int(question)])..<Int(sites.showingStart[Int(question) + 1])]
    }

    /// Whether a part is certainly in the act, if it is made at all.
    @inline(__always)
    func isReached(part: UInt32, _ progress: borrowing Progress) -> Bool {
        let block = tree.partBlock[Int(part)]
        return block != UInt32.max && progress.holds(layout.blocks + Int(block))
    }

    /// The closures of a question's options.
    func closures(of question: UInt32) -> ArraySlice<OptionClosure> {
        if closures.isEmpty { return [] }
        var (low, high) = (0, closures.count)
        while low < high {
            let middle = (low + high) / 2
            if closures[middle].question.rawValue < question { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < closures.count, closures[end].question.rawValue == question { end += 1 }
        return closures[low..<end]
    }
}

extension DecisionGraphBuilder {
    /// Terminals that the diagrams need: as many as the widest decision has branches.
    var terminalCount: Int {
        let branches = tree.decisions.lazy.map { Int($0.branchCount) }.max() ?? 2
        let pieces = terms.nodes.lazy.filter { $0.operation == .choose }.map { Int($0.second) + 1 }.max() ?? 2
        return max(2, branches, pieces)
    }

    func checkCounts() throws(GraphLimit) {
        let most = Int(Int32.max)
        let counts = [
            questions.count, conditions.nodes.count, conditions.operands.count, terms.nodes.count, terms.pieces.count,
            tree.items.count, tree.shown.count, tree.cases.count, Int(tree.blockCount),
        ]
        if counts.contains(where: { $0 > most }) || terminalCount > Self.maximumBranches { throw .tooManyElements }
        if questions.contains(where: { $0.type == .choices && $0.options.count > Scalar.maximumTicks }) {
            throw .tooManyElements
        }
        if terms.depth > Self.maximumDepth { throw .tooDeep }
        if terms.size > Self.maximumComputing { throw .tooMuchComputing }
    }
}
