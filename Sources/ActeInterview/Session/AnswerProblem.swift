public import ActeGraph
public import ActeValues

/// Why an answer cannot be taken. Nothing is stored then.
public enum AnswerProblem: Error, Sendable, Hashable {
    /// The graph has no such question.
    case unknownQuestion
    /// The value is of another type than the question.
    case wrongType(expected: ValueType)
    /// The value lies below the lowest accepted.
    case tooLow(minimum: Value)
    /// The value lies above the highest accepted.
    case tooHigh(maximum: Value)
    /// The graph has no room for so many items of the list.
    case beyondRoom(Int)
    /// The list has no item of that rank.
    case noSuchItem
    /// The length of time is not counted in the unit of the question.
    case wrongUnit
    /// The question has no such option, or one is named twice.
    case noSuchOption
    /// The option, by position, cannot be chosen under the present answers.
    case closedOption(Int)
    /// The text has fewer characters than accepted.
    case tooShort(minimum: Int)
    /// The text has more characters than accepted.
    case tooLong(maximum: Int)
    /// The text does not match the question's pattern.
    case patternMismatch
    /// With the other answers that count, it breaks a constraint.
    case breaks(ConstraintID)
    /// Only an optional question can be left without an answer.
    case notOptional
}

/// A prepared answer that its question does not accept.
public struct PreparedAnswerProblem: Error, Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// Why.
    public var problem: AnswerProblem
}
