import Testing

@testable import ActothequeCommand

@Suite("Columns of a terminal")
struct ColumnWidthTests {
    @Test(
        "counts what the eye sees",
        arguments: [
            ("", 0), ("abc", 3), ("délibération", 12), ("de\u{301}liberation", 12), ("市长", 4), ("👍🏽", 4),
            ("a\u{A0}€", 3),
            ("\u{200B}x", 1), ("ｆ", 2), ("⟦question⟧", 10), ("── ›", 4),
        ])
    func columns(text: String, expected: Int) {
        #expect(ColumnWidth.of(text) == expected)
    }

    @Test(
        "folds on spaces and cuts only what cannot fit",
        arguments: [
            ("un deux trois", 8, ["un deux", "trois"]),
            ("un deux", 40, ["un deux"]),
            ("abcdefghijkl", 8, ["abcdefgh", "ijkl"]),
            ("a\u{A0}b\u{A0}c\u{A0}d\u{A0}e", 8, ["a\u{A0}b\u{A0}c\u{A0}d\u{A0}", "e"]),
            ("", 10, [""]),
            ("un « mot » ; fin", 10, ["un", "« mot » ;", "fin"]),
            ("deux\n\nlignes", 10, ["deux", "", "lignes"]),
        ])
    func folded(text: String, columns: Int, expected: [String]) {
        #expect(LineFolding.fold(text, columns: columns) == expected)
    }

    @Test("indents what follows the first line by the width of its lead")
    func lead() {
        #expect(LineFolding.fold("un deux trois", lead: " 市 ", columns: 14) == [" 市 un deux", "    trois"])
    }

    @Test("a typed line is taken off the terminal by as many rows as it takes")
    func erasure() {
        func rows(_ line: String) -> String { TypedLine.erasure(of: line, after: " 3 › ", columns: 20) }
        #expect(rows("court") == "\u{1B}[1A\r\u{1B}[J")
        #expect(rows("é".padding(14)) == rows("court"))
        // The cursor stands below a row that is full.
        #expect(rows("é".padding(15)) == "\u{1B}[2A\r\u{1B}[J")
        #expect(rows("é".padding(40)) == "\u{1B}[3A\r\u{1B}[J")
    }
}

extension String {
    fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
