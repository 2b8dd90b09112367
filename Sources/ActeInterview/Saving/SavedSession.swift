import ActeGraph
public import ActeValues

/// An interview as it is kept: answers by the name of their question, whether they count or not.
///
/// Whoever writes it to a file encodes it; `version` says how it is to be read. The moves are not kept: what is resumed starts a history of
/// its own.
public struct SavedSession: Sendable, Hashable, Codable {
    /// The version of this form.
    public static let currentVersion = 1

    /// One answer.
    public struct Answer: Sendable, Hashable, Codable {
        /// The name of the question, as its author spelled it.
        public var question: String
        /// The type that the question had.
        public var type: ValueType
        /// The value; nothing when the question was left out.
        public var value: Value?
        /// The keys of the options chosen, by which they are found again when options have moved.
        public var options: [String]?

        /// An answer.
        public init(question: String, type: ValueType, value: Value?, options: [String]? = nil) {
            self.question = question
            self.type = type
            self.value = value
            self.options = options
        }
    }

    /// The version this was written in.
    public var version: Int
    /// The answers, in the author's order.
    public var answers: [Answer]

    /// Answers to be kept, in the current form.
    public init(answers: [Answer]) {
        version = Self.currentVersion
        self.answers = answers
    }
}

/// Why a saved interview cannot be resumed at all.
public enum ResumeProblem: Error, Sendable, Hashable {
    /// It was written in a form this version does not read.
    case unknownVersion(Int)
}

extension Session {
    /// The interview, to be kept.
    public var saved: SavedSession {
        SavedSession(
            answers: answers.map { answer in
                let declaration = graph.questions[Int(answer.question.rawValue)]
                return SavedSession.Answer(
                    question: declaration.name, type: declaration.type, value: answer.value,
                    options: answer.value.flatMap { declaration.keys(of: $0) })
            })
    }
}

extension QuestionDeclaration {
    /// The keys of the options that a value names; nothing for other values.
    func keys(of value: Value) -> [String]? {
        let chosen: [Int]
        switch value {
        case .option(let option): chosen = [option]
        case .options(let list): chosen = list
        default: return nil
        }
        return chosen.filter(options.indices.contains).map { options[$0] }
    }
}
