public import ActeGraph
public import ActeValues

/// What became of saved answers when they were replayed, perhaps on rules that have changed.
public struct ReplayReport: Sendable, Hashable {
    /// An answer that could not be taken over.
    public struct Loss: Sendable, Hashable {
        /// Why it could not.
        public enum Reason: Sendable, Hashable {
            /// No question has that name any more.
            case gone
            /// The question cannot read it any more.
            case unreadable(QuestionID, ReadingProblem)
            /// The question does not accept it any more.
            case refused(QuestionID, AnswerProblem)
            /// Another answer, kept under another of its names, stands for that question already.
            case superseded(QuestionID)
        }

        /// The answer.
        public var answer: SavedSession.Answer
        /// Why.
        public var reason: Reason
    }

    /// A question that has another name now.
    public struct Renaming: Sendable, Hashable {
        /// The name it had.
        public var before: String
        /// The question.
        public var question: QuestionID
    }

    /// The questions that have an answer again, in the order of the saved answers.
    public var restored: [QuestionID] = []
    /// Those whose answer is to be confirmed: what they ask has changed.
    public var toConfirm: [QuestionID] = []
    /// Those that have another name now.
    public var renamed: [Renaming] = []
    /// The answers that could not be taken over.
    public var lost: [Loss] = []

    /// Whether every answer was taken over as it was.
    public var isFaithful: Bool { toConfirm.isEmpty && renamed.isEmpty && lost.isEmpty }
}
