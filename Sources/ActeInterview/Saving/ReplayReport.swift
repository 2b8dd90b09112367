public import ActeGraph

/// What became of saved answers when they were replayed, perhaps on rules that have changed.
public struct ReplayReport: Sendable, Equatable {
    /// An answer that could not be taken over as it was.
    public enum Finding: Sendable, Hashable {
        /// The question has another name now.
        case renamed(from: String, to: QuestionID)
        /// No question has that name any more.
        case gone(SavedSession.Answer)
        /// The question takes answers of another type now.
        case retyped(SavedSession.Answer, QuestionID)
        /// The question does not accept that answer any more.
        case invalid(SavedSession.Answer, QuestionID, AnswerProblem)
        /// Another answer, kept under another of its names, stands for that question already.
        case superseded(SavedSession.Answer, QuestionID)
    }

    /// What could not be taken over, or was by another name, in the order of the saved answers.
    public var findings: [Finding] = []
    /// The questions that have an answer again.
    public var restored: [QuestionID] = []
    /// Those whose answers count.
    public var counting: [QuestionID] = []
    /// The question to ask now.
    public var next: QuestionID?

    /// Whether every answer was taken over as it was.
    public var isFaithful: Bool { findings.isEmpty }
}
