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
    }

    /// Most steps that the solver may take for one situation.
    static let mostSteps: UInt32 = 2_000_000
    /// Most situations that are put to the solver for one file.
    static let mostQuestions = 3_000

    let reader: ValueReader
    private let graph: DecisionGraph
    private let makeSolver: @Sendable () -> RelationSolver?
    /// Made when it is first needed; nothing inside when there is none.
    private var solver: RelationSolver??
    private var verdicts: [Question: Verdict] = [:]
    private var reads: [UInt32: Set<UInt32>] = [:]
    private var asked = 0

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

    /// Whether answers lead all these diagrams to *oui*, where `regions` do as far as diagrams tell: the facts of `regions` are enough, if they can be
    /// together. Bounded by the steps of the solver.
    mutating func verdict(
        _ roots: [UInt32], _ regions: [Region], _ aim: Aim, _ drawn: inout DrawnConditions
    ) -> Verdict {
        let question = Question(roots: roots, aim: aim)
        if let known = verdicts[question] { return known }
        var found = solved(roots, aim, &drawn)
        if case .undecided = found, areApart(regions, &drawn) {
            found = .possible(
                Situation(regions.map { graph.fact(of: $0.variable, from: $0.start, upTo: $0.end) }))
        }
        verdicts[question] = found
        return found
    }

    private mutating func solved(_ roots: [UInt32], _ aim: Aim, _ drawn: inout DrawnConditions) -> Verdict {
        if solver == nil { solver = .some(makeSolver()) }
        guard let solver = solver.flatMap({ $0 }), asked < Relations.mostQuestions else { return .undecided }
        asked += 1
        var script = RelationScript(reader, graph.variables)
        script.require(roots, &drawn)
        guard script.isWhole else { return .undecided }
        let model: RelationModel
        switch solver.check(script.text, within: Relations.mostSteps) {
        case .none: return .never
        case .undecided: return .undecided
        case .some(let found): model = found
        }
        if aim == .any { return verdict(of: model, script, roots, drawn) }
        // Making answers small only tells better what is already known: what takes too long is left out.
        for wish in [script.roundness + script.smallness, script.smallness, script.roundness] {
            if case .some(let small) = solver.check(script.text + wish, within: Relations.mostSteps) {
                return verdict(of: small, script, roots, drawn)
            }
        }
        return verdict(of: model, script, roots, drawn)
    }

    private func verdict(
        of model: RelationModel, _ script: RelationScript, _ roots: [UInt32], _ drawn: DrawnConditions
    ) -> Verdict {
        var witness = RelationWitness(model, script)
        let facts = witness.facts(roots, drawn, graph)
        return witness.isExact ? .possible(Situation(facts)) : .undecided
    }

    /// Whether the regions say nothing that hangs on one another, and each computed value may be where they say: no two of them read the same answer.
    private mutating func areApart(_ regions: [Region], _ drawn: inout DrawnConditions) -> Bool {
        var met: Set<UInt32> = []
        for region in regions {
            let tested = graph.variables.list[Int(region.variable)]
            guard tested.kind == .term else { continue }
            guard isWithinReach(region, tested) else { return false }
            let read = questionsRead(by: tested.operand, &drawn)
            if !met.isDisjoint(with: read) { return false }
            met.formUnion(read)
        }
        return !regions.contains { region in
            let tested = graph.variables.list[Int(region.variable)]
            return tested.kind != .term && met.contains(tested.operand)
        }
    }

    private func isWithinReach(_ region: Region, _ tested: Variables.Variable) -> Bool {
        if tested.hasAbsence, region.end > tested.absence { return true }
        guard let extent = reader.extent(of: tested.operand) else { return false }
        let first = graph.variables.region(of: extent.lowerBound, for: tested)
        let last = graph.variables.region(of: extent.upperBound, for: tested)
        return region.start <= last && first < region.end
    }

    /// The questions that computing a value hangs on, those included that say which piece is taken or whether an answer arises.
    private mutating func questionsRead(by term: UInt32, _ drawn: inout DrawnConditions) -> Set<UInt32> {
        if let known = reads[term] { return known }
        var found: Set<UInt32> = []
        var seen: Set<UInt32> = [term]
        var pending = [term]
        func support(_ condition: ConditionID, _ drawn: inout DrawnConditions) -> Set<UInt32> {
            drawn.draw(condition)
            return drawn.root(of: condition).map { Witness.support(of: $0, in: drawn.factory.diagrams) } ?? []
        }
        while let next = pending.popLast() {
            let node = reader.terms.nodes[Int(next)]
            var variables: Set<UInt32> = []
            if node.operation == .answer {
                found.insert(node.first)
                if let gate = reader.gate(of: node.first) { variables = support(gate, &drawn) }
            } else if node.operation == .choose {
                for index in 0..<Int(node.second) {
                    variables.formUnion(support(reader.condition(index, of: node), &drawn))
                }
            }
            for variable in variables {
                let tested = graph.variables.list[Int(variable)]
                if tested.kind != .term {
                    found.insert(tested.operand)
                } else if seen.insert(tested.operand).inserted {
                    pending.append(tested.operand)
                }
            }
            reader.terms.forEachOperand(of: next) { if seen.insert($0).inserted { pending.append($0) } }
        }
        reads[term] = found
        return found
    }
}
