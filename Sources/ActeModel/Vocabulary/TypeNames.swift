package import ActeValues

/// The words for the kinds of answer, as authors write them and as messages say them.
package enum TypeNames {
    /// A value of that type with its article, for messages: `un montant`.
    package static func described(_ type: ValueType) -> String {
        switch type {
        case .truth: "une réponse oui/non"
        case .text: "un texte"
        case .longText: "un texte long"
        case .integer: "un nombre entier"
        case .number: "un nombre"
        case .percentage: "un pourcentage"
        case .amount: "un montant"
        case .date: "une date"
        case .period: "une durée"
        case .time: "une heure"
        case .hours: "une durée en heures"
        case .choice: "un choix"
        case .choices: "un choix multiple"
        case .identifier(.commune): "un nom de commune"
        case .identifier(let kind): "un \(kind.rawValue)"
        }
    }

    /// How a constant of that type is written.
    static func sample(_ type: ValueType) -> String {
        switch type {
        case .truth: "oui"
        case .text, .longText: "« Les Amis du Rhône »"
        case .integer: "12"
        case .number: "12,5"
        case .percentage: "12,5 %"
        case .amount: "23 000 €"
        case .date: "31 juillet 2025"
        case .period: "2 mois"
        case .time: "18 h 30"
        case .hours: "17 h 30"
        case .choice, .choices: "une option, sans guillemets"
        case .identifier(.siret): "« 25070215600069 »"
        case .identifier(.siren): "« 250702156 »"
        case .identifier(.rna): "« W071000123 »"
        case .identifier(.postalCode): "« 07250 »"
        case .identifier(.inseeCode): "« 07181 »"
        case .identifier(.email): "« mairie@exemple.fr »"
        case .identifier(.telephone): "« 04 75 00 00 00 »"
        case .identifier(.iban): "« FR14 2004 1010 0505 0001 3M02 606 »"
        case .identifier(.commune): "« Le Pouzin »"
        case .identifier(.department): "« l'Ardèche »"
        }
    }
}

extension ValueType {
    /// Whether its values are texts: compared word for word, never ordered.
    var isText: Bool {
        switch self {
        case .text, .longText, .identifier: true
        default: false
        }
    }

    /// Whether it names a place.
    var isPlace: Bool { if case .identifier(let kind) = self { kind.isPlace } else { false } }

    /// Whether its values follow one another, so that `dépasse` or `avant` mean something.
    var isOrdered: Bool {
        switch self {
        case .integer, .number, .percentage, .amount, .date, .time, .period, .hours: true
        default: false
        }
    }

    /// Whether its values add up, and may be multiplied and reversed.
    var isAdditive: Bool { isNumeric || self == .period || self == .hours }

    /// Whether it can be rounded.
    var isNumeric: Bool {
        switch self {
        case .integer, .number, .percentage, .amount: true
        default: false
        }
    }
}
