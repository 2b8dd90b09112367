package import ActeValues

/// What became of a question from one version of rules to the next.
package enum QuestionChange: Sendable, Hashable {
    /// Only the newer rules ask it.
    case added(String)
    /// Only the older rules asked it.
    case removed(String)
    /// It bears another name.
    case renamed(from: String, to: String)
    /// It is answered by another kind of value: the two are not one question.
    case retyped(String, from: ValueType, to: ValueType)
    /// It takes options that it did not.
    case optionsAdded(String, [String])
    /// It took options that it does not.
    case optionsRemoved(String, [String])
    /// It is worded otherwise, or takes other answers.
    case reworded(String)
}
