import ActeValues

extension LegalReference {
    /// Reads a reference as jurists write it: `article L. 2121-29 du code général des collectivités territoriales`,
    /// `articles 9-1, 10 et 10-1 de la loi n° 2000-321 du 12 avril 2000`, `II de l'article L. 2131-1 du CGCT`, `statuts de …`.
    ///
    /// It never fails: words that begin like no known text are kept as they are and rank last. O(length).
    public init(_ words: String) {
        let words = ReferenceWords.plain(words)
        guard let split = ReferenceWords.provisionsAndText(words) else {
            self.init(text: CitedText(words))
            return
        }
        let provisions = LegalReference.provisions(split.provisions)
        let text =
            split.text.isEmpty
            ? CitedText(kind: .other, rank: .other, words: "", determiner: .none) : CitedText(split.text)
        self.init(text: text, provisions: provisions, form: .provisions)
    }

    /// Reads a text with the articles of its `notamment` property: `articles 9-1 et 10`.
    public init(_ words: String, notably: String) {
        self.init(words)
        provisions += LegalReference.provisions(ReferenceWords.plain(notably))
        form = .text
    }

    /// Reads articles alone: `articles 9-1, 10 et 10-1`, `article L. 2131-1, alinéa 2`, `II de l'article 5`.
    public static func provisions(_ words: String) -> [Provision] {
        var lead = ""
        var rest = Substring(words)
        if let article = ReferenceWords.articleWord(in: words) {
            lead = ReferenceWords.lead(words[..<article.lowerBound])
            rest = words[article.upperBound...]
        }
        var found: [Provision] = []
        for item in ReferenceWords.items(rest) {
            if ReferenceWords.looksLikeNumber(item) {
                found.append(Provision(number: ReferenceWords.spacedNumber(item)))
            } else if item == "suivants", let last = found.indices.last {
                found[last].number += " et suivants"
            } else if let last = found.indices.last {
                found[last].detail += (found[last].detail.isEmpty ? "" : ", ") + item
            } else {
                found.append(Provision(number: String(item)))
            }
        }
        if !lead.isEmpty, !found.isEmpty { found[0].lead = lead }
        return found
    }
}

extension CitedText {
    /// Reads the words of a text, with or without its article: `loi n° 2000-321 du 12 avril 2000`, `le CGCT`.
    public init(_ words: String) {
        let bare = ReferenceWords.withoutDeterminer(words)
        let full = ReferenceWords.abbreviations[bare] ?? bare
        guard let head = TextHead.naming(full) else {
            self.init(kind: .other, rank: .other, words: words, determiner: .none)
            return
        }
        self.init(
            kind: head.kind, rank: head.rank, words: full, determiner: head.determiner,
            number: ReferenceWords.number(in: full), date: ReferenceWords.date(in: full))
    }
}
