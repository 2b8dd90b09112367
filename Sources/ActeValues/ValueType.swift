/// What kind of answer a question takes, or of result a computation gives.
public enum ValueType: Sendable, Hashable, Codable {
    /// `oui/non`
    case truth
    /// `texte`, on one line
    case text
    /// `texte long`, several paragraphs
    case longText
    /// `entier`
    case integer
    /// `nombre`
    case number
    /// `pourcentage`
    case percentage
    /// `montant`
    case amount
    /// `date`
    case date
    /// `durée`
    case period
    /// `heure`
    case time
    /// `durée en heures`: hours and minutes, never days
    case hours
    /// `choix`: one option of a list
    case choice
    /// `choix multiple`: any options of a list
    case choices
    /// A validated identifier; its value is a text in canonical form.
    case identifier(IdentifierKind)
}

extension ValueType: CaseIterable {
    /// Every type of the language, in the order of its manual.
    public static var allCases: [ValueType] {
        [
            .truth, .text, .longText, .integer, .number, .percentage, .amount, .date, .period, .time, .hours, .choice,
            .choices,
        ]
            + IdentifierKind.allCases.map { .identifier($0) }
    }

    /// The type as authors write it.
    public var name: String {
        switch self {
        case .truth: "oui/non"
        case .text: "texte"
        case .longText: "texte long"
        case .integer: "entier"
        case .number: "nombre"
        case .percentage: "pourcentage"
        case .amount: "montant"
        case .date: "date"
        case .period: "durée"
        case .time: "heure"
        case .hours: "durée en heures"
        case .choice: "choix"
        case .choices: "choix multiple"
        case .identifier(let kind): kind.rawValue
        }
    }

    /// The type that `name` designates, however it is cased, spaced or composed; `nil` when there is none.
    /// Blanks around the stroke of `oui / non` are accepted.
    public init?(named name: String) {
        let folded = NameFolding.folded(name)
        guard let type = ValueType.byFoldedName[folded == "oui / non" ? "oui/non" : folded] else { return nil }
        self = type
    }

    private static let byFoldedName = Dictionary(
        uniqueKeysWithValues: allCases.map { (NameFolding.folded($0.name), $0) })
}
