import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Moves an answer to one side of a threshold, as near to it as the answer can come.
struct ThresholdMoves {
    private let rules: Rules
    private var model: CheckedModel { rules.compiled.model }

    /// As far as answers are moved where a question sets no bound: ten billion euros, a thousand years.
    private static let farthest: Int64 = 1 << 40
    private static let farthestDay: Int64 = 365_000

    init(_ rules: Rules) { self.rules = rules }

    /// One change for each answer that takes the compared value across; none where it is there already, or unknown.
    func changes(across comparison: ExpressionID, holds: Bool, from draft: ExampleDraft) -> [AimChanges.Answers] {
        guard case .compare(_, let left, _) = model[comparison] else { return [] }
        var mentions = Mentions(model)
        return changes(of: comparison, by: mentions.inExpression(left), holds, draft)
    }

    /// One change for each answer that alone makes a condition hold, or fail.
    func changes(of condition: ExpressionID, holds: Bool, from draft: ExampleDraft) -> [AimChanges.Answers] {
        var mentions = Mentions(model)
        return changes(of: condition, by: mentions.inExpression(condition), holds, draft)
    }

    private func changes(
        of condition: ExpressionID, by questions: [Int], _ holds: Bool, _ draft: ExampleDraft
    ) -> [AimChanges.Answers] {
        questions.compactMap { question in
            let id = QuestionID(UInt32(question))
            return crossing(id, condition, holds, draft).map { [id: .scalar($0)] }
        }
    }

    /// The scalar nearest to the stored one for which the comparison is as wanted.
    private func crossing(
        _ question: QuestionID, _ comparison: ExpressionID, _ holds: Bool, _ draft: ExampleDraft
    ) -> Int64? {
        let declared = model.questions[Int(question.rawValue)]
        guard isMovable(declared.type), case .scalar(let stored)? = draft.walk.engine.log.answer(to: question),
            side(stored, question, comparison, draft) == !holds
        else { return nil }
        let step = ToldApart.step(of: declared.type)
        let reach = declared.type == .date ? ThresholdMoves.farthestDay : ThresholdMoves.farthest
        let ends = [
            declared.maximum ?? stored + reach, max(declared.minimum ?? stored - reach, floor(of: declared.type)),
        ]
        for end in ends {
            let direction: Int64 = end < stored ? -step : step
            let most = (end - stored) / direction
            // Ever farther: an answer that is far off may bring a refusal, under which nothing of this is weighed.
            var (near, far) = (Int64(0), min(1, most))
            while far > near, side(stored + direction * far, question, comparison, draft) != holds {
                (near, far) = (far, min(2 * far, most))
            }
            // In steps from the stored value, so that no answer has more decimals than people write.
            while far > near + 1 {
                let middle = near + (far - near) / 2
                if side(stored + direction * middle, question, comparison, draft) == holds {
                    far = middle
                } else {
                    near = middle
                }
            }
            if far > near { return stored + direction * far }
        }
        return nil
    }

    /// Lengths of time have two units, which no steps go through.
    private func isMovable(_ type: ValueType) -> Bool {
        switch type {
        case .integer, .number, .percentage, .amount, .date, .time, .hours: true
        default: false
        }
    }

    /// The least that is a plausible answer: sums and counts are not negative.
    private func floor(of type: ValueType) -> Int64 { type == .date ? .min : 0 }

    /// Whether the comparison holds with another answer to one question; nothing when the value compared is not known.
    private func side(
        _ scalar: Int64, _ question: QuestionID, _ comparison: ExpressionID, _ draft: ExampleDraft
    ) -> Bool? {
        let type = model.questions[Int(question.rawValue)].type
        var walk = draft.walk
        guard let value = Scalar.value(scalar, as: type), (try? walk.session.take([(question, value)])) != nil
        else { return nil }
        switch Appraisal(walk).truth(comparison) {
        case .yes: return true
        case .no: return false
        case .unknown: return nil
        }
    }
}
