public import ActeDiagnostics

/// One step of the tree.
public enum Statement: Sendable {
    /// `>` text of the part it stands in.
    case text(TextID)
    /// `si … sinon`: a run of `CheckedModel.branches`; only the last may have no condition.
    case conditional(IndexRange)
    /// `selon [x]`: the subject, and a run of `branches` that do not overlap, and cover its type but for the gap of the last.
    case selection(ExpressionID, IndexRange)
    /// `pour chaque [x] dans [xs]`: index into `repetitions`.
    case repetition(Int32)
    /// A part of the act: index into `parts`.
    case part(Int32)
    /// `alerte`: index into `notices`.
    case alert(Int32)
    /// `refus`: index into `notices`.
    case refusal(Int32)
    /// `demander [x]`: index into `questions`.
    case request(Int32)
    /// `dérive fichier`: index into `derivations`.
    case derivation(Int32)
    /// `inclure [x]`: index into `clauses`.
    case inclusion(Int32)
}

/// What is repeated for each item of a list.
public struct Repetition: Sendable {
    /// The list: index into `CheckedModel.questions`.
    public var list: Int
    /// What each item adds.
    public var block: Block
    /// What an empty list adds.
    public var otherwise: Block
    /// Its line.
    public var range: SourceRange
    /// The line of its `sinon`; its own where there is none.
    public var otherwiseRange: SourceRange

    /// A repetition.
    public init(list: Int, block: Block, otherwise: Block, range: SourceRange, otherwiseRange: SourceRange) {
        self.list = list
        self.block = block
        self.otherwise = otherwise
        self.range = range
        self.otherwiseRange = otherwiseRange
    }
}

/// One arm of a conditional or of a selection.
public struct Branch: Sendable {
    /// When it is taken. Nothing for `sinon` and `autrement`. In a selection it is the whole condition (subject included).
    public var condition: ExpressionID?
    /// What it holds.
    public var block: Block
    /// `source` and the like, which explain the branch.
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange
    /// The `depuis` or `jusqu'au` line that its condition comes from, alone or with another condition; nothing where it is in force on all days.
    public var window: SourceRange?
    /// What is left out here, an `Expression.missing`: for the last case of a selection, the values that none takes; for a part that is dated, the days
    /// between it and an earlier version.
    public var gap: ExpressionID?

    /// An arm.
    public init(
        condition: ExpressionID?, block: Block, properties: [Property], range: SourceRange, window: SourceRange? = nil
    ) {
        self.condition = condition
        self.block = block
        self.properties = properties
        self.range = range
        self.window = window
    }
}

/// What a part of the act is.
public enum PartKind: UInt8, Sendable, CaseIterable {
    case heading, preamble, citation, recital, division, chapter, article, annex, mention, signature
}

/// A part of the act.
public struct Part: Sendable {
    /// What it is.
    public var kind: PartKind
    /// The words after the keyword (`article Montant`, `mention recours`), or nothing.
    public var title: String
    /// The text of the line itself, for a `visa`.
    public var line: TextID?
    /// The mark that references aim at (`repère`).
    public var mark: String?
    /// What it holds.
    public var block: Block
    /// Its properties (`source`, `notamment`, …).
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A part.
    public init(
        kind: PartKind, title: String, line: TextID? = nil, mark: String? = nil, block: Block,
        properties: [Property], range: SourceRange
    ) {
        self.kind = kind
        self.title = title
        self.line = line
        self.mark = mark
        self.block = block
        self.properties = properties
        self.range = range
    }
}

/// Another act that this one calls for, and that shares its answers.
public struct Derivation: Sendable {
    /// The name of its rule file, from the folder of the rules, without extension.
    public var name: String
    /// Its properties (`source`…).
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A derivation.
    public init(name: String, properties: [Property], range: SourceRange) {
        self.name = name
        self.properties = properties
        self.range = range
    }
}

/// What must be true of answers that were given: they cannot all be right otherwise.
public struct Constraint: Sendable {
    /// What must be true.
    public var condition: ExpressionID
    /// What is said of answers that break it.
    public var message: String
    /// Its properties (`source`…).
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A constraint.
    public init(condition: ExpressionID, message: String, properties: [Property], range: SourceRange) {
        self.condition = condition
        self.message = message
        self.properties = properties
        self.range = range
    }
}

/// Something said to the person who walks the tree, never printed in the act.
public struct Notice: Sendable {
    /// When it is said; always for an alert without condition.
    public var condition: ExpressionID?
    /// What is said.
    public var text: TextID
    /// Its properties (`source`…).
    public var properties: [Property]
    /// Its line.
    public var range: SourceRange

    /// A notice.
    public init(condition: ExpressionID?, text: TextID, properties: [Property], range: SourceRange) {
        self.condition = condition
        self.text = text
        self.properties = properties
        self.range = range
    }
}
