/// An identifier or an official name of the field, whose form, and checksum where it has one, are part of its type.
public enum IdentifierKind: String, Sendable, Hashable, CaseIterable, Codable {
    case siret = "SIRET"
    case siren = "SIREN"
    case rna = "RNA"
    case postalCode = "code postal"
    case inseeCode = "code INSEE"
    case email = "courriel"
    case telephone = "téléphone"
    case iban = "IBAN"
    /// The name of a commune with the article that belongs to it, as the INSEE spells it: `Le Pouzin`.
    case commune = "commune"
    /// The name of a département with its article, as a sentence calls it: `l'Ardèche`.
    case department = "département"

    /// Whether it names a place, which takes prepositions as names do.
    public var isPlace: Bool { self == .commune || self == .department }
}
