internal import ActeValues

/// Sets an author's text as French typography wants it, once and for all.
///
/// - `'` becomes `’`, `...` becomes `…`, straight double quotes become `« »`, letters take their accents (NFC);
/// - U+202F stands before `;` `!` `?` and between the groups of a number; U+00A0 before `:` and `»`, after `«`, after
///   `n°`, `§`, `M.`, `MM.`, `Mme`, `Mlle`, `Madame`, `Monsieur`, `art.`, `al.`, `p.`, between `L.` `R.` `D.` and a number, between `SIRET`,
///   `SIREN`, `numéro` and theirs, between a number and its unit, a day and its month, a postal code and its town;
/// - no blank stands before a comma or a full stop, `1ère` and `2ème` become `1re` and `2e`, `12 m2` becomes `12 m²`.
///
/// What is right already stays as it is, so that setting a text twice changes nothing. A sign is parted from the word
/// before it only where a blank, an end or a closing mark follows, so that `12:30` and addresses stay whole.
///
/// A text cut by holes is set piece by piece, by one typesetter for the whole paragraph:
///
///     var typesetter = Typesetter()
///     typesetter.set(bytes, in: first, upTo: .more, into: &output)
///     typesetter.passHole()
///     typesetter.set(bytes, in: second, upTo: .end, into: &output)
///
/// O(length); a table look-up a byte where nothing changes.
public struct Typesetter: Sendable {
    /// What follows a piece of text.
    public enum Continuation: Sendable, Hashable {
        /// The end of the paragraph.
        case end
        /// A hole, or more text of the same paragraph.
        case more
    }

    /// What stands just before the place being set.
    enum Neighbour: Sendable {
        case start, blank, hole, opening, digit, sign, other
    }

    /// What was before the piece being set.
    var before = Neighbour.start
    /// Whether a straight quote was opened and not closed.
    var quoteIsOpen = false
    /// Whether a civility stands just before the place being set: a name follows.
    private var awaitsName = false

    /// A typesetter at the start of a paragraph.
    public init() {}

    /// Notes that a hole, filled with text later, stands between two pieces.
    public mutating func passHole() {
        before = .hole
        awaitsName = false
    }

    /// Notes that a hole which says `Madame` or `Monsieur` stands between two pieces: a no-break space ties it to a name.
    public mutating func passCivility() {
        before = .hole
        awaitsName = true
    }

    /// Whether words are what stands before a name: `Madame`, `M.`
    public static func isCivility(_ words: String) -> Bool {
        guard words.first == "M" else { return false }
        return [".", "M."].contains(words.dropFirst()) || civilities.contains { words.dropFirst() == $0 }
    }

    /// Appends the piece of text in `range`, set.
    public mutating func set(
        _ text: [UInt8], in range: Range<Int>, upTo continuation: Continuation, into output: inout [UInt8]
    ) {
        var piece = Piece(text: text, end: range.upperBound, continuation: continuation, floor: output.count)
        var index = awaitsName ? startName(piece, at: range.lowerBound, into: &output) : range.lowerBound
        awaitsName = false
        while index < piece.end {
            let runEnd = SetBytes.endOfPlainRun(text, from: index, to: piece.end)
            if runEnd > index { output.append(contentsOf: text[index..<runEnd]) }
            index = runEnd
            if index < piece.end { index = set(&piece, at: index, into: &output) }
        }
        if continuation == .more { joinToNumberWord(&output, piece) }
        if output.count > piece.floor { before = neighbour(in: output, at: output.count, piece) }
    }

    /// A whole paragraph, set.
    public static func text(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 16)
        var typesetter = Typesetter()
        typesetter.set(bytes, in: 0..<bytes.count, upTo: .end, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Sets the sign at `index` and returns the place where the text goes on.
    private mutating func set(_ piece: inout Piece, at index: Int, into output: inout [UInt8]) -> Int {
        switch piece.text[index] {
        case 0x27:
            output.append(contentsOf: [0xE2, 0x80, 0x99])
            return index + 1
        case 0x22: return setQuote(piece, at: index, into: &output)
        case 0x2C: return setComma(piece, at: index, into: &output)
        case 0x2E: return setPoint(piece, at: index, into: &output)
        case 0x3A: return setSign(piece, at: index, blank: Blank.noBreak, into: &output)
        case 0x21, 0x3B, 0x3F: return setSign(piece, at: index, blank: Blank.narrow, into: &output)
        case 0x25: return setUnitSign(piece, at: index, length: 1, into: &output)
        case 0x30...0x39: return setNumber(piece, at: index, into: &output)
        case 0x4D: return setCivility(piece, at: index, into: &output)
        case 0xC2: return setLatinSign(piece, at: index, into: &output)
        case 0xE2: return setGeneralSign(piece, at: index, into: &output)
        default: return setAccent(piece, at: index, into: &output)
        }
    }

    private func setAccent(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        // U+0300 to U+036F: two bytes, the first of which is 0xCC or 0xCD.
        guard index + 1 < piece.end, piece.text[index + 1] & 0xC0 == 0x80,
            let accent = Unicode.Scalar(UInt32(piece.text[index] & 0x1F) << 6 | UInt32(piece.text[index + 1] & 0x3F)),
            LatinComposition.isAccent(accent)
        else {
            output.append(piece.text[index])
            return index + 1
        }
        LatinComposition.append(accent: accent, to: &output, from: piece.floor)
        return index + 2
    }
}

/// A piece of text being set.
struct Piece {
    let text: [UInt8]
    let end: Int
    let continuation: Typesetter.Continuation
    /// Where the piece begins in the output: what is before belongs to others.
    let floor: Int

    /// The byte at `index`, 0 past the end.
    func byte(_ index: Int) -> UInt8 { index < end ? text[index] : 0 }

    /// Whether `index` is at the end of the piece with more of the paragraph to come.
    func isBeforeMore(_ index: Int) -> Bool { index >= end && continuation == .more }

    func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

    /// Whether a capital stands at `index`, or a letter with an accent.
    func startsCapital(_ index: Int) -> Bool { byte(index) &- 0x41 < 26 || byte(index) == 0xC3 }

    /// Whether a word character stands at `index`.
    func isWord(_ index: Int) -> Bool {
        let byte = byte(index)
        return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte != 0xE2)
    }

    /// Whether a sign that ends here is followed by a blank, an end, or a mark that closes.
    func isBoundary(_ index: Int) -> Bool {
        guard index < end else { return true }
        switch text[index] {
        case 0x20, 0x09, 0x0A, 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: return true
        case 0xC2: return [0xA0, 0xAB, 0xBB].contains(byte(index + 1))
        case 0xE2: return byte(index + 1) == 0x80
        default: return false
        }
    }

    func isBlank(_ index: Int) -> Bool {
        switch byte(index) {
        case 0x20, 0x09, 0x0A: true
        case 0xC2: byte(index + 1) == 0xA0
        case 0xE2: byte(index + 1) == 0x80 && byte(index + 2) == 0xAF
        default: false
        }
    }

    /// The place after the ordinary and no-break blanks at `index`.
    func skippingBlanks(_ index: Int) -> Int {
        var index = index
        while index < end {
            if text[index] == 0x20 {
                index += 1
            } else if text[index] == 0xC2, byte(index + 1) == 0xA0 {
                index += 2
            } else if text[index] == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF {
                index += 3
            } else {
                break
            }
        }
        return index
    }
}

/// The bytes at which a typesetter stops.
enum SetBytes {
    /// The end of the run of bytes from `start` that are set as they are.
    static func endOfPlainRun(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        let span = text.span
        let stops = stops.span
        var index = start
        while index < end, stops[Int(span[index])] == 0 { index &+= 1 }
        return index
    }

    private static let stops: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in [0x21, 0x22, 0x25, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x4D, 0xC2, 0xCC, 0xCD, 0xE2] {
            table[byte] = 1
        }
        for digit in 0x30...0x39 { table[digit] = 1 }
        return table
    }()
}
