/// Every visa of a plan, ready to be sorted and merged by comparing integers.
struct CitationTable: Sendable {
    /// A visa: the text it cites, and its words when it stands alone.
    struct Citation: Sendable {
        var reference: LegalReference
        /// Place of the text among all the texts cited, by rank then date; equal for equal texts.
        var order: UInt32
        /// The words of the visa, typeset: a range of the plan's bytes. Empty when it has blanks.
        var words: ByteRange
        /// Whether its words hold blanks; then `reference` says only what the first of them tell.
        var hasBlanks: Bool
    }

    /// By the index that `PlanPart.citation` holds.
    var citations: [Citation] = []

    /// Gives each text its place. O(n log n).
    mutating func settleOrder() {
        let sorted = citations.indices.filter { !citations[$0].hasBlanks }.sorted {
            citations[$0].reference.text.precedes(citations[$1].reference.text)
        }
        var order: UInt32 = 0
        for (position, index) in sorted.enumerated() {
            if position > 0, citations[sorted[position - 1]].reference.text != citations[index].reference.text {
                order += 1
            }
            citations[index].order = order
        }
    }
}
