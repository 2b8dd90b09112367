internal import ActeValues

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
        var run = 0
        var index = 0
        while true {
            index = span.firstIndex(from: index, where: Self.marks)
            guard index < span.count else { break }
            // Some neighbours of what is no character begin as it does.
            var length = 1
            if span[index] >= Self.firstOfLast {
                length = Noncharacter.length(in: span, at: index)
                guard length > 0 else {
                    index += 1
                    continue
                }
            }
            bytes.append(copying: span.extracting(run..<index))
            markup(Self.escape(span[index]))
            index += length
            run = index
        }
        bytes.append(copying: span.extracting(run...))
    }

    /// Appends words between tags or in an attribute.
    mutating func text(_ words: String) { text(ArraySlice(words.utf8)) }

    /// Appends a whole number.
    mutating func number(_ number: Int) {
        // Those of parts and styles are small: no text is made of them.
        guard (0..<100).contains(number) else { return bytes.append(contentsOf: String(number).utf8) }
        if number >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(number / 10)) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The first byte of a character from U+F000 on: below, only U+0000 to U+001F are none.
    private static let firstOfLast: UInt8 = 0xEF

    /// Marks a byte that may not stand as it is.
    @inline(__always)
    private static func marks(_ byte: UInt8) -> UInt8 {
        .mark(where: byte < 0x20) | .mark(where: byte >= firstOfLast)
            | .mark(where: byte == UInt8(ascii: "&")) | .mark(where: byte == UInt8(ascii: "<"))
            | .mark(where: byte == UInt8(ascii: ">")) | .mark(where: byte == UInt8(ascii: "\""))
    }

    /// What is written for a byte that does not. Controls, which XML cannot hold, and what is no character, which the library of pages refuses, become
    /// the mark of a lost character.
    private static func escape(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "\t"): "\t"
        case UInt8(ascii: "\n"): "\n"
        case UInt8(ascii: "\r"): "\r"
        default: "\u{FFFD}"
        }
    }
}
