/// The page of `:aide`: every command on one screen of 80 columns.
enum HelpScreen {
    /// Its lines.
    static let lines: [String] =
        ["Une réponse ou une commande (nom, début, lettre ; accents facultatifs) :"]
        + Move.allCases.map { move in
            let left = ":\(move.letter)  :\(move.name) \(move.operands)"
            let gap = String(repeating: " ", count: max(1, 34 - ColumnWidth.of(left)))
            return left + gap + move.effect
        }
        + ["?   aide de la question        X : un nom, son début, ou son numéro (:réponses)"]
}
