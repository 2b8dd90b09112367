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
        #expect(written("a\u{0}b\u{1B}c\td\ne\r\nf") == "<a>a\u{FFFD}b\u{FFFD}c\td\ne\r\nf</a>")
        #expect(written("x\u{FFFE}y\u{FFFF}z") == "<a>x\u{FFFD}y\u{FFFD}z</a>")
    }

    @Test("of what begins alike, only what is no character is marked as lost")
    func noncharacters() {
        for value in [UInt32(0xF000)...0xFFFF, 0x1FF00...0x200FF, 0xFFF00...0x1000FF, 0x10FF00...0x10FFFF].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected = scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : String(scalar)
            #expect(written("a\(scalar)b") == "<a>a\(expected)b</a>")
            #expect(Noncharacter.marked("a\(scalar)b") == "a\(expected)b")
        }
    }
}
