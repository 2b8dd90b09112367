/// Answers that, given or changed together, bring something into the act for certain.
public struct Remedy: Sendable, Hashable {
    /// An answer to give, or to change.
    public struct Change: Sendable, Hashable {
        /// The question.
        public var question: QuestionID
        /// One answer that will do: the nearest to the one stored, where answers have an order.
        public var answer: StoredAnswer
    }

    /// The answers, in the author's order of questions.
    public var changes: [Change]
    /// What they must make true, of answers and of computed values; the rest stands as it is.
    public var facts: [Situation.Fact]
}
