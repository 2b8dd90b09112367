/// What an author's pattern may cost. Each bound is far above what describing an answer takes, and far below what would be felt.
public enum PatternLimits {
    /// Longest pattern, in UTF-8 bytes. A pattern longer than half a page is no longer read by anybody.
    public static let patternSize = 1_000

    /// Deepest nesting of parentheses. Compilation recurses once a level.
    public static let nesting = 60

    /// Longest text a pattern is tried on, in UTF-8 bytes: some twenty printed pages.
    public static let subjectSize = 64 << 10

    /// Longest text tried at full speed, in UTF-8 bytes. A single step can run over the whole text and a search
    /// starts at each of its places, so the worst case grows with the square of this figure times `quickSteps`.
    public static let quickSubjectSize = 256

    /// Steps allowed from each starting place at full speed. Past them the text is tried again, metered.
    public static let quickSteps: UInt32 = 2_000

    /// Memory for pending alternatives at full speed, in kibibytes: a matcher keeps it as long as it lives.
    public static let quickMemory: UInt32 = 256

    /// Work allowed in a metered trial, all starting places together: one a step, and one for each `bytesPerUnit`
    /// bytes run over. Some 20 ms.
    public static let work = 1_000_000

    /// Bytes that a step runs over for the price of another step.
    static let bytesPerUnit = 16

    /// Memory for pending alternatives in a metered trial, in kibibytes; given back when the trial ends.
    public static let memory: UInt32 = 32 << 10
}
