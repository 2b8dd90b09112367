import ActeGraph
import ActeModel
import ActeValues

/// An `exemple` as it is written in a rule file.
struct ExampleBlock {
    /// The words after `exemple`.
    var title: String
    /// The title of the example it starts from; nothing when it gives all the answers itself.
    var base: String?
    /// Its answers, in the author's order of questions.
    var answers: [(question: QuestionID, answer: StoredAnswer)]
    /// Its `attendu` lines.
    var expectations: [String]
    /// What a jurist must still check; nothing when there is nothing to.
    var toCheck: String?

    /// The lines, each ended. The layout is that of the formatter.
    func text(_ model: CheckedModel) -> String {
        var lines = base.map { ["comme : \($0)"] } ?? []
        lines += answers.flatMap { fact(model.questions[Int($0.question.rawValue)], $0.answer) }
        lines += expectations
        if let toCheck { lines.append("à vérifier : \(toCheck)") }
        return (["exemple \(title)"] + lines.map { "    " + $0 }).map { $0 + "\n" }.joined()
    }

    /// `[question] = réponse`, and the paragraphs of a long text below.
    private func fact(_ question: Question, _ answer: StoredAnswer) -> [String] {
        let name = "[\(question.name)] ="
        guard let value = answer.value(as: question.type) else { return [name] }
        let words = CanonicalText.text(of: value, among: question.answerOptions)
        // A sharp sign would open a comment on the line itself.
        guard case .text = value, question.type == .longText || words.contains("#") else { return ["\(name) \(words)"] }
        let paragraphs = words.split(whereSeparator: \.isNewline).map { "    > \($0)" }
        return [name] + Array(paragraphs.map { [$0] }.joined(separator: ["    >"]))
    }
}
