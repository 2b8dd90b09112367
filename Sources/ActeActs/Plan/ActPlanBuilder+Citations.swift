import ActeFrench
public import ActeGraph

extension ActPlanBuilder {
    /// Adds a visa whose words hold no blank. It prints itself, sorts by rank, and merges with those of the same text.
    public mutating func citation(
        _ id: PartID?, _ reference: LegalReference, origin: Origin, sources: [LegalReference] = []
    ) {
        let citation = citations.add(reference, words: store(reference.typeset), hasBlanks: false)
        openCitation(id, citation, origin, sources)
        endPart()
    }

    /// Opens a visa whose words hold blanks; one text of one paragraph follows, then ``endPart()``. Its first words give its rank and
    /// the article before them, and the first date that fills a blank is its date.
    /// - Parameter notably: the articles of its `notamment` property.
    public mutating func beginCitation(
        _ id: PartID?, notably: String = "", origin: Origin, sources: [LegalReference] = []
    ) {
        let unknown = LegalReference(text: CitedText(kind: .other, rank: .other, words: "", determiner: .none))
        let citation = citations.add(unknown, words: .empty, hasBlanks: true)
        openCitation(id, citation, origin, sources)
        pendingCitation = citation
        let articles = LegalReference(
            text: unknown.text, provisions: LegalReference.provisions(ReferenceWords.plain(notably)))
        pendingNotably = articles.typesetNotably
    }

    private mutating func openCitation(
        _ id: PartID?, _ citation: Int, _ origin: Origin, _ sources: [LegalReference]
    ) {
        open(
            PlanPart(
                id: id, kind: .citation, origin: origin, title: .empty, sources: store(sources), mark: -1,
                citation: Int32(truncatingIfNeeded: citation), entry: position + 1))
    }

    /// Learns from the first words of a visa what text it cites, and writes the article that they lack.
    mutating func openCitationWords(_ words: String) {
        guard let pending = pendingCitation else { return }
        pendingCitation = nil
        let reference = LegalReference(words)
        citations.learn(reference, at: pending)
        let article = reference.lackingDeterminer(in: ReferenceWords.plain(words)).rawValue
        guard !article.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: Typesetter.text(article).utf8)
        joinBytes(from: start)
    }

    /// Writes the articles of a visa after its last word.
    mutating func endCitationWords() {
        guard !pendingNotably.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: pendingNotably.utf8)
        pendingNotably = ""
        joinBytes(from: start)
    }
}
