/// Reads lengths of time in hours: `17 h 30`, `35 h`, `35 heures`, `17 heures 30 minutes`, `90 minutes`.
enum HoursReading {
    static let expected = "Une durée en heures est attendue, par exemple 17 h 30, 35 h ou 90 minutes."

    static func hours(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        let count = try wholeNumber(&cursor)
        if cursor.skip(0x3A) {
            guard cursor.digitCount == 2, let minutes = cursor.digits() else {
                throw ReadingProblem(.unreadable, expected: expected)
            }
            return try value(count, minutes)
        }
        cursor.skipBlanks()
        switch cursor.word() {
        case "h", "heure", "heures": return try value(count, minutes(&cursor))
        case "min", "mn", "minute", "minutes": return .hours(Hours(minutes: count))
        case "jour", "jours", "semaine", "semaines", "mois", "an", "ans":
            throw ReadingProblem(
                .unreadable, expected: "Cette durée se compte en heures, et rien ne convertit des jours. \(expected)")
        case "":
            guard cursor.isAtEnd else { throw ReadingProblem(.unreadable, expected: expected) }
            throw ReadingProblem(
                .unreadable, expected: "Il manque l'unité : « \(count) h », ou « \(count) minutes ». \(expected)")
        default: throw ReadingProblem(.unreadable, expected: expected)
        }
    }

    /// The number before the unit. Hours have no decimals: a half is thirty minutes.
    private static func wholeNumber(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Int64 {
        guard let scanned = try? cursor.number(), !scanned.isNegative else {
            throw ReadingProblem(.unreadable, expected: expected)
        }
        guard scanned.whole <= 999_999_999 else {
            throw ReadingProblem(.tooLarge, expected: "Cette durée est trop longue. \(expected)")
        }
        let whole = Int64(scanned.whole)
        guard scanned.fractionDigits == 0 else {
            let mend = minutes(of: scanned).map { CanonicalText.text(of: .hours(Hours(minutes: whole * 60 + $0))) }
            throw ReadingProblem(
                .tooPrecise, expected: "Les minutes s'écrivent après les heures, sans virgule.", mend: mend)
        }
        return whole
    }

    /// What the decimals of a number of hours come to in minutes; nothing when it is no whole number.
    private static func minutes(of number: ScannedNumber) -> Int64? {
        var scale: UInt128 = 1
        for _ in 0..<number.fractionDigits { scale *= 10 }
        let (minutes, rest) = (UInt128(number.fraction) * 60).quotientAndRemainder(dividingBy: scale)
        return rest == 0 ? Int64(minutes) : nil
    }

    /// The minutes after the hours: two figures, or any with their unit; 0 when there are none.
    private static func minutes(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Int64 {
        let mark = cursor.position
        cursor.skipBlanks()
        let beforeWord = cursor.position
        let isJoined = cursor.word() == "et"
        if isJoined { cursor.skipBlanks() } else { cursor.position = beforeWord }
        let digits = cursor.digitCount
        if 1...2 ~= digits, let minutes = cursor.digits() {
            let end = cursor.position
            cursor.skipBlanks()
            if ["min", "mn", "minute", "minutes"].contains(cursor.word()) { return minutes }
            cursor.position = end
            if digits == 2, !isJoined { return minutes }
        }
        cursor.position = mark
        return 0
    }

    private static func value(_ hours: Int64, _ minutes: Int64) throws(ReadingProblem) -> Value {
        guard minutes < 60, let length = Hours(hours: hours, minutes: minutes) else {
            throw ReadingProblem(
                .nonexistent, expected: "Après les heures, les minutes vont de 0 à 59.",
                mend: CanonicalText.text(of: .hours(Hours(minutes: hours * 60 + minutes))))
        }
        return .hours(length)
    }
}
