import ActeActs

/// Finds who makes an act, and the body whose act it is, among its words.
enum ActAuthor {
    /// Who makes the act: the authority that it names, else its body; nothing when it names none.
    static func name(of act: Act) -> String? { authority(of: act) ?? body(of: act) }

    /// Who makes the act, as it says before its reasons: `Le maire du Pouzin`.
    static func authority(of act: Act) -> String? {
        var words = lines(of: "auteur", act).joined(separator: " ")
        while let last = words.last, last == "," || last.isWhitespace { words.removeLast() }
        return words.isEmpty ? nil : words
    }

    /// The body whose act it is: as its rules call it, else as its heading or its parties do; nothing when none does. Who makes it tells no body: « Le
    /// maire, ». How the documents of a body look is no part of the act.
    static func body(of act: Act) -> String? {
        if !act.identity.body.isEmpty { return act.identity.body }
        // A département stands above its communes: the last body named is the one whose act it is. Of the parties of a convention, it is the first.
        return lines(of: "en-tête", act).last { startsWithBody($0[...]) }
            ?? lines(of: "parties", act).lazy.compactMap { party(in: $0) }.first
    }

    /// The body that a paragraph names first: `Commune du Pouzin` in « Entre la commune du Pouzin, dont le siège… ».
    private static func party(in paragraph: String) -> String? {
        var words = paragraph.prefix { $0 != "," }
        if words.hasPrefix("Entre ") { words = words.dropFirst("Entre ".count) }
        for article in ["le ", "la ", "l’", "Le ", "La ", "L’"] where words.hasPrefix(article) {
            words = words.dropFirst(article.count)
            break
        }
        return startsWithBody(words) ? words.prefix(1).uppercased() + words.dropFirst() : nil
    }

    private static func startsWithBody(_ words: Substring) -> Bool {
        bodies.contains(words.prefix { $0.isLetter }.lowercased())
    }

    /// What the name of a body begins with.
    private static let bodies: Set<String> = [
        "commune", "ville", "communauté", "métropole", "syndicat", "département", "région", "collectivité",
    ]

    /// The paragraphs of a mention.
    private static func lines(of mention: String, _ act: Act) -> [String] {
        let part = act.printedParts.first {
            $0.kind == .mention && $0.plan >= 0 && act.plan.claim(of: act.plan.parts[Int($0.plan)]) == mention
        }
        return part.map { act.paragraphs(of: $0).map { act.text($0.words) } } ?? []
    }
}

extension Document {
    /// Who made the act, for what is said of its file: who published it says so, or the act does. Nothing where a name is missing or occulted.
    var author: String? {
        let author = publishedAuthor ?? ActAuthor.name(of: act)
        return author.flatMap { $0.contains("⟦") || $0.contains(Act.occultedWords) ? nil : $0 }
    }
}
