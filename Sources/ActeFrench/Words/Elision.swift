import ActeValues

/// Whether a word begins with a vowel sound, so that *le*, *la*, *de*, *que*… lose their vowel before it.
///
/// - A vowel letter elides, but for the few words French keeps apart (`onze`, `oui`, `ouistiti`…).
/// - *y* elides before a consonant (`d'Yvetot`) and not before a vowel (`de yacht`), but for `yeux`, `Yonne`….
/// - *h* elides (`l'habitant`), but for the words with an aspirated *h* (`le hameau`), which are listed.
/// - An acronym goes by its first letter as it is written: before A, E, I, O, U it elides (`l'EPCI`, `l'ABF`), before any
///   other it does not, whatever the name of that letter sounds like (`le SDIS`, `la SNCF`, `le HLM`).
/// - A figure never elides (`le 8`, `le 11`).
public enum Elision {
    /// Whether `le` and `de` elide before `text`. Opening marks before its first letter are passed over.
    public static func occurs(before text: String) -> Bool {
        let word = firstWord(of: text)
        let letters = AccentFolding.folded(word)
        guard let first = letters.first else { return false }
        switch first {
        case "h": return !isAcronym(word) && !Aspirated.begins(letters)
        case "y": return yElides(letters)
        case "a", "e", "i", "o", "u": return !keptApart.contains(letters)
        default: return false
        }
    }

    /// `d’` or `de`, `l’` or `le`… followed by `text`, with the space that the whole form calls.
    public static func join(_ word: String, _ text: String) -> String {
        guard occurs(before: text), let last = word.last, "aeiou".contains(last) else { return "\(word) \(text)" }
        return "\(word.dropLast())’\(text)"
    }

    /// Words that begin with a vowel and before which nothing elides.
    private static let keptApart: Set<String> = [
        "onze", "onzieme", "onziemes", "oui", "ouistiti", "ouistitis", "uhlan", "uhlans", "ululement", "ululements",
    ]

    private static let yWords: Set<String> = ["yeux", "yeuse", "yeuses", "yonne", "yerres", "yeble", "yebles"]

    private static func yElides(_ letters: String) -> Bool {
        if yWords.contains(letters) { return true }
        guard let second = letters.dropFirst().first else { return false }
        return !"aeiouy".contains(second)
    }

    /// Two capitals or more, and no small letter but a final *s*.
    static func isAcronym(_ word: String) -> Bool {
        var letters = Substring(word)
        if letters.last == "s" { letters.removeLast() }
        return letters.count >= 2 && letters.allSatisfy { $0.isUppercase || $0.isNumber }
    }

    private static func firstWord(of text: String) -> String {
        let start = text.drop { "«\u{A0}\u{202F} “\"(*".contains($0) }
        return String(start.prefix { $0.isLetter || $0.isNumber })
    }
}
