internal import ActeSyntax

/// What a bracketed name stands for.
enum SymbolKind: UInt8, Sendable {
    case question, parameter, computation, clause, type, record, recordValue

    /// The word used in messages, with its article.
    var described: String {
        switch self {
        case .question: "une question"
        case .parameter: "un paramètre"
        case .computation: "un calcul"
        case .clause: "une clause"
        case .type: "un type"
        case .record: "une fiche"
        case .recordValue: "une question qui demande une fiche"
        }
    }

    /// The word used to point at one: « cette question ».
    var demonstrative: String {
        switch self {
        case .question: "Cette question"
        case .parameter: "Ce paramètre"
        case .computation: "Ce calcul"
        case .clause: "Cette clause"
        case .type: "Ce type"
        case .record: "Cette fiche"
        case .recordValue: "Cette question"
        }
    }

    /// Whether its value is known or computed, not asked.
    var isWorkedOut: Bool { self == .parameter || self == .computation }

    /// Whether it has a value that a text or a condition can read.
    var hasValue: Bool {
        switch self {
        case .question, .parameter, .computation: true
        case .clause, .type, .record, .recordValue: false
        }
    }
}

/// A declared name: what it is, which one of its kind, and where.
struct Symbol: Sendable {
    /// What it is.
    var kind: SymbolKind
    /// Index among those of its kind, in the order of the source.
    var index: Int32
    /// The node of its name.
    var node: SyntaxID
    /// Whether anything refers to it.
    var isUsed = false
}

/// A mark that references aim at (`repère`). Marks live apart from the other names: they are written without brackets.
struct Mark: Sendable {
    /// The value of its property.
    var node: SyntaxID
    /// Whether a `renvoi` cites it.
    var isCited = false
}
