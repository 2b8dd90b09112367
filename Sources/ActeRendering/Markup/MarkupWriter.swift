/// Writes XML and HTML. Markup is known when the program is built; everything else is data, and is escaped: an answer cannot become markup.
struct MarkupWriter {
    /// What was written, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// A writer that expects about that many bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Appends markup.
    mutating func markup(_ literal: StaticString) {
        // A literal is a constant of the program: its bytes stay, and are valid UTF-8.
        literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends words between tags or in an attribute. Copies by runs.
    mutating func text(_ words: ArraySlice<UInt8>) {
        let span = words.span
        let kinds = Self.kinds.span
        var run = 0
        for index in span.indices where kinds[Int(span[index])] != 0 {
            let kind = kinds[Int(span[index])]
            // Some neighbours of what is no character begin as it does.
            var length = 1
            if kind == 6 {
                length = Noncharacter.length(in: span, at: index)
                guard length > 0 else { continue }
            }
            bytes.append(contentsOf: words[(words.startIndex + run)..<(words.startIndex + index)])
            switch kind {
            case 1: bytes.append(contentsOf: "&amp;".utf8)
            case 2: bytes.append(contentsOf: "&lt;".utf8)
            case 3: bytes.append(contentsOf: "&gt;".utf8)
            case 4: bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(contentsOf: "\u{FFFD}".utf8)
            }
            run = index + length
        }
        bytes.append(contentsOf: words[(words.startIndex + run)...])
    }

    /// Appends words between tags or in an attribute.
    mutating func text(_ words: String) { text(ArraySlice(words.utf8)) }

    /// Appends a whole number.
    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// By byte, how it is escaped; 0 for what stands as it is. Controls, which XML cannot hold, and what is no character, which the
    /// library of pages refuses, become the mark of a lost character.
    private static let kinds: [UInt8] = {
        var kinds = [UInt8](repeating: 0, count: 256)
        for control in 0..<32 where ![9, 10, 13].contains(control) { kinds[control] = 5 }
        for first in [0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4] { kinds[first] = 6 }
        kinds[Int(UInt8(ascii: "&"))] = 1
        kinds[Int(UInt8(ascii: "<"))] = 2
        kinds[Int(UInt8(ascii: ">"))] = 3
        kinds[Int(UInt8(ascii: "\""))] = 4
        return kinds
    }()
}
