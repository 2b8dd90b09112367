/// Writes XML in ISO-8859-1. Markup is known when the program is built; everything else is data, and is escaped: an answer cannot become markup.
struct TransmissionMarkup {
    /// What was written.
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n".utf8)

    /// The names that both files use.
    static let names: StaticString =
        " xmlns:actes=\"http://www.interieur.gouv.fr/ACTES#v1.1-20040216\" xmlns:insee=\"http://xml.insee.fr/schema\""

    /// Appends markup, in ASCII.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends words between tags or in an attribute. What ISO-8859-1 lacks is written as a reference: a reader of XML sees the same character. O(length).
    mutating func text(_ words: String) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": bytes += Array("&amp;".utf8)
            case "<": bytes += Array("&lt;".utf8)
            case ">": bytes += Array("&gt;".utf8)
            case "\"": bytes += Array("&quot;".utf8)
            default: plain(scalar)
            }
        }
    }

    private mutating func plain(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
        // XML cannot hold the other controls, nor what is no character.
        case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: bytes.append(UInt8(ascii: " "))
        default: bytes += Array("&#\(scalar.value);".utf8)
        }
    }

    /// Appends an element that holds words alone; nothing when there are none.
    mutating func element(_ opening: StaticString, _ words: String, _ closing: StaticString) {
        guard !words.isEmpty else { return }
        markup(opening)
        text(words)
        markup(closing)
    }
}
