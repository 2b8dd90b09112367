internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    // MARK: Sums and differences

    /// `a + b`, `a - b`
    mutating func sum(_ node: SyntaxID, isDifference: Bool) -> Checked {
        guard let (first, second) = firstChildren(node) else { return poison(node) }
        var left = expression(first)
        var right = expression(second)
        guard let leftType = left.type, let rightType = right.type else { return poison(node) }
        let range = tree.range(node)
        if leftType == .integer, rightType == .number { left = asNumber(left, at: tree.range(first)) }
        if leftType == .number, rightType == .integer { right = asNumber(right, at: tree.range(second)) }
        readHours(&left, &right, isDifference: isDifference, at: (tree.range(first), tree.range(second)))
        let make: (ExpressionID, ExpressionID) -> Expression = { isDifference ? .subtract($0, $1) : .add($0, $1) }
        switch (left.type, right.type) {
        case (.date, .period): return shiftedDate(left, right, isDifference, at: range)
        case (.date, .date) where isDifference:
            var result = Checked(
                id: add(.subtract(left.id, right.id), .period, at: range), type: .period, range: Interval(0))
            result.days = left.range - right.range
            result.unit = .days
            return result
        case (.time, .time) where isDifference:
            var result = Checked(id: add(.subtract(left.id, right.id), .hours, at: range), type: .hours)
            result.range = left.range - right.range
            return result
        case (let type?, .some(let other)) where type == other && type.isAdditive:
            var result = Checked(id: add(make(left.id, right.id), type, at: range), type: type)
            result.range = isDifference ? left.range - right.range : left.range + right.range
            result.days = isDifference ? left.days - right.days : left.days + right.days
            if left.unit == right.unit { result.unit = left.unit }
            return bounded(result, at: range)
        default:
            return reportUnsuitableSum(
                node, (first, left.type ?? leftType), (second, right.type ?? rightType), isDifference)
        }
    }

    /// A date moved by a length of time.
    private mutating func shiftedDate(
        _ date: Checked, _ period: Checked, _ isDifference: Bool, at range: SourceRange
    ) -> Checked {
        let shape: Expression = isDifference ? .subtract(date.id, period.id) : .add(date.id, period.id)
        var result = Checked(id: add(shape, .date, at: range), type: .date)
        // A month is 28 to 31 days: both ends are taken at their widest.
        let months = (period.range * Interval(31)).joined(period.range * Interval(28))
        let shift = months + period.days
        result.range = isDifference ? date.range - shift : date.range + shift
        return bounded(result, at: range)
    }

    private mutating func reportUnsuitableSum(
        _ node: SyntaxID, _ left: (node: SyntaxID, type: ValueType), _ right: (node: SyntaxID, type: ValueType),
        _ isDifference: Bool
    ) -> Checked {
        if let fix = plainNumberFix(right.node, for: left.type == .date ? .period : left.type) {
            report(
                .plainNumber,
                "\(quoted(left.node)) est \(TypeNames.described(left.type)), et \(quoted(right.node)) un simple nombre.",
                at: tree.range(right.node), fix: fix)
            return poison(node)
        }
        let range = tree.range(node)
        if reportMixedHours(left, right, at: range) || reportShiftByHours(left, right, at: range) {
            return poison(node)
        }
        let verb = isDifference ? "ne se retranche pas de" : "ne s'ajoute pas à"
        report(
            .unsuitableArithmetic,
            "\(quoted(right.node)) est \(TypeNames.described(right.type)), qui \(verb) \(TypeNames.described(left.type)).",
            at: tree.range(node),
            fix: Fix(
                "On additionne deux nombres, deux montants, deux pourcentages, deux durées de même sorte, ou une date et une durée."
            ))
        return poison(node)
    }

    // MARK: Products

    /// `a × b`, rounded when `rounding` says so.
    mutating func product(_ node: SyntaxID, rounding: RoundingUnit?) -> Checked {
        guard let (first, second) = firstChildren(node) else { return poison(node) }
        let left = asHours(expression(first), at: tree.range(first))
        let right = asHours(expression(second), at: tree.range(second))
        guard let leftType = left.type, let rightType = right.type else { return poison(node) }
        let range = tree.range(node)
        guard let type = ArithmeticTypes.product(leftType, rightType) else {
            report(
                .unsuitableArithmetic,
                "\(TypeNames.described(leftType).capitalizedFirst) ne se multiplie pas par \(TypeNames.described(rightType)).",
                at: range,
                fix: Fix(
                    leftType == .period || rightType == .period
                        ? "Multipliez une durée par un nombre entier."
                        : "Multipliez par un nombre ou par un pourcentage."))
            return poison(node)
        }
        if type == .period { return multipliedPeriod(left, right, at: range) }
        let step = rounding.flatMap { ArithmeticTypes.step($0, of: type) }
        if rounding != nil, step == nil { return reportUnsuitableRounding(node, type) }
        let divisor = ArithmeticTypes.scale(leftType) * ArithmeticTypes.scale(rightType) / ArithmeticTypes.scale(type)
        if divisor > 1, step == nil { return reportMissingRounding(node, type, isQuotient: false) }
        if divisor == 1, step?.isNeedless == true { reportNeedlessRounding(node) }
        let result = step?.type ?? type
        var product = Checked(
            id: add(.multiply(left.id, right.id, step?.rounding), result, at: range), type: result)
        product.range = left.range * right.range
        let lost = divisor * (ArithmeticTypes.scale(type) / ArithmeticTypes.scale(result))
        if lost > 1 { product.range = product.range.divided(by: Interval(lost)) }
        if let step { product.range = product.range.widened(by: Int128(step.rounding.unit)) }
        return bounded(product, at: range)
    }

    private mutating func multipliedPeriod(_ left: Checked, _ right: Checked, at range: SourceRange) -> Checked {
        let (period, count) = left.type == .period ? (left, right) : (right, left)
        var result = Checked(id: add(.multiply(period.id, count.id, nil), .period, at: range), type: .period)
        result.range = period.range * count.range
        result.days = period.days * count.range
        result.unit = period.unit
        return bounded(result, at: range)
    }

    // MARK: Quotients

    /// `a ÷ b`: always rounded.
    mutating func quotient(_ node: SyntaxID, rounding: RoundingUnit?) -> Checked {
        guard let (first, second) = firstChildren(node) else { return poison(node) }
        let left = asHours(expression(first), at: tree.range(first))
        let right = asHours(expression(second), at: tree.range(second))
        guard let leftType = left.type, let rightType = right.type else { return poison(node) }
        let range = tree.range(node)
        guard let type = ArithmeticTypes.quotient(leftType, rightType) else {
            report(
                .unsuitableArithmetic,
                "\(TypeNames.described(leftType).capitalizedFirst) ne se divise pas par \(TypeNames.described(rightType)).",
                at: range, fix: Fix("Divisez par un nombre, un montant par un montant, ou des heures par des heures."))
            return poison(node)
        }
        guard let rounding else { return reportMissingRounding(node, type, isQuotient: true) }
        guard let step = ArithmeticTypes.step(rounding, of: type) else { return reportUnsuitableRounding(node, type) }
        let result = step.type
        var quotient = Checked(id: add(.divide(left.id, right.id, step.rounding), result, at: range), type: result)
        if right.range.contains(0) { openZeroDivision(quotient.id, by: second, right, rightType) }
        guard right.range != Interval(0) else { return quotient }
        let dividend = left.range * Interval(ArithmeticTypes.scale(result) * ArithmeticTypes.scale(rightType))
        quotient.range = dividend.divided(by: right.range).divided(by: Interval(ArithmeticTypes.scale(leftType)))
            .widened(by: Int128(step.rounding.unit))
        return bounded(quotient, at: range)
    }

    /// Keeps that a division has no result where its divisor is zero.
    private mutating func openZeroDivision(
        _ division: ExpressionID, by divisor: SyntaxID, _ value: Checked, _ type: ValueType
    ) {
        let range = tree.range(divisor)
        let notes =
            value.question.map { [Note("La question est posée ici.", at: model.questions[Int($0)].range)] } ?? []
        let finding = ModelFinding.possibleZeroDivisor.diagnostic(
            "\(quoted(divisor)) peut valoir zéro, et rien ne se divise par zéro.", at: range, notes: notes,
            situation: "\(quoted(divisor)) vaut \(ScalarPhrase.words(0, type)).",
            fix: Fix(
                value.question == nil
                    ? "Ne divisez que sous la condition que ce ne soit pas zéro."
                    : "Ajoutez sous la question une borne qui exclut zéro, par exemple « au moins \(ScalarPhrase.words(ScalarPhrase.one(type), type)) », ou ne divisez que sous la condition que ce ne soit pas zéro."
            ))
        let zero = add(.scalar(0), type, at: range)
        let isZero = add(.compare(.equal, value.id, zero), .truth, at: range)
        model.zeroDivisions[division] = missing(open(Gap(finding: finding), [isZero]), type, at: range)
    }

    // MARK: Opposites

    /// `-a`
    mutating func opposite(_ node: SyntaxID) -> Checked {
        guard let inner = firstChild(node) else { return poison(node) }
        var value = asHours(expression(inner), at: tree.range(inner))
        guard let type = value.type else { return poison(node) }
        let range = tree.range(node)
        guard type.isAdditive else {
            report(
                .unsuitableArithmetic, "\(TypeNames.described(type).capitalizedFirst) n'a pas d'opposé.", at: range,
                fix: Fix("Retirez le signe « - »."))
            return poison(node)
        }
        value.range = -value.range
        value.days = -value.days
        value.question = nil
        if let literal = value.literal {
            value.literal = -literal
            value.id = add(.scalar(-literal), type, at: range)
        } else {
            value.id = add(.negate(value.id), type, at: range)
        }
        return bounded(value, at: range)
    }

    // MARK: Bounds

    /// The value, once it is sure that it fits; an overflow is reported once and not by what hangs on it.
    mutating func bounded(_ value: Checked, at range: SourceRange) -> Checked {
        var value = value
        switch value.type {
        case .date:
            let calendar = Interval(CalendarDate.earliest.dayNumber, CalendarDate.latest.dayNumber)
            if value.range.low < calendar.low || value.range.high > calendar.high {
                reportOverflow(at: range)
                value.range = calendar
            }
        case .period:
            let limit = Interval(Int32.min / 2, Int32.max / 2)
            let months = value.range
            let days = value.days
            if min(months.low, days.low) < limit.low || max(months.high, days.high) > limit.high {
                reportOverflow(at: range)
                value.range = Interval(0)
                value.days = Interval(0)
            }
        default:
            if !value.range.fits {
                reportOverflow(at: range)
                value.range = value.range.clamped
            }
        }
        return value
    }

    /// Says that a computation may leave what can be counted exactly.
    mutating func reportOverflow(at range: SourceRange) {
        report(
            .possibleOverflow, "Ce calcul peut donner une valeur trop grande pour être comptée exactement.", at: range,
            situation: "Les réponses dont il dépend prennent leurs plus grandes valeurs.",
            fix: Fix(
                "Dites, sous les questions dont il dépend, entre quelles valeurs on peut répondre, par exemple « entre 0 et 10 000 »."
            ))
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
