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

    /// The order in which they are asked for, records apart from questions.
    static func precedes(_ left: FieldTarget, _ right: FieldTarget) -> Bool {
        switch (left, right) {
        case (.question(let left), .question(let right)), (.record(let left), .record(let right)): left < right
        case (.question, .record): true
        case (.record, .question): false
        }
    }
}

/// Where a question asked of a record or of an item belongs.
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
