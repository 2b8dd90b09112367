/// The number of an act as the State takes it: fifteen signs at most, figures, capital letters and low lines.
public struct ActNumber: Sendable, Hashable {
    /// The number that is sent.
    public let text: String
    /// The number that the body gave, where it is spelt otherwise.
    public let written: String?

    /// A number that a body gave. Small letters become capitals; strokes, hyphens, full stops and blanks become low lines: `2026-112/a` is sent as `2026_112_A`.
    ///
    /// - Throws: when it is empty, too long, or holds any other sign.
    public init(_ number: String) throws(TransmissionProblem) {
        var text = ""
        for sign in number.unicodeScalars {
            switch sign {
            case "0"..."9", "A"..."Z", "_": text.unicodeScalars.append(sign)
            case "a"..."z": text += sign.properties.uppercaseMapping
            case "-", "/", ".", " ", "\u{A0}", "\u{202F}", "\u{2010}", "\u{2011}", "–": text += "_"
            default: throw .number(number)
            }
        }
        guard 1...15 ~= text.utf8.count else { throw .number(number) }
        self.text = text
        written = text == number ? nil : number
    }
}
