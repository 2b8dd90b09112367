import ActeValues

/// Gives each item an anchor that follows from its name, so that what was noted about it can be found again in a later review.
struct ReviewAnchors {
    private var given: [String: Int] = [:]

    /// Longest anchor, in characters.
    private static let longest = 80

    /// `question-montant-de-la-subvention`; a number at the end tells apart those of one name.
    mutating func anchor(_ section: String, _ name: String) -> String {
        let words = AccentFolding.folded(name).split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        let slug = String(([section] + words.map(String.init)).joined(separator: "-").prefix(Self.longest))
        let count = given[slug, default: 0] + 1
        given[slug] = count
        return count == 1 ? slug : "\(slug)--\(count)"
    }
}
