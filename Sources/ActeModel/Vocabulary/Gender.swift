/// The gender that the words of an option carry, so that a text can agree with the person answered for.
///
/// This is how gender is known: a question of type `choix` whose every option is one of these words. `[civilité : chargé | chargée]`
/// then prints the masculine or the feminine, in that order, whatever the order of the options.
public enum Gender: Sendable {
    case masculine, feminine

    /// The gender of an option, by its folded key.
    public init?(optionKey: String) {
        switch optionKey {
        case "monsieur", "m.", "m", "masculin", "homme", "il", "un homme", "le maire", "le président", "le directeur":
            self = .masculine
        case "madame", "mme", "mme.", "mademoiselle", "féminin", "femme", "elle", "une femme", "la maire",
            "la présidente",
            "la directrice":
            self = .feminine
        default: return nil
        }
    }
}
