import ActePatterns

/// The author's motif, tried on a whole answer.
enum AnswerPattern {
    /// Whether the text is what the motif describes. A motif that gives up within its limits describes nothing.
    static func matches(_ text: String, _ motif: String) -> Bool {
        guard let pattern = try? Pattern(motif) else { return false }
        return pattern.matchesWhole(text) == .matches
    }
}
