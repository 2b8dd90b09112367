import Testing

@testable import ActeRendering

@Suite struct MarkupWriterTests {
    private func written(_ words: String) -> String {
        var writer = MarkupWriter()
        writer.markup("<a>")
        writer.text(words)
        writer.markup("</a>")
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("what is data never acts as markup")
    func escaping() {
        #expect(written("x < y & \"z\" > é") == "<a>x &lt; y &amp; &quot;z&quot; &gt; é</a>")
        #expect(written("</a><script>") == "<a>&lt;/a&gt;&lt;script&gt;</a>")
        #expect(written("") == "<a></a>")
    }

    @Test("what XML cannot hold is marked as lost")
    func controls() {
        #expect(written("a\u{0}b\u{1B}c\td\ne") == "<a>a\u{FFFD}b\u{FFFD}c\td\ne</a>")
        #expect(written("x\u{FFFE}y\u{FFFF}z") == "<a>x\u{FFFD}y\u{FFFD}z</a>")
    }
}
