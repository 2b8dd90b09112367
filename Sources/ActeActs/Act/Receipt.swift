public import ActeValues

/// What an act was made with, so that it can be made again and checked.
public struct Receipt: Sendable, Hashable {
    /// A judgment that the law leaves to a person.
    public struct Judgment: Sendable, Hashable {
        /// The question that asked for it.
        public var question: String
        /// Who made it.
        public var author: String
        /// Why.
        public var reason: String
        /// What of the act rests on it, in words.
        public var bears: [String]

        /// A judgment made.
        public init(question: String, author: String, reason: String, bears: [String] = []) {
            self.bears = bears
            self.question = question
            self.author = author
            self.reason = reason
        }
    }

    /// The version of the engine.
    public var engineVersion: String
    /// SHA-256 of the rules, in hexadecimal.
    public var rulesDigest: String
    /// SHA-256 of the answers used, in hexadecimal.
    public var answersDigest: String
    /// The date of the law applied.
    public var lawDate: CalendarDate?
    /// The judgments left to people.
    public var judgments: [Judgment]

    /// A receipt; digests are computed by the caller.
    public init(
        engineVersion: String = "", rulesDigest: String = "", answersDigest: String = "", lawDate: CalendarDate? = nil,
        judgments: [Judgment] = []
    ) {
        self.engineVersion = engineVersion
        self.rulesDigest = rulesDigest
        self.answersDigest = answersDigest
        self.lawDate = lawDate
        self.judgments = judgments
    }
}
