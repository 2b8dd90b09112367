import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeInterview
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

    /// Reads what a person typed as an answer to a question, as things stand: Enter alone takes what is proposed. Nothing is an optional
    /// question left without an answer.
    func read(_ text: String, for question: QuestionID) throws(AnswerProblem) -> Value? {
        try prepared(text.isEmpty ? proposal(for: question) ?? "" : text, for: question)
    }

    /// Reads an answer given beforehand. Whether its question takes it, the session says.
    func prepared(_ text: String, for question: QuestionID) throws(AnswerProblem) -> Value? {
        let declared = model.questions[Int(question.rawValue)]
        if text.isEmpty, declared.isOptional { return nil }
        guard text.utf8.count <= Walk.longestAnswer else {
            throw AnswerProblem("Cette réponse est trop longue : \(Walk.longestAnswer) octets au plus.")
        }
        if declared.list != nil, ListShape.saysNone(text) { return .integer(0) }
        do {
            return try AnswerReader.read(text, as: declared.type, among: declared.answerOptions)
        } catch {
            // The likely mend would repeat what was typed.
            throw AnswerProblem(declared.isConfidential ? error.expected : error.sentence)
        }
    }

    /// Why the answer stored for the question asked does not count: it chose an option that is closed here. Nothing when that question
    /// has no answer at all.
    public var closedChoice: AnswerProblem? {
        guard let next = session.next, let answer = engine.log.answer(to: next),
            let option = engine.closedOption(chosenBy: answer, of: next)
        else { return nil }
        return AnswerProblem("\(label(of: .question(next))) : \(explained(.closedOption(option), next).message)")
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

    /// What Enter alone would answer: the answer already stored, else what the rules suggest, else the author's default.
    func proposal(for question: QuestionID) -> String? {
        let declared = model.questions[Int(question.rawValue)]
        if let value = storedValue(of: question), !declared.isConfidential {
            return AnswerWords.text(value, among: declared.answerOptions)
        }
        if let suggestion = declared.suggestion, case .known(let value) = Appraisal(self).finding(suggestion) {
            return AnswerWords.text(value, among: declared.answerOptions)
        }
        return declared.defaultValue.map { AnswerWords.text($0, among: declared.answerOptions) }
    }

    /// The same, as it is shown: what is confidential is not.
    func shownProposal(for question: QuestionID) -> String? {
        guard let proposal = proposal(for: question) else { return nil }
        let declared = model.questions[Int(question.rawValue)]
        guard let suggestion = declared.suggestion, model.questions.contains(where: \.isConfidential) else {
            return proposal
        }
        var mentions = Mentions(model)
        let isConfidential =
            declared.isConfidential
            || mentions.inExpression(suggestion).contains { model.questions[$0].isConfidential }
        return isConfidential && storedValue(of: question) == nil ? "•••" : proposal
    }
}

extension Question {
    /// The options as they are named in answers; `oui` and `non` come by their numbers too.
    var answerOptions: [AnswerOption] { options.map { AnswerOption(key: $0.key, label: $0.label) } }
}
