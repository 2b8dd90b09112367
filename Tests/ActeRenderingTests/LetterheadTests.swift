import ActeGraph
import ActeValues
import Foundation
import Testing

@testable import ActeRendering

/// A document of Word as small as one can be, with what a letterhead has.
@Suite struct LetterheadTests {
    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    private func letterhead(
        _ body: String, type: String = "document.main", also: [(String, String)] = []
    ) throws -> [UInt8] {
        let archive = try ZipArchive.empty()
        let parts: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml\"/></Types>"
            ),
            ("word/_rels/document.xml.rels", "<Relationships></Relationships>"),
            ("word/styles.xml", "<w:styles \(Self.namespace)></w:styles>"),
            ("word/header1.xml", "<w:hdr \(Self.namespace)>Mairie</w:hdr>"),
            (
                "word/document.xml",
                "<w:document \(Self.namespace)><w:body>\(body)<w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:body></w:document>"
            ),
        ]
        for (name, text) in parts + also { try archive.add(name, Array(text.utf8)) }
        return try archive.finish()
    }

    private func filled(_ bytes: [UInt8]) throws -> [String: String] {
        let document = Document(RenderingTests.act(name: .known(.text("Zoé"))))
        var charte = Charte()
        charte.letterhead = bytes
        let made = try Docx(charte).render(document)
        return Dictionary(
            uniqueKeysWithValues: try ZipArchive(reading: made).entries(limit: 1 << 20).map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    @Test("the act takes the place of the words; the edges and the page stay")
    func whole() throws {
        let parts = try filled(letterhead("<w:p><w:r><w:t>Ancien texte</w:t></w:r></w:p>"))
        let body = try #require(parts["word/document.xml"])
        #expect(!body.contains("Ancien texte"))
        #expect(
            body.contains("Zoé") && body.hasSuffix("<w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:body></w:document>"))
        #expect(parts["word/header1.xml"]?.contains("Mairie") == true)
        #expect(parts["word/styles.xml"]?.contains("w:styleId=\"ActeArticle\"") == true)
    }

    @Test("where a paragraph says [acte], what stands around it stays")
    func marked() throws {
        let parts = try filled(
            letterhead("<w:p><w:t>Avant</w:t></w:p><w:p w:x=\"1\"><w:t>[acte]</w:t></w:p><w:p><w:t>Après</w:t></w:p>"))
        let body = try #require(parts["word/document.xml"])
        let places = try ["Avant", "Zoé", "Après"].map { try #require(body.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
        #expect(!body.contains("[acte]"))
    }

    @Test(
        "[acte] is found however Word cut it, and only where a reader sees it",
        arguments: [
            "<w:p><w:r><w:t>[</w:t></w:r><w:r><w:t>acte</w:t></w:r><w:r><w:t>]</w:t></w:r></w:p>",
            """
            <w:p w:rsidR="0"><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">[a</w:t></w:r>\
            <w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/><w:r><w:t>ct</w:t></w:r>\
            <w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/><w:t>e]</w:t></w:r></w:p>
            """,
            "<w:p><w:r><w:t>[Acte</w:t></w:r><w:r><w:t/><w:t>]</w:t></w:r></w:p>",
            // A frame of text before it in the paragraph, with paragraphs of its own.
            "<w:p><w:r><w:pict><w:p><w:r><w:t>Cadre [</w:t></w:r></w:p></w:pict></w:r><w:r><w:t>[acte]</w:t></w:r></w:p>",
        ])
    func cut(paragraph: String) throws {
        let around =
            (
                "<w:p><w:r><w:t>Avant [</w:t></w:r></w:p><w:p w:rsidR=\"0\"/>",
                "<w:p><w:r><w:t>acte] après</w:t></w:r></w:p>"
            )
        let body = try #require(filled(letterhead(around.0 + paragraph + around.1))["word/document.xml"])
        #expect(body.contains("<w:body>\(around.0)<w:p><w:pPr><w:pStyle w:val=\"ActeIntitule\"/>"))
        #expect(body.contains("</w:t></w:r></w:p>\(around.1)<w:sectPr>"))
        #expect(body.contains("Zoé") && !body.contains("[a") && !body.contains("[A") && !body.contains("Cadre"))
    }

    @Test(
        "words struck out, or known to programs alone, are no [acte]",
        arguments: [
            "<w:p><w:r><w:delText>[acte]</w:delText></w:r></w:p>",
            "<w:p w:tag=\"[acte]\"><w:r><w:t>Avant</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>[ac</w:t></w:r></w:p><w:p><w:r><w:t>te]</w:t></w:r></w:p>", "<w:t>[acte]</w:t>",
        ])
    func unseen(body: String) throws {
        let filled = try #require(filled(letterhead(body))["word/document.xml"])
        #expect(filled.contains("<w:body><w:p><w:pPr><w:pStyle w:val=\"ActeIntitule\"/>"))
        #expect(!filled.contains("[ac") && !filled.contains("Avant"))
    }

    @Test("a letterhead and another one, in turn, each keep their own")
    func turns() throws {
        let letterheads = try ["Nord", "Sud"].map {
            try letterhead("<w:p>\($0)</w:p><w:p><w:t>[acte]</w:t></w:p>", also: [("docProps/core.xml", "<ancien/>")])
        }
        for (index, own) in [(0, "Nord"), (1, "Sud"), (1, "Sud"), (0, "Nord")] {
            let parts = try filled(letterheads[index])
            #expect(parts["word/document.xml"]?.contains("<w:p>\(own)</w:p>") == true)
            #expect(parts["docProps/core.xml"]?.contains("<dc:title>") == true)
            #expect(parts.count == 7)
        }
    }

    @Test("the list of dashes joins those of the letterhead, kinds before lists")
    func lists() throws {
        let numbering =
            "<w:numbering \(Self.namespace)><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\"/></w:numbering>"
        let parts = try filled(letterhead("", also: [("word/numbering.xml", numbering)]))
        let lists = try #require(parts["word/numbering.xml"])
        let kind = try #require(lists.range(of: "w:abstractNumId=\"9001\"")).lowerBound
        let list = try #require(lists.range(of: "<w:num w:numId=\"1\"")).lowerBound
        #expect(kind < list && lists.hasSuffix("</w:num></w:numbering>"))
        let without = try filled(letterhead(""))
        #expect(without["word/numbering.xml"] != nil)
        #expect(without["[Content_Types].xml"]?.contains("numbering+xml") == true)
        #expect(without["word/_rels/document.xml.rels"]?.contains("numbering.xml") == true)
    }

    @Test("a template becomes a document")
    func template() throws {
        let types = try #require(filled(letterhead("", type: "template.main"))["[Content_Types].xml"])
        #expect(types.contains("document.main+xml") && !types.contains("template"))
    }

    @Test(
        "two paragraphs that say [acte] are refused; what older programs are shown instead of a frame is no second one")
    func marks() throws {
        let mark = "<w:p><w:r><w:t>[acte]</w:t></w:r></w:p>"
        let twice = try letterhead(mark + "<w:p><w:t>Entre deux</w:t></w:p>" + mark)
        #expect(throws: RenderingProblem.letterheadWithTwoMarks) { try filled(twice) }
        #expect(throws: RenderingProblem.letterheadWithTwoMarks) { try Charte.check(letterhead: twice) }
        let among = try letterhead("<w:p><w:t>Réf. : [acte] ici</w:t></w:p>")
        #expect(throws: RenderingProblem.letterheadWithWordsBesideMark) { try Charte.check(letterhead: among) }
        let framed = try letterhead(
            "<w:p><mc:AlternateContent><mc:Choice>\(mark)</mc:Choice><mc:Fallback>\(mark)</mc:Fallback></mc:AlternateContent></w:p>"
        )
        try Charte.check(letterhead: framed)
        #expect(try filled(framed)["word/document.xml"]?.contains("Zoé") == true)
    }

    @Test("macros, and what is no document, are refused")
    func refused() throws {
        let macros = try letterhead("", also: [("word/vbaProject.bin", "x")])
        #expect(throws: RenderingProblem.letterheadWithMacros) { try Letterhead(macros) }
        let archive = try ZipArchive.empty()
        try archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        let other = try archive.finish()
        #expect(throws: RenderingProblem.notALetterhead) { try Letterhead(other) }
        let sound = try letterhead("")
        #expect(throws: RenderingProblem.notAnArchive) { try Letterhead(Array(sound.prefix(sound.count / 2))) }
    }
}
