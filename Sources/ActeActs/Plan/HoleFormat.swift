/// How a value is written in a text: the words after the comma in `[montant, en lettres]`.
public enum HoleFormat: String, Sendable, Hashable, CaseIterable, Codable {
    /// As its type prints.
    case standard = ""
    /// `en lettres`: "vingt-trois mille euros"
    case letters = "en lettres"
    /// `en lettres au féminin`, before a feminine noun: "vingt et une" voix
    case feminineLetters = "en lettres au féminin"
    /// `en chiffres`: "23 000,00 €", "01/12/2025"
    case figures = "en chiffres"
    /// `en mois`: "18 mois", where a length of time would be "1 an et 6 mois"
    case months = "en mois"
    /// `en mois et en lettres`: "dix-huit mois"
    case monthsInLetters = "en mois et en lettres"
    /// `en majuscules`: "LES AMIS DU RHÔNE"
    case capitals = "en majuscules"
    /// `avec de`: "d’Aubenas", "du Pouzin"
    case withDe = "avec de"
    /// `avec à`: "à Aubenas", "au Pouzin"
    case withA = "avec à"
    /// `avec que`: "qu’Aubenas", "que Le Pouzin"
    case withQue = "avec que"
    /// `avec le`, before a masculine name: "le conseil", "l’EPCI"
    case withLe = "avec le"
    /// `avec la`, before a feminine name: "la commission", "l’assemblée"
    case withLa = "avec la"
    /// `énumération`: "la voirie, l’eau et les déchets"
    case enumeration = "énumération"
    /// `énumération avec de`: "de la voirie, de l’eau et du métier"
    case enumerationWithDe = "énumération avec de"
    /// `énumération avec à`: "à la voirie, à l’eau et au métier"
    case enumerationWithA = "énumération avec à"
    /// `énumération avec que`, said once before the first: "qu’Aubenas et Le Pouzin"
    case enumerationWithQue = "énumération avec que"

    /// Reads the words after the comma, blanks folded; `nil` when they name no format.
    public init?(_ words: String) {
        if words == "en toutes lettres" {
            self = .letters
        } else if let format = HoleFormat(rawValue: words), format != .standard {
            self = format
        } else {
            return nil
        }
    }
}
