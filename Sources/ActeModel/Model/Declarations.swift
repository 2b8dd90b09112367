public import ActeDiagnostics
public import ActeValues

/// What the `acte` line and its properties say.
public struct ActHeader: Sendable {
    /// The title, as written after `acte`.
    public var title = ""
    /// The form of the act: `délibération`, `arrêté réglementaire`, `arrêté individuel`, `décision`, `convention`.
    public var nature = ""
    /// Every property, key folded, in the order of the file (`effet`, `pour`, `matière`, `version`, `vérifié le`…).
    public var properties: [Property] = []
    /// The question whose answer is the date of the act, which selects the law in force (`date : [x]`).
    public var dateQuestion: Int?
    /// The question whose answer is the number of the act (`numéro : [x]`).
    public var numberQuestion: Int?
    /// The name of the body whose act it is (`collectivité : …`); nothing where the rules do not say it.
    public var body: ExpressionID?
    /// The condition under which the act is sent to the control of legality (`transmission : …`); nothing where the rules do not say it.
    public var transmission: ExpressionID?
    /// Whose holidays its delays count with (`jours fériés : …`).
    public var holidays: HolidayChoice?
    /// The `acte` line.
    public var range = SourceRange(file: FileID(0), start: 0, end: 0)

    /// An empty header.
    public init() {}
}

/// Whose holidays count: those of the first case that holds, else those of the last calendar. Calendars are indices into
/// `CheckedModel.calendars`.
public struct HolidayChoice: Sendable {
    /// The conditions, tried in order, and their calendars.
    public var cases: [(condition: ExpressionID, calendar: Int)]
    /// The calendar otherwise.
    public var otherwise: Int

    /// A choice.
    public init(cases: [(condition: ExpressionID, calendar: Int)], otherwise: Int) {
        self.cases = cases
        self.otherwise = otherwise
    }
}

/// A property as written.
public struct Property: Sendable {
    /// The key, in lower case and composed accents.
    public var key: String
    /// The value, blanks around it removed.
    public var value: String
    /// Where the value stands.
    public var range: SourceRange

    /// A property.
    public init(key: String, value: String, range: SourceRange) {
        self.key = key
        self.value = value
        self.range = range
    }
}

/// What a line of the rules rests on.
public struct Ground: Sendable {
    /// The name of what is computed or declared there; empty where the line speaks for itself.
    public var name: String
    /// Sources and checks.
    public var properties: [Property]
    /// The line.
    public var range: SourceRange

    /// What a line rests on.
    public init(name: String, properties: [Property], range: SourceRange) {
        self.name = name
        self.properties = properties
        self.range = range
    }
}

/// A group of questions: one screen, one step of the progress.
public struct Section: Sendable {
    /// The title.
    public var title: String
    /// The condition under which its questions arise at all.
    public var condition: ExpressionID?
    /// Its `rubrique` line.
    public var range: SourceRange

    /// A group.
    public init(title: String, condition: ExpressionID?, range: SourceRange) {
        self.title = title
        self.condition = condition
        self.range = range
    }
}

/// A question as declared.
public struct Question: Sendable {
    /// The name, as its author spelled it.
    public var name: String
    /// What kind of answer it takes.
    public var type: ValueType
    /// The section it stands in, if any.
    public var section: Int?
    /// Where it arises (`si c`, its section's condition included); elsewhere it is *sans objet*.
    public var applicability: ExpressionID?
    /// The wording shown to people; the name when the author wrote none.
    public var wording = ""
    /// The options of a choice, in order.
    public var options: [Option] = []
    /// Whether it may be left without an answer.
    public var isOptional = false
    /// Whether its answer is a judgment that the law leaves to a person (`appréciation`).
    public var isJudgment = false
    /// Personal data, hidden in the published version.
    public var isPersonal = false
    /// Never shown in logs or traces.
    public var isConfidential = false
    /// Lowest scalar accepted (cents, days, millionths…).
    public var minimum: Int64?
    /// Highest scalar accepted.
    public var maximum: Int64?
    /// Number of characters accepted in a text.
    public var length: ClosedRange<Int>?
    /// The motif the whole answer must match, already known to be sound.
    public var pattern: String?
    /// The unit of a length of time: true when counted in months (`unité : mois` or `ans`), false in days, nothing when free.
    public var countsMonths: Bool?
    /// The answer proposed when nothing is typed (`par défaut`).
    public var defaultValue: Value?
    /// The answer suggested by computation (`proposé`).
    public var suggestion: ExpressionID?
    /// For a `liste`, whose answer is how many items it holds: what it holds.
    public var list: ListShape?
    /// For a question asked of a record: what the record is asked for, in words; empty for any other.
    public var context = ""
    /// For a question asked of a record or of an item of a list: where it belongs.
    public var home: QuestionHome?
    /// Names it had in earlier versions.
    public var formerNames: [String] = []
    /// Where a question of a record or of an item was under former names, its own or those of what it is asked within.
    public var formerHomes: [QuestionHome] = []
    /// The remaining properties (`aide`, `source`, `exemple`, `à vérifier`…), in order.
    public var properties: [Property] = []
    /// Its `question` line.
    public var range: SourceRange

    /// A question with nothing but its name and type.
    public init(name: String, type: ValueType, section: Int?, applicability: ExpressionID?, range: SourceRange) {
        self.name = name
        self.type = type
        self.section = section
        self.applicability = applicability
        self.range = range
    }
}

/// An option of a choice.
public struct Option: Sendable {
    /// The word used in conditions.
    public var key: String
    /// The words shown to people.
    public var label: String
    /// The condition under which it cannot be chosen.
    public var closedWhen: ExpressionID?
    /// The reason then shown.
    public var closureReason = ""
    /// Where it stands.
    public var range: SourceRange

    /// An option that is always open.
    public init(key: String, label: String, range: SourceRange) {
        self.key = key
        self.label = label
        self.range = range
    }
}

/// A dated value.
public struct Parameter: Sendable {
    /// The name.
    public var name: String
    /// Its type.
    public var type: ValueType
    /// Its versions, by date of effect.
    public var versions: [ParameterVersion]
    /// The dates of the act for which it has no value: an `Expression.missing` each, with one condition.
    public var gaps: [ExpressionID] = []
    /// Its line.
    public var range: SourceRange

    /// A dated value.
    public init(name: String, type: ValueType, versions: [ParameterVersion], range: SourceRange) {
        self.name = name
        self.type = type
        self.versions = versions
        self.range = range
    }
}

/// One version of a dated value. Both days are included.
public struct ParameterVersion: Sendable {
    /// The constant: a literal expression.
    public var value: ExpressionID
    /// First day in force.
    public var from: CalendarDate
    /// Last day in force; nothing while in force.
    public var until: CalendarDate?
    /// Sources and checks.
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A version.
    public init(
        value: ExpressionID, from: CalendarDate, until: CalendarDate?, properties: [Property], range: SourceRange
    ) {
        self.value = value
        self.from = from
        self.until = until
        self.properties = properties
        self.range = range
    }
}

/// A computed value.
public struct Computation: Sendable {
    /// The name.
    public var name: String
    /// The type of the result.
    public var type: ValueType
    /// The expression that gives it; piecewise results are `Expression.choose`.
    public var value: ExpressionID
    /// For a result of type `choix`: the options it takes, those of the question it copies.
    public var optionsOf: Int?
    /// The conditions of its `par exception` lines. `value` tries them in turn, but the author gave them no order: two that hold
    /// together are a conflict, which proof must exclude.
    public var exceptions: [ExpressionID] = []
    /// For a `table`, its lines. `value` gives what the last one does where no other holds: one line and one alone must hold, which proof
    /// must establish.
    public var rows: [TableRow] = []
    /// For a `table` whose bands of decimals stop short of one another: how to make them meet.
    public var bandMend: Fix?
    /// For what is computed of a record or of an item of a list: where it belongs.
    public var home: QuestionHome?
    /// Sources and checks.
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A computed value.
    public init(
        name: String, type: ValueType, value: ExpressionID, optionsOf: Int? = nil, properties: [Property],
        range: SourceRange
    ) {
        self.name = name
        self.type = type
        self.value = value
        self.optionsOf = optionsOf
        self.properties = properties
        self.range = range
    }
}

/// A line of a `table`.
public struct TableRow: Sendable {
    /// The condition that all its cells hold.
    public var condition: ExpressionID
    /// The line.
    public var range: SourceRange

    /// A line.
    public init(condition: ExpressionID, range: SourceRange) {
        self.condition = condition
        self.range = range
    }
}

/// A reusable text.
public struct Clause: Sendable {
    /// The name.
    public var name: String
    /// What including it adds.
    public var block: Block
    /// Its line.
    public var range: SourceRange

    /// A reusable text.
    public init(name: String, block: Block, range: SourceRange) {
        self.name = name
        self.block = block
        self.range = range
    }
}

/// The plan of a nature of act.
public struct Template: Sendable {
    /// The name after `gabarit`.
    public var name = ""
    /// Its parts, in the order of the printed act.
    public var parts: [TemplatePart] = []
    /// Its properties.
    public var properties: [Property] = []

    /// An empty plan.
    public init() {}
}

/// One part of a plan.
public struct TemplatePart: Sendable {
    /// The name after `partie`.
    public var name: String
    /// Whether an act without it is not one of this nature.
    public var isMandatory: Bool
    /// Why an act of this nature is expected to have it, though it may be made without (`attendue`); nothing where it is not.
    public var expectation: String?
    /// Why this act does without what is expected, in its author's words (`sans … :` under the `acte` line); its place is that of the key.
    public var waiver: Property?
    /// `contient`, `annonce`, `chacun`, `numérotation`…
    public var properties: [Property]
    /// The fixed text.
    public var text: TextID?
    /// Its line.
    public var range: SourceRange

    /// A part.
    public init(
        name: String, isMandatory: Bool, expectation: String?, properties: [Property], text: TextID?, range: SourceRange
    ) {
        self.name = name
        self.isMandatory = isMandatory
        self.expectation = expectation
        self.properties = properties
        self.text = text
        self.range = range
    }
}
