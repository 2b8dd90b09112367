public import ActeValues

/// What a column of a table holds.
public enum ColumnContent: Sendable, Equatable {
    /// Words on one line, of so many characters at most.
    case text(longest: Int?)
    /// The official name of a body: `Commune du Pouzin`.
    case bodyName
    /// The number of an establishment: 14 figures, their checksum included.
    case siret
    /// The number of an association: W and 9 figures.
    case association
    /// A day, `2026-03-12`.
    case date
    /// A day, or two days with a stroke between them.
    case days
    /// A year, or two years with a stroke between them.
    case years
    /// How many: a whole number, never negative.
    case count
    /// A number with a decimal point.
    case decimal
    /// A part of a whole, from 0.01 to 1.
    case share
    /// `oui` or `non`
    case truth
    /// One of these wordings, or several with semicolons between them.
    case oneOrMore([String])
    /// A subject of the national nomenclature of acts: `7.5`.
    case subjectCode
    /// The words of a subject: `finances locales/subventions`.
    case subjectWording
    /// The office that controls the legality of acts: `PREF007`.
    case prefecture
    /// An address of the web.
    case address

    /// Whether an answer or a computed value of that type may fill it; some are looked at once they are known.
    public func accepts(_ type: ValueType) -> Bool {
        switch (self, type) {
        case (.text, .text), (.text, .choice), (.text, .identifier), (.text, .integer), (.bodyName, .text),
            (.bodyName, .identifier(.commune)), (.oneOrMore, .choice),
            (.oneOrMore, .choices), (.siret, .identifier(.siret)), (.association, .identifier(.rna)),
            (.date, .date), (.days, .date), (.years, .integer), (.count, .integer), (.decimal, .amount),
            (.decimal, .number), (.decimal, .integer), (.share, .percentage), (.share, .number), (.truth, .truth):
            true
        // Words whose form is looked at once they are known.
        case (.siret, .text), (.association, .text), (.days, .text), (.years, .text), (.oneOrMore, .text),
            (.subjectCode, .text), (.subjectWording, .text), (.prefecture, .text), (.address, .text):
            true
        default: false
        }
    }

    /// The words for what it holds, as messages say them: `une date`.
    public var described: String {
        switch self {
        case .text(let longest): longest.map { "un texte d'au plus \($0) caractères" } ?? "un texte"
        case .bodyName: "le nom d'une collectivité"
        case .siret: "un SIRET de 14 chiffres"
        case .association: "un numéro RNA, W suivi de 9 chiffres"
        case .date: "une date"
        case .days: "une date, ou une période"
        case .years: "une année, ou deux années séparées par une barre oblique"
        case .count: "un nombre entier"
        case .decimal: "un montant ou un nombre"
        case .share: "un pourcentage de 1 % à 100 %"
        case .truth: "une réponse oui/non"
        case .oneOrMore(let wordings): wordings.map { "« \($0) »" }.joined(separator: " ou ")
        case .subjectCode: "le code à deux niveaux d'une matière des actes, comme 7.5"
        case .subjectWording: "les mots d'une matière des actes"
        case .prefecture: "le code d'une préfecture (PREF007), d'une sous-préfecture (SPREF0071) ou d'un SGAR (SGAR084)"
        case .address: "une adresse qui commence par https://"
        }
    }

    /// A value as a cell shows it; options are those of the choice it comes from. Nothing for a value of a type that the column does not take.
    public func cell(_ value: Value, among options: [AnswerOption] = []) -> String? {
        switch value {
        case .truth(let truth): truth ? "oui" : "non"
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let quantity), .percentage(let quantity): quantity.decimalText
        case .amount(let amount): amount.decimalText
        case .date(let date): date.isoText
        case .option(let position): options.indices.contains(position) ? wording(of: options[position]) : nil
        case .options(let positions):
            positions.filter { options.indices.contains($0) }.map { wording(of: options[$0]) }.joined(separator: ";")
        case .period, .time, .hours: nil
        }
    }

    /// The words by which a column knows an option: those of its list, else those shown to people.
    public func wording(of option: AnswerOption) -> String {
        if case .oneOrMore(let wordings) = self, wordings.contains(option.key) { option.key } else { option.label }
    }
}
