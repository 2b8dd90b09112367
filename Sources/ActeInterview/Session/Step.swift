public import ActeGraph

/// What a move did.
public struct Step: Sendable, Equatable {
    /// The question that was answered, changed or cleared; nothing when there was no move to make.
    public var question: QuestionID?
    /// What changed in the act and among the questions.
    public var change: Change
    /// The question to ask now; nothing when all that matters is known, or the act is refused.
    public var next: QuestionID?
    /// The refusal that is certain, if one is.
    public var refusal: RefusalID?
    /// Number of questions that certainly remain.
    public var leastRemaining: Int
}

/// What a move would do, beside what `Step` says: the exact count of what may remain takes longer than a move.
public struct Impact: Sendable, Equatable {
    /// What would change.
    public var step: Step
    /// Number of questions that might remain.
    public var mostRemaining: Int
}
