/// What may stand in a block: decides how its lines are read, and how the block is called when a line does not belong.
enum Block: Sendable {
    case file, act, section, question, option, closure, record, list
    case typeDeclaration, parameter, version, calendar, table, example, fact
    case computation, computationBranch, computationSelection, exception
    case body, selection, message, citation
    case template, templatePart

    /// Whether the statement that starts with `keyword` may stand here.
    func accepts(_ keyword: Keyword) -> Bool {
        switch self {
        case .file: keyword.startsDeclaration || keyword.startsTreeStatement || keyword == .exemple
        case .section: keyword == .question || keyword == .judgment || keyword == .liste
        case .record:
            keyword == .question || keyword == .judgment || keyword == .liste || keyword == .calcul || keyword == .table
        case .body: keyword.startsTreeStatement
        case .template: keyword == .partie
        case .calendar: keyword == .holiday
        case .question, .list: keyword.isFlag
        case .templatePart: keyword.isFlag
        case .computation, .computationBranch: keyword == .si || keyword == .selon
        default: false
        }
    }

    /// Whether `>` lines may stand here.
    var holdsText: Bool {
        switch self {
        case .question, .closure, .record, .list, .body, .message, .templatePart, .fact: true
        default: false
        }
    }

    /// Whether `clé : valeur` lines may stand here.
    var holdsProperties: Bool {
        switch self {
        case .file, .option, .closure, .section, .selection, .computationSelection, .fact: false
        default: true
        }
    }

    /// Whether `depuis le … [jusqu'au …]` lines may stand here.
    var holdsValidity: Bool {
        switch self {
        case .exception, .body, .message, .citation: true
        default: false
        }
    }

    /// The block as the messages call it, after "dans".
    var title: String {
        switch self {
        case .file: "le fichier"
        case .act: "l'en-tête de l'acte"
        case .section: "une rubrique"
        case .question: "une question"
        case .record: "une fiche"
        case .list: "une liste"
        case .option: "une option"
        case .closure: "une fermeture d'option"
        case .typeDeclaration: "un type"
        case .parameter: "un paramètre"
        case .version: "une valeur de paramètre"
        case .calendar: "un calendrier"
        case .table: "une table"
        case .example: "un exemple"
        case .fact: "une réponse d'exemple"
        case .computation, .computationBranch: "un calcul"
        case .computationSelection, .selection: "un « selon »"
        case .exception: "une valeur ou une exception"
        case .body: "l'arbre de l'acte"
        case .message: "un message ou un considérant"
        case .citation: "un visa"
        case .template: "un gabarit"
        case .templatePart: "une partie de gabarit"
        }
    }
}

extension Keyword {
    /// Whether a line that starts with this word is a declaration.
    var startsDeclaration: Bool {
        switch self {
        case .acte, .rubrique, .question, .liste, .fiche, .type, .parameter, .calcul, .clause, .gabarit, .calendrier,
            .table, .control, .judgment:
            true
        default: false
        }
    }

    /// Whether a line that starts with this word is a statement of the tree.
    var startsTreeStatement: Bool {
        switch self {
        case .si, .selon, .pour, .demander, .inclure, .derive, .alerte, .refus, .visa, .recital, .heading, .preamble,
            .titre,
            .chapitre, .article, .annexe, .mention, .signature:
            true
        default: false
        }
    }

    /// Whether the word alone on its line is a property.
    var isFlag: Bool {
        switch self {
        case .facultative, .personnel, .confidentiel, .obligatoire: true
        default: false
        }
    }

    /// Whether what it starts is numbered when it prints.
    var bearsNumber: Bool {
        switch self {
        case .titre, .chapitre, .article, .annexe: true
        default: false
        }
    }

    /// Whether a line that starts with this word is a statement somewhere in the language.
    var startsStatement: Bool {
        startsDeclaration || startsTreeStatement
            || self == .partie || self == .holiday || self == .sinon || self == .cas || self == .autrement
    }
}
