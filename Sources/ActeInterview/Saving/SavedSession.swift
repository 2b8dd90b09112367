import ActeGraph
import ActeValues

/// An interview as it is kept: every answer ever confirmed, by the name of its question, whether it counts or not.
///
/// Answers are kept as they would be typed, so that a person can read the file, and rules that changed a type may still take them. The moves
/// are not kept: what is resumed starts a history of its own.
public struct SavedSession: Sendable, Hashable, Codable {
    /// One answer.
    public struct Answer: Sendable, Hashable, Codable {
        /// The name of the question, as its author spelled it.
        public var question: String
        /// The answer, as it would be typed; empty when the question was left without one.
        public var text: String
        /// What the question asked when it was answered (see `QuestionDeclaration.revision`), in hexadecimal figures; empty when nothing is known
        /// of it.
        public var revision: String
        /// Whether the answer must not be shown in reports.
        public var isConfidential: Bool

        /// An answer.
        public init(question: String, text: String, revision: String, isConfidential: Bool = false) {
            self.question = question
            self.text = text
            self.revision = revision
            self.isConfidential = isConfidential
        }
    }

    /// The answers, in the author's order.
    public var answers: [Answer]

    /// Answers to be kept.
    public init(answers: [Answer]) { self.answers = answers }
}

extension SavedSession.Answer {
    private enum CodingKeys: String, CodingKey {
        case question
        case text = "answer"
        case revision = "state"
        case isConfidential = "confidential"
    }

    /// Reads an answer; `state` and `confidential` may be left out.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        question = try container.decode(String.self, forKey: .question)
        text = try container.decode(String.self, forKey: .text)
        revision = try container.decodeIfPresent(String.self, forKey: .revision) ?? ""
        isConfidential = try container.decodeIfPresent(Bool.self, forKey: .isConfidential) ?? false
    }

    /// Writes an answer; `confidential` only where it is.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(question, forKey: .question)
        try container.encode(text, forKey: .text)
        try container.encode(revision, forKey: .revision)
        if isConfidential { try container.encode(true, forKey: .isConfidential) }
    }
}

extension Session {
    /// The interview, to be kept.
    public var saved: SavedSession {
        let toConfirm = toConfirm
        return SavedSession(
            answers: answers.map { answer in
                let declaration = graph.questions[Int(answer.question.rawValue)]
                return SavedSession.Answer(
                    question: declaration.name,
                    text: answer.value.map { CanonicalText.text(of: $0, among: declaration.answerOptions) } ?? "",
                    // An answer still to be confirmed keeps being so.
                    revision: toConfirm.contains(answer.question) ? "?" : declaration.revisionFigures,
                    isConfidential: declaration.isConfidential)
            })
    }
}

extension QuestionDeclaration {
    /// The options as kept answers name them: by their keys.
    var answerOptions: [AnswerOption] { options.map { AnswerOption(key: $0) } }

    /// The revision in hexadecimal figures.
    var revisionFigures: String { String(revision, radix: 16) }
}
