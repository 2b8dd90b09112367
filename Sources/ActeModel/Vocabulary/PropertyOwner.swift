/// What a property stands under, and the keys that mean something there.
enum PropertyOwner: CaseIterable, Sendable {
    case act, question, recordQuestion, list, record, type, parameter, version, computation, exception, value, clause,
        citation, part,
        notice, branch,
        step, template
    case templatePart, calendar, holiday, exchange, example

    /// Keys that any statement takes: where a rule comes from, and what a jurist checked or must still check.
    static let common = ["source", "à vérifier", "vérifié le", "vérifié par", "note"]

    /// The keys that mean something here, the common ones left out.
    var ownKeys: [String] {
        switch self {
        case .act:
            [
                "nature", "effet", "pour", "matière", "version", "date", "numéro", "collectivité", "transmission",
                "jours fériés",
                "objet",
                "auteur",
                "utiliser", PropertyOwner.anyWaiver,
            ]
        case .question: ["aide", "exemple", "par défaut", "proposé", "motif", "longueur", "unité", "ancien nom"]
        case .recordQuestion: ["aide", "ancien nom"]
        case .list: ["aide", "exemple", "élément", "ancien nom"]
        case .record: ["aide"]
        case .type: ["motif", "aide", "exemple"]
        case .computation: ["aide"]
        case .citation: ["notamment"]
        case .part: ["repère"]
        case .template: ["nature"]
        case .templatePart: ["contient", "annonce", "chacun", "numérotation", "attendue", "attendue pour"]
        case .calendar: ["comme"]
        case .example:
            [
                "comme", "profil", "attendu", "attendu absent", "attendu texte", "attendu visa", "attendu alerte",
                "attendu refus", "attendu contrôle",
            ]
        case .holiday, .exchange, .parameter, .version, .exception, .value, .clause, .notice, .branch, .step: []
        }
    }

    /// Keys that may stand several times under one statement.
    static let repeatable: Set<String> = [
        "source", "à vérifier", "vérifié le", "vérifié par", "note", "ancien nom", "exemple", "attendu",
        "attendu absent",
        "attendu texte", "attendu visa", "attendu alerte",
    ]

    /// The words for what the property stands under.
    var described: String {
        switch self {
        case .act: "la ligne « acte »"
        case .question: "une question"
        case .recordQuestion: "une question qui demande une fiche"
        case .list: "une liste"
        case .record: "une fiche"
        case .type: "un type"
        case .parameter: "un paramètre"
        case .version: "une valeur datée"
        case .computation: "un calcul"
        case .exception: "une exception"
        case .value: "une valeur"
        case .clause: "une clause"
        case .citation: "un visa"
        case .part: "une partie de l'acte"
        case .notice: "un contrôle, une alerte ou un refus"
        case .branch: "un « si » ou un « cas »"
        case .step: "« demander », « inclure » ou « dérive »"
        case .template: "un gabarit"
        case .templatePart: "une partie de gabarit"
        case .calendar: "un calendrier"
        case .holiday: "un jour férié"
        case .exchange: "un échange"
        case .example: "un exemple"
        }
    }

    /// How the property is described that says which part of its plan an act does without: `sans recours`.
    private static let anyWaiver = "sans …"

    /// The part of a plan that a key, folded, says an act does without; nothing when it is no such key.
    static func waived(by key: String) -> String? { key.hasPrefix("sans ") ? String(key.dropFirst(5)) : nil }

    /// Whether `key`, folded, means something here.
    func knows(_ key: String) -> Bool {
        ownKeys.contains(key) || PropertyOwner.common.contains(key)
            || self == .act && PropertyOwner.waived(by: key) != nil
    }

    /// Those under which `key` means something.
    static func owners(of key: String) -> [PropertyOwner] { allCases.filter { $0.knows(key) } }
}
