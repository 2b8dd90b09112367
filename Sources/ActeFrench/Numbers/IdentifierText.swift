public import ActeValues

/// Identifiers as acts print them: their canonical form cut into the usual groups by no-break spaces, and names
/// of places with their apostrophes.
public enum IdentifierText {
    /// `250 702 156 00069`, `FR14 2004 1010…`, `04 75 00 00 00`; the other kinds stand as they are.
    public static func text(_ canonical: String, _ kind: IdentifierKind) -> String {
        switch kind {
        case .siren: grouped(canonical, [3, 3, 3])
        case .siret: grouped(canonical, [3, 3, 3, 5])
        case .iban: grouped(canonical, Array(repeating: 4, count: 9))
        case .telephone where canonical.count == 10: grouped(canonical, [2, 2, 2, 2, 2])
        case .telephone, .rna, .postalCode, .inseeCode, .email: canonical
        case .commune, .department: canonical.replacing("'", with: "’")
        }
    }

    private static func grouped(_ text: String, _ sizes: [Int]) -> String {
        var rest = Substring(text)
        var groups: [Substring] = []
        for size in sizes where !rest.isEmpty {
            groups.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if !rest.isEmpty { groups.append(rest) }
        return groups.joined(separator: "\u{A0}")
    }
}
