internal import ActeValues

/// The forms a value may take in a text: the words after the comma of `[x, en lettres]`, and the types they suit.
///
/// | words | suits |
/// |---|---|
/// | `en lettres`, `en toutes lettres`, `en chiffres` | numbers, amounts, percentages, dates, times, lengths of time |
/// | `en lettres au féminin` | whole numbers: "vingt et une voix" |
/// | `en mois`; `en mois et en lettres` | lengths of time: "18 mois", where they would be "1 an et 6 mois" |
/// | `en majuscules` | texts and choices |
/// | `avec de`, `avec à`, `avec que` | texts on one line, choices and places: "d'Aubenas", "au Pouzin", "qu'Aubenas" |
/// | `avec le`, `avec la` | texts on one line and choices: "le conseil", "l'assemblée" |
/// | `énumération` | multiple choices: "la voirie, l'eau et les déchets" |
/// | `énumération avec de`, `avec à`, `avec que` | the same: "de la voirie, de l'eau et du métier" |
enum TextFormat: String, CaseIterable, Sendable {
    case letters = "en lettres"
    case feminineLetters = "en lettres au féminin"
    case fullLetters = "en toutes lettres"
    case figures = "en chiffres"
    case months = "en mois"
    case monthsInLetters = "en mois et en lettres"
    case capitals = "en majuscules"
    case withDe = "avec de"
    case withA = "avec à"
    case withQue = "avec que"
    case withLe = "avec le"
    case withLa = "avec la"
    case enumeration = "énumération"
    case enumerationWithDe = "énumération avec de"
    case enumerationWithA = "énumération avec à"
    case enumerationWithQue = "énumération avec que"

    /// Whether a value of `type` can be written so.
    func suits(_ type: ValueType) -> Bool {
        switch self {
        case .letters, .fullLetters, .figures: type.isOrdered
        case .feminineLetters: type == .integer
        case .months, .monthsInLetters: type == .period
        case .capitals: type.isText || type == .choice
        case .withDe, .withA, .withQue: type == .text || type == .choice || type.isPlace
        case .withLe, .withLa: type == .text || type == .choice
        case .enumeration, .enumerationWithDe, .enumerationWithA, .enumerationWithQue: type == .choices
        }
    }

    /// How each item of a list is written where the whole list is written so; nothing when it is no enumeration.
    var ofItems: TextFormat?? {
        switch self {
        case .enumeration: .some(nil)
        case .enumerationWithDe: .withDe
        case .enumerationWithA: .withA
        case .enumerationWithQue: .withQue
        default: nil
        }
    }

    /// What writes the items of an enumeration as this writes one value.
    var overItems: TextFormat? {
        switch self {
        case .withDe: .enumerationWithDe
        case .withA: .enumerationWithA
        case .withQue: .enumerationWithQue
        default: nil
        }
    }

    /// The forms that suit a type.
    static func all(for type: ValueType) -> [String] { allCases.filter { $0.suits(type) }.map(\.rawValue) }
}
