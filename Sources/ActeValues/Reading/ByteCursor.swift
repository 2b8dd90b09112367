/// A place in UTF-8 text that moves forward as forms are recognised, and is put back when they are not.
struct ByteCursor {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position >= end }

    /// The byte here, or 0 at the end.
    var byte: UInt8 { position < end ? bytes[position] : 0 }

    var isAtDigit: Bool { ByteCursor.isDigit(byte) }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Passes one blank; `false` when there is none.
    mutating func skipBlank() -> Bool {
        let length = UTF8Blanks.length(in: bytes, at: position, before: end)
        position += length
        return length > 0
    }

    mutating func skipBlanks() {
        while skipBlank() {}
    }

    /// Passes `byte`; `false` when another stands here.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Passes `text`; `false` when another stands here.
    mutating func skip(_ text: String) -> Bool {
        let wanted = text.utf8
        guard end - position >= wanted.count, bytes[position..<position + wanted.count].elementsEqual(wanted)
        else { return false }
        position += wanted.count
        return true
    }

    /// How many figures follow from here.
    var digitCount: Int {
        var index = position
        while index < end, ByteCursor.isDigit(bytes[index]) { index += 1 }
        return index - position
    }

    /// Passes the figures here and returns their number; `nil` when there is none or it exceeds 18 figures.
    mutating func digits() -> Int64? {
        let count = digitCount
        guard 1...18 ~= count else { return nil }
        var value: Int64 = 0
        for _ in 0..<count {
            value = value * 10 + Int64(byte - 0x30)
            position += 1
        }
        return value
    }

    /// Passes a word (letters only) and returns it in lower case without accents; empty when there is none.
    mutating func word() -> String {
        let start = position
        while position < end, isLetterByte(at: position) { position += 1 }
        return AccentFolding.folded(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Whether a letter stands here, so that what was read before it is not a whole word.
    var isAtLetter: Bool { position < end && isLetterByte(at: position) }

    private func isLetterByte(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        // Blanks, ², °, «, » and the signs of U+2000 to U+2BFF are no letters.
        if byte == 0xC2 || byte == 0xE2 { return false }
        return byte >= 0xC3 || isContinuationOfLetter(at: index)
    }

    private func isContinuationOfLetter(at index: Int) -> Bool {
        var lead = index
        while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return bytes[lead] >= 0xC3 && bytes[lead] != 0xE2
    }
}
