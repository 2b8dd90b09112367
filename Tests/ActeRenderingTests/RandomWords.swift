import TestRandom

/// Words such as nobody writes, but somebody pastes.
enum RandomWords {
    /// From none to a few dozen scalars of any script, or a word that fits no line.
    static func next(using random: inout SeededGenerator) -> String {
        if random.once(in: 12) { return "" }
        if random.once(in: 12) { return String(repeating: piece(&random) + "x", count: 400) }
        return (0..<Int.random(in: 1...12, using: &random)).map { _ in piece(&random) }.joined()
    }

    private static let pieces = [
        // Marks that join what comes before, and letters that they make.
        "e\u{301}", "\u{301}", "n\u{303}\u{323}\u{1AB0}", "é", "œ",
        // From right to left, and what turns the direction.
        "שלום", "مرحبا", "\u{202E}", "\u{202C}", "\u{2067}", "\u{200F}",
        // Beyond the first plane.
        "👩‍👩‍👧‍👦", "🇫🇷", "𝔄", "𠮷", "\u{10FFFD}", "\u{1FFFE}",
        // What no page shows, and what XML cannot hold.
        "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\r", "\r\n", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{FFFE}",
        "\u{FFFF}",
        "\u{FEFF}", "\u{AD}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{FFFD}", "\u{E000}",
        // Blanks.
        " ", "  ", "\u{A0}", "\u{202F}", "\u{3000}", "\t", "\n", "\n\n",
        // What is markup somewhere.
        "<", ">", "&", "&amp;", "\"", "'", "]]>", "<!--", "</p>", "*", "**", "_", "`", "\\", "#", "# ", "- ", "+ ",
        "> ", "1. ", "12) ",
        "===", "---", "| a |", "[a](b)", "![a](b)", "~~", "{", "%", "[acte]",
        // Words.
        "Vu", "1er", "Ire", "Aubenas", "l’article 1er", "12", ".",
    ]

    private static func piece(_ random: inout SeededGenerator) -> String {
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
}
