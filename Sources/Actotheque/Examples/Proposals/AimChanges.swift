import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues

/// Looks for changes of answers that may reach an aim: on the diagrams of the graph for branches, refusals and alerts, among the answers
/// that the rules tell apart for the rest. Whether they do, whoever asks tries.
struct AimChanges {
    typealias Answers = [QuestionID: StoredAnswer]

    private let rules: Rules
    private let decisions: [TreeIndex.Decision]
    private let sites: [Int32: DecisionSite]
    private var finder: RemedyFinder
    private var model: CheckedModel { rules.compiled.model }

    /// How much is tried: what leads there for certain, then one answer that the rules tell apart, then two together, then three.
    enum Effort: Int, CaseIterable {
        case direct, one, two, three
    }

    init(_ rules: Rules) {
        self.rules = rules
        decisions = TreeIndex(rules.compiled.model).decisions
        sites = rules.sites
        finder = RemedyFinder(rules.compiled.graph)
    }

    /// Changes to try, the smallest first.
    mutating func changes(towards sight: Aim.Sight, from draft: ExampleDraft, _ effort: Effort) -> [Answers] {
        if effort != .direct { return combinations(of: sight, effort.rawValue, draft) }
        switch sight {
        case .arm(let decision, let arm):
            return site(of: decisions[decision], arm).map { remedies(.branch($0.decision, $0.branch), draft) } ?? []
        case .passage(let decision, let branch): return remedies(.branch(decision, branch), draft)
        case .notice(let notice): return noticeChanges(notice, draft)
        case .option(let question, let option):
            return choices(question, option, draft)
        case .truth(let question, let truth):
            return [[QuestionID(UInt32(question)): .scalar(truth ? 1 : 0)]]
        case .anyAnswer(let question):
            return model.questions[question].options.indices.prefix(1).map { answer(question, choosing: $0, draft) }
        case .side(let comparison, let holds):
            return ThresholdMoves(rules).changes(across: comparison, holds: holds, from: draft)
        case .piece(let value, let piece, _): return pieceChanges(value, piece)
        case .constraint(let constraint):
            let condition = model.constraints[Int(constraint.rawValue)].condition
            return ThresholdMoves(rules).changes(of: condition, holds: false, from: draft)
        }
    }

    /// Changes that may make a question matter: those that bring a part that shows it, or one arm of a decision that hangs on it.
    mutating func changesAsking(_ question: Int, from draft: ExampleDraft) -> [Answers] {
        let index = TreeIndex(model)
        var changes = arising(question)
        for use in index.uses[question] ?? [] {
            switch use.kind {
            case .part(let part): changes += remedies(.parts(rules.graphParts(of: part)), draft)
            case .notice(let notice): changes += noticeChanges(notice, draft)
            case .decision(let arms):
                let decision = TreeIndex.Decision(arms: arms, isCovering: false, path: use.path)
                for arm in 0..<arms.count {
                    if let site = site(of: decision, arm) {
                        changes += remedies(.branch(site.decision, site.branch), draft)
                    }
                }
            case .request: continue
            }
        }
        return changes
    }

    /// What the condition of a piece looks for; for the value otherwise, what none of the others looks for.
    private func pieceChanges(_ value: ExpressionID, _ piece: Int) -> [Answers] {
        guard case .choose(let run) = model[value] else { return [] }
        let operands = Array(model.operands[run.range])
        let conditions = stride(from: 0, to: operands.count - 1, by: 2).map { operands[$0] }
        let satisfying = Satisfying(model)
        return piece < conditions.count
            ? satisfying.answers(to: conditions[piece]) : satisfying.answersBesides(conditions)
    }

    private mutating func remedies(_ goal: RemedyGoal, _ draft: ExampleDraft) -> [Answers] {
        finder.remedies(reaching: goal, from: draft.walk.engine).map { remedy in
            Dictionary(remedy.changes.map { ($0.question, worded($0)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// A text of which nothing is asked but to be there is one that the question suggests.
    private func worded(_ change: Remedy.Change) -> StoredAnswer {
        guard change.answer == .text("…") else { return change.answer }
        let likely = SampleAnswers(model.questions[Int(change.question.rawValue)]).all(.first)
        return likely.first { if case .text = $0 { true } else { false } } ?? change.answer
    }

    private mutating func noticeChanges(_ notice: Int, _ draft: ExampleDraft) -> [Answers] {
        let origins = rules.compiled.origins
        if let refusal = origins.refusals.firstIndex(of: .notice(notice)) {
            return remedies(.refusal(RefusalID(UInt32(refusal))), draft)
        }
        let parts = origins.parts.indices.filter { origins.parts[$0].role == .alert(notice) }
        return remedies(.parts(parts.map { PartID(UInt32($0)) }), draft)
    }

    /// Where a decision takes an arm; one without condition is taken where no other is.
    private func site(of decision: TreeIndex.Decision, _ arm: Int?) -> DecisionSite? {
        let conditions = model.branches(of: decision.arms).map(\.condition)
        if let arm, let condition = conditions[arm] { return sites[condition.rawValue] }
        let first = conditions.lazy.compactMap { $0 }.first.flatMap { sites[$0.rawValue] }
        return first.map {
            let count = rules.compiled.origins.decisions[Int($0.decision.rawValue)].conditions.count
            return DecisionSite(decision: $0.decision, branch: count)
        }
    }

    /// The option itself; where it is closed, with each answer that may open it.
    private func choices(_ question: Int, _ option: Int, _ draft: ExampleDraft) -> [Answers] {
        let wanted = answer(question, choosing: option, draft)
        guard let closed = model.questions[question].options[option].closedWhen else { return [wanted] }
        let opening =
            ThresholdMoves(rules).changes(of: closed, holds: false, from: draft)
            + combinations(of: closed, 1, draft) + combinations(of: closed, 2, draft)
        return [wanted] + opening.map { $0.merging(wanted) { $1 } }
    }

    /// Where a question only arises under a condition, or only closes options of others: answers that make it arise, with each such option.
    private func arising(_ question: Int) -> [Answers] {
        let satisfying = Satisfying(model)
        let arising = model.questions[question].applicability.map { satisfying.answers(to: $0) } ?? []
        var mentions = Mentions(model)
        var closing: [Answers] = []
        for (index, other) in model.questions.enumerated() {
            for (option, written) in other.options.enumerated() {
                guard let closed = written.closedWhen, mentions.inExpression(closed).contains(question) else {
                    continue
                }
                closing.append([QuestionID(UInt32(index)): .scalar(Int64(option))])
            }
        }
        return arising + closing + arising.flatMap { first in closing.map { first.merging($0) { $1 } } }
    }

    private func answer(_ question: Int, choosing option: Int, _ draft: ExampleDraft) -> Answers {
        let id = QuestionID(UInt32(question))
        guard model.questions[question].type == .choices else { return [id: .scalar(Int64(option))] }
        var ticked: Int64 = 1 << Int64(option)
        if case .scalar(let stored)? = draft.walk.engine.log.answer(to: id) { ticked |= stored }
        return [id: .scalar(ticked)]
    }

    /// What a sight is a sight of, where it weighs values.
    private func expression(of sight: Aim.Sight) -> ExpressionID? {
        switch sight {
        case .side(let comparison, _): comparison
        case .piece(let value, _, _): value
        case .constraint(let constraint): model.constraints[Int(constraint.rawValue)].condition
        default: nil
        }
    }

    /// The questions that a sight hangs on, where it is one of answers: it is near where they count.
    func questions(of sight: Aim.Sight) -> [QuestionID] {
        var mentions = Mentions(model)
        let questions = sight.question.map { [$0] } ?? expression(of: sight).map { mentions.inExpression($0) } ?? []
        return questions.map { QuestionID(UInt32($0)) }
    }

    /// Every change of so many answers together, among those that the rules tell apart and that a comparison or a value hangs on.
    private func combinations(of sight: Aim.Sight, _ count: Int, _ draft: ExampleDraft) -> [Answers] {
        guard let expression = expression(of: sight) else { return [] }
        return combinations(of: expression, count, draft)
    }

    private func combinations(of expression: ExpressionID, _ count: Int, _ draft: ExampleDraft) -> [Answers] {
        var mentions = Mentions(model)
        let moves = mentions.inExpression(expression).sorted().flatMap { question in
            ToldApart(model, question).answers.filter {
                $0 != draft.walk.engine.log.answer(to: QuestionID(UInt32(question)))
            }
            .map { (QuestionID(UInt32(question)), $0) }
        }
        var found: [Answers] = [[:]]
        for _ in 0..<count {
            found = found.flatMap { answers in
                moves.filter { move in answers.keys.allSatisfy { $0 < move.0 } }
                    .map { answers.merging([$0.0: $0.1]) { $1 } }
            }
            found = Array(found.prefix(AimChanges.mostCombinations))
        }
        return found
    }

    /// Most combinations of answers that are listed.
    private static let mostCombinations = 500
}

extension Aim.Sight {
    /// The question whose answer is wanted.
    var question: Int? {
        switch self {
        case .option(let question, _), .truth(let question, _), .anyAnswer(let question): question
        default: nil
        }
    }
}
