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

    /// Reads what a person typed as an answer to a question, as things stand: Enter alone takes what is proposed, and an option that
    /// is closed here is refused.
    func read(_ text: String, for question: QuestionID) throws(AnswerProblem) -> StoredAnswer {
        let answer = try prepared(text.isEmpty ? proposal(for: question) ?? "" : text, for: question)
        if let problem = closure(of: answer, to: question) { throw problem }
        return answer
    }

    /// Reads an answer given beforehand, under the author's constraints. Which options are closed hangs on the other answers: it is
    /// known only once all are given (see ``closedChoice``).
    func prepared(_ text: String, for question: QuestionID) throws(AnswerProblem) -> StoredAnswer {
        let declared = model.questions[Int(question.rawValue)]
        if text.isEmpty, declared.isOptional { return .leftOut }
        guard text.utf8.count <= Walk.longestAnswer else {
            throw AnswerProblem("Cette réponse est trop longue : \(Walk.longestAnswer) octets au plus.")
        }
        let value: Value
        do {
            value = try AnswerReader.read(text, as: declared.type, among: declared.answerOptions)
        } catch {
            throw AnswerProblem(error.sentence)
        }
        try declared.accept(value)
        guard let stored = StoredAnswer(value) else { throw AnswerProblem("Cette réponse est trop grande.") }
        return stored
    }

    /// Why the answer stored for the question asked does not count: it chose an option that is closed here. Nothing when that question
    /// has no answer at all.
    public var closedChoice: AnswerProblem? {
        guard let next = engine.next, let answer = engine.log.answer(to: next) else { return nil }
        return closure(of: answer, to: next).map { problem in
            AnswerProblem("\(label(of: .question(next))) : \(problem.message)")
        }
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

    /// Why an answer cannot be given here: the author's reason for closing the option that it chooses.
    private func closure(of answer: StoredAnswer, to question: QuestionID) -> AnswerProblem? {
        guard let position = engine.closedOption(chosenBy: answer, of: question) else { return nil }
        let option = model.questions[Int(question.rawValue)].options[position]
        return AnswerProblem("« \(option.label) » ne peut pas être choisi ici : \(option.closureReason)")
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
