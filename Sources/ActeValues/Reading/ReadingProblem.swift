/// Why a typed answer, or a literal of the language, could not be read; said to people in French.
public struct ReadingProblem: Error, Sendable, Hashable {
    /// What kind of fault it is, for programs.
    public enum Cause: Sendable, Hashable {
        /// Nothing was typed.
        case empty
        /// The text has none of the expected forms.
        case unreadable
        /// The text can be read in more than one way.
        case ambiguous
        /// More decimals than the type holds.
        case tooPrecise
        /// A number beyond what can be held.
        case tooLarge
        /// A year in two figures.
        case shortYear
        /// A day, or a time, that does not exist.
        case nonexistent
        /// The number of characters is not that of the identifier.
        case length
        /// The check digits do not agree with the rest.
        case checksum
        /// No option offered answers to that.
        case notOffered
    }

    /// The kind of fault.
    public let cause: Cause
    /// What was expected: a French sentence, with its full stop.
    public let expected: String
    /// What the person most likely meant to type, ready to be typed.
    public let mend: String?

    /// A fault with what was expected and, where it is known, the likely mend.
    public init(_ cause: Cause, expected: String, mend: String? = nil) {
        self.cause = cause
        self.expected = expected
        self.mend = mend
    }

    /// The whole of what a person is told.
    public var sentence: String {
        guard let mend else { return expected }
        return "\(expected) Vouliez-vous écrire « \(mend) » ?"
    }
}
