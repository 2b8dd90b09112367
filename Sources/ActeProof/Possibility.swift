public import ActeGraph

/// Whether some answers make a condition hold.
public enum Possibility: Sendable, Hashable {
    /// No answers do: proved.
    case never
    /// These do, whatever the others are: proved.
    case possible(Situation)
    /// Nothing shows that none do: what is shown hangs on a relation between answers that could not be decided.
    case undecided(Situation)
    /// There are too many situations to be looked through.
    case tooMany
}

/// Whether some answers make a condition hold, without telling which. Tests of one text count as unrelated to one another: where only they contradict
/// one another, a condition is told possible.
public enum Prospect: Sendable, Hashable {
    /// No answers do: proved.
    case never
    /// Some do: proved.
    case possible
    /// Neither is proved.
    case undecided
}
