/// Why a typed answer could not be taken. Nothing was changed.
public struct AnswerProblem: Error, Sendable, Hashable {
    /// What was expected, in French.
    public let message: String

    init(_ message: String) { self.message = message }
}
