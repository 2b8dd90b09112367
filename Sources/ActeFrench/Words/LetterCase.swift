/// Capitals, which keep their accents in French.
public enum LetterCase {
    /// The text with its first letter as a capital: `à Valence` gives `À Valence`. What is no letter before it (an opening
    /// quotation mark) is passed over.
    public static func capitalised(_ text: String) -> String {
        guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return text }
        return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
    }

    /// The whole text in capitals: `délibère` gives `DÉLIBÈRE`.
    public static func upperCased(_ text: String) -> String { text.uppercased() }
}
