import ActeActs
import ActeGraph
import ActeValues
import Testing

@testable import ActeRendering

/// What stands above an act that must not be signed, or that was put on line.
@Suite struct NoticeTests {
    /// The second of March 2026.
    private func published() throws -> Publication {
        Publication(
            on: try #require(CalendarDate(year: 2026, month: 3, day: 2)), author: "Hélène Vernet, maire")
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("a draft says so, and why, in the formats of words")
    func draft() {
        let document = Document(RenderingTests.act(name: .unknown))
        for text in [text(Html().render(document)), text(AkomaNtoso().render(document))] {
            #expect(text.contains("PROJET – à ne pas signer"))
            #expect(text.contains("Il manque «\u{A0}nom\u{A0}»."))
        }
    }

    @Test("files of word processors and pages name who made the act: who published it says so, else the act")
    func author() throws {
        let act = RenderingTests.act(name: .known(.text("N")))
        let made = try Document(act, published())
        #expect(made.author == "Hélène Vernet, maire")
        for (name, bytes) in [("docProps/core.xml", try Docx().render(made)), ("meta.xml", try Odt().render(made))] {
            let part = try ZipArchive(reading: bytes).entries(limit: 1 << 20).first { $0.name == name }
            #expect(part.map { text($0.bytes).contains("<dc:creator>Hélène Vernet, maire</dc:creator>") } == true)
        }
        let plain = Document(act)
        #expect(plain.author == ActAuthor.name(of: act))
        let core = try ZipArchive(reading: Docx().render(plain)).entries(limit: 1 << 20)
        #expect(plain.author != nil || !core.contains { text($0.bytes).contains("<dc:creator>") })
    }

    @Test("a final act says nothing of the kind")
    func final() {
        let document = Document(RenderingTests.act(name: .known(.text("N"))))
        for text in [text(Html().render(document)), text(AkomaNtoso().render(document))] {
            #expect(!text.contains("PROJET") && !text.contains("Mis en ligne"))
        }
    }

    @Test("the notice of a publication opens the preface: the title of an act may stand there, not among its reasons")
    func publication() throws {
        let document = Document(RenderingTests.act(name: .known(.text("N"))), try published())
        let akn = text(AkomaNtoso().render(document))
        let preface = try #require(akn.firstRange(of: "<preface>\n<p>Mis en ligne le 2\u{A0}mars 2026."))
        let title = try #require(akn.firstRange(of: "<longTitle>"))
        let end = try #require(akn.firstRange(of: "</preface>"))
        #expect(preface.upperBound < title.lowerBound && title.lowerBound < end.lowerBound)
    }

    @Test("references still aim at their parts below the notice of a publication")
    func shifted() throws {
        let document = Document(RenderingTests.act(name: .known(.text("N"))), try published())
        #expect(text(AkomaNtoso().render(document)).contains("<ref href=\"#art_1\">"))
        let aim = document.blocks.lazy.flatMap { document.runs(of: $0) }.compactMap(\.target).first
        #expect(aim.map { document.parts[$0].kind } == .article)
    }
}
