/// What became of stored answers when they were given again to rules that may have changed.
public struct ReplayReport: Sendable, Hashable {
    /// An answer that could not be given again.
    public struct Loss: Sendable, Hashable {
        /// The question it belonged to.
        public var name: String
        /// The answer, as it was kept; nothing when it is confidential.
        public var answer: String?
        /// Why it could not be given again.
        public var reason: String
    }

    /// A question known by another name.
    public struct Renaming: Sendable, Hashable {
        /// The name it had.
        public var before: String
        /// The name it has.
        public var after: String
    }

    /// How many answers were given again.
    public var kept = 0
    /// Questions that changed since, whose answers are to be confirmed.
    public var toConfirm: [String] = []
    /// Questions that changed name.
    public var renamed: [Renaming] = []
    /// Answers that could not be given again.
    public var lost: [Loss] = []

    /// A report of nothing.
    public init() {}

    /// Whether everything is as it was.
    public var isUneventful: Bool { toConfirm.isEmpty && renamed.isEmpty && lost.isEmpty }
}
