import ActeActs
import ActeGraph
import ActeValues
import Foundation
import TestRandom
import Testing

@testable import ActeRendering

/// Whatever answers hold, every format is well formed and says the same words.
@Suite struct AnyWordsTests {
    /// The acts of one seed each. A seed that fails can be run again.
    static let seeds = Array(UInt64(1)...40)

    @Test("texts say the same words, whatever is markup in one of them", arguments: seeds)
    func texts(seed: UInt64) throws {
        let document = Document(act(seed))
        let words = try #require(String(validating: PlainText().render(document), as: UTF8.self))
        let markdown = try #require(String(validating: Markdown().render(document), as: UTF8.self))
        expectSame(WrittenWords.markdown(markdown), WrittenWords.bare(words))
    }

    @Test("lines that wrap say the same words", arguments: seeds)
    func wrapped(seed: UInt64) throws {
        // The lines of cells that stand side by side are read one after the other.
        let document = Document(act(seed, hasTable: false))
        let words = try #require(String(validating: PlainText().render(document), as: UTF8.self))
        let wrapped = try #require(String(validating: PlainText(.wrapped(columns: 60)).render(document), as: UTF8.self))
        expectSame(WrittenWords.bare(wrapped), WrittenWords.bare(words))
    }

    @Test("what is XML is well formed, and says the same words", arguments: seeds)
    func markup(seed: UInt64) throws {
        let document = Document(act(seed))
        let words = WrittenWords.bare(String(decoding: PlainText().render(document), as: UTF8.self))
        expectSame(WrittenWords.xml(AkomaNtoso().render(document), leavingOut: ["meta"]), words)
        let page = Html().render(document)
        let main = try #require(page.firstRange(of: Array("<main>".utf8)))
        let end = try #require(page.firstRange(of: Array("</main>".utf8)))
        expectSame(WrittenWords.xml(Array(page[main.lowerBound..<end.upperBound])), words)
    }

    @Test("documents of word processors are well formed, part after part, and say the same words", arguments: seeds)
    func archives(seed: UInt64) throws {
        let document = Document(act(seed))
        let words = WrittenWords.bare(String(decoding: PlainText().render(document), as: UTF8.self))
        for (bytes, body) in [
            (try Docx().render(document), "word/document.xml"), (try Odt().render(document), "content.xml"),
        ] {
            for entry in try ZipArchive(reading: bytes).entries(limit: 1 << 24) where entry.name != "mimetype" {
                let found = WrittenWords.xml(entry.bytes)
                #expect(found != nil, "\(entry.name)")
                if entry.name == body { expectSame(found, words) }
            }
        }
    }

    @Test("pages are made whole", arguments: seeds)
    func pages(seed: UInt64) throws {
        let pages = try Pdf().render(Document(act(seed)))
        #expect(pages.starts(with: "%PDF-".utf8))
        #expect(pages.suffix(8).firstRange(of: Array("%%EOF".utf8)) != nil)
    }

    @Test("the interchange form is read back, its marks around whole characters", arguments: seeds)
    func interchange(seed: UInt64) throws {
        let form = ActDocument(act(seed))
        let bytes = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(ActDocument.self, from: bytes) == form)
        var queue = form.parts + form.alerts
        var count = 0
        while let part = queue.popLast() {
            queue += part.parts
            for paragraph in part.paragraphs {
                let words = Array(paragraph.text.utf8)
                for mark in paragraph.marks {
                    count += 1
                    #expect(mark.start <= mark.end && mark.end <= words.count)
                    #expect(String(validating: words[mark.start..<mark.end], as: UTF8.self) != nil)
                }
            }
        }
        #expect(count > 0)
    }

    /// Says where two texts part: scalars, since marks that combine hide one another.
    private func expectSame(_ found: String?, _ expected: String, _ place: SourceLocation = #_sourceLocation) {
        guard let found else {
            Issue.record("not well formed", sourceLocation: place)
            return
        }
        let (left, right) = (Array(found.unicodeScalars), Array(expected.unicodeScalars))
        guard left != right else { return }
        let at = zip(left, right).prefix { $0 == $1 }.count
        func around(_ scalars: [Unicode.Scalar]) -> String {
            scalars[max(0, at - 12)..<min(scalars.count, at + 12)].map { $0.escaped(asASCII: true) }.joined()
        }
        Issue.record("« \(around(right)) » reads « \(around(left)) »", sourceLocation: place)
    }

    /// An act whose every kind of paragraph shows an answer. Half of the acts hold answers as people give them, the others as a program might.
    private func act(_ seed: UInt64, hasTable: Bool = true) -> Act {
        var random = SeededGenerator(seed: seed)
        let isTyped = seed.isMultiple(of: 2)
        var answers: [Finding] = []
        func line() -> String { TextCleaning.cleaned(RandomWords.next(using: &random), lines: .joined) }
        func answer(_ lines: TextCleaning.Lines) -> Operand {
            let words = RandomWords.next(using: &random)
            let text = isTyped ? TextCleaning.cleaned(words, lines: lines) : words
            answers.append(random.once(in: 30) ? .unknown : .known(.text(text)))
            return .question(QuestionID(UInt32(answers.count - 1)))
        }
        var builder = ActPlanBuilder(title: line(), fileNames: ["essai.acte"])
        let origin = ActeActs.Origin(file: 0, line: 1)
        let contents: [TemplateContent] = [.headings, .recitals, .articles, .signatures, .annexes]
        for content in contents {
            builder.beginSection(
                name: "Partie", contents: [content], isMandatory: false, announcement: line(), origin: origin)
            builder.endSection()
        }
        for kind in [PartKind.heading, .recital, .article, .article, .annex, .signature] {
            builder.beginPart(nil, kind, title: line(), origin: origin)
            builder.beginText(nil, origin: origin)
            builder.paragraph()
            builder.hole(answer(.kept), .standard)
            builder.text(" et ")
            builder.toggleBold()
            builder.hole(answer(.joined), .capitals)
            builder.toggleItalic()
            builder.hole(answer(.joined), .withDe)
            builder.toggleBold()
            builder.hole(answer(.joined), .withLe)
            builder.toggleItalic()
            builder.paragraph()
            builder.toggleBold()
            builder.hole(answer(.joined), .standard)
            builder.toggleBold()
            builder.listItem()
            builder.hole(answer(.kept), .standard)
            if hasTable {
                builder.row(isHeader: true)
                builder.text("Colonne")
                builder.cell()
                builder.hole(answer(.joined), .standard)
                builder.row(isHeader: false)
                builder.hole(answer(.kept), .standard)
                builder.cell()
                builder.toggleBold()
                builder.hole(answer(.joined), .standard)
                builder.toggleBold()
                builder.text(" et ")
                builder.cell()
                builder.row(isHeader: false)
                builder.hole(answer(.joined), .standard)
            }
            builder.endText()
            builder.endPart()
        }
        for index in answers.indices {
            builder.describe(.question(QuestionID(UInt32(index))), name: "réponse \(index)")
        }
        let conclusions = Conclusions(
            branches: [], answers: answers, terms: [], refusal: nil, isComplete: !answers.contains(.unknown))
        return Assembler(builder.finish()).assemble(conclusions)
    }
}
