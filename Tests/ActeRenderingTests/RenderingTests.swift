import ActeActs
import ActeGraph
import ActeRendering
import ActeValues
import Testing

@Suite struct RenderingTests {
    /// One article whose text shows an answer, a list, bold words and a reference to itself.
    static func act(name: Finding) -> Act {
        var builder = ActPlanBuilder(title: "Acte d’essai", fileNames: ["essai.acte"])
        let question = Operand.question(QuestionID(0))
        builder.describe(question, name: "nom")
        let here = ActeActs.Origin(file: 0, line: 1)
        builder.beginSection(name: "Intitulé", contents: [.headings], isMandatory: true, origin: here)
        builder.endSection()
        builder.beginSection(
            name: "Visas", contents: [.citations], isMandatory: false, frame: ItemFrame("Vu … ;"), origin: here)
        builder.endSection()
        builder.beginSection(
            name: "Dispositif", contents: [.articles], isMandatory: true, announcement: "DÉCIDE :", origin: here)
        builder.endSection()
        builder.citation(nil, LegalReference("décret n° 2001-495 du 6 juin 2001"), origin: here)
        builder.citation(nil, LegalReference("loi n° 82-213 du 2 mars 1982"), origin: here)
        builder.beginPart(PartID(0), .article, title: "Objet", mark: "objet", origin: here)
        builder.beginText(PartID(1), origin: ActeActs.Origin(file: 0, line: 2))
        builder.paragraph()
        builder.toggleBold()
        builder.text("Attention")
        builder.toggleBold()
        builder.text(" : le nom est ")
        builder.hole(question, .standard)
        builder.text(", selon ")
        builder.crossReference("objet")
        builder.text(".")
        builder.listItem()
        builder.text("premier ;")
        builder.listItem()
        builder.text("second.")
        builder.paragraph()
        builder.text("Fin.")
        builder.endText()
        builder.endPart()
        let conclusions = Conclusions(
            branches: [], answers: [name], terms: [], refusal: nil, isComplete: name != .unknown)
        return Assembler(builder.finish()).assemble(conclusions)
    }

    @Test func plainText() {
        #expect(
            text(PlainText().render(Document(Self.act(name: .known(.text("Les *Amis*")))))) == """
                Acte d’essai

                Vu la loi n°\u{A0}82-213 du 2\u{A0}mars 1982 ;
                Vu le décret n°\u{A0}2001-495 du 6\u{A0}juin 2001 ;

                DÉCIDE :

                Article 1er – Objet
                Attention : le nom est Les *Amis*, selon l’article 1er.
                - premier ;
                - second.

                Fin.

                """)
    }

    @Test func markdown() {
        #expect(
            text(Markdown().render(Document(Self.act(name: .known(.text("Les *Amis*")))))) == """
                # Acte d’essai

                Vu la loi n°\u{A0}82-213 du 2\u{A0}mars 1982 ;

                Vu le décret n°\u{A0}2001-495 du 6\u{A0}juin 2001 ;

                **DÉCIDE :**

                ## Article 1er – Objet

                **Attention** : le nom est Les \\*Amis\\*, selon l’article 1er.

                - premier ;
                - second.

                Fin.

                """)
    }

    @Test func longLinesWrapAtPlainBlanksOnly() {
        let lines = text(PlainText(.wrapped(columns: 20)).render(Document(Self.act(name: .known(.text("N"))))))
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= 20 })
        #expect(lines.contains("Vu le décret"))
        #expect(lines.contains("n°\u{A0}2001-495 du"))
    }

    @Test func theReceiptIsKept() {
        let receipt = Receipt(
            engineVersion: "1.0", rulesDigest: "ab", answersDigest: "cd",
            lawDate: CalendarDate(year: 2026, month: 3, day: 1))
        let act = Assembler(ActPlanBuilder(title: "", fileNames: []).finish()).assemble(
            Conclusions(branches: [], answers: [], terms: [], refusal: nil, isComplete: true), receipt: receipt)
        let document = ActDocument(act)
        #expect(document.receipt.lawDate == "2026-03-01")
        #expect(document.receipt.rulesDigest == "ab")
        #expect(document.receipt.engineVersion == "1.0")
    }

    @Test func aDraftSaysSoInEveryFormat() {
        let act = Self.act(name: .unknown)
        #expect(
            text(PlainText().render(Document(act))).hasPrefix(
                "PROJET – à ne pas signer\n- Il manque «\u{A0}nom\u{A0}».\n\nActe"))
        #expect(
            text(Markdown().render(Document(act))).hasPrefix(
                "> PROJET – à ne pas signer\n> - Il manque «\u{A0}nom\u{A0}».\n\n# Acte"))
        let document = ActDocument(act)
        #expect(document.isDraft)
        #expect(document.shortcomings == ["Il manque «\u{A0}nom\u{A0}»."])
    }

    @Test func theTreeSaysWhereEachPartComesFrom() throws {
        let document = ActDocument(Self.act(name: .known(.text("N"))))
        #expect(document.parts.map(\.title) == ["Intitulé", "Visas", "Dispositif"])
        let article = try #require(document.parts.last?.parts.first)
        #expect(article.label == "Article 1er – Objet")
        #expect(article.number == 1)
        #expect(article.origins.map(\.file) == ["essai.acte"])
        #expect(article.origins.map(\.line) == [1])
        let marks = try #require(article.paragraphs.first?.marks)
        #expect(marks.map(\.kind) == ["gras", "valeur", "renvoi"])
        #expect(marks[1].name == "nom")
        #expect(!document.isDraft && document.shortcomings.isEmpty)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
