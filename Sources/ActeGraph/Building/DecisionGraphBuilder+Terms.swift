public import ActeValues

/// How a computed value is brought to a multiple of a unit.
public struct TermRounding: Sendable, Hashable, Codable {
    /// Which way.
    public enum Direction: String, Sendable, Hashable, Codable {
        /// To the nearest, halves away from zero.
        case nearest
        /// Towards the smaller number.
        case down
        /// Towards the larger number.
        case up
    }

    /// Which way.
    public var direction: Direction
    /// The multiple, in scalars of the result (cents, millionths): 1 for a centime, 100 for a euro, 1 000 000 for a whole number. At least 1.
    public var unit: Int64

    /// A rounding to a multiple of `unit`.
    public init(_ direction: Direction, toMultipleOf unit: Int64) {
        self.direction = direction
        self.unit = max(1, unit)
    }
}

// A term has no value (*sans objet*) where something it reads has none, where it divides by zero, where it does not fit, and where its exact result
// falls between two units and no rounding was asked for. Computing is exact, 128 bits wide, until the one rounding.
extension DecisionGraphBuilder {
    /// A constant value.
    public mutating func constant(_ value: Value, as type: ValueType) -> TermID { terms.constant(value, as: type) }

    /// The answer to a question, as a term.
    public mutating func answer(to question: QuestionID) -> TermID {
        terms.answer(question, as: questions[Int(question.rawValue)].type)
    }

    /// A term that has no value, such as a dated value on a day when none is in force.
    public mutating func noValue(as type: ValueType) -> TermID { terms.absent(as: type) }

    /// An operand, as a term.
    public mutating func term(of operand: Operand) -> TermID {
        switch operand {
        case .question(let question): answer(to: question)
        case .term(let term): term
        }
    }

    /// The type of an operand's value.
    public func type(of operand: Operand) -> ValueType {
        switch operand {
        case .question(let question): questions[Int(question.rawValue)].type
        case .term(let term): terms.node(term).type
        }
    }

    /// `a + b`, as `type`. A date plus a length of time is a date: months first, then days.
    public mutating func sum(_ left: TermID, _ right: TermID, as type: ValueType) -> TermID {
        switch (terms.node(left).type, terms.node(right).type) {
        case (.date, .period): terms.combine(.later, left, right, as: .date, rounding: nil)
        case (.period, .date): terms.combine(.later, right, left, as: .date, rounding: nil)
        default: terms.combine(.add, left, right, as: type, rounding: nil)
        }
    }

    /// `a − b`, as `type`. A date minus a length of time is a date; two dates give the days between them, a `period` or an `integer`.
    public mutating func difference(_ left: TermID, _ right: TermID, as type: ValueType) -> TermID {
        switch (terms.node(left).type, terms.node(right).type) {
        case (.date, .period): terms.combine(.earlier, left, right, as: .date, rounding: nil)
        default: terms.combine(.subtract, left, right, as: type, rounding: nil)
        }
    }

    /// `a × b`, as `type`: an amount by a percentage is an amount. Without rounding the result must be exact.
    public mutating func product(
        _ left: TermID, _ right: TermID, as type: ValueType, rounding: TermRounding? = nil
    ) -> TermID {
        terms.combine(.multiply, left, right, as: type, rounding: rounding)
    }

    /// `a ÷ b`, as `type`: an amount by an amount is a number. Without rounding the result must be exact.
    public mutating func quotient(
        _ left: TermID, _ right: TermID, as type: ValueType, rounding: TermRounding? = nil
    ) -> TermID {
        terms.combine(.divide, left, right, as: type, rounding: rounding)
    }

    /// `−a`
    public mutating func opposite(_ term: TermID) -> TermID {
        terms.change(.negate, term, as: terms.node(term).type, rounding: nil)
    }

    /// A value brought to a multiple of a unit, as `type`: a number rounded to the unit is a whole number.
    public mutating func rounded(_ term: TermID, as type: ValueType, _ rounding: TermRounding) -> TermID {
        if terms.node(term).type.scale == type.scale { return terms.change(.round, term, as: type, rounding: rounding) }
        // What counts otherwise is the same value, once.
        return product(term, constant(.integer(1), as: .integer), as: type, rounding: rounding)
    }

    /// The term of the first condition that holds, else the term otherwise. Cases that cannot matter are dropped.
    public mutating func choose(
        _ cases: [(condition: ConditionID, term: TermID)], otherwise: TermID, as type: ValueType
    ) -> TermID {
        var kept = cases.filter { $0.condition != no }
        var last = otherwise
        if let certain = kept.firstIndex(where: { $0.condition == yes }) {
            last = kept[certain].term
            kept.removeSubrange(certain...)
        }
        while let final = kept.last, final.term == last { kept.removeLast() }
        if kept.isEmpty { return last }
        return terms.choose(kept.flatMap { [$0.condition.rawValue, $0.term.rawValue] } + [last.rawValue], as: type)
    }

    /// A condition over the pieces of a term: what `test` says of the piece that is chosen. Thresholds on piecewise values so
    /// become plain conditions, and stay exact.
    mutating func lift(
        _ term: TermID, _ test: (inout DecisionGraphBuilder, TermID) -> ConditionID
    ) -> ConditionID {
        var known: [TermID: ConditionID] = [:]
        return lift(term, &known, test)
    }

    private mutating func lift(
        _ term: TermID, _ known: inout [TermID: ConditionID],
        _ test: (inout DecisionGraphBuilder, TermID) -> ConditionID
    ) -> ConditionID {
        let node = terms.node(term)
        // A term too deep to be lifted is one that `build` refuses.
        guard node.operation == .choose, terms.depth(of: term) <= Self.maximumDepth else { return test(&self, term) }
        if let condition = known[term] { return condition }
        let (start, count) = (Int(node.first), Int(node.second))
        // From the last piece up: c₁ and t₁, or not c₁ and (c₂ and t₂, or not c₂ and …).
        var result = lift(TermID(terms.pieces[start + 2 * count]), &known, test)
        for index in (0..<count).reversed() {
            let condition = ConditionID(terms.pieces[start + 2 * index])
            let holds = lift(TermID(terms.pieces[start + 2 * index + 1]), &known, test)
            if holds != result {
                result = any([all([condition, holds]), all([not(condition), result])])
            }
        }
        known[term] = result
        return result
    }
}
