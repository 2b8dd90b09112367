import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Answers that cannot all be right.
public struct Contradiction: Sendable, Hashable {
    /// What the rules say of it.
    public var message: String
    /// The answers concerned; what is confidential is not shown.
    public var answers: [NamedAnswer]
    /// The legal texts behind it.
    public var sources: [String]

    /// The whole in one sentence.
    public var sentence: String {
        let words = answers.map { "[\($0.name)] = \($0.answer)" }.joined(separator: ", ")
        return answers.isEmpty ? message : "\(message) Réponses en cause : \(words)."
    }
}

extension Walk {
    /// The answers that cannot all be right: some must be changed before the act can be made. An answer given by itself, or a
    /// list rearranged, is refused before it comes to that; an answer taken away, answers taken from a file or resumed on other rules may come to it.
    public var contradictions: [Contradiction] {
        session.broken.map { constraint in
            let declared = model.constraints[Int(constraint.rawValue)]
            return Contradiction(
                message: declared.message, answers: answersOf(constraint),
                sources: declared.properties.filter { $0.key == "source" }.map(\.value))
        }
    }

    /// The answers that a constraint reads.
    func answersOf(_ constraint: ConstraintID) -> [NamedAnswer] {
        var mentions = Mentions(model)
        let questions = mentions.inExpression(model.constraints[Int(constraint.rawValue)].condition)
        return questions.compactMap { index in
            let question = QuestionID(UInt32(index))
            guard engine.counts(question) else { return nil }
            return NamedAnswer(name: name(of: .question(question)), answer: answerText(of: question) ?? "sans réponse")
        }
    }
}
