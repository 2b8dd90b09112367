import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

extension Walk {
    /// What answering `text` to a question would do, worked out on a copy. The walk itself does not move.
    ///
    /// - Throws: what was expected, when the text cannot be taken.
    public func impact(of text: String, on question: QuestionID) throws(AnswerProblem) -> Impact {
        // Two states compare where they number questions alike: a list that grows has its rules spread again before.
        if let (larger, place) = try withRoom(for: try read(text, for: question), of: question) {
            return try larger.impact(ofSameRoom: text, on: place)
        }
        return try impact(ofSameRoom: text, on: question)
    }

    private func impact(ofSameRoom text: String, on question: QuestionID) throws(AnswerProblem) -> Impact {
        var after = self
        let change = try after.answer(text, to: question)
        let (counting, later) = (Set(engine.counting), Set(after.engine.counting))
        let asked = after.engine.needed.filter { !engine.needed.contains($0) && after.engine.log.answer(to: $0) == nil }
        return Impact(
            question: question, name: name(of: .question(question)), before: answerText(of: question),
            after: after.answerText(of: question) ?? "sans réponse", asked: asked.map { name(of: .question($0)) },
            setAside: named(counting.subtracting(later).subtracting([question])),
            returning: after.named(later.subtracting(counting).subtracting([question])), act: change,
            refusal: after.refusal?.sentence, result: after)
    }

    private func named(_ questions: Set<QuestionID>) -> [NamedAnswer] {
        questions.sorted().map {
            NamedAnswer(name: name(of: .question($0)), answer: answerText(of: $0) ?? "sans réponse")
        }
    }

    /// Every stored answer, in the author's order.
    public var review: [ReviewLine] {
        let counting = Set(engine.counting)
        return engine.log.answered.enumerated().map { position, question in
            let declared = model.questions[Int(question.rawValue)]
            return ReviewLine(
                number: position + 1, question: question, section: declared.section.map { model.sections[$0].title },
                name: declared.name, answer: answerText(of: question),
                standing: !counting.contains(question)
                    ? .keptAside : session.toConfirm.contains(question) ? .toConfirm : .counts,
                isFromProfile: isFromProfile(question))
        }
    }

    /// The questions that remain.
    public var remaining: Remaining {
        let certain = engine.needed
        return Remaining(
            certain: certain.map { name(of: .question($0)) },
            possible: engine.possible.filter { !certain.contains($0) }.map { name(of: .question($0)) })
    }
}
