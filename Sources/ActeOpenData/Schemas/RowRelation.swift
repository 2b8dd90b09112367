/// What must hold between the cells of a row.
public enum RowRelation: Sendable {
    /// These columns are all filled or all empty.
    case together([String])
    /// The first is not less than the second, where both are filled: whole numbers, or days.
    case atLeast(String, String)
    /// The first is the sum of the others, unless the setting holds: what it counts has then no column of its own.
    case sum(String, of: [String], unless: String)
    /// The second is the wording of the subject whose code is the first.
    case subject(code: String, wording: String)
}
