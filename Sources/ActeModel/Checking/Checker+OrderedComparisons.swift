internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Numbers, amounts, dates, lengths of time and times of day compared.
    mutating func orderedComparison(
        _ subject: Subject, _ relation: ComparisonOperator, _ right: [SyntaxID]
    ) -> Checked {
        let comparison: Comparison
        switch relation {
        case .equal, .among: comparison = .equal
        case .notEqual, .notAmong: comparison = .notEqual
        case .less: comparison = .less
        case .lessOrEqual: comparison = .lessOrEqual
        case .greater: comparison = .greater
        case .greaterOrEqual: comparison = .greaterOrEqual
        case .between: return betweenComparison(subject, .lessOrEqual, right)
        case .betweenBelow: return betweenComparison(subject, .less, right)
        case .contains, .notContains, .startsWith, .matches:
            return reportUnsuitable(
                subject, suits: "Comparez avec « est », « dépasse », « au moins », « au plus » ou « entre … et … ».")
        }
        var list: [ExpressionID] = []
        for node in right {
            if let pair = comparable(subject, node) {
                list.append(add(.compare(comparison, pair.left, pair.right.id), .truth, at: subject.range))
            }
        }
        guard list.count == right.count else { return poison(at: subject.range) }
        let whole = relation == .notAmong ? all(list, at: subject.range) : any(list, at: subject.range)
        return Checked(id: whole, type: .truth, range: Interval(0, 1))
    }

    /// `est entre a et b`, bounds included; `est entre a et moins de b`, the upper one left out.
    private mutating func betweenComparison(
        _ subject: Subject, _ upper: Comparison, _ right: [SyntaxID]
    ) -> Checked {
        guard right.count == 2 else { return poison(at: subject.range) }
        let low = comparable(subject, right[0])
        let high = comparable(subject, right[1])
        guard let low, let high else { return poison(at: subject.range) }
        if low.right.range.low > high.right.range.high {
            report(
                .reversedRange,
                "Aucune valeur n'est à la fois au moins \(tree.text(right[0])) et au plus \(tree.text(right[1])).",
                at: tree.range(right[0]).joined(tree.range(right[1])),
                fix: Fix("Écrivez la plus petite valeur d'abord."))
            return poison(at: subject.range)
        }
        let above = add(.compare(.greaterOrEqual, low.left, low.right.id), .truth, at: subject.range)
        let below = add(.compare(upper, high.left, high.right.id), .truth, at: subject.range)
        return truth(.all(operands([above, below])), at: subject.range)
    }

    /// Both sides of an ordered comparison in one type; nothing, once reported, when they have none in common.
    private mutating func comparable(_ subject: Subject, _ node: SyntaxID) -> (left: ExpressionID, right: Checked)? {
        if tree.kind(node) == .words {
            if reportMissingBrackets(node) { return nil }
            report(
                .wordsWithoutQuestion,
                "\(quoted(node)) ne se compare pas avec \(TypeNames.described(subject.type)).",
                at: tree.range(node),
                fix: Fix("Écrivez une valeur, par exemple \(TypeNames.sample(subject.type)), ou un nom entre crochets.")
            )
            return nil
        }
        var other = expression(node)
        guard let type = other.type else { return nil }
        if type == subject.type {
            guard type != .period || haveOneUnit(subject, other, node) else { return nil }
            return (subject.value.id, other)
        }
        if subject.type == .integer, type == .number { return (asNumber(subject.value, at: subject.range).id, other) }
        if subject.type == .number, type == .integer {
            other = asNumber(other, at: tree.range(node))
            return (subject.value.id, other)
        }
        if subject.type == .hours, other.literal != nil, type == .time {
            other = asHours(other, at: tree.range(node))
            return (subject.value.id, other)
        }
        if type == .hours, subject.value.literal != nil, subject.type == .time {
            return (asHours(subject.value, at: subject.range).id, other)
        }
        _ = reportUnlike(subject, other, type, node)
        return nil
    }

    /// Whether two lengths of time are counted in one unit, so that one can be said to be longer than the other.
    private mutating func haveOneUnit(_ subject: Subject, _ other: Checked, _ node: SyntaxID) -> Bool {
        if let unit = subject.value.unit, unit == other.unit { return true }
        if let mine = subject.value.unit, let theirs = other.unit {
            report(
                .uncomparablePeriod,
                "Une durée en \(mine.words) ne se compare pas avec une durée en \(theirs.words) : un mois n'a pas toujours autant de jours.",
                at: subject.range, situation: "« 1 mois » vaut 28 jours en février et 31 jours en mars.",
                fix: Fix("Exprimez les deux durées dans la même unité."))
            return false
        }
        let isLeft = subject.value.unit == nil
        let loose = isLeft ? subject.value : other
        let text = tree.text(isLeft ? subject.node : node)
        var notes: [Note] = []
        if let question = loose.question {
            notes.append(Note("La question est posée ici.", at: model.questions[Int(question)].range))
        }
        report(
            .uncomparablePeriod,
            "[\(text)] peut mêler des mois et des jours : cette durée ne se compare pas avec une autre.",
            at: subject.range,
            notes: notes, situation: "Rien ne dit si « 1 mois » est plus long que « 30 jours ».",
            fix: Fix("Ajoutez « unité : mois » ou « unité : jours » sous la question."))
        return false
    }

    /// Says that two values are of different kinds, with the way to write the second when it is a plain number.
    mutating func reportUnlike(_ subject: Subject, _ other: Checked, _ type: ValueType, _ node: SyntaxID) -> Checked {
        if let fix = plainNumberFix(node, for: subject.type) {
            report(
                .plainNumber,
                "\(quoted(subject.node)) est \(TypeNames.described(subject.type)), et \(quoted(node)) un simple nombre.",
                at: tree.range(node), fix: fix)
            return poison(at: subject.range)
        }
        if reportMixedHours((subject.node, subject.type), (node, type), at: subject.range) {
            return poison(at: subject.range)
        }
        report(
            .unlikeValues,
            "\(quoted(subject.node)) est \(TypeNames.described(subject.type)) et \(quoted(node)) est \(TypeNames.described(type)) : l'un ne se compare pas avec l'autre.",
            at: subject.range,
            fix: Fix(
                "Comparez avec \(TypeNames.described(subject.type)), par exemple \(TypeNames.sample(subject.type))."))
        return poison(at: subject.range)
    }

    /// How to turn a plain number into a value of `type`, if it is a plain number and the type has a sign of its own.
    func plainNumberFix(_ node: SyntaxID, for type: ValueType) -> Fix? {
        guard tree.kind(node) == .numberLiteral else { return nil }
        let text = tree.text(node)
        let range = tree.range(node)
        switch type {
        case .amount: return Fix("Écrivez \(text) €.", range: range, replacement: text + "\u{A0}€")
        case .percentage: return Fix("Écrivez \(text) %.", range: range, replacement: text + "\u{A0}%")
        case .hours: return Fix("Ajoutez l'unité, par exemple 35 h ou 17 h 30.")
        case .period: return Fix("Ajoutez l'unité : \(text) jours, \(text) mois ou \(text) ans.")
        default: return nil
        }
    }

    /// A whole number counted in millionths, as numbers with decimals are.
    mutating func asNumber(_ value: Checked, at range: SourceRange) -> Checked {
        var result = value
        result.type = .number
        result.range = value.range * Interval(Quantity.scale)
        result.question = nil
        result.literal = nil
        if let literal = value.literal, result.range.fits {
            result.id = add(.scalar(literal * Quantity.scale), .number, at: range)
            return result
        }
        let one = add(.scalar(Quantity.scale), .number, at: range)
        result.id = add(.multiply(value.id, one, nil), .number, at: range)
        if !result.range.fits { reportOverflow(at: range) }
        result.range = result.range.clamped
        return result
    }
}
