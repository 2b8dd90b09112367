/// What may stand in a block: decides how its lines are read, and how the block is called when a line does not belong.
enum Block: Sendable {
    case file, act, section, question, option, closure, record, list
    case typeDeclaration, parameter, version, calendar, exchange, table, example, fact
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

    /// Where a line of the block stands, as the messages say it.
    var place: String {
        switch self {
        case .file: "au bord de la page"
        case .act: "sous la ligne « acte »"
        case .section: "sous une rubrique"
        case .question: "sous une question"
        case .record: "sous une fiche"
        case .list: "sous une liste"
        case .option: "sous une réponse proposée"
        case .closure: "sous « fermée si »"
        case .typeDeclaration: "sous un type"
        case .parameter: "sous un paramètre"
        case .version: "sous une valeur datée"
        case .calendar: "sous un calendrier"
        case .exchange: "sous un échange"
        case .table: "dans une table"
        case .example: "dans un exemple"
        case .fact: "sous une réponse d'exemple"
        case .computation, .computationBranch: "sous un calcul"
        case .computationSelection, .selection: "directement sous un « selon »"
        case .exception: "sous une valeur ou une exception"
        case .body: "dans le corps de l'acte"
        case .message: "sous un message ou un considérant"
        case .citation: "sous un visa"
        case .template: "sous un gabarit"
        case .templatePart: "sous une partie de gabarit"
        }
    }
}

extension Keyword {
    /// Whether a line that starts with this word is a declaration.
    var startsDeclaration: Bool {
        switch self {
        case .acte, .rubrique, .question, .liste, .fiche, .type, .parameter, .calcul, .clause, .gabarit, .calendrier,
            .exchange, .table, .control, .judgment:
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
