import ActeGraph
import ActeValues

// How computed values come from answers. A value is absent where something it reads is, where it does not fit 64 bits, and where it is inexact and no
// rounding was asked for; what is not linear is told point by point (`Curve`), or left free.
extension RelationScript {
    /// Writes what a computed value is.
    mutating func define(term: UInt32) {
        let node = reader.terms.nodes[Int(term)]
        switch node.operation {
        case .constant:
            let scalar = Scalar.of(reader.terms.constants[Int(node.first)]) ?? 0
            set(term, RelationScript.literal(Int128(scalar)), where: ["true"])
        case .absent: claim("(not p\(term))")
        case .answer:
            let (value, presence) = names(ofAnswer: node.first)
            set(term, reader.type(of: node.first).isText ? "0" : value, where: [presence])
        case .negate:
            let (value, presence) = names(of: node.first)
            set(term, "(- \(value))", where: [presence])
        case .round:
            let (value, presence) = names(of: node.first)
            set(term, quotient(value, by: 1, node.rounding), where: [presence])
        case .choose: choose(term, node)
        case .add, .subtract: add(term, node)
        case .multiply: multiply(term, node)
        case .divide: divide(term, node)
        case .later, .earlier: shift(term, node)
        case .deadline, .age: leaveFree(term, node)
        }
    }

    /// A value, there where all conditions hold and it fits.
    private mutating func set(_ term: UInt32, _ value: String, where conditions: [String]) {
        claim("(= t\(term) \(value))")
        claim("(= p\(term) \(presence(of: term, where: conditions)))")
    }

    /// That conditions hold and a value fits.
    func presence(of term: UInt32, where conditions: [String]) -> String {
        var conditions = conditions
        let extent = reader.extent(of: term)
        if extent.map({ $0.lowerBound == .min || $0.upperBound == .max }) ?? true {
            let (low, high) = (Int128(Int64.min), Int128(Int64.max))
            conditions.append("(<= \(RelationScript.literal(low)) t\(term) \(RelationScript.literal(high)))")
        }
        return "(and \(conditions.joined(separator: " ")))"
    }

    private mutating func set(
        _ term: UInt32, _ quotient: (value: String, isExact: String?), where conditions: [String]
    ) {
        set(term, quotient.value, where: conditions + (quotient.isExact.map { [$0] } ?? []))
    }

    /// What is not linear: known to be absent where one of the two that it reads is, and nothing more.
    private mutating func leaveFree(_ term: UInt32, _ node: TermTable.Node) {
        free(.term(term))
        let (first, second) = (names(of: node.first), names(of: node.second))
        claim("(=> p\(term) (and \(first.presence) \(second.presence)))")
    }

    private mutating func choose(_ term: UInt32, _ node: TermTable.Node) {
        var (value, presence) = names(of: reader.terms.piece(Int(node.second), of: node))
        for index in (0..<Int(node.second)).reversed() {
            let condition = name(of: reader.condition(index, of: node))
            let piece = names(of: reader.terms.piece(index, of: node))
            value = "(ite \(condition) \(piece.value) \(value))"
            presence = "(ite \(condition) \(piece.presence) \(presence))"
        }
        set(term, value, where: [presence])
    }

    private mutating func add(_ term: UInt32, _ node: TermTable.Node) {
        func scaled(_ value: String, _ operand: UInt32) -> String {
            let unit = reader.terms.nodes[Int(operand)].type.unit
            let factor = node.type.unit / min(node.type.unit, unit)
            return factor == 1 ? value : "(* \(factor) \(value))"
        }
        let (first, second) = (names(of: node.first), names(of: node.second))
        let sign = node.operation == .add ? "+" : "-"
        let value = "(\(sign) \(scaled(first.value, node.first)) \(scaled(second.value, node.second)))"
        set(term, value, where: [first.presence, second.presence])
    }

    private mutating func multiply(_ term: UInt32, _ node: TermTable.Node) {
        let scale = scale(ofProduct: node)
        let (first, second) = (names(of: node.first), names(of: node.second))
        guard
            let product = times(first.value, node.second, factor: scale.up)
                ?? times(second.value, node.first, factor: scale.up)
        else { return tellByPoints(.product, term, node) }
        set(term, quotient(product, by: scale.down, node.rounding), where: [first.presence, second.presence])
    }

    /// What the product of two scalars is multiplied and divided by.
    func scale(ofProduct node: TermTable.Node) -> (up: Int128, down: Int128) {
        let up = Int128(node.type.unit)
        let units = [node.first, node.second].map { Int128(reader.terms.nodes[Int($0)].type.unit) }
        let down = units[0] * units[1]
        let common = min(up, down)
        return (up / common, down / common)
    }

    /// What is not linear: absent where one of the two that it reads is; what else it is, is told by points.
    private mutating func tellByPoints(_ kind: Curve.Kind, _ term: UInt32, _ node: TermTable.Node) {
        let (first, second) = (names(of: node.first), names(of: node.second))
        // A length of time is one number here, and two to the engine.
        let types = [node.first, node.second].map { reader.terms.nodes[Int($0)].type } + [node.type]
        guard !types.contains(.period) else { return leaveFree(term, node) }
        curves.append(Curve(kind: kind, term: term))
        claim("(=> p\(term) (and \(first.presence) \(second.presence)))")
        guard let extent = reader.extent(of: term) else { return claim("(not p\(term))") }
        let (low, high) = (Int128(extent.lowerBound), Int128(extent.upperBound))
        claim("(=> p\(term) (<= \(RelationScript.literal(low)) t\(term) \(RelationScript.literal(high))))")
        if kind.isProduct { boundProduct(term, node) }
    }

    /// Between the corners of what its factors may be, a product lies between planes (McCormick).
    private mutating func boundProduct(_ term: UInt32, _ node: TermTable.Node) {
        guard let left = reader.extent(of: node.first), let right = reader.extent(of: node.second),
            [left.lowerBound, right.lowerBound].allSatisfy({ $0 > -RelationScript.widest }),
            [left.upperBound, right.upperBound].allSatisfy({ $0 < RelationScript.widest })
        else { return }
        let scale = scale(ofProduct: node)
        // What rounding may add or take away.
        let slack = scale.down * Int128(node.rounding?.unit ?? 1)
        func plane(_ one: Int64, _ other: Int64) -> String {
            // one × v + other × u − one × other
            let parts = [
                "(* \(RelationScript.literal(Int128(one) * scale.up)) t\(node.second))",
                "(* \(RelationScript.literal(Int128(other) * scale.up)) t\(node.first))",
                RelationScript.literal(-Int128(one) * Int128(other) * scale.up),
            ]
            return "(+ \(parts.joined(separator: " ")))"
        }
        let value = "(* \(RelationScript.literal(scale.down)) t\(term))"
        let below = [(left.lowerBound, right.lowerBound), (left.upperBound, right.upperBound)]
        let above = [(left.upperBound, right.lowerBound), (left.lowerBound, right.upperBound)]
        let bounds =
            below.map { "(<= \(plane($0.0, $0.1)) (+ \(value) \(RelationScript.literal(slack))))" }
            + above.map { "(<= \(value) (+ \(plane($0.0, $0.1)) \(RelationScript.literal(slack))))" }
        claim("(=> p\(term) (and \(bounds.joined(separator: " "))))")
    }

    /// A value times what is constant, at least piece by piece; nothing when it is not.
    private mutating func times(_ value: String, _ term: UInt32, factor: Int128) -> String? {
        let node = reader.terms.nodes[Int(term)]
        switch node.operation {
        case .absent: return "0"
        case .constant:
            guard let scalar = Scalar.of(reader.terms.constants[Int(node.first)]) else { return nil }
            return "(* \(RelationScript.literal(Int128(scalar) * factor)) \(value))"
        case .choose:
            guard var result = times(value, reader.terms.piece(Int(node.second), of: node), factor: factor) else {
                return nil
            }
            for index in (0..<Int(node.second)).reversed() {
                guard let piece = times(value, reader.terms.piece(index, of: node), factor: factor) else { return nil }
                result = "(ite \(name(of: reader.condition(index, of: node))) \(piece) \(result))"
            }
            return result
        default: return nil
        }
    }

    private mutating func divide(_ term: UInt32, _ node: TermTable.Node) {
        let divisor = reader.terms.nodes[Int(node.second)]
        guard divisor.operation == .constant,
            let scalar = Scalar.of(reader.terms.constants[Int(divisor.first)])
        else { return tellByPoints(.quotient, term, node) }
        if scalar == 0 { return claim("(not p\(term))") }
        let scale = scale(ofQuotient: node)
        let (value, presence) = names(of: node.first)
        let dividend = "(* \(scale.up) \(value))"
        set(term, quotient(dividend, by: Int128(scalar) * scale.down, node.rounding), where: [presence])
    }

    /// What a dividend is multiplied by, and a divisor.
    func scale(ofQuotient node: TermTable.Node) -> (up: Int128, down: Int128) {
        let up = Int128(node.type.unit) * Int128(reader.terms.nodes[Int(node.second)].type.unit)
        let down = Int128(reader.terms.nodes[Int(node.first)].type.unit)
        let common = min(up, down)
        return (up / common, down / common)
    }

    /// A date and a constant length of time. Days are counted; months are 28 to 31 days each, which ones is told month by month.
    private mutating func shift(_ term: UInt32, _ node: TermTable.Node) {
        let length = reader.terms.nodes[Int(node.second)]
        guard length.operation == .constant,
            let period = Scalar.of(reader.terms.constants[Int(length.first)]).flatMap({ Scalar.period($0) })
        else { return leaveFree(term, node) }
        let (value, presence) = names(of: node.first)
        let (earliest, latest) = (Int128(CalendarDate.earliest.dayNumber), Int128(CalendarDate.latest.dayNumber))
        let (first, last) = (RelationScript.literal(earliest), RelationScript.literal(latest))
        let isNamed = "(<= \(first) \(value) \(last)) (<= \(first) t\(term) \(last))"
        if period.months == 0 {
            let days = Int128(period.days) * (node.operation == .later ? 1 : -1)
            claim("(= t\(term) (+ \(value) \(RelationScript.literal(days))))")
            claim("(= p\(term) (and \(presence) \(isNamed)))")
            return
        }
        curves.append(Curve(kind: .shift(period), term: term))
        let days = Curve.days(movedBy: period, node.operation)
        let (least, most) = (RelationScript.literal(days.lowerBound), RelationScript.literal(days.upperBound))
        claim("(<= (+ \(value) \(least)) t\(term) (+ \(value) \(most)))")
        claim("(= p\(term) (and \(presence) \(isNamed)))")
    }

    /// A quotient, rounded as asked, and the condition that it is exact, where no rounding was.
    func quotient(
        _ dividend: String, by divisor: Int128, _ rounding: TermRounding?
    ) -> (value: String, isExact: String?) {
        let top = divisor < 0 ? "(- \(dividend))" : dividend
        let positive = divisor < 0 ? -divisor : divisor
        guard let rounding else {
            return positive == 1 ? (top, nil) : ("(div \(top) \(positive))", "(= 0 (mod \(top) \(positive)))")
        }
        let step = positive * Int128(rounding.unit)
        if step == 1 { return (top, nil) }
        // `div` goes towards the smaller number.
        let whole =
            switch rounding.direction {
            case .down: "(div d \(step))"
            case .up: "(- (div (- d) \(step)))"
            case .nearest:
                "(ite (>= d 0) (div (+ (* 2 d) \(step)) \(2 * step)) (- (div (+ (* (- 2) d) \(step)) \(2 * step))))"
            }
        return ("(let ((d \(top))) (* \(rounding.unit) \(whole)))", nil)
    }
}
