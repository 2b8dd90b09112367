public import ActeGraph
public import ActeValues

/// An answer as it stands in an interview.
public struct RecordedAnswer: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// The value; nothing when the question was deliberately left out.
    public var value: Value?
    /// Whether it counts. One that does not is kept aside: unseen by conditions, computations and texts, back when it matters again.
    public var counts: Bool
}

extension Session {
    /// Every answer ever confirmed and not taken away, in the author's order.
    public var answers: [RecordedAnswer] {
        walk.log.answered.map { question in
            let type = graph.questions[Int(question.rawValue)].type
            return RecordedAnswer(
                question: question, value: walk.log.answer(to: question)?.value(as: type), counts: walk.counts(question)
            )
        }
    }

    /// The questions whose answers count, the one answered last at the end. O(answers).
    public var trail: [QuestionID] { walk.log.answeredInTurn.filter { walk.counts($0) } }

    /// The answers kept aside, in the author's order.
    public var aside: [RecordedAnswer] { answers.filter { !$0.counts } }

    /// The answer that stands for a question, whether it counts or not.
    public func answer(to question: QuestionID) -> RecordedAnswer? {
        guard let answer = walk.log.answer(to: question), let type = graph.range(of: question)?.type else { return nil }
        return RecordedAnswer(question: question, value: answer.value(as: type), counts: walk.counts(question))
    }

    /// The question answered, changed or cleared last; nothing before the first move.
    public var lastAnswered: QuestionID? { walk.log.lastMoved }

    /// Whether a question arises under the answers that count, as far as is known.
    public func arises(_ question: QuestionID) -> Truth { walk.arises(question) }

    /// Whether an option cannot be chosen under the answers that count.
    public func isClosed(option: Int, of question: QuestionID) -> Bool { walk.isClosed(option: option, of: question) }

    /// What is known of an answer or of a computed value.
    public func finding(of operand: Operand) -> Finding {
        switch operand {
        case .question(let question): walk.finding(of: question)
        case .term(let term): walk.finding(of: term)
        }
    }

    /// Whether a part is certainly in the act, certainly not, or still open.
    public func holds(_ part: PartID) -> Truth {
        if walk.holds(part) { return .yes }
        return walk.mayHold(part) ? .unknown : .no
    }
}
