import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// An option that a condition closes: the question and the option, by position.
struct ClosableChoice: Hashable {
    var question: Int
    var option: Int
}

extension Walk {
    /// The options that the answer to a question may close, in the author's order. O(options + their conditions).
    func choicesClosed(by question: Int) -> [ClosableChoice] {
        var mentions = Mentions(model)
        return model.questions.enumerated().flatMap { index, other in
            other.options.enumerated().compactMap { position, option in
                guard let closed = option.closedWhen, mentions.inExpression(closed).contains(question) else {
                    return nil
                }
                return ClosableChoice(question: index, option: position)
            }
        }
    }

    /// Whether an answer that counts chooses the option.
    func isChosen(_ choice: ClosableChoice) -> Bool {
        switch engine.finding(of: QuestionID(UInt32(choice.question))) {
        case .known(.option(let option)): option == choice.option
        case .known(.options(let options)): options.contains(choice.option)
        default: false
        }
    }

    /// Why a question is asked that only an option which was chosen hangs on.
    func whyAsked(_ question: Int, for choice: ClosableChoice) -> Explanation {
        let option = model.questions[choice.question].options[choice.option]
        let sources = sources(of: .question(QuestionID(UInt32(question))))
        let condition = option.closedWhen.map { model.expressionRanges[$0.index] }
        let place = condition.map { " (« fermée si \(source(of: $0)) », \(rules.place(of: $0)))" } ?? ""
        return Explanation(
            "La question [\(model.questions[question].name)] est posée parce que choisir \(words(of: choice)) n'est pas toujours permis\(place).",
            sources: sources)
    }

    /// `« fusion récente » à [motif du recours]`; what is confidential is not told.
    func words(of choice: ClosableChoice) -> String {
        let question = model.questions[choice.question]
        if question.isConfidential { return "ce qui l'a été à [\(question.name)]" }
        return "« \(question.options[choice.option].key) » à [\(question.name)]"
    }
}
