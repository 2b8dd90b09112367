/// Reads the names of places into their official spelling, from which acts take their articles and their elisions.
enum PlaceReading {
    /// The official spelling of `text`, already cleaned.
    static func canonical(_ text: String, as kind: IdentifierKind) throws(ReadingProblem) -> String {
        let name = kind == .department ? Departments.name(typed: text) : commune(text)
        guard let name else { throw ReadingProblem(.unreadable, expected: IdentifierReading.expectation(kind)) }
        return name
    }

    /// A commune as the *code officiel géographique* of the INSEE spells it (column `LIBELLE`): its article, if it has one, first and with a
    /// capital, and what tells it from its namesakes between parentheses. The lists that sort by name (`Pouzin (Le)`) are read too. What is not a name alone (`commune du Pouzin`), or is all in
    /// capitals, without the accents that nobody can guess, is not read.
    private static func commune(_ text: String) -> String? {
        let name = articleFirst(spaced(text))
        let article = articles.first(where: name.hasPrefix) ?? ""
        let letters = name.dropFirst(article.count).filter(\.isLetter)
        guard name.first?.isLetter == true, let first = letters.first, first.isUppercase,
            !titles.contains(firstWord(of: name)),
            name.allSatisfy({ $0.isLetter || " -'()".contains($0) }),
            letters.count == 1 || letters.contains(where: \.isLowercase)
        else { return nil }
        return name
    }

    /// Single spaces, straight apostrophes, and none of the spaces that lists put after `L'`.
    private static func spaced(_ text: String) -> String {
        let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
        let words = text.split(whereSeparator: blanks.contains).joined(separator: " ")
        return words.replacing("\u{2019}", with: "'").replacing("' ", with: "'")
    }

    /// The article at the head, with its capital: `le Pouzin` and `Pouzin (Le)` give `Le Pouzin`.
    private static func articleFirst(_ text: String) -> String {
        for article in articles {
            let listed = " (\(article.trimmed))"
            if text.lowercased().hasSuffix(listed.lowercased()) { return article + text.dropLast(listed.count) }
            if text.lowercased().hasPrefix(article.lowercased()) { return article + text.dropFirst(article.count) }
        }
        return text
    }

    /// The articles that INSEE tells apart (`TNCC` 2 to 5) and that contract or elide.
    private static let articles = ["Le ", "La ", "Les ", "L'"]

    /// Words that say what the place is, and belong to no name.
    private static let titles: Set<String> = ["commune", "ville", "mairie"]

    private static func firstWord(of name: String) -> String { name.prefix { $0 != " " }.lowercased() }
}

extension String {
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
