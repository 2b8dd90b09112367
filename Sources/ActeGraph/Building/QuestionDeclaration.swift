public import ActePatterns
public import ActeValues

/// What the graph must know of a question: what answers it takes, never how it is worded.
public struct QuestionDeclaration: Sendable, Hashable {
    /// Its identity, as its author spelled it.
    public var name: String
    /// What kind of answer it takes.
    public var type: ValueType
    /// The keys of its options, in order; empty for anything but a choice.
    public var options: [String] = []
    /// Whether it may be left without an answer (`facultative`).
    public var isOptional = false
    /// Lowest scalar accepted (see `Scalar`).
    public var minimum: Int64?
    /// Highest scalar accepted.
    public var maximum: Int64?
    /// Fewest Unicode scalars accepted in a text.
    public var minimumLength: Int?
    /// Most Unicode scalars accepted in a text.
    public var maximumLength: Int?
    /// The pattern that the whole of a text must match.
    public var pattern: Pattern?
    /// The unit of a length of time; nothing when both are accepted.
    public var periodUnit: PeriodUnit?
    /// The section it stands in.
    public var section: SectionID?
    /// Whether its answer must not be shown in reports and traces (`confidentiel`).
    public var isConfidential = false
    /// What it asks, in short: two questions with one revision are worded alike and take the same answers. An answer given to another revision is
    /// to be confirmed.
    public var revision: UInt64 = 0
    /// Names it had in earlier versions.
    public var formerNames: [String] = []
    /// For a list, whose answer is how many items it holds: where the questions about them are.
    public var list: ListLayout?
    /// Where it was written.
    public var origin = Origin.none

    /// A question with nothing but a name and a type.
    public init(_ name: String, _ type: ValueType) {
        self.name = name
        self.type = type
    }
}

extension QuestionDeclaration {
    /// Whether the whole of a text matches the question's pattern, if it has one. A pattern that gives up within its limits is one that
    /// does not match.
    public func allows(_ text: String) -> Bool {
        guard let pattern else { return true }
        return pattern.matchesWhole(text) == .matches
    }
}

/// Where the questions about the items of a list are: right after the list, item after item.
public struct ListLayout: Sendable, Hashable, Codable {
    /// How many items there is room for.
    public var room: Int
    /// How many questions are asked of each item.
    public var stride: Int

    /// Room for `room` items of `stride` questions.
    public init(room: Int, stride: Int) {
        self.room = room
        self.stride = stride
    }
}

/// What a length of time is counted in.
public enum PeriodUnit: String, Sendable, Hashable, Codable {
    case months
    case days
}
