public import ActeDiagnostics
public import ActeValues

/// What the jurist means: the rule file once every name is known, every type agrees and every choice is complete.
///
/// Everything lies in flat arrays and refers to other things by index, so that a model of 100,000 questions stays a few
/// contiguous blocks of memory. The tree of statements is `body`; texts and expressions hang on it by index.
public struct CheckedModel: Sendable {
    /// The files read, by `FileID`: the rule file, then the plan of its nature of act.
    public var files: [SourceFile] = []
    /// What the `acte` line and its properties say.
    public var header = ActHeader()
    /// The groups of questions, in the order of the file.
    public var sections: [Section] = []
    /// The questions, in the author's order: this is the order in which they are asked.
    public var questions: [Question] = []
    /// The dated values.
    public var parameters: [Parameter] = []
    /// The computed values; one comes after those it reads.
    public var computations: [Computation] = []
    /// The holidays that its delays may count with.
    public var calendars: [HolidayCalendar] = []
    /// What must be true of the answers, in the order of the source.
    public var constraints: [Constraint] = []
    /// What the act gives to tables of open data, in the order of the source.
    public var exchanges: [Exchange] = []
    /// The reusable texts.
    public var clauses: [Clause] = []
    /// The sources and checks written under lines that the model keeps nothing else of, in the order they were read.
    public var grounds: [Ground] = []
    /// The examples.
    public var examples: [Example] = []
    /// Where nothing may be said for some answers.
    public var gaps: [Gap] = []
    /// For each division whose divisor may be zero, what stands for its result then: an `Expression.missing`.
    public var zeroDivisions: [ExpressionID: ExpressionID] = [:]
    /// The plan of the act's nature.
    public var template = Template()
    /// The tree of the act.
    public var body = Block.empty

    /// Statements that blocks list.
    public var statements: [Statement] = []
    /// The arms of conditionals, and the cases of selections.
    public var branches: [Branch] = []
    /// The acts that this one calls for, in the order of the source.
    public var derivations: [Derivation] = []
    /// What is repeated for the items of lists.
    public var repetitions: [Repetition] = []
    /// The parts of the act, in the order of the source.
    public var parts: [Part] = []
    /// Alerts and refusals, in the order of the source.
    public var notices: [Notice] = []
    /// Texts; each is a run of `segments`.
    public var texts: [Text] = []
    /// The pieces of all texts.
    public var segments: [TextSegment] = []
    /// The picks of all texts.
    public var picks: [Pick] = []
    /// All expressions.
    public var expressions: [Expression] = []
    /// The type of each expression, beside it.
    public var types: [ValueType] = []
    /// The place of each expression, beside it.
    public var expressionRanges: [SourceRange] = []
    /// The operands of conjunctions and disjunctions.
    public var operands: [ExpressionID] = []
    /// The option numbers that conditions compare with.
    public var optionSets: [Int32] = []
    /// The words that conditions and computations hold.
    public var strings: [String] = []

    /// An empty model.
    public init() {}

    /// The statements of a block, in order.
    public func statements(of block: Block) -> ArraySlice<Statement> { statements[block.range] }

    /// The arms of a conditional or of a selection, in order.
    public func branches(of list: IndexRange) -> ArraySlice<Branch> { branches[list.range] }

    /// The pieces of a text, in order.
    public func segments(of text: TextID) -> ArraySlice<TextSegment> { segments[texts[text.index].segments.range] }

    /// The expression at `id`.
    public subscript(id: ExpressionID) -> Expression { expressions[id.index] }

    /// The type of the expression at `id`.
    public func type(of id: ExpressionID) -> ValueType { types[id.index] }
}

/// A contiguous run of one of the model's arrays.
public struct IndexRange: Hashable, Sendable {
    /// First index.
    public var start: Int32
    /// Index past the last.
    public var end: Int32

    /// The run `start ..< end`.
    public init(_ range: Range<Int>) {
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    /// The run as a range.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Number of indices.
    public var count: Int { Int(end - start) }
    /// Whether there is none.
    public var isEmpty: Bool { start == end }
}

/// Statements that belong together: a run of `CheckedModel.statements`.
public typealias Block = IndexRange

extension IndexRange {
    /// The run without anything.
    public static let empty = IndexRange(0..<0)
}

/// The position of an expression in its model.
public struct ExpressionID: Hashable, Sendable {
    /// Index into `CheckedModel.expressions`.
    public var rawValue: Int32
    /// The expression at `index`.
    public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    /// The index.
    public var index: Int { Int(rawValue) }
}

/// The position of a text in its model.
public struct TextID: Hashable, Sendable {
    /// Index into `CheckedModel.texts`.
    public var rawValue: Int32
    /// The text at `index`.
    public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    /// The index.
    public var index: Int { Int(rawValue) }
}
