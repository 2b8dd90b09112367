/// Reads what a person types, in any usual French form, into a value.
///
/// Nothing is guessed: what can be read in two ways is a ``ReadingProblem`` that says both.
public enum AnswerReader {
    /// The value of the whole of `text`, read as an answer to a question of that type.
    ///
    /// For `choix` and `choix multiple`, `options` are those of the question (see ``OptionReading``). O(length).
    public static func read(
        _ text: String, as type: ValueType, among options: [AnswerOption] = []
    ) throws(ReadingProblem) -> Value {
        switch type {
        case .text: return .text(try nonEmpty(TextCleaning.cleaned(text, lines: .joined)))
        case .longText: return .text(try nonEmpty(TextCleaning.cleaned(text, lines: .kept)))
        case .identifier(let kind): return .text(try IdentifierReading.canonical(text, as: kind))
        case .choice: return .option(try OptionReading.one(text, among: options))
        case .choices: return .options(try OptionReading.several(text, among: options))
        // As nearly all are typed.
        case .truth where text == "oui": return .truth(true)
        case .truth where text == "non": return .truth(false)
        case .truth, .integer, .number, .percentage, .amount, .date, .period, .time, .hours:
            let bytes = Array(text.utf8)
            var cursor = ByteCursor(bytes, in: 0..<bytes.count)
            skipSpace(&cursor)
            if cursor.isAtEnd { throw ReadingProblem(.empty, expected: expectation(of: type)) }
            let value = try figure(&cursor, as: type)
            skipSpace(&cursor)
            guard cursor.isAtEnd else { throw ReadingProblem(.unreadable, expected: expectation(of: type)) }
            return value
        }
    }

    /// What is expected of an answer of that type: a French sentence with an example.
    public static func expectation(of type: ValueType) -> String {
        switch type {
        case .truth: "Répondez par oui ou par non."
        case .text, .longText: "Un texte est attendu."
        case .integer: NumberReading.integerExpected
        case .number: NumberReading.numberExpected
        case .percentage: NumberReading.percentageExpected
        case .amount: NumberReading.amountExpected
        case .date: DateReading.expected
        case .period: TimeReading.periodExpected
        case .time: TimeReading.timeExpected
        case .hours: HoursReading.expected
        case .choice: OptionReading.oneExpected
        case .choices: OptionReading.severalExpected
        case .identifier(let kind): IdentifierReading.expectation(kind)
        }
    }

    private static func figure(_ cursor: inout ByteCursor, as type: ValueType) throws(ReadingProblem) -> Value {
        switch type {
        case .integer: try NumberReading.integer(&cursor)
        case .number: try NumberReading.number(&cursor)
        case .percentage: try NumberReading.percentage(&cursor, sign: .understood)
        case .amount: try NumberReading.amount(&cursor, sign: .understood)
        case .date: try DateReading.date(&cursor, form: .typed)
        case .period: try TimeReading.period(&cursor)
        case .time: try TimeReading.time(&cursor)
        case .hours: try HoursReading.hours(&cursor)
        default: try truth(&cursor)
        }
    }

    private static func truth(_ cursor: inout ByteCursor) throws(ReadingProblem) -> Value {
        switch cursor.word() {
        case "oui", "o", "vrai": return .truth(true)
        case "non", "n", "faux": return .truth(false)
        default: throw ReadingProblem(.unreadable, expected: expectation(of: .truth))
        }
    }

    private static func nonEmpty(_ text: String) throws(ReadingProblem) -> String {
        if text.isEmpty { throw ReadingProblem(.empty, expected: expectation(of: .text)) }
        return text
    }

    private static func skipSpace(_ cursor: inout ByteCursor) {
        while cursor.skipBlank() || cursor.skip(0x0A) || cursor.skip(0x0D) {}
    }
}
