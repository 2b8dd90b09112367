/// A legal text where a rule rests on it.
public struct SourceUse: Sendable, Hashable {
    /// The text in full, one article at most: `l'article L. 2131-1 du code général des collectivités territoriales`.
    public var text: String
    /// What rests on it: `[seuil de convention]`, `article « Montant »`.
    public var subject: String
    /// The file.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// When a jurist last checked it, as written; nothing when nobody says so.
    public var checkedOn: String?
    /// Who last checked it, as written; nothing when nobody says so.
    public var checkedBy: String?
    /// What a jurist must still check.
    public var toCheck: [String]

    /// Whether a jurist has checked it, with nothing left to check.
    public var isChecked: Bool { checkedOn != nil && toCheck.isEmpty }
}
