public import ActeDiagnostics
public import ActeValues

/// An `exemple`: answers, and what they must give.
public struct Example: Sendable {
    /// The words after `exemple`.
    public var title: String
    /// The example it starts from, by index: its answers are given first.
    public var base: Int?
    /// The profile whose answers are given before those of the example.
    public var profile: ExampleProfile?
    /// The answers.
    public var facts: [ExampleFact]
    /// What must come of them.
    public var expectations: [Expectation]
    /// Its line.
    public var range: SourceRange

    /// An example.
    public init(
        title: String, base: Int?, profile: ExampleProfile? = nil, facts: [ExampleFact], expectations: [Expectation],
        range: SourceRange
    ) {
        self.title = title
        self.base = base
        self.profile = profile
        self.facts = facts
        self.expectations = expectations
        self.range = range
    }
}

/// The profile of a body, as an example names it.
public struct ExampleProfile: Sendable {
    /// Its name.
    public var name: String
    /// Where it is named.
    public var range: SourceRange

    /// A profile.
    public init(name: String, range: SourceRange) {
        self.name = name
        self.range = range
    }
}

/// An answer of an example.
public struct ExampleFact: Sendable {
    /// The question, by index.
    public var question: Int
    /// Which item of each list around the question it is about, the widest first, from 1.
    public var numbers: [Int]
    /// Its answer; nothing when it is left without one.
    public var value: Value?
    /// Its line.
    public var range: SourceRange

    /// An answer.
    public init(question: Int, numbers: [Int] = [], value: Value?, range: SourceRange) {
        self.question = question
        self.numbers = numbers
        self.value = value
        self.range = range
    }
}

/// What an example must give.
public struct Expectation: Sendable {
    /// What kind of thing.
    public enum Kind: Sendable {
        /// One of these parts, by index, is in the act.
        case part([Int])
        /// None of these parts is.
        case absent([Int])
        /// The act says so.
        case text
        /// A visa says so.
        case citation
        /// An alert says so.
        case alert
        /// The act is refused, and the refusal says so.
        case refusal
        /// A constraint is broken, and its message says so.
        case contradiction
        /// A value is that one.
        case value(ExpressionID, Value)
    }

    /// What kind of thing.
    public var kind: Kind
    /// The words after the colon, or after `=`.
    public var words: String
    /// For a value told of an item: which item of each list around it, the widest first, from 1.
    public var numbers: [Int]
    /// Its line.
    public var range: SourceRange

    /// An expectation.
    public init(kind: Kind, words: String, numbers: [Int] = [], range: SourceRange) {
        self.kind = kind
        self.words = words
        self.numbers = numbers
        self.range = range
    }
}
