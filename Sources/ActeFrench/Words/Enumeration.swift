/// Things named one after the other.
public enum Enumeration {
    /// `A`, `A et B`, `A, B et C`; nothing for nothing.
    public static func text(_ items: [String]) -> String { text(items, lastJoinedBy: "et") }

    /// `A, B ou C`, with the conjunction given.
    public static func text(_ items: [String], lastJoinedBy conjunction: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }
}
