/// An answer to "why": a sentence, then what it rests on.
public struct Explanation: Sendable, Hashable {
    /// The sentence.
    public var sentence: String
    /// The decisions and the values that led there, the nearest to the question first.
    public var facts: [String]
    /// What would make it otherwise, the smallest change first.
    public var remedies: [String]
    /// The legal texts it rests on.
    public var sources: [String]

    /// An explanation.
    public init(_ sentence: String, facts: [String] = [], remedies: [String] = [], sources: [String] = []) {
        self.sentence = sentence
        self.facts = facts
        self.remedies = remedies
        self.sources = sources
    }
}
