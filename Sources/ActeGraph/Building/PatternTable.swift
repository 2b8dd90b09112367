import ActePatterns

/// Patterns, each kept once.
struct PatternTable: Sendable {
    private(set) var patterns: [Pattern] = []
    private var indices: [String: UInt32] = [:]

    /// The number of a pattern, the same for patterns written alike.
    mutating func intern(_ pattern: Pattern) -> UInt32 {
        if let index = indices[pattern.text] { return index }
        let index = UInt32(truncatingIfNeeded: patterns.count)
        patterns.append(pattern)
        indices[pattern.text] = index
        return index
    }
}
