/// Words as a message in ISO-8859-1 can hold them. Marks of typography take their plain spelling; nothing else is changed, and nothing is dropped that is seen.
public struct MessageWords: Sendable, Hashable {
    /// The words.
    public let text: String
    /// The signs that have no plain spelling in ISO-8859-1, each once, in the order of the words: a message cannot hold them.
    public let foreign: [Character]

    /// Words in their plain spelling. O(length).
    public init(_ words: String) {
        var text = ""
        var foreign: [Character] = []
        for sign in words {
            if let plain = MessageWords.plainSpellings[sign] {
                text += plain
            } else if let scalar = MessageWords.latin(sign) {
                text.unicodeScalars.append(scalar)
            } else {
                text.append(sign)
                if !foreign.contains(sign) { foreign.append(sign) }
            }
        }
        self.text = text
        self.foreign = foreign
    }

    /// The sign of ISO-8859-1 that reads the same, however its accents were typed.
    private static func latin(_ sign: Character) -> Unicode.Scalar? {
        if sign.isWhitespace { return " " }
        if let scalar = sign.unicodeScalars.first, sign.unicodeScalars.count == 1 {
            return 0x20...0x7E ~= scalar.value || 0xA1...0xFF ~= scalar.value ? scalar : nil
        }
        // Characters that are canonically the same are equal.
        return (UInt32(0xC0)...0xFF).lazy.compactMap(Unicode.Scalar.init).first { Character($0) == sign }
    }

    /// The plain spelling of what French typography writes and ISO-8859-1 lacks. Guide, page 19, shows it.
    static let plainSpellings: [Character: String] = [
        "’": "'", "‘": "'", "‛": "'", "′": "'",
        "“": "\"", "”": "\"", "„": "\"", "″": "\"",
        "‐": "-", "\u{2011}": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": "...", "•": "-", "€": "EUR", "œ": "oe", "Œ": "OE", "ﬁ": "fi", "ﬂ": "fl",
        // Seen by nobody.
        "\u{200B}": "", "\u{2060}": "", "\u{FEFF}": "", "\u{AD}": "",
    ]
}
