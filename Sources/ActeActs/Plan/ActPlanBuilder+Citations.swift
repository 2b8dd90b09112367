public import ActeGraph

extension ActPlanBuilder {
    /// Adds a visa whose words hold no blank. It prints itself, sorts by rank, and merges with those of the same text.
    public mutating func citation(
        _ id: PartID?, _ reference: LegalReference, origin: Origin, sources: [LegalReference] = []
    ) {
        let citation = CitationTable.Citation(
            reference: reference, order: 0, words: store(reference.typeset), hasBlanks: false)
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
        openCitation(
            id, CitationTable.Citation(reference: unknown, order: UInt32.max, words: .empty, hasBlanks: true), origin,
            sources)
        pendingCitation = citations.citations.count - 1
        let articles = LegalReference(
            text: unknown.text, provisions: LegalReference.provisions(ReferenceWords.plain(notably)))
        pendingNotably = articles.typesetNotably
    }

    private mutating func openCitation(
        _ id: PartID?, _ citation: CitationTable.Citation, _ origin: Origin, _ sources: [LegalReference]
    ) {
        citations.citations.append(citation)
        open(
            PlanPart(
                id: id, kind: .citation, origin: origin, title: .empty, sources: store(sources), mark: -1,
                citation: Int32(truncatingIfNeeded: citations.citations.count - 1), entry: position + 1,
                holdsParts: false))
    }

    /// Learns from the first words of a visa what text it cites, and writes the article that they lack.
    mutating func openCitationWords(_ words: String) {
        guard let pending = pendingCitation else { return }
        pendingCitation = nil
        let reference = LegalReference(words)
        citations.citations[pending].reference = reference
        let plain = ReferenceWords.plain(words)
        guard ReferenceWords.withoutDeterminer(plain) == plain else { return }
        let article =
            reference.provisions.isEmpty
            ? reference.text.determiner.rawValue
            : plain.hasPrefix("articles") ? "les " : plain.hasPrefix("art") ? "l'" : "le "
        let start = bytes.count
        bytes.append(contentsOf: Typography.typeset(article).utf8)
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
