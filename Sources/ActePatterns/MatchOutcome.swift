/// What trying a pattern on a text gave.
public enum MatchOutcome: Sendable, Hashable {
    /// The text is as the pattern says.
    case matches
    /// It is not; or it is not well-formed UTF-8, which no pattern describes.
    case differs
    /// The text is too long, or telling would take too much work: see `PatternLimits`. Neither yes nor no.
    case exceededLimit
}
