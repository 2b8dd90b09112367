/// An answer to "why": a sentence, then what it rests on.
public struct Explanation: Sendable, Hashable {
    /// One thing that an explanation rests on.
    public struct Fact: Sendable, Hashable {
        /// What it says.
        public var text: String
        /// 0 for what the sentence rests on directly, 1 for what explains that, and so on down to the answers.
        public var depth: Int

        /// A fact.
        public init(_ text: String, depth: Int = 0) {
            self.text = text
            self.depth = depth
        }
    }

    /// The sentence.
    public var sentence: String
    /// The decisions, the comparisons and the values that led there, each before what explains it.
    public var facts: [Fact]
    /// What would make it otherwise, the smallest changes of answers first.
    public var remedies: [String]
    /// The legal texts it rests on.
    public var sources: [String]

    /// An explanation.
    public init(_ sentence: String, facts: [Fact] = [], remedies: [String] = [], sources: [String] = []) {
        self.sentence = sentence
        self.facts = facts
        self.remedies = remedies
        self.sources = sources
    }
}
