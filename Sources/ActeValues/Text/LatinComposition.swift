/// Composes a Latin letter and the accents that follow it into one character, as Unicode's form NFC does.
///
/// The pairs are not listed here: two `Character`s are equal when they are canonically equivalent, so the precomposed
/// letters, keyed by character, answer for their decomposed forms. The table is built on first need.
public enum LatinComposition {
    /// Whether `scalar` is an accent that may compose with the letter before it (U+0300 to U+036F).
    @inlinable
    public static func isAccent(_ scalar: Unicode.Scalar) -> Bool { 0x300...0x36F ~= scalar.value }

    /// The single letter equivalent to `letter` followed by `accent`; `nil` when there is none.
    public static func composed(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
        var text = String.UnicodeScalarView()
        text.append(letter)
        text.append(accent)
        let pair = String(text)
        guard pair.count == 1, let character = pair.first else { return nil }
        return precomposed[character]
    }

    /// The unaccented letter of a precomposed one: `é` gives `e`, `Ç` gives `C`; `nil` for what bears no accent.
    public static func base(of letter: Unicode.Scalar) -> Unicode.Scalar? { bases[letter] }

    /// The text with its accents composed. O(length); a text in plain French costs one look at its bytes.
    public static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isAccent) else { return text }
        var output: [UInt8] = []
        for scalar in text.unicodeScalars {
            if isAccent(scalar) { append(accent: scalar, to: &output) } else { output.append(scalar: scalar) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends `accent` to UTF-8 text, composed with its last letter when they make one.
    public static func append(accent: Unicode.Scalar, to output: inout [UInt8]) {
        append(accent: accent, to: &output, from: 0)
    }

    /// Appends `accent`, composed with the last letter when that letter stands at `start` or later.
    public static func append(accent: Unicode.Scalar, to output: inout [UInt8], from start: Int) {
        var position = output.count - 1
        while position > start, output[position] & 0xC0 == 0x80 { position -= 1 }
        if position >= start {
            let (last, length) = UTF8Scalar.decode(output, at: position, before: output.count)
            if position + length == output.count, let whole = composed(last, accent) {
                output.removeLast(length)
                output.append(scalar: whole)
                return
            }
        }
        output.append(scalar: accent)
    }

    /// Latin-1 Supplement, Latin Extended-A and B, and Latin Extended Additional.
    private static let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]

    private static let precomposed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            table[Character(scalar)] = scalar
        }
        return table
    }()

    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        let letters = (0x41...0x5A).map { UInt32($0) } + (0x61...0x7A).map { UInt32($0) }
        for letter in letters.compactMap(Unicode.Scalar.init) {
            for accent in (0x300...0x328).compactMap({ Unicode.Scalar(UInt32($0)) }) {
                if let whole = composed(letter, accent) { table[whole] = letter }
            }
        }
        return table
    }()
}
