/// What came of one example of a rule file.
public struct Trial: Sendable, Hashable {
    /// The title of the example.
    public var title: String
    /// The line it is written on, from 1.
    public var line: Int
    /// Why it failed, sentence by sentence; empty when it gave all that it must.
    public var failures: [Failure]

    /// One thing that is not as the example says.
    public struct Failure: Sendable, Hashable {
        /// The line that says otherwise, from 1.
        public var line: Int
        /// The French sentence.
        public var message: String
    }

    /// Whether the example gave all that it must.
    public var isSuccess: Bool { failures.isEmpty }
}

/// What the examples of a rule file never reached.
public struct Coverage: Sendable, Hashable {
    /// Something that no example tries.
    public struct Gap: Sendable, Hashable {
        /// Its line, from 1.
        public var line: Int
        /// What it is, in French.
        public var words: String
        /// The shared file it is in; nothing when it is in the file of the act.
        public var file: String?
    }

    /// How many of a kind the examples reach, and of how many.
    public struct Count: Sendable, Hashable {
        /// What is counted, in French, in the plural.
        public var noun: String
        /// Those reached.
        public var reached: Int
        /// All of them.
        public var total: Int
    }

    /// The counts: branches, answers of choices, thresholds, clauses, refusals and alerts.
    public var counts: [Count]
    /// What is not reached, in the order of the file.
    public var gaps: [Gap]

    /// Whether all that stands in the file of the act is reached. What files that acts share hold may have no place in one of them: it is told, and
    /// not demanded.
    public var isWhole: Bool { gaps.allSatisfy { $0.file != nil } }
}
