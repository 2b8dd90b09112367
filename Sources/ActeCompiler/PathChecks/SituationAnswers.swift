import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeProof
import ActeValues

/// Turns a situation into answers that a person could type: one value of each range, the options ticked, the texts looked for.
struct SituationAnswers {
    private let model: CheckedModel
    private let graph: DecisionGraph

    init(_ model: CheckedModel, _ graph: DecisionGraph) {
        self.model = model
        self.graph = graph
    }

    /// The answers, in the author's order of questions. What is said of computed values is no answer: it is left out.
    func answers(in situation: Situation) -> [Diagnostic.Answer] {
        var texts: [QuestionID: String] = [:]
        var ticks: [QuestionID: [Int: Bool]] = [:]
        for fact in situation.facts {
            switch fact {
            case .scalar(.question(let question), let low, let high):
                texts[question] = value(low, high, of: question)
            case .absent(.question(let question)) where model.questions[Int(question.rawValue)].isOptional:
                texts[question] = ""
            case .text(let question, _), .passes(let question, _, _, _):
                texts[question] = text(for: question, in: situation)
            case .ticked(let question, let option, let isTicked): ticks[question, default: [:]][option] = isTicked
            case .scalar, .absent: continue
            }
        }
        for (question, options) in ticks { texts[question] = value(options, of: question) }
        for fact in situation.facts {
            guard let question = fact.question else { continue }
            // What has no answer may be an item that is not there.
            if case .absent = fact, texts[question] == nil { continue }
            tellItems(holding: question, in: &texts)
        }
        return texts.sorted { $0.key < $1.key }
            .map { Diagnostic.Answer(question: model.questions[Int($0.key.rawValue)].name, answer: $0.value) }
    }

    /// An answer about an item of a list is given once there is the item: where nothing is told of how many there are, as few as may be.
    private func tellItems(holding question: QuestionID, in texts: inout [QuestionID: String]) {
        guard let home = model.questions[Int(question.rawValue)].home else { return }
        for (list, number) in zip(home.lists, home.numbers) {
            let list = QuestionID(UInt32(list))
            let fewest = max(Int64(number), model.questions[Int(list.rawValue)].minimum ?? 0)
            let known = texts[list].flatMap { Int64($0) }
            if known.map({ $0 < fewest }) ?? true { texts[list] = value(fewest, nil, of: list) }
        }
    }

    /// The end of a range that is closest to what it is compared with.
    private func value(_ low: Int64?, _ high: Int64?, of question: QuestionID) -> String? {
        let declared = model.questions[Int(question.rawValue)]
        guard let scalar = low ?? high, let value = Scalar.value(scalar, as: declared.type) else { return nil }
        return CanonicalText.text(of: value, among: declared.options.map { AnswerOption(key: $0.key) })
    }

    /// A text as is told. What is more than a text, such as a SIRET, is not made up: it must be told in full, or how it begins.
    private func text(for question: QuestionID, in situation: Situation) -> String? {
        let type = model.questions[Int(question.rawValue)].type
        let isToldInWords = situation.facts.contains { fact in
            switch fact {
            case .text(question, .some), .passes(question, .some, _, true): true
            default: false
            }
        }
        guard type == .text || type == .longText || isToldInWords else { return nil }
        return situation.text(for: question, in: graph)
    }

    /// The options that are ticked; where none must be, the first that may be.
    private func value(_ options: [Int: Bool], of question: QuestionID) -> String {
        let declared = model.questions[Int(question.rawValue)]
        var ticked = options.filter(\.value).keys.sorted()
        if ticked.isEmpty, let free = declared.options.indices.first(where: { options[$0] == nil }) { ticked = [free] }
        return CanonicalText.text(of: .options(ticked), among: declared.options.map { AnswerOption(key: $0.key) })
    }
}

extension Situation.Fact {
    /// The question whose answer it tells of; nothing of a computed value.
    fileprivate var question: QuestionID? {
        switch self {
        case .absent(.question(let question)), .scalar(.question(let question), _, _), .text(let question, _),
            .passes(let question, _, _, _), .ticked(let question, _, _):
            question
        case .absent, .scalar: nil
        }
    }
}
