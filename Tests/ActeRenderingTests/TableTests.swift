import ActeActs
import ActeGraph
import ActeValues
import Testing

@testable import ActeRendering

@Suite("Tables")
struct TableTests {
    /// An act whose article holds a paragraph, then a table of those rows, the first of which names the columns.
    static func document(_ rows: [[String]], isRepeated: Bool = false) -> Document {
        var builder = ActPlanBuilder(title: "Tableau", fileNames: ["essai.acte"])
        let here = ActeActs.Origin(file: 0, line: 1)
        builder.beginSection(name: "Dispositif", contents: [.articles], isMandatory: true, origin: here)
        builder.endSection()
        builder.beginPart(PartID(0), .article, title: "Plan", origin: here)
        builder.beginText(PartID(1), origin: here)
        builder.paragraph()
        builder.text("Le plan est le suivant :")
        for _ in 0..<(isRepeated ? 2 : 1) {
            for (index, row) in rows.enumerated() {
                builder.row(isHeader: index == 0)
                for (column, cell) in row.enumerated() {
                    if column > 0 { builder.cell() }
                    builder.text(cell)
                }
            }
        }
        builder.endText()
        builder.endPart()
        let conclusions = Conclusions(branches: [], answers: [], terms: [], refusal: nil, isComplete: true)
        return Document(Assembler(builder.finish()).assemble(conclusions))
    }

    private static let plan = [
        ["Poste", "Montant", "Part"], ["Région", "1\u{202F}200,50\u{A0}€", "10\u{A0}%"], ["Total", "–", ""],
    ]

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("a header starts a table; columns of figures are told from the others")
    func tree() {
        let document = Self.document(Self.plan, isRepeated: true)
        #expect(document.tables.map(\.rows) == [2..<5, 5..<8])
        for table in document.tables {
            #expect(table.columns.map(\.isNumeric) == [false, true, true])
            #expect(table.columns.map(\.share).reduce(0, +) == 1_000)
        }
    }

    @Test(
        "figures are amounts, numbers and percentages; what is empty says nothing",
        arguments: [
            (["12"], true), (["-3,5", "1 000"], true), (["12 €", "", "[occulté]", "⟦montant⟧"], true), (["12 %"], true),
            (["", "–"], false), (["12 mois"], false), (["1,2,3"], false), (["€"], false), (["12", "néant"], false),
        ])
    func figures(cells: [String], areFigures: Bool) {
        #expect(Figures.fill(cells.map { Array($0.utf8)[...] }) == areFigures)
    }

    @Test("text lines its columns up, figures at the right")
    func plainText() {
        #expect(
            text(PlainText().render(Self.document(Self.plan))).hasSuffix(
                """
                Le plan est le suivant :

                | Poste  |    Montant | Part |
                |--------|------------|------|
                | Région | 1\u{202F}200,50\u{A0}€ | 10\u{A0}% |
                | Total  |          – |      |

                """))
    }

    @Test(
        "cells wrap where lines are short, with rules between rows; below the width of words, cells stand one below the other"
    )
    func wrapped() {
        let document = Self.document([["Objet", "Somme"], ["La réfection du toit", "12"], ["Le reste", "3"]])
        #expect(
            text(PlainText(.wrapped(columns: 26)).render(document)).hasSuffix(
                """

                | Objet          | Somme |
                |----------------|-------|
                | La réfection   |    12 |
                | du toit        |       |
                |----------------|-------|
                | Le reste       |     3 |

                """))
        #expect(
            text(PlainText(.wrapped(columns: 16)).render(document)).hasSuffix(
                """

                - Objet : La
                  réfection du
                  toit
                  Somme : 12
                - Objet : Le
                  reste
                  Somme : 3

                """))
    }

    @Test("no line is wider than the room there is", arguments: 10...90)
    func room(columns: Int) {
        let words = ["un", "deux mots", "trois mots courts", "1 200,00 €", "une case plus longue que les autres", ""]
        for count in 1...6 {
            let rows = (0..<4).map { row in (0..<count).map { words[(row + $0) % words.count] } }
            for line in TextTable(rows, hasHeader: true).lines(in: columns) {
                #expect(line.count <= columns, "\(line)")
            }
        }
    }

    @Test("Markdown escapes the bars of words")
    func markdown() {
        #expect(
            text(Markdown().render(Self.document([["a|b", "*c*"], ["d", "1"]]))).hasSuffix(
                """
                Le plan est le suivant :

                | a\\|b | \\*c\\* |
                | --- | ---: |
                | d | 1 |

                """))
    }

    @Test("word processors have a table whose header stands again on each page, its rows whole")
    func wordProcessors() throws {
        let document = Self.document(Self.plan)
        func part(_ bytes: [UInt8], _ name: String) throws -> String {
            let entries = try ZipArchive(reading: bytes).entries(limit: 1 << 24)
            return text(try #require(entries.first { $0.name == name }).bytes)
        }
        let word = try part(Docx().render(document), "word/document.xml")
        #expect(word.ranges(of: "<w:tblHeader/>").count == 1)
        #expect(word.ranges(of: "<w:cantSplit/>").count == 3)
        #expect(word.ranges(of: "<w:gridCol ").count == 3)
        let open = try part(Odt().render(document), "content.xml")
        #expect(open.ranges(of: "<table:table-header-rows><table:table-row ").count == 1)
        #expect(open.ranges(of: "<table:table-cell ").count == 9)
    }

    @Test("tables of any size are made into pages", arguments: [(1, 1), (1, 400), (20, 3), (3, 90)])
    func pages(columns: Int, rows: Int) throws {
        let cells = ["un", "une case plus longue que les autres, qui tient sur plusieurs lignes", "1 200,00 €", ""]
        let name = (0..<columns).map { "Colonne \($0)" }
        let document = Self.document([name] + (0..<rows).map { row in (0..<columns).map { cells[(row + $0) % 4] } })
        #expect(try Pdf().render(document).suffix(8).firstRange(of: Array("%%EOF".utf8)) != nil)
    }

    @Test("a row taller than a page goes over it")
    func tallRow() throws {
        let long = Array(repeating: "des mots", count: 2_000).joined(separator: " ")
        let pages = try Pdf().render(Self.document([["Nom", "Objet"], ["un", long], ["deux", "court"]]))
        #expect(pages.suffix(8).firstRange(of: Array("%%EOF".utf8)) != nil)
    }

    @Test("Akoma Ntoso has a table of rows of cells")
    func legalMarkup() {
        let act = text(AkomaNtoso().render(Self.document(Self.plan)))
        #expect(act.contains("<table>\n<tr><th><p>Poste</p></th><th style=\"text-align: right\"><p>Montant</p></th>"))
        #expect(act.contains("<tr><td><p>Total</p></td>"))
    }

    @Test("a page of the web names its columns apart from its rows")
    func html() {
        let page = text(Html().render(Self.document(Self.plan)))
        #expect(
            page.contains(
                """
                <thead>
                <tr><th scope="col">Poste</th><th scope="col" class="nombre">Montant</th><th scope="col" class="nombre">Part</th></tr>
                </thead>
                <tbody>
                <tr><td>Région</td><td class="nombre">1\u{202F}200,50\u{A0}€</td><td class="nombre">10\u{A0}%</td></tr>
                """))
    }
}
