public import Foundation

/// W3 and W6: a tree of questions, each asked where its parent's answer and one other answer call for it.
public struct InterviewWorkload: Decodable, Sendable {
    var questions: [NeutralQuestion]

    /// Reads `w3/tree.json` or `w6/50.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(InterviewWorkload.self, from: json) }

    /// Number of questions.
    public var count: Int { questions.count }

    /// The name of a question.
    public func name(of question: Int) -> String { questions[question].name }

    /// Neutral type and options of a question.
    public func answerForm(of question: Int) -> (type: String, options: [String]) {
        (questions[question].type, questions[question].values ?? [])
    }

    /// The rule file: `demander` for each question, nested under the answers that call for it.
    ///
    /// A condition on an answer that does not arise is false in the workload; here that answer is first asked if the condition
    /// is reached, since it may matter. The two agree wherever both have the answer.
    public func rules() -> String {
        var lines = ActeText.head("Charge d'entretien")
        for question in questions { lines += ActeText.question(question) }
        var children: [[Int]] = Array(repeating: [], count: questions.count)
        var roots: [Int] = []
        for (index, question) in questions.enumerated() {
            if let parent = question.parent, parent >= 0 { children[parent].append(index) } else { roots.append(index) }
        }
        for root in roots { write(root, children: children, depth: 0, into: &lines) }
        return lines + "article Fin\n    > L'acte est complet.\n"
    }

    private func write(_ index: Int, children: [[Int]], depth: Int, into lines: inout String) {
        let conditions = [questions[index].cond, questions[index].extra].compactMap { $0 }
        var depth = depth
        if !conditions.isEmpty {
            let written = conditions.count == 1 ? conditions[0] : .all(conditions)
            lines += String(repeating: "    ", count: depth) + "si \(ActeText.condition(written))\n"
            depth += 1
        }
        lines += String(repeating: "    ", count: depth) + "demander [\(questions[index].name)]\n"
        for child in children[index] { write(child, children: children, depth: depth, into: &lines) }
    }
}

/// The recorded sessions of W3.
public struct RecordedSessions: Decodable, Sendable {
    /// One step: a question, the value answered, the next question (or −1), and how many questions changed relevance.
    public struct Step: Decodable, Sendable {
        /// Position of the question answered.
        public var question: Int
        /// The answer in the language's own words.
        public var answer: String
        /// Position of the next question in the reference, −1 at the end.
        public var next: Int

        public init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            question = try fields.decode(Int.self)
            let value = try fields.decode(NeutralValue.self)
            if case .words(let words) = value, words.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil {
                answer = ActeText.date(words)
            } else {
                answer = ActeText.literal(value)
            }
            next = try fields.decode(Int.self)
        }
    }

    /// The sessions.
    public var sessions: [[Step]]

    /// Reads `w3/sessions.json`.
    public init(json: Data) throws { sessions = try JSONDecoder().decode([[Step]].self, from: json) }
}
