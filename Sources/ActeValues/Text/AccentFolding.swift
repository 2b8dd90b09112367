/// The form under which what a person types is matched with what is offered: a folded name without its accents, so that
/// `deliberation` finds `Délibération`.
public enum AccentFolding {
    /// The folded form of `text` (see ``NameFolding``) with unaccented letters, `œ` and `æ` as two letters. O(length).
    public static func folded(_ text: String) -> String {
        let name = NameFolding.folded(text)
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
        var output = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "œ": output.append(contentsOf: "oe".unicodeScalars)
            case "æ": output.append(contentsOf: "ae".unicodeScalars)
            case _ where scalar.value < 0x80: output.append(scalar)
            case _ where LatinComposition.isAccent(scalar): break
            default: output.append(LatinComposition.base(of: scalar) ?? scalar)
            }
        }
        return String(output)
    }
}
