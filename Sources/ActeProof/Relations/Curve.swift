import ActeGraph
import ActeValues

/// A computed value that no linear relation gives: it is told where a solution lies, and wherever one lies after that.
struct Curve {
    enum Kind {
        /// A date moved by a length of time that holds months: told month by month.
        case shift(Period)
        /// A product of two answers: told for each value of the second.
        case product
        /// A quotient by an answer: told for each divisor.
        case quotient

        var isProduct: Bool { if case .product = self { true } else { false } }
    }

    let kind: Kind
    let term: UInt32
    /// Where it is told: the first day of a month, a value.
    var known: Set<Int64> = []

    /// By how many days a date is moved, at least and at most: dates repeat themselves every 400 years. O(4,800).
    static func days(movedBy period: Period, _ operation: TermOperation) -> ClosedRange<Int128> {
        var found: [Int] = []
        for month in 0..<4_800 {
            let (year, number) = (4_000 + month / 12, month % 12 + 1)
            let length = CalendarDate.length(ofMonth: number, year: year)
            // The days in between are moved no further than the first, and no less than the last.
            for day in [1, length] {
                guard let date = CalendarDate(year: year, month: number, day: day),
                    let moved = operation == .later ? date.adding(period) : date.subtracting(period)
                else { continue }
                found.append(moved - date)
            }
        }
        // What moves every date past the last that can be named moves none.
        guard let least = found.min(), let most = found.max() else { return 0...0 }
        return Int128(least)...Int128(most)
    }
}

// The solver is asked with the little that is known; where its solution lies, what is computed there is told, and it is asked again. Where it finds
// none, there is none: nothing that is told excludes what the engine computes. Where it finds one where all is told, that one is exact.
extension RelationScript {
    /// Most solutions that are looked at: of months there are few, of values that are multiplied any number.
    var mostRounds: Int {
        let isOfMonths = curves.allSatisfy { if case .shift = $0.kind { true } else { false } }
        return isOfMonths ? 40 : 8
    }

    /// Tells what is computed where a solution lies.
    /// - Returns: nothing where all was told: the solution is what the engine computes. Else what keeps products and quotients to where they are told.
    ///   O(curves).
    mutating func refine(at model: RelationModel) -> String? {
        var isExact = true
        var pinned = ""
        for index in curves.indices {
            let term = curves[index].term
            let node = reader.terms.nodes[Int(term)]
            let told: (point: Int64, lemma: String?)
            if case .shift(let period) = curves[index].kind {
                told = shift(term, node, by: period, at: model["t\(node.first)"])
            } else {
                let point = model["t\(node.second)"]
                told = curves[index].kind.isProduct ? product(term, node, at: point) : quotient(term, node, at: point)
                pinned += "(assert (= t\(node.second) \(RelationScript.literal(Int128(point)))))\n"
            }
            guard curves[index].known.insert(told.point).inserted, let lemma = told.lemma else { continue }
            claim(lemma)
            isExact = false
        }
        return isExact ? nil : pinned
    }

    /// In one month, days move by as many days, and no further than the end of a month. A day that is none has no value anywhere.
    private func shift(
        _ term: UInt32, _ node: TermTable.Node, by period: Period, at scalar: Int64
    ) -> (point: Int64, lemma: String?) {
        guard let day = Int32(exactly: scalar).map({ CalendarDate(dayNumber: $0) }), day >= .earliest, day <= .latest,
            let first = day.adding(days: 1 - day.components.day)
        else { return (scalar, nil) }
        func moved(_ day: CalendarDate) -> CalendarDate? {
            node.operation == .later ? day.adding(period) : day.subtracting(period)
        }
        let length = CalendarDate.length(ofMonth: day.components.month, year: day.year)
        guard let last = first.adding(days: length - 1), let start = moved(first), let end = moved(last) else {
            // By the last day that can be named, each day is told alone.
            let result = moved(day).map { "(= t\(term) \(RelationScript.literal(Int128($0.dayNumber))))" }
            return (
                scalar,
                "(=> (= t\(node.first) \(RelationScript.literal(Int128(scalar)))) \(result ?? "(not p\(term))"))"
            )
        }
        let isThere =
            "(<= \(RelationScript.literal(Int128(first.dayNumber))) t\(node.first) \(RelationScript.literal(Int128(last.dayNumber))))"
        let moved = "(+ t\(node.first) \(RelationScript.literal(Int128(start.dayNumber - first.dayNumber))))"
        let furthest = RelationScript.literal(Int128(end.dayNumber))
        return (
            Int64(first.dayNumber),
            "(=> \(isThere) (= t\(term) (ite (<= \(moved) \(furthest)) \(moved) \(furthest))))"
        )
    }

    private func product(
        _ term: UInt32, _ node: TermTable.Node, at factor: Int64
    ) -> (point: Int64, lemma: String?) {
        let scale = scale(ofProduct: node)
        let product = "(* \(RelationScript.literal(Int128(factor) * scale.up)) t\(node.first))"
        return (factor, lemma(term, node, at: factor, quotient(product, by: scale.down, node.rounding)))
    }

    private func quotient(
        _ term: UInt32, _ node: TermTable.Node, at divisor: Int64
    ) -> (point: Int64, lemma: String?) {
        guard divisor != 0 else { return (0, "(=> (= t\(node.second) 0) (not p\(term)))") }
        let scale = scale(ofQuotient: node)
        let dividend = "(* \(scale.up) t\(node.first))"
        let value = quotient(dividend, by: Int128(divisor) * scale.down, node.rounding)
        return (divisor, lemma(term, node, at: divisor, value))
    }

    /// What a value is while the second that it reads is a constant.
    private func lemma(
        _ term: UInt32, _ node: TermTable.Node, at constant: Int64, _ value: (value: String, isExact: String?)
    ) -> String {
        let presence = presence(
            of: term, where: ["p\(node.first)", "p\(node.second)"] + (value.isExact.map { [$0] } ?? []))
        let point = "(= t\(node.second) \(RelationScript.literal(Int128(constant))))"
        return "(=> \(point) (and (= t\(term) \(value.value)) (= p\(term) \(presence))))"
    }
}
