internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

/// A rounding, and the type of what it gives: what is rounded to the unit is a whole number.
struct RoundingStep {
    var rounding: Rounding
    var type: ValueType
    /// Whether it changes nothing on a value that is already counted in whole units of its type.
    var isNeedless: Bool
}

/// What arithmetic gives, by the types it is done on.
enum ArithmeticTypes {
    /// How many scalars make one: centimes in a euro, millionths in a number.
    static func scale(_ type: ValueType) -> Int64 {
        switch type {
        case .amount: 100
        case .number, .percentage: Quantity.scale
        default: 1
        }
    }

    /// The type of a product; nothing when it means nothing. A share of a number is a number: 10 % × 3 500 is 350.
    static func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.integer, .integer): .integer
        case (.percentage, .percentage): .percentage
        case (.period, .integer), (.integer, .period): .period
        case (.hours, .integer), (.hours, .number), (.hours, .percentage): .hours
        case (.integer, .hours), (.number, .hours), (.percentage, .hours): .hours
        case (.amount, .integer), (.amount, .number), (.amount, .percentage): .amount
        case (.integer, .amount), (.number, .amount), (.percentage, .amount): .amount
        case (.integer, .number), (.integer, .percentage), (.number, .integer), (.percentage, .integer): .number
        case (.number, .number), (.number, .percentage), (.percentage, .number): .number
        default: nil
        }
    }

    /// The type of a quotient; nothing when it means nothing.
    static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.amount, .amount), (.percentage, .percentage), (.hours, .hours): .number
        case (.hours, .integer), (.hours, .number): .hours
        case (.integer, .integer), (.integer, .number), (.integer, .percentage): .number
        case (.number, .integer), (.number, .number), (.number, .percentage): .number
        case (.percentage, .integer), (.percentage, .number): .percentage
        case (.amount, .integer), (.amount, .number), (.amount, .percentage): .amount
        default: nil
        }
    }

    /// What a written rounding does to a value of `type`; nothing when it does not suit it.
    static func step(_ unit: RoundingUnit, of type: ValueType) -> RoundingStep? {
        let direction: Rounding.Direction
        switch unit {
        case .unitDown: direction = .down
        case .unitUp: direction = .up
        default: direction = .nearest
        }
        func step(_ multiple: Int32, _ result: ValueType, needless: Bool = false) -> RoundingStep {
            RoundingStep(
                rounding: Rounding(direction: direction, unit: multiple), type: result, isNeedless: needless)
        }
        switch (type, unit) {
        case (.amount, .cent): return step(1, .amount, needless: true)
        case (.amount, .euro): return step(100, .amount)
        case (.hours, .minute): return step(1, .hours, needless: true)
        case (.number, .unit), (.number, .unitUp), (.number, .unitDown): return step(1, .integer)
        case (.integer, .unit), (.integer, .unitUp), (.integer, .unitDown): return step(1, .integer, needless: true)
        case (.number, .hundredth): return step(10_000, .number)
        case (.percentage, .unit), (.percentage, .unitUp), (.percentage, .unitDown): return step(10_000, .percentage)
        case (.percentage, .hundredth): return step(100, .percentage)
        default: return nil
        }
    }
}

extension Checker {
    /// `a arrondi …`: rounds the product or the quotient written just before it, or a value already known.
    mutating func rounding(_ node: SyntaxID) -> Checked {
        guard var inner = firstChild(node), let unit = RoundingUnit(rawValue: tree[node].detail) else {
            return poison(node)
        }
        while tree.kind(inner) == .parenthesized, let next = firstChild(inner) { inner = next }
        switch tree.kind(inner) {
        case .multiplication: return product(inner, rounding: unit)
        case .quotient: return quotient(inner, rounding: unit)
        default: break
        }
        let value = expression(inner)
        guard let type = value.type else { return value }
        guard let step = ArithmeticTypes.step(unit, of: type) else { return reportUnsuitableRounding(node, type) }
        if step.isNeedless { reportNeedlessRounding(node) }
        let range = tree.range(node)
        var result = Checked(id: add(.round(value.id, step.rounding), step.type, at: range), type: step.type)
        let lost = ArithmeticTypes.scale(type) / ArithmeticTypes.scale(step.type)
        result.range = lost > 1 ? value.range.divided(by: Interval(lost)) : value.range
        result.range = result.range.widened(by: Int128(step.rounding.unit))
        return bounded(result, at: range)
    }

    /// Says that an exact value may fall between two units, where nothing is written on how to round it.
    mutating func reportMissingRounding(_ node: SyntaxID, _ type: ValueType, isQuotient: Bool) -> Checked {
        let what = isQuotient ? "Cette division" : "Ce produit"
        let between: String
        let how: String
        switch type {
        case .amount: (between, how) = ("entre deux centimes", "arrondi au centime")
        case .hours: (between, how) = ("entre deux minutes", "arrondi à la minute")
        default: (between, how) = ("au-delà des décimales comptées", "arrondi à 2 décimales")
        }
        let situation =
            switch type {
            case .amount: isQuotient ? "100 € ÷ 3 donne 33,333… €." : "33,33 € × 5 % donne 1,6665 €."
            case .hours: isQuotient ? "35 h ÷ 8 donne 262,5 minutes." : "17 h 30 × 33 % donne 346,5 minutes."
            default:
                isQuotient
                    ? "1 ÷ 3 donne 0,333…" : "Deux nombres à six décimales donnent un produit qui en a douze."
            }
        report(
            .missingRounding, "\(what) peut tomber \(between) : dites comment l'arrondir.", at: tree.range(node),
            situation: situation, fix: Fix("Écrivez (\(tree.text(node)) \(how))."))
        return poison(node)
    }

    mutating func reportUnsuitableRounding(_ node: SyntaxID, _ type: ValueType) -> Checked {
        let fix =
            switch type {
            case .amount: Fix("Écrivez « arrondi au centime » ou « arrondi à l'euro ».")
            case .hours: Fix("Écrivez « arrondi à la minute ».")
            case .integer, .number, .percentage:
                Fix("Écrivez « arrondi à l'unité » ou « arrondi à 2 décimales ».")
            default: Fix("Retirez l'arrondi.")
            }
        report(
            .unsuitableRounding, "\(TypeNames.described(type).capitalizedFirst) ne s'arrondit pas ainsi.",
            at: tree.range(node), fix: fix)
        return poison(node)
    }

    mutating func reportNeedlessRounding(_ node: SyntaxID) {
        report(
            .needlessRounding,
            "Cet arrondi ne change rien : la valeur ainsi calculée est toujours exacte.",
            at: tree.range(node), fix: Fix("Retirez l'arrondi."))
    }
}
