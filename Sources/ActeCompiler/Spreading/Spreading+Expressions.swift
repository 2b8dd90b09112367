import ActeDiagnostics
import ActeModel
import ActeValues

extension Spreading {
    /// What an expression says of some items.
    mutating func expression(_ id: ExpressionID, _ items: ItemNumbers) -> Expression {
        switch written[id] {
        case .question(let question): .question(Int32(truncatingIfNeeded: position(of: Int(question), items)))
        case .computation(let index):
            .computation(Int32(truncatingIfNeeded: position(ofComputation: Int(index), items)))
        case .count(let list, let condition): count(Int(list), condition, id, items)
        case .total(let list, let value): total(Int(list), value, id, items)
        case .every(let list, let condition): every(Int(list), condition, id, items)
        case .some(let list, let condition): some(Int(list), condition, id, items)
        case .rank(let list, .first): .truth(items[Int(list)] == 1)
        case .rank(let list, .last): isLast(of: Int(list), id, items)
        case let other: copied(other, items)
        }
    }

    /// The same operation on what its operands say of some items.
    private mutating func copied(_ expression: Expression, _ items: ItemNumbers) -> Expression {
        switch expression {
        case .isOption(let subject, let options): .isOption(copy(subject, items), options)
        case .hasOption(let subject, let option): .hasOption(copy(subject, items), option)
        case .textTest(let test, let subject, let text): .textTest(test, copy(subject, items), text)
        case .matches(let subject, let pattern): .matches(copy(subject, items), pattern)
        case .compare(let comparison, let left, let right): .compare(comparison, copy(left, items), copy(right, items))
        case .isPresent(let subject): .isPresent(copy(subject, items))
        case .all(let run): .all(copy(run, items))
        case .any(let run): .any(copy(run, items))
        case .choose(let run): .choose(copy(run, items))
        case .missing(let gap, let run): .missing(gap, copy(run, items))
        case .not(let part): .not(copy(part, items))
        case .negate(let part): .negate(copy(part, items))
        case .round(let part, let rounding): .round(copy(part, items), rounding)
        case .add(let left, let right): .add(copy(left, items), copy(right, items))
        case .subtract(let left, let right): .subtract(copy(left, items), copy(right, items))
        case .multiply(let left, let right, let rounding): .multiply(copy(left, items), copy(right, items), rounding)
        case .divide(let left, let right, let rounding): .divide(copy(left, items), copy(right, items), rounding)
        case .deadline(let length, let date, let regime): .deadline(copy(length, items), copy(date, items), regime)
        case .age(let birth, let date, let leap): .age(copy(birth, items), copy(date, items), leap)
        case .truth, .scalar, .string, .question, .computation, .parameter, .count, .total, .every, .some, .rank:
            expression
        }
    }

    private mutating func copy(_ run: IndexRange, _ items: ItemNumbers) -> IndexRange {
        if items.areFirst { return run }
        return operands(written.operands[run.range].map { copy($0, items) })
    }

    /// Keeps operands side by side.
    mutating func operands(_ list: [ExpressionID]) -> IndexRange {
        let start = model.operands.count
        model.operands.append(contentsOf: list)
        return IndexRange(start..<model.operands.count)
    }

    // MARK: Whole lists

    /// One for each item that the condition holds for, none for the others.
    private mutating func count(
        _ list: Int, _ condition: ExpressionID, _ id: ExpressionID, _ items: ItemNumbers
    ) -> Expression {
        let one = add(.scalar(1), as: id)
        return sum(over: list, id, items) { spreading, item in
            let counts = spreading.copy(condition, item)
            let held = spreading.holds(list, .greaterOrEqual, item[list], items, at: spreading.place(of: id))
            return (spreading.all([held, counts], at: spreading.place(of: condition)), one)
        }
    }

    private mutating func total(
        _ list: Int, _ value: ExpressionID, _ id: ExpressionID, _ items: ItemNumbers
    ) -> Expression {
        sum(over: list, id, items) { spreading, item in
            let held = spreading.holds(list, .greaterOrEqual, item[list], items, at: spreading.place(of: id))
            return (held, spreading.copy(value, item))
        }
    }

    /// The sum of what each item gives under its condition. Halves are added to halves: a long list stays shallow.
    private mutating func sum(
        over list: Int, _ id: ExpressionID, _ items: ItemNumbers,
        _ piece: (inout Spreading, ItemNumbers) -> (condition: ExpressionID, value: ExpressionID)
    ) -> Expression {
        let none = add(.scalar(0), as: id)
        var terms: [ExpressionID] = []
        for number in 1...room[list] {
            let (condition, value) = piece(&self, items.with(list, number))
            terms.append(add(.choose(operands([condition, value, none])), as: id))
        }
        while terms.count > 1 {
            var sums: [ExpressionID] = []
            for start in stride(from: 0, to: terms.count, by: 2) {
                sums.append(
                    start + 1 < terms.count ? add(.add(terms[start], terms[start + 1]), as: id) : terms[start])
            }
            terms = sums
        }
        return model[terms[0]]
    }

    private mutating func every(
        _ list: Int, _ condition: ExpressionID, _ id: ExpressionID, _ items: ItemNumbers
    ) -> Expression {
        var parts: [ExpressionID] = []
        for number in 1...room[list] {
            let held = holds(list, .greaterOrEqual, number, items, at: place(of: id))
            let lacks = add(.not(held), as: id)
            parts.append(add(.any(operands([lacks, copy(condition, items.with(list, number))])), as: id))
        }
        return .all(operands(parts))
    }

    private mutating func some(
        _ list: Int, _ condition: ExpressionID, _ id: ExpressionID, _ items: ItemNumbers
    ) -> Expression {
        var parts: [ExpressionID] = []
        for number in 1...room[list] {
            let held = holds(list, .greaterOrEqual, number, items, at: place(of: id))
            parts.append(add(.all(operands([held, copy(condition, items.with(list, number))])), as: id))
        }
        return .any(operands(parts))
    }

    /// The item at hand is the last where its rank is how many items there are.
    private mutating func isLast(of list: Int, _ id: ExpressionID, _ items: ItemNumbers) -> Expression {
        let held = holds(list, .equal, items[list], items, at: place(of: id))
        return model[held]
    }

    // MARK: How many items a list holds

    /// The condition that a list compares so with a number of items.
    mutating func holds(
        _ list: Int, _ comparison: Comparison, _ number: Int, _ items: ItemNumbers, at range: SourceRange
    ) -> ExpressionID {
        let key = Holding(question: position(of: list, items), comparison: comparison, count: number)
        if let known = holdings[key] { return known }
        let answer = add(.question(Int32(truncatingIfNeeded: key.question)), .integer, at: range)
        let count = add(.scalar(Int64(number)), .integer, at: range)
        let condition = add(.compare(comparison, answer, count), .truth, at: range)
        holdings[key] = condition
        return condition
    }

    /// Several conditions as one.
    mutating func all(_ conditions: [ExpressionID], at range: SourceRange) -> ExpressionID {
        add(.all(operands(conditions)), .truth, at: range)
    }

    /// Where an expression was written.
    func place(of id: ExpressionID) -> SourceRange { written.expressionRanges[id.index] }

    private mutating func add(_ expression: Expression, _ type: ValueType, at range: SourceRange) -> ExpressionID {
        model.expressions.append(expression)
        model.types.append(type)
        model.expressionRanges.append(range)
        return ExpressionID(model.expressions.count - 1)
    }
}
