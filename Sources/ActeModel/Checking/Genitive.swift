internal import ActeSyntax

/// Names written as `nom de l'élu`: a field, and what it is the field of.
enum Genitive {
    /// A way to part a name.
    struct Split {
        /// What comes before the preposition.
        var head: Substring
        /// What may be meant after it, with its article or without: `du maire` is of `maire` or of `le maire`.
        var owners: [String]
    }

    private static let prepositions: [(words: String, articles: [String])] = [
        (" de la ", ["", "la "]), (" de l'", ["", "l'"]), (" du ", ["", "le "]), (" des ", ["", "les "]),
        (" de ", [""]),
        (" d'", [""]),
    ]

    /// Every way to part a folded name; none of one that is too long to be a name. O(length²).
    static func splits(of name: some StringProtocol) -> [Split] {
        var splits: [Split] = []
        guard name.unicodeScalars.count <= SyntaxTree.longestName else { return splits }
        for start in name.indices where name[start] == " " {
            let rest = name[start...]
            for (words, articles) in prepositions where rest.hasPrefix(words) {
                let owner = rest.dropFirst(words.count)
                guard !owner.isEmpty, start > name.startIndex else { continue }
                splits.append(Split(head: Substring(name[..<start]), owners: articles.map { $0 + owner }))
            }
        }
        return splits
    }
}
