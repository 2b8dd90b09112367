internal import ActeSyntax

/// A record that a question asks for, or the item of a list whatever its number.
struct RecordInstance {
    /// The word that stands for it after « de »: `représentant`, `élu`.
    var name: NameID
    /// The `fiche` that says what is asked for it; nothing for an item that is a plain value.
    var record: SyntaxID?
    /// The question that asks for it; nothing for an item of a list.
    var question: SyntaxID?
    /// The record or item it is asked within.
    var parent: Int?
    /// The list whose item it is, by question.
    var list: Int?
    /// The place of what is asked for it.
    var home: QuestionHome
    /// The places it had under former names.
    var formerHomes: [QuestionHome] = []
    /// The conditions of the question that asks for it, and of those around it up to the nearest list.
    var guards: [SyntaxID]
    /// What is asked for it.
    var fields: [NameID: FieldTarget] = [:]
    /// The answer that it is, for an item that is a plain value.
    var value: Int?
}

/// What a field of a record is.
enum FieldTarget: Hashable {
    /// A question, by index in `CheckedModel.questions`.
    case question(Int)
    /// A record within, by index in `Checker.instances`.
    case record(Int)
    /// What is computed of the record, by index in `Declarations.computations`.
    case computation(Int)

    /// The order in which they are asked for: questions, then records, then what is computed.
    static func precedes(_ left: FieldTarget, _ right: FieldTarget) -> Bool { left.order < right.order }

    private var order: (Int, Int) {
        switch self {
        case .question(let index): (0, index)
        case .record(let index): (1, index)
        case .computation(let index): (2, index)
        }
    }
}

/// Where a question asked of a record or of an item belongs, or what is computed of it.
struct FieldPlace {
    /// The record or item.
    var instance: Int
    /// The words of its name, and the lists around it.
    var home: QuestionHome
    /// The places it had under former names.
    var formerHomes: [QuestionHome]
    /// Whether it is the item itself, a plain value.
    var isItem: Bool
}

/// A name that stands for one item of a list.
struct ItemInReach {
    /// The name.
    var name: NameID
    /// The item.
    var instance: Int
}
