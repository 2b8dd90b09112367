public import ActeDiagnostics

/// A text: paragraphs, list items and rows of tables made of segments.
public struct Text: Sendable {
    /// Its pieces: a run of `CheckedModel.segments`.
    public var segments: IndexRange
    /// Where it stands.
    public var range: SourceRange

    /// A text.
    public init(segments: IndexRange, range: SourceRange) {
        self.segments = segments
        self.range = range
    }
}

/// A piece of a text.
public enum TextSegment: Sendable {
    /// A paragraph starts.
    case paragraph
    /// A list item starts.
    case listItem
    /// A row of a table starts, with its first cell; the first row of a table names its columns.
    case row(isHeader: Bool, range: SourceRange)
    /// The next cell of the row starts.
    case cell
    /// The bytes of the file as written, not yet typeset.
    case run(SourceRange)
    /// A passage to the next source line: one space.
    case join
    /// A character that was escaped.
    case escaped(UInt8)
    /// Bold starts or ends.
    case bold
    /// Italics start or end.
    case italic
    /// `[x]` or `[x, format]`: the value, in the format (index into `strings`, folded), or as its type prints.
    case hole(ExpressionID, format: Int32?, range: SourceRange)
    /// `[du [a] au [b]]`, the dates of a period: "du 16 au 17 mai 2026", "le 16 mai 2026"; with a capital when a sentence opens.
    case dateSpan(ExpressionID, ExpressionID, isCapital: Bool, range: SourceRange)
    /// `[xs, énumération]`; what follows up to the matching `enumerationEnd` is how one item of the list (index into `questions`) reads. The
    /// format of its first word (index into `strings`) is `avec de` for `[xs, énumération avec de]`.
    case enumeration(Int32, head: Int32?, range: SourceRange)
    /// The end of how one item reads.
    case enumerationEnd
    /// Words that the file does not hold: index into `strings`.
    case words(Int32)
    /// What comes next lists the items of a list (index into `questions`), which must hold some. Prints nothing.
    case needsItems(Int32, range: SourceRange)
    /// `[x : a | b]`: index into `CheckedModel.picks`.
    case pick(Int32)
    /// `[renvoi x]`: the mark, index into `strings`.
    case crossReference(Int32, range: SourceRange)
    /// `[si c]`; what follows up to the matching `inlineElse` or `inlineEnd` prints when it holds. `[sinon si c]` opens a nested one.
    case inlineIf(ExpressionID)
    /// `[sinon]`
    case inlineElse
    /// `[fin]`
    case inlineEnd

    /// Whether it only says how words look.
    public var isStyle: Bool {
        switch self {
        case .bold, .italic: true
        default: false
        }
    }
}

/// How a pick chooses among its alternatives.
public enum PickRule: Sendable, Hashable {
    /// By truth: yes, no.
    case truth
    /// By gender: masculine, feminine. The subject is a choice whose options carry it (`madame`, `monsieur`), or a feminine/masculine word.
    case gender
    /// By number: singular, plural.
    case number
    /// By the option chosen: alternative i prints for option i of the question.
    case option
}

/// `[x : a | b]`.
public struct Pick: Sendable {
    /// What is looked at.
    public var subject: ExpressionID
    /// How.
    public var rule: PickRule
    /// The alternatives as written; for `option`, one for each option of the question, in its order.
    public var alternatives: [SourceRange]
    /// Where it stands.
    public var range: SourceRange

    /// A pick.
    public init(subject: ExpressionID, rule: PickRule, alternatives: [SourceRange], range: SourceRange) {
        self.subject = subject
        self.rule = rule
        self.alternatives = alternatives
        self.range = range
    }
}
