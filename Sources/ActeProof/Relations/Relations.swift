import ActeGraph
import ActeValues

/// Decides what diagrams alone do not: whether computed values, and the answers they are computed from, can be as diagrams ask of them together.
///
/// Nothing is done, and no solver is looked for, where no computed value is tested.
struct Relations: Sendable {
    /// What is looked for.
    enum Aim: Hashable {
        /// Whether there is a situation.
        case any
        /// The smallest situation.
        case smallest
    }

    /// What came of it.
    enum Verdict: Sendable {
        case never
        case possible(Situation)
        case undecided
    }

    private struct Question: Hashable {
        var roots: [UInt32]
        var aim: Aim
        var regions: [Region]
    }

    /// Most steps that the solver may take for one situation.
    static let mostSteps: UInt32 = 2_000_000
    /// The same for one in which values are not linear, and most times that the solver is asked of those for one file.
    static let fewSteps: UInt32 = 150_000
    static let mostCurved = 100
    /// Most situations that are put to the solver for one file.
    static let mostQuestions = 3_000

    let reader: ValueReader
    private let graph: DecisionGraph
    private let makeSolver: @Sendable () -> RelationSolver?
    /// Made when it is first needed; nothing inside when there is none.
    private var solver: RelationSolver??
    private var verdicts: [Question: Verdict] = [:]
    private var asked = 0
    private var curved = 0

    init(
        _ builder: DecisionGraphBuilder, _ graph: DecisionGraph, solver: @escaping @Sendable () -> RelationSolver?
    ) {
        reader = ValueReader(builder, graph)
        self.graph = graph
        makeSolver = solver
    }

    /// Whether some of these variables are computed values.
    func tests(_ regions: [Region]) -> Bool {
        regions.contains { graph.variables.list[Int($0.variable)].kind == .term }
    }

    /// Whether answers lead all these diagrams to *oui*, those that lie in some regions. Bounded by the steps of the solver.
    mutating func verdict(
        _ roots: [UInt32], _ aim: Aim, within regions: [Region] = [], _ drawn: inout DrawnConditions
    ) -> Verdict {
        let question = Question(roots: roots, aim: aim, regions: regions)
        if let known = verdicts[question] { return known }
        let found = solved(question, &drawn)
        verdicts[question] = found
        return found
    }

    private mutating func solved(_ question: Question, _ drawn: inout DrawnConditions) -> Verdict {
        let (roots, aim) = (question.roots, question.aim)
        if solver == nil { solver = .some(makeSolver()) }
        guard let solver = solver.flatMap({ $0 }), asked < Relations.mostQuestions else { return .undecided }
        asked += 1
        var script = RelationScript(reader, graph.variables)
        script.require(roots, within: question.regions, &drawn)
        guard script.isWhole else { return .undecided }
        let model: RelationModel
        switch solution(of: &script, wishing: "", solver) {
        case .none: return .never
        case .undecided: return .undecided
        case .some(let found): model = found
        }
        if aim == .any { return verdict(of: model, script, roots, drawn) }
        // Making answers small only tells better what is already known: what takes too long is left out.
        for wish in [script.roundness + script.smallness, script.smallness, script.roundness] {
            if case .some(let small) = solution(of: &script, wishing: wish, solver) {
                return verdict(of: small, script, roots, drawn)
            }
        }
        return verdict(of: model, script, roots, drawn)
    }

    /// A solution that is computed as the engine does, what is not linear told where the solver looks.
    private mutating func solution(
        of script: inout RelationScript, wishing wish: String, _ solver: RelationSolver
    ) -> RelationSolver.Outcome {
        for _ in 0..<script.mostRounds {
            let outcome = check(script.text + wish, script, solver)
            guard case .some(let model) = outcome, let pinned = script.refine(at: model) else { return outcome }
            // What is told there may be enough.
            guard !pinned.isEmpty else { continue }
            let near = check(script.text + pinned + wish, script, solver)
            if case .some(let model) = near, script.refine(at: model) == nil { return near }
        }
        return .undecided
    }

    /// Where values are multiplied, the solver takes its steps slowly: all that is asked of it so, for one file, is bounded.
    private mutating func check(
        _ text: String, _ script: RelationScript, _ solver: RelationSolver
    ) -> RelationSolver.Outcome {
        if script.curves.isEmpty { return solver.check(text, within: Relations.mostSteps) }
        guard curved < Relations.mostCurved else { return .undecided }
        curved += 1
        return solver.check(text, within: Relations.fewSteps)
    }

    private func verdict(
        of model: RelationModel, _ script: RelationScript, _ roots: [UInt32], _ drawn: DrawnConditions
    ) -> Verdict {
        var witness = RelationWitness(model, script)
        let facts = witness.facts(roots, drawn, graph)
        return witness.isExact ? .possible(Situation(facts)) : .undecided
    }
}
