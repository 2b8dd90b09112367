internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// In what a length of time is counted.
enum PeriodUnit: Sendable, Hashable {
    case months, days

    /// The word for it.
    var words: String { self == .months ? "mois" : "jours" }
}

/// An expression that was read, with what later checks need to know of its values.
struct Checked: Sendable {
    /// Where it stands in the model.
    var id: ExpressionID
    /// Its type; nothing when a mistake in it was already reported, which silences everything that hangs on it.
    var type: ValueType?
    /// The scalars it may take; the months, for a length of time.
    var range = Interval.all
    /// The days of a length of time.
    var days = Interval(0)
    /// The unit of a length of time, when it has one alone.
    var unit: PeriodUnit?
    /// The question whose options it takes, for a choice.
    var options: Int32?
    /// The question it is the plain answer of.
    var question: Int32?
    /// The constant it is, for a whole number, which may still become a number with decimals, and for an hour, which may still become a
    /// length of time.
    var literal: Int64?
}

extension Checker {
    /// Keeps an expression with its type and its place.
    mutating func add(_ expression: Expression, _ type: ValueType, at range: SourceRange) -> ExpressionID {
        let id = ExpressionID(model.expressions.count)
        model.expressions.append(expression)
        model.types.append(type)
        model.expressionRanges.append(range)
        return id
    }

    /// What stands for an expression that could not be understood.
    mutating func poison(at range: SourceRange) -> Checked {
        if firstPoison == nil { firstPoison = range }
        return Checked(id: add(.truth(false), .truth, at: range), type: nil)
    }

    /// What stands for the expression at `node`, which could not be understood.
    mutating func poison(_ node: SyntaxID) -> Checked { poison(at: tree.range(node)) }

    /// A truth.
    mutating func truth(_ expression: Expression, at range: SourceRange) -> Checked {
        Checked(id: add(expression, .truth, at: range), type: .truth, range: Interval(0, 1))
    }

    /// The index of a word among the model's strings.
    mutating func stringIndex(_ text: String) -> Int32 {
        if let known = stringIndices[text] { return known }
        let index = Int32(truncatingIfNeeded: model.strings.count)
        model.strings.append(text)
        stringIndices[text] = index
        return index
    }

    /// Keeps operands side by side.
    mutating func operands(_ list: [ExpressionID]) -> IndexRange {
        let start = model.operands.count
        model.operands.append(contentsOf: list)
        return IndexRange(start..<model.operands.count)
    }

    /// Several conditions as one.
    mutating func all(_ list: [ExpressionID], at range: SourceRange) -> ExpressionID {
        list.count == 1 ? list[0] : add(.all(operands(list)), .truth, at: range)
    }

    /// One of several conditions.
    mutating func any(_ list: [ExpressionID], at range: SourceRange) -> ExpressionID {
        list.count == 1 ? list[0] : add(.any(operands(list)), .truth, at: range)
    }
}
