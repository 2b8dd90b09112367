public import ActePatterns
public import ActeValues

/// How two values that sort are compared.
public enum Comparison: UInt8, Sendable, Hashable, Codable, CaseIterable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// What a text is tested for.
public enum TextTest: UInt8, Sendable, Hashable, Codable {
    /// It is the other text.
    case equals
    /// It begins with the other text.
    case startsWith
    /// It holds the other text.
    case contains
}

// Every test of an answer that is absent (left out, or sans objet) is *non*, the negative ones too: `compare(x, .notEqual, c)` is *non* where x is
// absent, while `not(compare(x, .equal, c))` is *oui*.
extension DecisionGraphBuilder {
    /// *non*
    public var no: ConditionID { ConditionID(ConditionTable.no) }
    /// *oui*
    public var yes: ConditionID { ConditionID(ConditionTable.yes) }

    /// The opposite of a condition.
    public mutating func not(_ condition: ConditionID) -> ConditionID {
        ConditionID(conditions.not(condition.rawValue))
    }

    /// All of these; *oui* when there is none.
    public mutating func all(_ list: [ConditionID]) -> ConditionID {
        ConditionID(conditions.join(.all, list))
    }

    /// One at least of these; *non* when there is none.
    public mutating func any(_ list: [ConditionID]) -> ConditionID {
        ConditionID(conditions.join(.any, list))
    }

    /// A value of `oui/non` type is *oui*.
    public mutating func isTrue(_ operand: Operand) -> ConditionID { inRange(operand, 1, 2) }

    /// A choice has taken that option.
    public mutating func isOption(_ operand: Operand, _ option: Int) -> ConditionID {
        inRange(operand, Int64(option), Int64(option) + 1)
    }

    /// A multiple choice has that option ticked.
    public mutating func ticks(_ question: QuestionID, _ option: Int) -> ConditionID {
        ConditionID(conditions.atom(Atom(kind: .ticked, operand: question.rawValue, low: Int64(option))))
    }

    /// The question arises and has an answer (`est renseigné`).
    public mutating func isAnswered(_ question: QuestionID) -> ConditionID {
        ConditionID(conditions.atom(Atom(kind: .present, operand: question.rawValue)))
    }

    /// A value compared with a constant of its type. Lengths of time compare in months then days.
    public mutating func compare(_ operand: Operand, _ comparison: Comparison, _ constant: Value) -> ConditionID {
        guard let scalar = Scalar.of(constant) else {
            guard case .text(let text) = constant else { return no }
            switch comparison {
            case .equal: return test(operand, .equals, text)
            case .notEqual:
                let equal = test(operand, .equals, text)
                return all([isPresentText(operand), not(equal)])
            default: return no
            }
        }
        return compare(operand, comparison, scalar: scalar)
    }

    /// A value compared with a constant given as its scalar.
    public mutating func compare(_ operand: Operand, _ comparison: Comparison, scalar: Int64) -> ConditionID {
        let (next, none) = scalar.addingReportingOverflow(1)
        switch comparison {
        case .equal: return none ? inRange(operand, scalar, Int64.max) : inRange(operand, scalar, next)
        case .notEqual:
            return any([inRange(operand, Int64.min, scalar), none ? no : inRange(operand, next, Int64.max)])
        case .less: return inRange(operand, Int64.min, scalar)
        case .lessOrEqual: return inRange(operand, Int64.min, none ? Int64.max : next)
        case .greater: return none ? no : inRange(operand, next, Int64.max)
        case .greaterOrEqual: return inRange(operand, scalar, Int64.max)
        }
    }

    /// Two values that compare: the difference of the two against zero.
    public mutating func compare(_ left: Operand, _ comparison: Comparison, _ right: Operand) -> ConditionID {
        let (first, second) = (term(of: left), term(of: right))
        return lift(first) { builder, first in
            builder.lift(second) { builder, second in builder.comparePieces(first, comparison, second) }
        }
    }

    private mutating func comparePieces(_ left: TermID, _ comparison: Comparison, _ right: TermID) -> ConditionID {
        let (leftNode, rightNode) = (terms.node(left), terms.node(right))
        if leftNode.type.scale == rightNode.type.scale {
            if let constant = terms.constant(of: right) { return compare(.term(left), comparison, constant) }
            if let constant = terms.constant(of: left) { return compare(.term(right), comparison.reversed, constant) }
        }
        let fine = leftNode.type.scale != 1 || rightNode.type.scale != 1
        let difference = terms.combine(.subtract, left, right, as: fine ? .number : .integer, rounding: nil)
        return compare(.term(difference), comparison, scalar: 0)
    }

    /// A text tested against a constant text. Texts are compared byte for byte, as the reader normalised them.
    public mutating func test(_ operand: Operand, _ test: TextTest, _ text: String) -> ConditionID {
        let number = strings.intern(text)
        let kind: Atom.Kind =
            switch test {
            case .equals: .textEquals
            case .startsWith: .textStartsWith
            case .contains: .textContains
            }
        return lift(term(of: operand)) { builder, piece in
            let node = builder.terms.node(piece)
            if node.operation == .answer {
                let atom = Atom(kind: kind, operand: node.first, low: Int64(number))
                return ConditionID(builder.conditions.atom(atom))
            }
            guard case .text(let constant) = builder.terms.constant(of: piece) else { return builder.no }
            return test.holds(constant, text) ? builder.yes : builder.no
        }
    }

    /// A pattern occurs in a text. Of a computed text, only answers and constants are looked at.
    public mutating func matches(_ operand: Operand, _ pattern: Pattern) -> ConditionID {
        let number = patterns.intern(pattern)
        return lift(term(of: operand)) { builder, piece in
            let node = builder.terms.node(piece)
            if node.operation == .answer {
                let atom = Atom(kind: .textMatches, operand: node.first, low: Int64(number))
                return ConditionID(builder.conditions.atom(atom))
            }
            guard case .text(let constant) = builder.terms.constant(of: piece) else { return builder.no }
            return pattern.finds(in: constant) == .matches ? builder.yes : builder.no
        }
    }

    private mutating func isPresentText(_ operand: Operand) -> ConditionID {
        lift(term(of: operand)) { builder, piece in
            let node = builder.terms.node(piece)
            if node.operation == .answer { return builder.isAnswered(QuestionID(node.first)) }
            return node.operation == .constant ? builder.yes : builder.no
        }
    }

    /// The scalar is at least `low` and less than `high`; `Int64.max` as `high` means no upper end.
    mutating func inRange(_ operand: Operand, _ low: Int64, _ high: Int64) -> ConditionID {
        guard low < high else { return no }
        if case .question(let question) = operand { return range(of: question.rawValue, low, high) }
        return lift(term(of: operand)) { builder, piece in
            let node = builder.terms.node(piece)
            switch node.operation {
            case .answer: return builder.range(of: node.first, low, high)
            case .absent: return builder.no
            case .constant:
                guard let scalar = builder.terms.constant(of: piece).flatMap(Scalar.of) else { return builder.no }
                return scalar >= low && (scalar < high || high == Int64.max) ? builder.yes : builder.no
            default: return builder.range(of: piece.rawValue | Atom.termBit, low, high)
            }
        }
    }

    private mutating func range(of operand: UInt32, _ low: Int64, _ high: Int64) -> ConditionID {
        ConditionID(conditions.atom(Atom(kind: .range, operand: operand, low: low, high: high)))
    }
}

extension Comparison {
    /// The comparison that holds when the two sides change places.
    var reversed: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

extension TextTest {
    /// Whether `text` passes this test against `other`; bytes are compared, not characters.
    package func holds(_ text: String, _ other: String) -> Bool {
        switch self {
        case .equals: text.utf8.elementsEqual(other.utf8)
        case .startsWith: text.utf8.starts(with: other.utf8)
        case .contains: Self.occurs(Array(other.utf8), in: Array(text.utf8))
        }
    }

    private static func occurs(_ needle: [UInt8], in text: [UInt8]) -> Bool {
        guard needle.count <= text.count else { return false }
        for start in 0...(text.count - needle.count)
        where text[start..<start + needle.count].elementsEqual(needle) {
            return true
        }
        return false
    }
}
