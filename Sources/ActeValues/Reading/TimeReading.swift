/// Reads times of day (`18 h 30`, `18:30`, `9 h`, `midi`, `minuit`) and lengths of time (`2 mois`, `1 an et 6 mois`).
enum TimeReading {
    static let timeExpected = "Une heure est attendue, par exemple 18 h 30 ou 9 h."
    static let periodExpected = "Une durée est attendue, par exemple 2 mois, 15 jours ou 1 an et 6 mois."

    static func time(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        if let named = namedTime(&cursor) { return .time(named) }
        guard 1...2 ~= cursor.digitCount, let hour = cursor.digits() else {
            throw ReadingProblem(.unreadable, expected: timeExpected)
        }
        var minute: Int64 = 0
        if cursor.skip(0x3A) {
            guard cursor.digitCount == 2, let typed = cursor.digits() else {
                throw ReadingProblem(.unreadable, expected: timeExpected)
            }
            minute = typed
        } else {
            cursor.skipBlanks()
            guard ["h", "heure", "heures"].contains(cursor.word()) else {
                throw ReadingProblem(.unreadable, expected: timeExpected)
            }
            let mark = cursor.position
            cursor.skipBlanks()
            if cursor.digitCount == 2, let typed = cursor.digits() {
                minute = typed
                skipMinuteUnit(&cursor)
            } else {
                cursor.position = mark
            }
        }
        guard let time = ClockTime(hour: Int(hour), minute: Int(minute)) else {
            throw ReadingProblem(
                .nonexistent,
                expected:
                    "Cette heure n'existe pas : les heures vont de 0 à 23, les minutes de 0 à 59. Minuit s'écrit « 0 h »."
            )
        }
        return .time(time)
    }

    /// Noon, or midnight, which begins the day.
    private static func namedTime(_ cursor: inout ByteCursor) -> ClockTime? {
        let mark = cursor.position
        switch cursor.word() {
        case "midi": return ClockTime(hour: 12, minute: 0)
        case "minuit": return ClockTime(hour: 0, minute: 0)
        default:
            cursor.position = mark
            return nil
        }
    }

    private static func skipMinuteUnit(_ cursor: inout ByteCursor) {
        let mark = cursor.position
        cursor.skipBlanks()
        if !["min", "mn", "minute", "minutes"].contains(cursor.word()) { cursor.position = mark }
    }

    /// Reads years, months, weeks and days, in that order, each at most once.
    static func period(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        var total = Period(months: 0, days: 0)
        var lastRank = -1
        while true {
            let mark = cursor.position
            if lastRank >= 0, !skipConjunction(&cursor) {
                cursor.position = mark
                break
            }
            guard let part = part(&cursor), part.rank > lastRank else {
                cursor.position = mark
                break
            }
            guard let length = part.length, let sum = try? total.plus(length) else {
                throw ReadingProblem(.tooLarge, expected: "Cette durée est trop longue. \(periodExpected)")
            }
            total = sum
            lastRank = part.rank
        }
        guard lastRank >= 0 else {
            let expected =
                countsHours(cursor) ? "Ici, rien ne convertit des heures en jours. \(periodExpected)" : periodExpected
            throw ReadingProblem(.unreadable, expected: expected)
        }
        return .period(total)
    }

    /// Whether a number of hours or minutes stands here.
    private static func countsHours(_ start: ByteCursor) -> Bool {
        var cursor = start
        guard (try? cursor.number()) != nil else { return false }
        cursor.skipBlanks()
        return ["h", "heure", "heures", "min", "minute", "minutes"].contains(cursor.word())
    }

    /// Passes the blanks, comma or `et` between two parts.
    private static func skipConjunction(_ cursor: inout ByteCursor) -> Bool {
        let start = cursor.position
        _ = cursor.skip(0x2C)
        cursor.skipBlanks()
        let mark = cursor.position
        if cursor.word() == "et" { cursor.skipBlanks() } else { cursor.position = mark }
        return cursor.position > start
    }

    /// One part and its place in the order; its length is `nil` when it does not fit.
    private static func part(_ cursor: inout ByteCursor) -> (rank: Int, length: Period?)? {
        guard let scanned = try? cursor.number(), !scanned.isNegative, scanned.fractionDigits == 0 else { return nil }
        cursor.skipBlanks()
        let count = Int(exactly: scanned.whole)
        switch cursor.word() {
        case "an", "ans", "annee", "annees": return (0, count.flatMap { Period(years: $0, months: 0, days: 0) })
        case "mois": return (1, count.flatMap { Period(years: 0, months: $0, days: 0) })
        case "semaine", "semaines":
            let days = count.map { $0.multipliedReportingOverflow(by: 7) }
            return (2, days.flatMap { $0.overflow ? nil : Period(years: 0, months: 0, days: $0.partialValue) })
        case "jour", "jours": return (3, count.flatMap { Period(years: 0, months: 0, days: $0) })
        default: return nil
        }
    }
}
