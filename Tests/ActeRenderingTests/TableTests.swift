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
