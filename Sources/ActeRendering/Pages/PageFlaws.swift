import ActeValues

/// What pages do not show as they should, for want of a font.
struct PageFlaws: Sendable {
    /// The letters that no font installed can draw.
    let unknownLetters: [Unicode.Scalar]
    /// The font that the charte names; nothing when it names none.
    let font: String?
    /// The one that letters are drawn in.
    let drawn: String?

    /// Most letters that are named: a text in an unknown script would have them all.
    private static let mostNamed = 12

    /// The French sentences; none when all is well.
    var sentences: [String] { [substitution, loss].compactMap { $0 } }

    private var substitution: String? {
        guard let font else { return nil }
        guard let drawn else { return "La police « \(font) » n'est pas installée, ni aucune autre." }
        guard NameFolding.folded(drawn) != NameFolding.folded(font) else { return nil }
        return "La police « \(font) » de la charte n'est pas installée : le PDF est écrit en « \(drawn) »."
    }

    private var loss: String? {
        guard !unknownLetters.isEmpty else { return nil }
        let named = unknownLetters.prefix(Self.mostNamed).map { "« \($0) »" }.joined(separator: ", ")
        let left = unknownLetters.count - min(unknownLetters.count, Self.mostNamed)
        let others = left > 0 ? " et \(left) de plus" : ""
        return "Aucune police installée ne dessine \(named)\(others) : le PDF montre un cadre à la place."
    }
}
