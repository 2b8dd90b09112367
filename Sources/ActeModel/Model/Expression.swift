public import ActeValues

/// How two scalars are compared. `dépasse`, `après` and `plus de` are one thing here.
public enum Comparison: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// What a text is tested for.
public enum TextTest: UInt8, Sendable {
    /// It is this text.
    case equals
    /// It begins with it.
    case startsWith
    /// It holds it.
    case contains
}

/// How a computed value is rounded, and to what multiple of its smallest unit (cents, millionths).
public struct Rounding: Sendable, Hashable {
    /// The direction.
    public enum Direction: UInt8, Sendable {
        /// To the nearest, halves away from zero.
        case nearest
        case down
        case up
    }

    /// Which way.
    public var direction: Direction
    /// The multiple: 1 for a centime, 100 for a euro, 1 000 000 for a whole number, 10 000 for two decimals.
    public var unit: Int32

    /// A rounding to a multiple of `unit`.
    public init(direction: Direction, unit: Int32) {
        self.direction = direction
        self.unit = unit
    }
}

/// A checked expression: names are resolved, types agree, every constant is a scalar.
///
/// Scalars are counted as `ValueType` says: truth 0 or 1, the position of an option, integers, millionths, cents, day numbers,
/// minutes, months or days.
public enum Expression: Sendable {
    /// `oui`, `non`
    case truth(Bool)
    /// A constant; its type is beside it.
    case scalar(Int64)
    /// A constant text: index into `strings`.
    case string(Int32)
    /// An answer: index into `questions`.
    case question(Int32)
    /// A computed value: index into `computations`.
    case computation(Int32)
    /// A dated value: index into `parameters`.
    case parameter(Int32)
    /// The subject, a choice, is one of the options listed (a run of `optionSets`).
    case isOption(ExpressionID, IndexRange)
    /// The subject, a multiple choice, has that option ticked.
    case hasOption(ExpressionID, Int32)
    /// A test of a text against a constant (index into `strings`).
    case textTest(TextTest, ExpressionID, Int32)
    /// The motif (index into `strings`, already known to be sound) occurs in the text.
    case matches(ExpressionID, Int32)
    /// Two scalars of one type compared.
    case compare(Comparison, ExpressionID, ExpressionID)
    /// `est renseigné`: the subject is a question.
    case isPresent(ExpressionID)
    /// All of a run of `operands`.
    case all(IndexRange)
    /// One at least of a run of `operands`.
    case any(IndexRange)
    /// `non`
    case not(ExpressionID)
    /// Sum of two scalars of one type, a date and a length of time, …
    case add(ExpressionID, ExpressionID)
    /// Difference; two dates give days.
    case subtract(ExpressionID, ExpressionID)
    /// Product, rounded once when both have decimals.
    case multiply(ExpressionID, ExpressionID, Rounding?)
    /// Quotient, always rounded where the author said.
    case divide(ExpressionID, ExpressionID, Rounding)
    /// The last day of a delay: its length, and the date it runs from or back from.
    case deadline(ExpressionID, ExpressionID, DelayRegime)
    /// The whole years from a date of birth to a date.
    case age(ExpressionID, ExpressionID, LeapBirthday)
    /// How many items of a list (index into `questions`) a condition holds for. How many there are is the list's own answer.
    case count(Int32, ExpressionID)
    /// The sum of a value over the items of a list (index into `questions`).
    case total(Int32, ExpressionID)
    /// Whether a condition holds for all items of a list (index into `questions`): so it does when there is none.
    case every(Int32, ExpressionID)
    /// Whether a condition holds for one item at least of a list (index into `questions`).
    case some(Int32, ExpressionID)
    /// Whether the item at hand of a list (index into `questions`) is its first or its last.
    case rank(Int32, ItemRank)
    /// The opposite.
    case negate(ExpressionID)
    /// A value rounded again.
    case round(ExpressionID, Rounding)
    /// A piecewise value: a run of `operands` read as condition, value, condition, value, …, and the value otherwise.
    case choose(IndexRange)
    /// No value: what a piecewise value comes to where no line applies. An index into `gaps`, and for each of its pieces the condition that answers come to
    /// it, a run of `operands`.
    case missing(Int32, IndexRange)
}

/// A rank in a list, whatever its length.
public enum ItemRank: Sendable, Equatable {
    /// `le premier`
    case first
    /// `le dernier`
    case last
}
