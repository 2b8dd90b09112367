import ActeValues

/// Every visa of a plan, ready to be sorted and merged by comparing integers.
struct CitationTable: Sendable {
    /// What sorting and printing a visa takes.
    struct Key: Sendable {
        /// The rank of the text it cites.
        var rank: NormRank
        /// The day of that text where the order of its rank is by date; the latest day when it has none.
        var day: Int32
        /// Place of the text among all the texts cited; equal for the same text.
        var order: UInt32 = 0
        /// Place of the reference among all those made; equal for equal references.
        var reference: UInt32 = 0
        /// Its words when it stands alone, typeset: a range of the plan's bytes. Empty when it has blanks.
        var words: ByteRange
        /// Whether its words hold blanks; then only what the first of them tell is known.
        var hasBlanks: Bool
        /// Whether its first words told what text it cites.
        var isLearnt = false
    }

    /// By the index that `PlanPart.citation` holds.
    private(set) var keys: [Key] = []
    /// The reference each makes, beside its key.
    private(set) var references: [LegalReference] = []
    private var known: [LegalReference: UInt32] = [:]

    /// Keeps a visa and gives its index.
    mutating func add(_ reference: LegalReference, words: ByteRange, hasBlanks: Bool) -> Int {
        keys.append(Key(rank: .other, day: Int32.max, words: words, hasBlanks: hasBlanks))
        references.append(reference)
        if !hasBlanks { learn(reference, at: keys.count - 1) }
        return keys.count - 1
    }

    /// Says what text a visa cites.
    mutating func learn(_ reference: LegalReference, at index: Int) {
        let text = reference.text
        references[index] = reference
        keys[index].isLearnt = true
        keys[index].rank = text.rank
        keys[index].day = text.rank == .code ? 0 : text.date?.dayNumber ?? Int32.max
    }

    /// Whether a visa begins with a blank: only its words, once written, tell what text it cites.
    func beginsWithBlank(_ index: Int) -> Bool { keys[index].hasBlanks && !keys[index].isLearnt }

    /// Gives each text and each reference its place. O(n log n).
    mutating func settleOrder() {
        let sorted = keys.indices.filter { !keys[$0].hasBlanks }.sorted {
            references[$0].text.precedes(references[$1].text)
        }
        var order: UInt32 = 0
        for (position, index) in sorted.enumerated() {
            if position > 0, !references[sorted[position - 1]].text.isSame(as: references[index].text) { order += 1 }
            keys[index].order = order
            let reference = known[references[index]] ?? UInt32(truncatingIfNeeded: known.count)
            known[references[index]] = reference
            keys[index].reference = reference
        }
        known = [:]
    }
}
