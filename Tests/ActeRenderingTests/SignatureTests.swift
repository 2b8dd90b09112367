import ActeActs
import ActeGraph
import ActeValues
import Foundation
import Testing

@testable import ActeRendering

/// Who signs has room to, and what must stay on one page does.
@Suite struct SignatureTests {
    private static let origin = ActeActs.Origin(file: 0, line: 1)

    /// An act that a sentence announces, signed under these paragraphs.
    private static func document(
        signed paragraphs: [String], between parties: [String] = [], titled title: String = "Acte d’essai"
    ) -> Document {
        var builder = ActPlanBuilder(title: title, fileNames: ["essai.acte"])
        section("Intitulé", [.headings], &builder)
        section("Parties", [.mention("parties")], &builder)
        section("Vote", [.mention("vote")], &builder)
        section("Dispositif", [.articles], announcement: "DÉCIDE :", &builder)
        section("Signature", [.signatures], &builder)
        part(0, .mention, title: "vote", ["Après en avoir délibéré, le conseil municipal,"], &builder)
        if !parties.isEmpty { part(6, .mention, title: "parties", parties, &builder) }
        part(2, .article, ["Un."], &builder)
        part(4, .signature, paragraphs, &builder)
        let conclusions = Conclusions(branches: [], answers: [], terms: [], refusal: nil, isComplete: true)
        return Document(Assembler(builder.finish()).assemble(conclusions))
    }

    private static func section(
        _ name: String, _ contents: [TemplateContent], announcement: String = "", _ builder: inout ActPlanBuilder
    ) {
        builder.beginSection(
            name: name, contents: contents, isMandatory: false, announcement: announcement, origin: origin)
        builder.endSection()
    }

    private static func part(
        _ id: UInt32, _ kind: PartKind, title: String = "", _ paragraphs: [String], _ builder: inout ActPlanBuilder
    ) {
        builder.beginPart(PartID(id), kind, title: title, origin: origin)
        builder.beginText(PartID(id + 1), origin: origin)
        for paragraph in paragraphs {
            let isItem = paragraph.hasPrefix("- ")
            if isItem { builder.listItem() } else { builder.paragraph() }
            builder.text(isItem ? String(paragraph.dropFirst(2)) : paragraph)
        }
        builder.endText()
        builder.endPart()
    }
}

extension SignatureTests {
    private static let convention = [
        "Fait à Privas, le 20 avril 2026", "Pour la commune,", "la maire,", "Hélène Vernet", "Jean Morel, président",
    ]

    private func entry(_ name: String, of archive: [UInt8]) throws -> String {
        let entries = try ZipArchive(reading: archive).entries(limit: 1 << 20)
        return String(decoding: try #require(entries.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test("a hand has room above a name or below who says both, the place and the day stand apart")
    func whites() {
        let document = Self.document(signed: Self.convention)
        let signed = document.blocks.indices.filter { document.blocks[$0].style == .signature }
        #expect(signed.map { document.whiteBelow($0) } == [.apart, nil, .signing, nil, .signing])
        #expect(signed.map { document.keepsWithNext($0) } == [true, true, true, true, false])
        let named = Self.document(signed: ["Le maire,", "Paul Roche"])
        #expect(named.blocks.indices.suffix(2).map { named.whiteBelow($0) } == [.signing, nil])
    }

    @Test("the last paragraph is signed below, whatever it says", arguments: ["Fait à Privas", "Le maire,"])
    func last(words: String) {
        let document = Self.document(signed: [words])
        #expect(document.whiteBelow(document.blocks.count - 1) == .signing)
    }

    @Test("the words that an announcement ends stay on its page, and it on that of its article")
    func announced() {
        let document = Self.document(signed: ["Le maire"])
        let styles = document.blocks.map(\.style)
        #expect(styles == [.title, .body, .announcement, .articleLabel, .body, .signature])
        #expect(styles.indices.map { document.keepsWithNext($0) } == [true, true, true, true, true, false])
    }

    @Test("a page of the web keeps with a signature what comes before it")
    func keptOnTheWeb() {
        let page = String(decoding: Html().render(Self.document(signed: ["Fait à Privas", "Le maire"])), as: UTF8.self)
        #expect(page.contains(".uni { break-after: avoid }"))
        #expect(page.contains("<p class=\"texte uni\">Un.</p>"))
        #expect(page.contains("<p class=\"signataire detache uni\">Fait à Privas</p>"))
        #expect(page.contains("<p class=\"signataire signe\">Le maire</p>"))
    }

    @Test("every style of LibreOffice that a paragraph names is there")
    func named() throws {
        let archive = try Odt().render(Self.document(signed: Self.convention))
        let (content, styles) = try (entry("content.xml", of: archive), entry("styles.xml", of: archive))
        let names = content.components(separatedBy: "text:style-name=\"").dropFirst()
            .compactMap { $0.split(separator: "\"").first }.filter { $0.contains("Acte") }
        #expect(names.contains("CoteActeSignataireSigneUni") && names.contains("LieuActeSignataireDetacheUni"))
        for name in names { #expect((styles + content).contains("style:name=\"\(name)\""), "\(name)") }
    }

    @Test("the title is the first heading, its articles stand under it, and each style speaks French")
    func headings() throws {
        let document = Self.document(signed: ["Le maire"])
        let word = try Docx().render(document)
        let body = try entry("word/document.xml", of: word)
        #expect(body.contains("<w:pStyle w:val=\"ActeIntitule\"/><w:outlineLvl w:val=\"0\"/>"))
        #expect(body.contains("<w:pStyle w:val=\"ActeArticle\"/><w:outlineLvl w:val=\"1\"/>"))
        let styles = try entry("word/styles.xml", of: word).components(separatedBy: "<w:style ")
        let own = styles.filter { $0.contains("w:type=\"paragraph\"") && $0.contains("w:styleId=\"Acte") }
        #expect(own.count == Block.Style.allCases.count + 1)
        #expect(own.allSatisfy { $0.contains("<w:lang w:val=\"fr-FR\"/></w:rPr></w:style>") })
        let content = try entry("content.xml", of: Odt().render(document))
        #expect(content.contains("<text:h text:outline-level=\"1\" text:style-name=\"Premier\">Acte d’essai</text:h>"))
        #expect(content.contains("<text:h text:outline-level=\"2\" text:style-name=\"ActeArticle\">"))
    }

    private static let parties = ["Entre la commune,", "d’une part,", "et l’association,", "d’autre part,"]
    private static let two = ["Fait à Privas, le 20 avril 2026", "Hélène Vernet, maire", "Jean Morel, président"]

    private func rows(_ signed: [String]) -> [[String?]] {
        let document = Self.document(signed: signed)
        func words(_ blocks: Range<Int>) -> String {
            blocks.map { document.text(document.blocks[$0].words) }.joined(separator: " / ")
        }
        return Signatories(document).rows.map { [words($0.left), $0.right.map(words)] }
    }

    @Test("those who sign stand side by side, two by two, and one alone keeps to the right")
    func pairs() {
        #expect(rows(Self.two) == [["Hélène Vernet, maire", "Jean Morel, président"]])
        #expect(
            rows(Self.convention) == [["Pour la commune, / la maire, / Hélène Vernet", "Jean Morel, président"]])
        #expect(
            rows(Self.two + ["Zoé Quentin"])
                == [["Hélène Vernet, maire", "Jean Morel, président"], ["Zoé Quentin", nil]])
        // The place and the day stand above those who sign or below them; among them, each keeps to where it was written.
        #expect(rows(["À Privas, le 2 mars 2026"] + Self.two.dropFirst()) == rows(Self.two))
        #expect(rows(Self.two.dropFirst() + ["Fait à Privas, le 2 mars 2026"]) == rows(Self.two))
        #expect(rows(["Hélène Vernet", "Fait à Privas", "Jean Morel"]).isEmpty)
        // A list names those who sign, whom a paragraph may announce; elsewhere a colon ends a quality.
        let listed = ["Ont signé :"] + Self.two.dropFirst().map { "- " + $0 }
        #expect(rows(listed) == rows(Self.two) && rows(["Fait à Privas"] + listed) == rows(Self.two))
        #expect(
            rows(["La maire :", "Hélène Vernet", "Le président :", "Jean Morel"])
                == [["La maire : / Hélène Vernet", "Le président : / Jean Morel"]])
        for alone in [["Hélène Vernet"], ["Fait à Privas", "Le maire,", "Paul Roche"], ["Le maire,"]] {
            #expect(rows(alone).isEmpty, "\(alone)")
        }
    }

    @Test("many who sign go on over pages, each row whole, the first with what comes before")
    func many() throws {
        let names = (1...20).map { "Signataire n° \($0)" }
        let document = Self.document(signed: ["Fait à Privas"] + names, between: Self.parties)
        let writer = try PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z")
        let layout = try PageLayout(document, Charte(), writer)
        let rows = Signatories(document).rows
        let pages = rows.map { row in Set(row.blocks.flatMap { layout.places[$0].map(\.page) }) }
        #expect(pages.allSatisfy { $0.count == 1 } && pages.first == [0] && Set(pages).count > 1)
    }

    @Test("« d'une part » stands apart, on the page of the party above it")
    func sides() {
        let document = Self.document(signed: Self.two, between: Self.parties)
        let first = document.blocks.firstIndex { $0.style == .side } ?? 0
        #expect(document.blocks[first - 1..<first + 3].map(\.style) == [.body, .side, .body, .side])
        #expect((first - 1..<first + 3).map { document.keepsWithNext($0) } == [true, false, true, false])
        let others = Self.document(signed: Self.two, between: ["d’une part la commune,", "et d’autre part"])
        #expect(!others.blocks.contains { $0.style == .side })
    }

    @Test("the pair is in each format that has a look")
    func looks() throws {
        let document = Self.document(signed: Self.two, between: Self.parties)
        let body = try entry("word/document.xml", of: Docx().render(document))
        let content = try entry("content.xml", of: Odt().render(document))
        let page = String(decoding: Html().render(document), as: UTF8.self)
        for (words, opening, closing) in [
            (body, "<w:tbl>", "</w:tbl>"), (content, "<table:table ", "</table:table>"),
            (page, "<div class=\"signataires\">", "</section>"),
        ] {
            let pieces = words.components(separatedBy: opening)
            #expect(pieces.count == 2)
            let held = pieces[1].components(separatedBy: closing)[0]
            #expect(
                held.contains("Hélène Vernet, maire") && held.contains("Jean Morel, président")
                    && !held.contains("Fait"))
        }
        let styles = try entry("styles.xml", of: Odt().render(document))
        #expect(
            styles.contains("style:name=\"ActeSignataireSigne\"")
                && content.contains("style:name=\"CoteActeSignataireSigne\""))
        // Who signs alone is right of nothing, and whole on a page.
        let alone = Self.document(signed: ["Le maire,", "Paul Roche"])
        let (left, right) = (
            "<w:p/></w:tc>", "<w:ind w:left=\"0\" w:right=\"360\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Paul Roche"
        )
        let single = try entry("word/document.xml", of: Docx().render(alone))
        #expect(single.contains(left) && single.contains(right) && single.contains("<w:cantSplit/>"))
        let odt = try entry("content.xml", of: Odt().render(alone))
        #expect(odt.contains("<text:p/></table:table-cell>") && odt.contains("CoteActeSignataire\">Paul Roche"))
        #expect(!String(decoding: Html().render(alone), as: UTF8.self).contains("<div class=\"signataires\">"))
    }

    @Test("on pages, both columns begin as high, with room in each, and go over together")
    func pages() throws {
        let long = [
            "Fait à Privas", "La maire,", "Hélène Vernet",
            "Jean Morel, " + String(repeating: "président de longue date ", count: 6),
        ]
        for count in [1, 40] {
            let document = Self.document(
                signed: long, between: Self.parties + [String](repeating: "Une ligne de plus.", count: count))
            let row = try #require(Signatories(document).rows.first)
            let right = try #require(row.right)
            let writer = try PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z")
            var layout = try PageLayout(document, Charte(), writer)
            let lines = layout.places
            #expect(lines[right.lowerBound].count > 1 && lines[row.left.lowerBound][0] == lines[right.lowerBound][0])
            #expect(Set(row.blocks.flatMap { lines[$0].map(\.page) }).count == 1)
            let name = lines[row.left.lowerBound + 1][0].top - lines[row.left.lowerBound][0].top
            #expect(name > Double(StyleSheet.signingRoom))
            #expect(lines[row.left.lowerBound - 1].last?.page == lines[row.left.lowerBound][0].page)
            try layout.draw()
            let metadata = PageMetadata(document, date: "2026-01-01T00:00:00Z", isAccessible: true)
            #expect(try writer.finish(metadata, image: nil).starts(with: Array("%PDF".utf8)))
        }
    }

    @Test("names stand as high, whatever the qualities above them take")
    func alignedNames() throws {
        let long = "le maire, " + String(repeating: "agissant en vertu d’une délibération ", count: 4)
        let signed = ["Fait à Privas", "Pour la commune,", long + ",", "Paul Roche", "La présidente,", "Odile Faure"]
        let document = Self.document(signed: signed, between: Self.parties)
        let row = try #require(Signatories(document).rows.first)
        let right = try #require(row.right)
        #expect(row.alignsNames && row.isAlignedName(right.lowerBound + 1) && !row.isAlignedName(right.lowerBound))
        let layout = try PageLayout(document, Charte(), PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z"))
        #expect(layout.places[row.left.lowerBound] == layout.places[right.lowerBound])
        #expect(layout.places[row.left.upperBound - 1] == layout.places[right.upperBound - 1])
        #expect(try entry("word/document.xml", of: Docx().render(document)).contains("<w:vAlign w:val=\"bottom\"/>"))
        #expect(try entry("content.xml", of: Odt().render(document)).contains("table:style-name=\"AuPied\""))
        #expect(String(decoding: Html().render(document), as: UTF8.self).contains("au-pied\">Odile Faure"))
        let whole = Self.document(signed: Self.two, between: Self.parties)
        #expect(Signatories(whole).rows.first?.alignsNames == false)
    }

    @Test("the lines of a long title are about as long, on as few lines")
    func balancedTitle() throws {
        func inset(_ title: String) throws -> (lines: Int, inset: Double?) {
            let document = Self.document(signed: ["Le maire"], titled: title)
            let layout = try PageLayout(document, Charte(), PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z"))
            return (layout.places[0].count, layout.insets[0])
        }
        let long = try inset("Adhésion à un groupement de commandes pour l’achat d’électricité et de gaz")
        #expect(long.lines == 2 && (long.inset ?? 0) > 40)
        #expect(try inset("Acte d’essai") == (1, 0))
    }

    @Test("columns that no page can hold follow one another, and lose no line")
    func tallColumns() throws {
        let endless = String(repeating: "président de longue date ", count: 400)
        let document = Self.document(signed: ["Hélène Vernet", endless])
        let writer = try PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z")
        let layout = try PageLayout(document, Charte(), writer)
        let last = try #require(layout.places.last)
        #expect(last.count > 100 && Set(last.map(\.page)).count > 1)
        #expect(Set(last.map { "\($0.page) \($0.top)" }).count == last.count)
    }
}
