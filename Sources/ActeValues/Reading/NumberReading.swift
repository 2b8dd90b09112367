/// Reads whole numbers, decimal numbers, percentages and sums of money.
enum NumberReading {
    static let integerExpected = "Un nombre entier est attendu, par exemple 12 ou 3 500."
    static let numberExpected = "Un nombre est attendu, par exemple 3 500 ou 1 234,56."
    static let percentageExpected = "Un pourcentage est attendu, par exemple 12,5 %."
    static let amountExpected = "Un montant est attendu, par exemple 23 000 € ou 23 000,50 €."

    static func integer(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        .integer(
            try scaled(
                &cursor, power: 0, expected: integerExpected, limit: "Un nombre entier ne prend pas de décimales."))
    }

    static func number(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        let millionths = try scaled(
            &cursor, power: 6, expected: numberExpected, limit: "Un nombre prend au plus six décimales.")
        return .number(Quantity(millionths: millionths))
    }

    /// A percentage; its sign may be left out where `sign` allows it.
    static func percentage(_ cursor: inout ByteCursor, sign: UnitSign) throws(ReadingProblem) -> Value {
        let millionths = try scaled(
            &cursor, power: 4, expected: percentageExpected, limit: "Un pourcentage prend au plus quatre décimales.")
        if !skipUnit(&cursor, [.percent]), sign == .required {
            throw ReadingProblem(.unreadable, expected: percentageExpected)
        }
        return .percentage(Quantity(millionths: millionths))
    }

    /// A sum; its unit may be left out where `sign` allows it.
    static func amount(_ cursor: inout ByteCursor, sign: UnitSign) throws(ReadingProblem) -> Value {
        let cents = try scaled(
            &cursor, power: 2, expected: amountExpected, limit: "Un montant prend au plus deux décimales, les centimes."
        )
        if !skipUnit(&cursor, [.euro]), sign == .required {
            throw ReadingProblem(.unreadable, expected: amountExpected)
        }
        return .amount(Amount(cents: cents))
    }

    /// Whether a unit may be understood.
    enum UnitSign {
        case required
        case understood
    }

    enum Unit {
        case percent
        case euro
    }

    /// Passes blanks and one of `units`; stays in place when none follows.
    static func skipUnit(_ cursor: inout ByteCursor, _ units: [Unit]) -> Bool {
        let mark = cursor.position
        cursor.skipBlanks()
        for unit in units {
            switch unit {
            case .percent where cursor.skip(0x25): return true
            case .euro where cursor.skip("€"): return true
            default: break
            }
        }
        let word = cursor.word()
        if units.contains(.euro), ["euro", "euros", "eur"].contains(word) { return true }
        if units.contains(.percent), word == "pour" {
            cursor.skipBlanks()
            if cursor.word() == "cent" { return true }
        }
        cursor.position = mark
        return false
    }

    private static func scaled(
        _ cursor: inout ByteCursor, power: Int, expected: String, limit: String
    ) throws(ReadingProblem) -> Int64 {
        let start = cursor.position
        let scanned: ScannedNumber
        do { scanned = try cursor.number() } catch { throw problem(error, expected: expected) }
        guard scanned.fractionDigits <= power else {
            throw tooPrecise(scanned, typed: cursor.bytes[start..<cursor.position], limit: limit)
        }
        guard let value = scanned.scaled(byPowerOfTen: power) else { throw problem(.tooLarge, expected: expected) }
        return value
    }

    /// Too many decimals; `1,234` may well have been meant as `1 234`.
    private static func tooPrecise(
        _ scanned: ScannedNumber, typed: ArraySlice<UInt8>, limit: String
    ) -> ReadingProblem {
        let parts = String(decoding: typed, as: UTF8.self).split(separator: ",")
        guard parts.count == 2, parts[1].count == 3, parts[0].count <= 3 else {
            return ReadingProblem(.tooPrecise, expected: limit)
        }
        return ReadingProblem(
            .tooPrecise, expected: "\(limit) L'espace, et non la virgule, sépare les milliers.",
            mend: "\(parts[0]) \(parts[1])")
    }

    private static func problem(_ fault: ScannedNumber.Fault, expected: String) -> ReadingProblem {
        let commaRule = "La virgule sépare les décimales, l'espace les milliers."
        switch fault {
        case .noFigure: return ReadingProblem(.unreadable, expected: expected)
        case .point(let mend, ambiguous: false):
            return ReadingProblem(.unreadable, expected: "\(expected) \(commaRule)", mend: mend)
        case .point(let mend, ambiguous: true):
            let other = mend.split(separator: " ").joined(separator: ",")
            return ReadingProblem(
                .ambiguous, expected: "\(commaRule) Écrivez « \(mend) » ou « \(other) », selon ce que vous voulez dire."
            )
        case .commas: return ReadingProblem(.unreadable, expected: "\(expected) Un nombre n'a qu'une virgule.")
        case .tooLarge: return ReadingProblem(.tooLarge, expected: "Ce nombre est trop grand. \(expected)")
        }
    }
}
