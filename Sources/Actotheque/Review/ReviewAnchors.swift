import ActeValues

/// Gives each item an anchor that follows from what it is, so that what was noted about it can be found again in a later review.
struct ReviewAnchors {
    private var given: [String: Int] = [:]

    /// Longest anchor, in characters, but for what tells it apart.
    private static let longest = 80
    /// How many figures of a digest stand for the end of a longer one.
    private static let figures = 8

    /// `question-montant-de-la-subvention`. One that is too long is cut, and a digest of the whole stands for its end: what is written elsewhere
    /// never changes it. A number at the end tells apart those that nothing else does.
    mutating func anchor(_ section: String, _ identity: String) -> String {
        let folded = AccentFolding.folded(identity)
        let words = folded.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        var slug = ([section] + words.map(String.init)).joined(separator: "-")
        if slug.count > Self.longest {
            let end = Digest.hexadecimal(Array(folded.utf8)).prefix(Self.figures)
            slug = slug.prefix(Self.longest - Self.figures - 1) + "-" + end
        }
        let count = given[slug, default: 0] + 1
        given[slug] = count
        return count == 1 ? slug : "\(slug)--\(count)"
    }
}
