/// The page of `:aide`: every command on one screen of 80 columns and 24 lines.
enum HelpScreen {
    /// Moves that go together, on one line, and what the two do.
    private static let pairs: [(first: Move, second: Move, effect: String)] = [
        (.undo, .redo, "annuler le dernier geste, le refaire"),
        (.save, .resume, "garder les réponses dans F, les reprendre"),
        (.help, .leave, "cette page, quitter (ou Ctrl-D)"),
    ]

    /// Its lines.
    static let lines: [String] =
        ["Une réponse ou une commande (nom, début, lettre ; accents facultatifs) :"]
        + Move.allCases.compactMap(line)
        + ["?   aide de la question        X : un nom, son début, ou son numéro (:réponses)"]

    private static func line(_ move: Move) -> String? {
        if pairs.contains(where: { $0.second == move }) { return nil }
        if let pair = pairs.first(where: { $0.first == move }) {
            return line(named(pair.first) + "  " + named(pair.second), pair.effect)
        }
        return line(named(move), move.effect)
    }

    private static func named(_ move: Move) -> String {
        ":\(move.letter) :\(move.name)" + (move.operands.isEmpty ? "" : " " + move.operands)
    }

    private static func line(_ left: String, _ effect: String) -> String {
        left + String(repeating: " ", count: max(1, 34 - ColumnWidth.of(left))) + effect
    }
}
