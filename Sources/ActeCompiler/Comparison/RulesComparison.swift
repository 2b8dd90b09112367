package import ActeGraph
import ActeActs
import ActeModel
package import ActeProof

/// Two versions of rules on common ground: where they may give another act.
package struct RulesComparison: Sendable {
    /// Why two versions may differ somewhere.
    package enum Subject: Sendable, Hashable {
        /// One makes an act, or gives a refusal, that the other does not.
        case outcome
        /// A control refuses answers that the other takes.
        case control
    }

    /// A condition under which both versions may differ.
    package struct Region: Sendable, Hashable {
        /// What is at stake.
        package var subject: Subject
        /// The condition.
        package var condition: ConditionID
        /// What decides it, once an act is made, or refused.
        package var reads: Set<Operand>
    }

    /// What became of the questions, in the order of the newer rules.
    package let questions: [QuestionChange]
    /// Where something may differ; elsewhere nothing does.
    package let regions: [Region]
    /// Whether all answers are covered: not so where rules ask for lists, which are compared with few items, or where options that moved are computed with.
    package let coversAllAnswers: Bool
    let ground: CommonGround
    let words: ComparedWords
    private var prover: Prover

    /// Puts two versions on common ground. Linear in their size, but for the pieces that differ.
    /// - Throws: when their conditions together are too large.
    package init(from old: CompiledRules, to new: CompiledRules) throws(GraphLimit) {
        guard let before = ComparedRules(old), let after = ComparedRules(new) else { throw .tooManyElements }
        let pairs = QuestionPairs(from: before.model, to: after.model)
        var ground = try CommonGround(before, after, pairs)
        regions = ground.regions(before, after)
        questions = QuestionSurvey(before.model, after.model, pairs).changes
        let hasLists = (before.model.questions + after.model.questions).contains { $0.list != nil }
        coversAllAnswers = ground.isWhole && !hasLists
        prover = try Prover(building: ground.builder)
        words = ComparedWords(before, after, ground)
        self.ground = ground
    }

    /// Whether both versions make an act of some answers; without any, nothing was compared.
    package mutating func bothMakeAnAct() -> Prospect { prover.prospect(of: ground.made) }

    /// Whether some answers lie in a region.
    package mutating func possibility(of region: Region) -> Possibility { prover.possibility(of: region.condition) }
}

/// One version, its graph and plan written again for the sake of comparison.
struct ComparedRules {
    let model: CheckedModel
    let graph: DecisionGraphBuilder
    let plan: ActPlan
    let origins: CompiledOrigins

    init?(_ rules: CompiledRules) {
        guard let spread = Spreading.spread(rules.written, rules.room, most: SpreadLayout.mostProved) else {
            return nil
        }
        var lowering = Lowering(spread, for: .walking)
        lowering.lower()
        model = lowering.model
        graph = lowering.graph
        plan = lowering.plan.finish()
        origins = lowering.origins
    }
}

/// What is told of the questions of two versions. Those about the items of a list are told once.
private struct QuestionSurvey {
    private(set) var changes: [QuestionChange] = []

    init(_ old: CheckedModel, _ new: CheckedModel, _ pairs: QuestionPairs) {
        for (index, question) in new.questions.enumerated() {
            guard let place = pairs.older[index] else {
                tell(.added(question.name))
                continue
            }
            let before = old.questions[place]
            if before.name != question.name { tell(.renamed(from: before.name, to: question.name)) }
            let (was, now) = (before.options.map(\.key), question.options.map(\.key))
            let (come, gone) = (now.filter { !was.contains($0) }, was.filter { !now.contains($0) })
            if !come.isEmpty { tell(.optionsAdded(question.name, come)) }
            if !gone.isEmpty { tell(.optionsRemoved(question.name, gone)) }
            if come.isEmpty, gone.isEmpty, QuestionRevision(of: before).digest != QuestionRevision(of: question).digest
            {
                tell(.reworded(question.name))
            }
        }
        for (index, question) in old.questions.enumerated() where pairs.newer[index] == nil {
            tell(.removed(question.name))
        }
    }

    private mutating func tell(_ change: QuestionChange) { if !changes.contains(change) { changes.append(change) } }
}
