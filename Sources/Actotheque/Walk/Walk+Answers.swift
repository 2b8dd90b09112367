import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// The answer stored for a question, as people read it; nothing when there is none, or when the question was left without one.
    /// What is confidential is not shown.
    public func answerText(of question: QuestionID) -> String? {
        guard let value = storedValue(of: question) else { return nil }
        let declared = model.questions[Int(question.rawValue)]
        return declared.isConfidential ? "•••" : AnswerWords.text(value, among: declared.answerOptions)
    }

    /// Reads what a person typed as an answer to a question.
    func read(_ text: String, for question: QuestionID) throws(AnswerProblem) -> StoredAnswer {
        let declared = model.questions[Int(question.rawValue)]
        let typed = text.isEmpty ? proposal(for: question) ?? "" : text
        if typed.isEmpty, declared.isOptional { return .leftOut }
        guard typed.utf8.count <= Walk.longestAnswer else {
            throw AnswerProblem("Cette réponse est trop longue : \(Walk.longestAnswer) octets au plus.")
        }
        let value: Value
        do {
            value = try AnswerReader.read(typed, as: declared.type, among: declared.answerOptions)
        } catch {
            throw AnswerProblem(error.sentence)
        }
        try declared.accept(value)
        try refuseClosedOptions(value, of: question)
        return try stored(value)
    }

    /// The form in which the engine keeps a value.
    func stored(_ value: Value) throws(AnswerProblem) -> StoredAnswer {
        guard let stored = StoredAnswer(value) else { throw AnswerProblem("Cette réponse est trop grande.") }
        return stored
    }

    /// Most bytes in one answer: ten times a long deliberation.
    public static let longestAnswer = 4 << 20

    /// Why options are closed here, by position.
    func closures(of question: QuestionID) -> [Int: String] {
        var closures: [Int: String] = [:]
        for (position, option) in model.questions[Int(question.rawValue)].options.enumerated()
        where option.closedWhen != nil && engine.isClosed(option: position, of: question) {
            closures[position] = option.closureReason
        }
        return closures
    }

    private func refuseClosedOptions(_ value: Value, of question: QuestionID) throws(AnswerProblem) {
        let chosen: [Int] =
            switch value {
            case .option(let position): [position]
            case .options(let positions): positions
            default: []
            }
        let closed = closures(of: question)
        for position in chosen {
            guard let reason = closed[position] else { continue }
            let option = model.questions[Int(question.rawValue)].options[position]
            throw AnswerProblem("« \(option.label) » ne peut pas être choisi ici : \(reason)")
        }
    }

    /// What Enter alone would answer: the answer already stored, else the author's default.
    func proposal(for question: QuestionID) -> String? {
        let declared = model.questions[Int(question.rawValue)]
        if let value = storedValue(of: question), !declared.isConfidential {
            return AnswerWords.text(value, among: declared.answerOptions)
        }
        return declared.defaultValue.map { AnswerWords.text($0, among: declared.answerOptions) }
    }
}

extension Question {
    /// The options as they are named in answers; `oui` and `non` come by their numbers too.
    var answerOptions: [AnswerOption] { options.map { AnswerOption(key: $0.key, label: $0.label) } }

    /// Takes a value that respects the author's constraints.
    ///
    /// - Throws: the constraint that it breaks.
    func accept(_ value: Value) throws(AnswerProblem) {
        if case .text(let text) = value {
            let count = text.unicodeScalars.count
            if let length, !length.contains(count) {
                throw AnswerProblem(
                    "Le texte doit compter de \(length.lowerBound) à \(length.upperBound) caractères : il en compte \(count)."
                )
            }
            if let pattern, !AnswerPattern.matches(text, pattern) {
                throw AnswerProblem(
                    "La réponse n'a pas la forme attendue."
                        + (self.text(of: "exemple").map { " Exemple : \($0)." } ?? ""))
            }
        }
        guard let scalar = Scalar.of(value) else { return }
        let isBelow = minimum.map { scalar < $0 } ?? false
        let isAbove = maximum.map { scalar > $0 } ?? false
        if isBelow || isAbove {
            throw AnswerProblem("La réponse doit être \(ExpectedForm.bounds(of: self) ?? "dans les bornes").")
        }
    }
}
