import ActeValues
import Testing

@Suite struct LiteralReaderTests {
    @Test(arguments: [
        ("23 000 € depuis le 6 juin 2001", "23 000,00 €", "23 000 €"),
        ("31 juillet 2025 ou", "31/07/2025", "31 juillet 2025"),
        ("31/07/2025)", "31/07/2025", "31/07/2025"), ("12,5 % de", "12,5 %", "12,5 %"),
        ("2 mois si [x]", "2 mois", "2 mois"),
        ("1 an et [x]", "1 an", "1 an"), ("1 an et 6 mois,", "1 an et 6 mois", "1 an et 6 mois"),
        ("18 h 30 et", "18 h 30", "18 h 30"),
        ("9 h et", "9 h", "9 h"), ("3 500 habitants", "3 500", "3 500"),
        ("12 345 678,5 + 1", "12 345 678,5", "12 345 678,5"),
        ("3/4", "3", "3"), ("12 34", "12", "12"), ("1, 2", "1", "1"), ("2026 et", "2 026", "2026"), ("5-3", "5", "5"),
        ("1er mars 2026 :", "01/03/2026", "1er mars 2026"), ("10 €uros", "10,00 €", "10 €"),
    ])
    func theLongestLiteralIsReadAndNothingMore(source: String, canonical: String, spelling: String) throws {
        let bytes = Array("= \(source)".utf8)
        let reading = try LiteralReader.read(bytes, in: 2..<bytes.count)
        #expect(CanonicalText.text(of: reading.value) == canonical)
        #expect(reading.end == 2 + spelling.utf8.count)
    }

    @Test(arguments: ["1.234", "1,2,3", "31 février 2025", "25 h", "31/07/25", "abc", "", "- ", "1,234 €"])
    func aFaultyLiteralIsAProblem(source: String) {
        let bytes = Array(source.utf8)
        #expect(throws: ReadingProblem.self) { try LiteralReader.read(bytes, in: 0..<bytes.count) }
    }

    @Test func aLiteralOfAnotherTypeIsRefused() throws {
        let bytes = Array("12 mai 2026".utf8)
        #expect(throws: ReadingProblem.self) { try LiteralReader.read(bytes, in: 0..<bytes.count, as: .amount) }
        #expect(
            try LiteralReader.read(bytes, in: 0..<2, as: .number).value == .number(Quantity(millionths: 12_000_000)))
    }
}
