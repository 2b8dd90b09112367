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
    private static func document(signed paragraphs: [String], between parties: [String] = []) -> Document {
        var builder = ActPlanBuilder(title: "Acte d’essai", fileNames: ["essai.acte"])
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
            builder.paragraph()
            builder.text(paragraph)
        }
        builder.endText()
        builder.endPart()
    }
}

extension SignatureTests {
    private static let convention = [
        "Fait à Privas, le 20 avril 2026", "Pour la commune,", "Hélène Vernet, maire", "Jean Morel, président",
    ]

    private func entry(_ name: String, of archive: [UInt8]) throws -> String {
        let entries = try ZipArchive(reading: archive).entries(limit: 1 << 20)
        return String(decoding: try #require(entries.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test("each who signs has room below, the place and the day stand apart, what goes on does not")
    func whites() {
        let document = Self.document(signed: Self.convention)
        let signed = document.blocks.indices.filter { document.blocks[$0].style == .signature }
        #expect(signed.map { document.whiteBelow($0) } == [.date, nil, .signing, .signing])
        #expect(signed.map { document.keepsWithNext($0) } == [true, true, true, false])
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
        #expect(page.contains("<p class=\"signataire lieu-et-date uni\">Fait à Privas</p>"))
        #expect(page.contains("<p class=\"signataire signe\">Le maire</p>"))
    }

    @Test("every style of LibreOffice that a paragraph names is there")
    func named() throws {
        let archive = try Odt().render(Self.document(signed: Self.convention))
        let (content, styles) = try (entry("content.xml", of: archive), entry("styles.xml", of: archive))
        let names = content.components(separatedBy: "text:style-name=\"").dropFirst()
            .compactMap { $0.split(separator: "\"").first }.filter { $0.hasPrefix("Acte") }
        #expect(names.contains("ActeSignataireDateUni") && names.contains("ActeSignataireSigneUni"))
        for name in names { #expect(styles.contains("style:name=\"\(name)\""), "\(name)") }
    }

    @Test("the title is the first heading, its articles stand under it, and each style speaks French")
    func headings() throws {
        let document = Self.document(signed: ["Le maire"])
        let word = try Docx().render(document)
        let body = try entry("word/document.xml", of: word)
        #expect(body.contains("<w:pStyle w:val=\"ActeIntitule\"/><w:outlineLvl w:val=\"0\"/>"))
        #expect(body.contains("<w:pStyle w:val=\"ActeArticle\"/><w:outlineLvl w:val=\"1\"/>"))
        let styles = try entry("word/styles.xml", of: word).components(separatedBy: "<w:style ")
        let own = styles.filter { $0.contains("w:styleId=\"Acte") }
        #expect(own.count == Block.Style.allCases.count + 1)
        #expect(own.allSatisfy { $0.contains("<w:lang w:val=\"fr-FR\"/></w:rPr></w:style>") })
        let content = try entry("content.xml", of: Odt().render(document))
        #expect(content.contains("<text:h text:outline-level=\"1\" text:style-name=\"Premier\">Acte d’essai</text:h>"))
        #expect(content.contains("<text:h text:outline-level=\"2\" text:style-name=\"ActeArticle\">"))
    }

    private static let parties = ["Entre la commune,", "d’une part,", "et l’association,", "d’autre part,"]
    private static let two = ["Fait à Privas, le 20 avril 2026", "Hélène Vernet, maire", "Jean Morel, président"]

    @Test("two who sign for parties stand side by side, and nobody else does")
    func pair() throws {
        let document = Self.document(signed: Self.two, between: Self.parties)
        let pair = try #require(SigningPair(document))
        #expect(document.text(document.blocks[pair.left].words) == "Hélène Vernet, maire")
        #expect(document.text(document.blocks[pair.right].words) == "Jean Morel, président")
        #expect(SigningPair(Self.document(signed: Self.two)) == nil)
        for signed in [["Hélène Vernet"], Self.two + ["Zoé Quentin"], Self.convention] {
            #expect(SigningPair(Self.document(signed: signed, between: Self.parties)) == nil, "\(signed)")
        }
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
            (page, "<div class=\"signataires\">", "</div>"),
        ] {
            let pieces = words.components(separatedBy: opening)
            #expect(pieces.count == 2)
            let held = pieces[1].components(separatedBy: closing)[0]
            #expect(
                held.contains("Hélène Vernet, maire") && held.contains("Jean Morel, président")
                    && !held.contains("Fait"))
        }
        let styles = try entry("styles.xml", of: Odt().render(document))
        #expect(styles.contains("style:name=\"ActeSignataireSigne\"") && content.contains("style:name=\"Cote\""))
        // None where nobody signs so.
        let alone = Self.document(signed: Self.convention)
        #expect(try !entry("word/document.xml", of: Docx().render(alone)).contains("<w:tbl>"))
        #expect(!String(decoding: Html().render(alone), as: UTF8.self).contains("<div class=\"signataires\">"))
    }

    @Test("on pages, the lines of both stand as high, with room below, and go over together")
    func pages() throws {
        let long = [
            "Fait à Privas", "Hélène Vernet, maire",
            "Jean Morel, " + String(repeating: "président de longue date ", count: 6),
        ]
        for count in [1, 40] {
            let document = Self.document(
                signed: long, between: Self.parties + [String](repeating: "Une ligne de plus.", count: count))
            let pair = try #require(SigningPair(document))
            let writer = try PageWriter(title: "Essai", date: "2026-01-01T00:00:00Z")
            var layout = try PageLayout(document, Charte(), writer)
            let (left, right) = (layout.places[pair.left], layout.places[pair.right])
            #expect(right.count > 1 && left == right && Set(left.map(\.page)).count == 1)
            #expect(layout.places[pair.left - 1].last?.page == left[0].page)
            try layout.draw()
            #expect(try writer.finish(image: nil).starts(with: Array("%PDF".utf8)))
        }
    }
}
