package import ActeGraph
import ActeActs
import ActeModel
package import ActeProof
import ActeValues

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
        /// What is written otherwise there: several things where they differ in the same situations.
        package var causes: [ChangeCause]
        /// Whether something is there that was not, or the reverse.
        package var kind: PieceComparison.Kind
        /// What decides it, once an act is made, or refused.
        package var reads: Set<Operand>
    }

    /// What became of the questions, in the order of the newer rules.
    package let questions: [QuestionChange]
    /// Where something may differ; elsewhere nothing does.
    package let regions: [Region]
    /// The lists that may hold more items than they are compared with, and how many that is.
    package let lists: [(name: String, room: Int)]
    /// Whether options that moved are computed with, which is not compared.
    package let hasMovedOptions: Bool
    /// The choices of which no option is in both versions.
    package let questionsWithoutCommonAnswer: [String]
    /// Where the controls of both stop the answers, and do not say the same of them.
    package let unlikeMessages: [Region]
    let ground: CommonGround
    let words: ComparedWords
    private var prover: Prover

    /// Puts two versions on common ground. Linear in their size, but for the pieces that differ.
    /// - Throws: when their conditions together are too large.
    package init(from old: CompiledRules, to new: CompiledRules) throws(GraphLimit) {
        guard let before = ComparedRules(old), let after = ComparedRules(new) else { throw .tooManyElements }
        try self.init(from: before, to: after)
    }

    /// Puts two versions on common ground, each written for that already. Linear in their size, but for the pieces that differ.
    /// - Throws: when their conditions together are too large.
    package init(from before: ComparedRules, to after: ComparedRules) throws(GraphLimit) {
        let pairs = QuestionPairs(from: before.model, to: after.model)
        var ground = try CommonGround(before, after, pairs)
        var survey = RegionSurvey(before, after, ground)
        regions = survey.regions()
        unlikeMessages = survey.unlikeMessages()
        ground = survey.ground
        questions = QuestionSurvey(before.model, after.model, pairs).changes
        lists = RulesComparison.lists(before, after)
        hasMovedOptions = !ground.isWhole
        questionsWithoutCommonAnswer = RulesComparison.withoutCommonAnswer(before.model, after.model, pairs)
        prover = try Prover(building: ground.builder)
        words = ComparedWords(before, after, ground)
        self.ground = ground
    }

    /// The lists of both, with what both hold.
    private static func lists(_ old: ComparedRules, _ new: ComparedRules) -> [(name: String, room: Int)] {
        var lists = new.lists
        for (name, room) in old.lists {
            if let known = lists.firstIndex(where: { $0.name == name }) {
                lists[known].room = min(lists[known].room, room)
            } else {
                lists.append((name, room))
            }
        }
        return lists
    }

    private static func withoutCommonAnswer(
        _ old: CheckedModel, _ new: CheckedModel, _ pairs: QuestionPairs
    ) -> [String] {
        new.questions.enumerated().compactMap { index, question in
            guard question.type == .choice, let place = pairs.older[index] else { return nil }
            let former = Set(old.questions[place].options.map(\.key))
            return question.options.contains { former.contains($0.key) } ? nil : question.name
        }
    }

    /// Whether both versions make an act of some answers; without any, nothing was compared.
    package mutating func bothMakeAnAct() -> Prospect { prover.prospect(of: ground.made) }

    /// Whether some answers lie in a region.
    package mutating func possibility(of region: Region) -> Possibility { prover.possibility(of: region.condition) }
}
