import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof
import ActeValues

/// Turns a situation into answers that a person could type: one value of each range, the options ticked, the texts looked for.
struct SituationAnswers {
    private let model: CheckedModel

    init(_ model: CheckedModel) { self.model = model }

    /// The answers, in the author's order of questions. What is said of computed values, and of patterns, is no answer: it is left out.
    func answers(in situation: Situation) -> [Diagnostic.Answer] {
        var texts: [QuestionID: String] = [:]
        var ticks: [QuestionID: [Int: Bool]] = [:]
        // Those whose answer is none of the texts compared with, and those of which more is said.
        var others: Set<QuestionID> = []
        var tested: Set<QuestionID> = []
        for fact in situation.facts {
            switch fact {
            case .scalar(.question(let question), let low, let high):
                texts[question] = value(low, high, of: question)
            case .absent(.question(let question)) where model.questions[Int(question.rawValue)].isOptional:
                texts[question] = ""
            case .text(let question, let text?): texts[question] = text
            case .text(let question, nil): others.insert(question)
            case .passes(let question, .some, _, true): texts[question] = situation.text(for: question)
            case .ticked(let question, let option, let isTicked): ticks[question, default: [:]][option] = isTicked
            case .passes(let question, _, _, _): tested.insert(question)
            case .scalar, .absent: continue
            }
        }
        for question in others.subtracting(tested) where texts[question] == nil {
            texts[question] = anotherText(for: question)
        }
        for (question, options) in ticks { texts[question] = value(options, of: question) }
        return texts.sorted { $0.key < $1.key }
            .map { Diagnostic.Answer(question: model.questions[Int($0.key.rawValue)].name, answer: $0.value) }
    }

    /// The end of a range that is closest to what it is compared with.
    private func value(_ low: Int64?, _ high: Int64?, of question: QuestionID) -> String? {
        let declared = model.questions[Int(question.rawValue)]
        guard let scalar = low ?? high, let value = Scalar.value(scalar, as: declared.type) else { return nil }
        return CanonicalText.text(of: value, among: declared.options.map { AnswerOption(key: $0.key) })
    }

    /// A text that is none of those that rules compare with; nothing where only some texts are accepted.
    private func anotherText(for question: QuestionID) -> String? {
        let declared = model.questions[Int(question.rawValue)]
        let words = "un autre texte"
        guard declared.type == .text || declared.type == .longText, declared.pattern == nil,
            declared.length?.contains(words.count) ?? true
        else { return nil }
        return words
    }

    /// The options that are ticked; where none must be, the first that may be.
    private func value(_ options: [Int: Bool], of question: QuestionID) -> String {
        let declared = model.questions[Int(question.rawValue)]
        var ticked = options.filter(\.value).keys.sorted()
        if ticked.isEmpty, let free = declared.options.indices.first(where: { options[$0] == nil }) { ticked = [free] }
        return CanonicalText.text(of: .options(ticked), among: declared.options.map { AnswerOption(key: $0.key) })
    }
}
