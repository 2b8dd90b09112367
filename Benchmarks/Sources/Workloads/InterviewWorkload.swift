public import Foundation

/// W3 and W6: a tree of questions, each asked where its parent's answer and one other answer call for it.
public struct InterviewWorkload: Decodable, Sendable {
    var questions: [NeutralQuestion]

    /// Reads `w3/tree.json` or `w6/50.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(InterviewWorkload.self, from: json) }

    /// The rule file: a question arises where its parent's answer and the other one call for it, and `demander` keeps each.
    ///
    /// In the language an answer to a question that no longer arises is unseen; in the workload it keeps counting. The two agree as
    /// long as no revision takes an answered question away.
    public func rules() -> String {
        var lines = ActeText.head("Charge d'entretien")
        for question in questions {
            let conditions = [question.cond, question.extra].compactMap { $0 }
            let condition: NeutralCondition? = conditions.count > 1 ? .all(conditions) : conditions.first
            lines += ActeText.question(question, condition: condition)
        }
        for question in questions { lines += "demander [\(question.name)]\n" }
        return lines + "article Fin\n    > L'acte est complet.\n"
    }
}

/// The recorded sessions of W3.
public struct RecordedSessions: Decodable, Sendable {
    /// One step: a question, the value answered, the next question (or −1), and how many questions changed relevance.
    public struct Step: Decodable, Sendable {
        /// Position of the question answered.
        public var question: Int
        /// The answer.
        public var value: NeutralValue
        /// Position of the next question in the reference, −1 at the end.
        public var next: Int

        public init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            question = try fields.decode(Int.self)
            value = try fields.decode(NeutralValue.self)
            next = try fields.decode(Int.self)
        }
    }

    /// The sessions.
    public var sessions: [[Step]]

    /// Reads `w3/sessions.json`.
    public init(json: Data) throws { sessions = try JSONDecoder().decode([[Step]].self, from: json) }
}
