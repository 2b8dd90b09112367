/// A word of at most sixteen bytes packed in two integers, so that a keyword is found without touching memory.
struct Word: Hashable, Sendable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    /// Bytes appended; more than sixteen is no keyword.
    private var length: UInt8 = 0

    /// No letter yet.
    init() {}

    /// A whole word.
    init(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// Whether nothing was appended.
    var isEmpty: Bool { length == 0 }

    /// Adds the next byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
        if length < 255 { length += 1 }
    }

    /// Puts a combining accent (the second byte of U+0300 … U+033F) on the last letter, as NFC does for French letters.
    mutating func accentuate(mark: UInt8) {
        let letter = UInt8(truncatingIfNeeded: low)
        guard let composed = Self.composed(letter | 0x20, mark) else {
            append(0xCC)
            append(mark)
            return
        }
        low = low >> 8 | high << 56
        high >>= 8
        length -= 1
        append(0xC3)
        append(letter & 0x20 == 0 ? composed - 0x20 : composed)
    }

    /// The second UTF-8 byte of the small accented letter, all of which start with C3.
    private static func composed(_ letter: UInt8, _ mark: UInt8) -> UInt8? {
        let grave: UInt8 = 0x80
        let acute: UInt8 = 0x81
        let circumflex: UInt8 = 0x82
        let diaeresis: UInt8 = 0x88
        let cedilla: UInt8 = 0xA7
        return switch (letter, mark) {
        case (0x61, grave): 0xA0
        case (0x61, circumflex): 0xA2
        case (0x63, cedilla): 0xA7
        case (0x65, grave): 0xA8
        case (0x65, acute): 0xA9
        case (0x65, circumflex): 0xAA
        case (0x65, diaeresis): 0xAB
        case (0x69, circumflex): 0xAE
        case (0x69, diaeresis): 0xAF
        case (0x6F, circumflex): 0xB4
        case (0x75, grave): 0xB9
        case (0x75, circumflex): 0xBB
        case (0x75, diaeresis): 0xBC
        default: nil
        }
    }

    /// A spread of the bits, for the keyword table.
    var scatter: Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(mixed >> 55)
    }
}
