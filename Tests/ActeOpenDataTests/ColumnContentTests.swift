import ActeOpenData
import ActeValues
import Testing

/// What columns take, cell by cell, and how values become cells.
@Suite("Columns of open data")
struct ColumnContentTests {
    @Test(
        "a cell of the form that the standard asks for is taken",
        arguments: [
            (ColumnContent.text(longest: 5), "éàüœ "), (.text(longest: nil), "[occulté], « x »"),
            (.siret, "21079991200014"),
            (.siret, "35600000000048"), (.association, "W071000123"), (.date, "2024-02-29"), (.days, "2026-03-12"),
            (.days, "2026-03-12/2026-03-12"), (.years, "2026"), (.years, "2026/2028"), (.count, "0"),
            (.decimal, "23000.00"), (.decimal, "-0.5"), (.share, "0.01"), (.share, "1"), (.share, "1.00"),
            (.truth, "oui"),
            (.oneOrMore(["a", "b"]), "b"), (.oneOrMore(["a", "b"]), "b;a"), (.subjectCode, "7.10"),
            (.subjectWording, "finances locales/subventions"), (.prefecture, "PREF007"), (.prefecture, "SPREF02A1"),
            (.prefecture, "SGAR084"), (.address, "https://mairie.fr/actes/1.pdf"),
        ] as [(ColumnContent, String)])
    func taken(content: ColumnContent, cell: String) { #expect(content.takes(cell)) }

    @Test(
        "any other is not",
        arguments: [
            (ColumnContent.text(longest: 5), "abcdef"), (.text(longest: nil), "a\nb"), (.siret, "21079991200015"),
            (.siret, "210799912"), (.siret, "2107999120001４"), (.association, "W07100012"),
            (.association, "w071000123"),
            (.date, "2026-02-29"), (.date, "12/03/2026"), (.days, "2026-03-12/"), (.days, "2026-03-12/2026-03-11"),
            (.days, "2026-03-12/2026-03-13/2026-03-14"), (.years, "26"), (.years, "2028/2026"), (.count, "-1"),
            (.count, "1.0"), (.decimal, "23 000,00"), (.decimal, "+1"), (.decimal, "1."), (.decimal, ".5"),
            (.decimal, "1.0000001"), (.decimal, "99999999999999"), (.share, "0.009999"), (.share, "1.000001"),
            (.truth, "true"), (.oneOrMore(["a", "b"]), "c"), (.oneOrMore(["a", "b"]), "a;a;b"),
            (.oneOrMore(["a", "b"]), "a;"), (.subjectCode, "7.11"), (.subjectCode, "7.5.1"), (.subjectCode, "07.5"),
            (.subjectWording, "Finances locales / Subventions"), (.prefecture, "PREF7"), (.prefecture, "SPREF007"),
            (.prefecture, "PREF02C"), (.address, "www.mairie.fr"), (.address, "https://mairie.fr/a b"),
        ] as [(ColumnContent, String)])
    func refused(content: ColumnContent, cell: String) { #expect(!content.takes(cell)) }

    @Test("a value of a type that a column takes becomes a cell that it takes")
    func valuesFit() throws {
        let day = try #require(CalendarDate(isoText: "2026-03-12"))
        let options = [AnswerOption(key: "aide en nature"), AnswerOption(key: "argent", label: "aide en numéraire")]
        let nature = ColumnContent.oneOrMore(["aide en numéraire", "aide en nature"])
        let samples: [(ColumnContent, ValueType, Value, String)] = [
            (.text(longest: 20), .text, .text("Le Pouzin"), "Le Pouzin"),
            (.text(longest: 20), .integer, .integer(12), "12"),
            (.text(longest: 20), .choice, .option(1), "aide en numéraire"),
            (nature, .choice, .option(0), "aide en nature"),
            (nature, .choices, .options([0, 1]), "aide en nature;aide en numéraire"),
            (.siret, .identifier(.siret), .text("21079991200014"), "21079991200014"),
            (.association, .identifier(.rna), .text("W071000123"), "W071000123"),
            (.date, .date, .date(day), "2026-03-12"),
            (.days, .date, .date(day), "2026-03-12"), (.years, .integer, .integer(2026), "2026"),
            (.count, .integer, .integer(0), "0"), (.decimal, .amount, .amount(Amount(cents: 2_300_050)), "23000.50"),
            (.decimal, .number, .number(Quantity(millionths: 500_000)), "0.5"),
            (.share, .percentage, .percentage(Quantity(millionths: 450_000)), "0.45"),
            (.truth, .truth, .truth(false), "non"),
        ]
        for (content, type, value, cell) in samples {
            #expect(content.accepts(type))
            #expect(content.cell(value, among: options) == cell)
            #expect(content.takes(cell), "\(cell)")
        }
    }

    @Test("what a column does not hold has no cell, and no type that gives it is accepted")
    func unheld() {
        #expect(ColumnContent.text(longest: nil).cell(.period(Period(months: 2, days: 0))) == nil)
        #expect(ColumnContent.text(longest: nil).cell(.option(3), among: [AnswerOption(key: "a")]) == nil)
        for content in [ColumnContent.date, .count, .truth, .siret, .address] {
            for type in [ValueType.period, .time, .hours, .longText] { #expect(!content.accepts(type)) }
        }
    }
}
