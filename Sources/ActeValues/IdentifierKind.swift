/// An identifier of the field whose form, and checksum where it has one, are part of its type.
public enum IdentifierKind: String, Sendable, Hashable, CaseIterable, Codable {
    case siret = "SIRET"
    case siren = "SIREN"
    case rna = "RNA"
    case postalCode = "code postal"
    case inseeCode = "code INSEE"
    case email = "courriel"
    case telephone = "téléphone"
    case iban = "IBAN"
}
