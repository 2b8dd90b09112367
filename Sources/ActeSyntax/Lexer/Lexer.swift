/// Reads the bytes of a file: blanks, line ends, words. It holds no position; every question is asked at an offset.
struct Lexer: Sendable {
    /// The bytes, valid UTF-8 without NUL.
    let bytes: [UInt8]
    private let keywords = KeywordTable()

    /// Reads `bytes`.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Number of bytes.
    var count: Int { bytes.count }

    /// The byte at `offset`; past the end it is a line end, so that every loop over a line stops.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0x0A }

    /// Length of the blank at `offset` (space, tab, U+00A0, U+202F), or 0.
    @inline(__always)
    func blank(_ offset: Int) -> Int {
        let first = byte(offset)
        if first == 0x20 || first == 0x09 { return 1 }
        if first == 0xC2, byte(offset + 1) == 0xA0 { return 2 }
        if first == 0xE2, byte(offset + 1) == 0x80, byte(offset + 2) == 0xAF { return 3 }
        return 0
    }

    /// The first offset from `offset` on that is not a blank.
    @inline(__always)
    func afterBlanks(_ offset: Int) -> Int {
        let first = byte(offset)
        if first > 0x20, first < 0x80 { return offset }
        return afterSomeBlanks(offset)
    }

    private func afterSomeBlanks(_ offset: Int) -> Int {
        var cursor = offset
        while true {
            let length = blank(cursor)
            if length == 0 { return cursor }
            cursor += length
        }
    }

    /// The end of `start ..< end` once the blanks and carriage returns at its end are left out.
    func trimmedEnd(_ start: Int, _ end: Int) -> Int {
        var cursor = end
        while cursor > start {
            let last = byte(cursor - 1)
            if last == 0x20 || last == 0x09 || last == 0x0D {
                cursor -= 1
            } else if last == 0xA0, cursor - 2 >= start, byte(cursor - 2) == 0xC2 {
                cursor -= 2
            } else if last == 0xAF, cursor - 3 >= start, byte(cursor - 2) == 0x80, byte(cursor - 3) == 0xE2 {
                cursor -= 3
            } else {
                return cursor
            }
        }
        return cursor
    }

    /// The offset of the line end at or after `offset` (of the line feed, or the end of the file).
    func lineEnd(_ offset: Int) -> Int {
        let span = bytes.span
        var cursor = offset
        while cursor < span.count, span[cursor] != 0x0A { cursor += 1 }
        return cursor
    }

    /// Length of the invisible character at `offset` that no author can see or mean (controls, direction marks, zero-width
    /// marks), or 0. A tab and a carriage return before a line feed are not among them.
    func invisible(_ offset: Int) -> Int {
        let first = byte(offset)
        if first < 0x20 {
            if first == 0x09 || first == 0x0A || (first == 0x0D && byte(offset + 1) == 0x0A) { return 0 }
            return 1
        }
        if first == 0x7F { return 1 }
        if first == 0xE2 {
            let second = byte(offset + 1)
            let third = byte(offset + 2)
            if second == 0x80, (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third) { return 3 }
            if second == 0x81, (0xA0...0xAF).contains(third) { return 3 }
        }
        if first == 0xC2, (0x80...0x9F).contains(byte(offset + 1)) || byte(offset + 1) == 0xAD { return 2 }
        if first == 0xEF, byte(offset + 1) == 0xBB, byte(offset + 2) == 0xBF { return 3 }
        return 0
    }

    /// Length of the character at `offset` if it belongs to a word, else 0. Letters of any script and digits do.
    @inline(__always)
    func wordCharacter(_ offset: Int) -> Int {
        let first = byte(offset)
        if first < 0x80 {
            let letter = (first | 0x20) &- 0x61 < 26
            return letter || first &- 0x30 < 10 ? 1 : 0
        }
        return wordCharacterBeyondASCII(first, offset)
    }

    private func wordCharacterBeyondASCII(_ first: UInt8, _ offset: Int) -> Int {
        switch first {
        case 0xC2:  // ª ° ² ³ º, as in « n° »
            let second = byte(offset + 1)
            return second == 0xAA || second == 0xB0 || second == 0xB2 || second == 0xB3 || second == 0xBA ? 2 : 0
        case 0xC3:  // all but × and ÷
            let second = byte(offset + 1)
            return second == 0x97 || second == 0xB7 ? 0 : 2
        case 0xC4...0xDF: return 2
        case 0xE2: return 0  // punctuation, currencies, operators
        case 0xE0...0xEF: return invisible(offset) > 0 ? 0 : 3
        case 0xF0...0xF4: return 4
        default: return 0
        }
    }

    /// Length of the sign at `offset` that joins two parts of a word (`'`, `’`, `-`), or 0.
    func wordJoint(_ offset: Int) -> Int {
        let first = byte(offset)
        let length =
            first == 0x27 || first == 0x2D || first == 0x5F
            ? 1 : first == 0xE2 && byte(offset + 1) == 0x80 && byte(offset + 2) == 0x99 ? 3 : 0
        return length > 0 && wordCharacter(offset + length) > 0 ? length : 0
    }

    /// The end of the word that starts at `offset`, or `offset` when none does.
    func wordEnd(_ offset: Int, limit: Int) -> Int {
        var cursor = offset
        while cursor < limit {
            let length = wordCharacter(cursor)
            if length > 0 {
                cursor += length
                continue
            }
            let joint = cursor > offset ? wordJoint(cursor) : 0
            if joint == 0 || cursor + joint >= limit { break }
            cursor += joint
        }
        return min(cursor, limit)
    }

    /// The keyword spelled at `offset`, if the whole word there is one, and where the word ends.
    ///
    /// Decomposed accents and the typographic apostrophe count as the usual ones.
    func keyword(_ offset: Int, limit: Int) -> (keyword: Keyword?, end: Int) {
        let initial = byte(offset)
        guard initial &- 0x61 < 26 || initial >= 0xC3 else { return (nil, wordEnd(offset, limit: limit)) }
        var word = Word()
        var cursor = offset
        while cursor < limit {
            let first = byte(cursor)
            let length = wordCharacter(cursor)
            if length > 0 {
                if first == 0xCC, cursor > offset {
                    word.accentuate(mark: byte(cursor + 1))
                } else {
                    for step in 0..<length { word.append(byte(cursor + step)) }
                }
                cursor += length
                continue
            }
            let joint = cursor > offset ? wordJoint(cursor) : 0
            if joint == 0 || cursor + joint >= limit { break }
            word.append(joint == 3 ? 0x27 : first)
            cursor += joint
        }
        return (word.isEmpty ? nil : keywords[word], min(cursor, limit))
    }
}
