/// Answers named in passing: a long one by its first words and its length, so that it pushes nothing off the screen.
enum LongAnswer {
    /// Characters shown.
    private static let longest = 400

    /// The answer, or how it begins. O(length).
    static func named(_ answer: String) -> String {
        guard answer.utf8.count > longest, answer.count > longest else { return answer }
        return "\(answer.prefix(longest))… (\(answer.count) caractères)"
    }
}
