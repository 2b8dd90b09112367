/// Reads the literals of the language at a place in a source, with the readers that answers use.
///
/// A literal always bears its unit: `23 000 €`, `12,5 %`, `2 mois`; a number without one is a number.
public enum LiteralReader {
    /// A value and the end of the bytes that spell it.
    public struct Reading: Sendable, Hashable {
        public let value: Value
        /// The offset just past the literal.
        public let end: Int
    }

    /// Reads the longest literal that starts at the beginning of `range`: a date, a time, a length of time, an amount, a
    /// percentage, an integer or a number. What follows it is left to the caller. O(length of the literal).
    public static func read(_ bytes: [UInt8], in range: Range<Int>) throws(ReadingProblem) -> Reading {
        let start = ByteCursor(bytes, in: range)
        if looksLikeDate(start) {
            return try read(start) { cursor throws(ReadingProblem) in
                try DateReading.date(&cursor, form: .literal)
            }
        }
        if looksLikeTime(start) {
            return try read(start) { cursor throws(ReadingProblem) in
                try TimeReading.time(&cursor)
            }
        }
        var period = start
        do {
            let value = try TimeReading.period(&period)
            return Reading(value: value, end: period.position)
        } catch {
            if error.cause == .tooLarge { throw error }
        }
        return try number(start)
    }

    /// Reads a literal of a known type at the beginning of `range`; texts, choices and identifiers have none.
    public static func read(
        _ bytes: [UInt8], in range: Range<Int>, as type: ValueType
    ) throws(ReadingProblem) -> Reading {
        let start = ByteCursor(bytes, in: range)
        switch type {
        case .integer: return try read(start) { cursor throws(ReadingProblem) in try NumberReading.integer(&cursor) }
        case .number: return try read(start) { cursor throws(ReadingProblem) in try NumberReading.number(&cursor) }
        case .amount:
            return try read(start) { cursor throws(ReadingProblem) in
                try NumberReading.amount(&cursor, sign: .required)
            }
        case .percentage:
            return try read(start) { cursor throws(ReadingProblem) in
                try NumberReading.percentage(&cursor, sign: .required)
            }
        case .date:
            return try read(start) { cursor throws(ReadingProblem) in try DateReading.date(&cursor, form: .literal) }
        case .time: return try read(start) { cursor throws(ReadingProblem) in try TimeReading.time(&cursor) }
        case .period: return try read(start) { cursor throws(ReadingProblem) in try TimeReading.period(&cursor) }
        case .hours: return try read(start) { cursor throws(ReadingProblem) in try HoursReading.hours(&cursor) }
        case .truth, .text, .longText, .choice, .choices, .identifier:
            throw ReadingProblem(.unreadable, expected: AnswerReader.expectation(of: type))
        }
    }

    private static func read(
        _ start: ByteCursor, with reader: (inout ByteCursor) throws(ReadingProblem) -> Value
    ) throws(ReadingProblem) -> Reading {
        var cursor = start
        let value = try reader(&cursor)
        return Reading(value: value, end: cursor.position)
    }

    private static func number(_ start: ByteCursor) throws(ReadingProblem) -> Reading {
        var unit = start
        do { _ = try unit.number() } catch {
            // The reader of numbers says what is wrong with it.
            return try read(start) { cursor throws(ReadingProblem) in try NumberReading.number(&cursor) }
        }
        let isDecimal = start.bytes[start.position..<unit.position].contains(0x2C)
        if NumberReading.skipUnit(&unit, [.euro]) {
            return try read(start) { cursor throws(ReadingProblem) in
                try NumberReading.amount(&cursor, sign: .required)
            }
        }
        if NumberReading.skipUnit(&unit, [.percent]) {
            return try read(start) { cursor throws(ReadingProblem) in
                try NumberReading.percentage(&cursor, sign: .required)
            }
        }
        return try read(start) { cursor throws(ReadingProblem) in
            isDecimal ? try NumberReading.number(&cursor) : try NumberReading.integer(&cursor)
        }
    }

    /// Figures and a stroke, or a day number and the name of a month.
    private static func looksLikeDate(_ start: ByteCursor) -> Bool {
        var cursor = start
        guard 1...2 ~= cursor.digitCount, let day = cursor.digits() else { return false }
        if cursor.byte == 0x2F {
            // A stroke also divides: only two strokes make a date.
            _ = cursor.skip(0x2F)
            return 1...2 ~= cursor.digitCount && cursor.digits() != nil && cursor.byte == 0x2F
        }
        if day == 1 {
            let mark = cursor.position
            if cursor.word() != "er" { cursor.position = mark }
        }
        cursor.skipBlanks()
        return FrenchCalendarWords.month(cursor.word()) != nil
    }

    private static func looksLikeTime(_ start: ByteCursor) -> Bool {
        var cursor = start
        guard 1...2 ~= cursor.digitCount, cursor.digits() != nil else { return false }
        if cursor.byte == 0x3A {
            _ = cursor.skip(0x3A)
            return cursor.digitCount == 2
        }
        cursor.skipBlanks()
        return ["h", "heure", "heures"].contains(cursor.word())
    }
}
