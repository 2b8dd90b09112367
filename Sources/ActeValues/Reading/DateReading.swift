/// Reads dates in figures (`12/05/2026`) and in words (`mardi 12 mai 2026`, `1er mars 2026`).
enum DateReading {
    static let expected = "Une date est attendue, par exemple 12/05/2026 ou 12 mai 2026."

    /// Which separators of figures are read as a date.
    enum Form {
        /// What a person types: `12/05/2026`, `12-05-2026`, `12.05.2026`, `2026-05-12`.
        case typed
        /// What the language writes: `12/05/2026` only, since `-` subtracts there.
        case literal
    }

    static func date(_ cursor: inout ByteCursor, form: Form) throws(ReadingProblem) -> Value {
        var weekday: Weekday?
        if cursor.isAtLetter {
            let word = cursor.word()
            guard let index = FrenchCalendarWords.weekdayNames.firstIndex(of: word) else {
                throw ReadingProblem(.unreadable, expected: expected)
            }
            weekday = Weekday(rawValue: index + 1)
            cursor.skipBlanks()
        }
        let figures = cursor.digitCount
        guard let first = cursor.digits(), first <= 9999 else { throw ReadingProblem(.unreadable, expected: expected) }
        let date: CalendarDate
        if figures == 4, form == .typed, cursor.skip(0x2D) {
            date = try isoRest(&cursor, year: Int(first))
        } else if let separator = separator(cursor.byte, form: form) {
            guard figures <= 2 else { throw ReadingProblem(.unreadable, expected: expected) }
            date = try figureRest(&cursor, day: Int(first), separator: separator)
        } else {
            date = try wordRest(&cursor, day: Int(first))
        }
        if let weekday, date.weekday != weekday {
            let actual = FrenchCalendarWords.weekdayNames[date.weekday.rawValue - 1]
            throw ReadingProblem(.nonexistent, expected: "Le \(CanonicalText.date(date)) est un \(actual).")
        }
        return .date(date)
    }

    private static func separator(_ byte: UInt8, form: Form) -> UInt8? {
        if byte == 0x2F { return byte }
        return form == .typed && (byte == 0x2D || byte == 0x2E) ? byte : nil
    }

    private static func isoRest(_ cursor: inout ByteCursor, year: Int) throws(ReadingProblem) -> CalendarDate {
        guard cursor.digitCount == 2, let month = cursor.digits(), cursor.skip(0x2D), cursor.digitCount == 2,
            let day = cursor.digits()
        else { throw ReadingProblem(.unreadable, expected: expected) }
        return try existing(year: year, month: Int(month), day: Int(day))
    }

    private static func figureRest(
        _ cursor: inout ByteCursor, day: Int, separator: UInt8
    ) throws(ReadingProblem) -> CalendarDate {
        guard cursor.skip(separator), 1...2 ~= cursor.digitCount, let month = cursor.digits(), cursor.skip(separator)
        else { throw ReadingProblem(.unreadable, expected: expected) }
        let year = try year(&cursor) { CanonicalText.figures(day: day, month: Int(month), year: $0) }
        return try existing(year: year, month: Int(month), day: day)
    }

    private static func wordRest(_ cursor: inout ByteCursor, day: Int) throws(ReadingProblem) -> CalendarDate {
        if day == 1 {
            let mark = cursor.position
            if cursor.word() != "er" { cursor.position = mark }
        }
        cursor.skipBlanks()
        let word = cursor.word()
        guard let month = FrenchCalendarWords.month(word) else { throw ReadingProblem(.unreadable, expected: expected) }
        _ = cursor.skip(0x2E)
        cursor.skipBlanks()
        let year = try year(&cursor) {
            "\(day == 1 ? "1er" : "\(day)") \(FrenchCalendarWords.monthNames[month - 1]) \($0)"
        }
        return try existing(year: year, month: month, day: day)
    }

    private static func year(
        _ cursor: inout ByteCursor, mend: (Int) -> String
    ) throws(ReadingProblem) -> Int {
        let figures = cursor.digitCount
        guard let year = cursor.digits() else { throw ReadingProblem(.unreadable, expected: expected) }
        if figures == 2 {
            throw ReadingProblem(
                .shortYear, expected: "L'année s'écrit en quatre chiffres.", mend: mend(2000 + Int(year)))
        }
        guard figures == 4 else { throw ReadingProblem(.unreadable, expected: expected) }
        return Int(year)
    }

    private static func existing(year: Int, month: Int, day: Int) throws(ReadingProblem) -> CalendarDate {
        if let date = CalendarDate(year: year, month: month, day: day) { return date }
        guard 1...9999 ~= year else { throw ReadingProblem(.nonexistent, expected: "Il n'y a pas d'année \(year).") }
        guard 1...12 ~= month else {
            let mend = CalendarDate(year: year, month: day, day: month).map(CanonicalText.date)
            throw ReadingProblem(
                .nonexistent, expected: "Il n'y a pas de mois \(month) : le jour s'écrit avant le mois.", mend: mend)
        }
        let length = CalendarDate.length(ofMonth: month, year: year)
        let name = FrenchCalendarWords.monthNames[month - 1]
        throw ReadingProblem(
            .nonexistent, expected: "Il n'y a pas de \(day) \(name) \(year) : ce mois a \(length) jours.")
    }
}
