public import ActeGraph

/// A part of an act.
public struct ActPart: Sendable {
    /// What it is.
    public var kind: PartKind
    /// How deep it stands: 0 for the parts of the gabarit.
    public var depth: UInt8 = 0
    /// Its number among those of its kind, from 1; 0 when it has none.
    public var number: UInt16 = 0
    /// Index into the plan's parts; negative for text that stands outside any part, and for the title of the act.
    public var plan: Int32
    /// What is printed above it: `Article 1er – Montant`.
    public var label = ByteRange.empty
    /// Of its label, the number alone: `1er`, `II`. Empty when it bears none.
    public var numeral = ByteRange.empty
    /// Its own paragraphs.
    public var paragraphs = ByteRange.empty
    /// The position in `Act.parts` after the last part it holds.
    public var end = 0
    /// The innermost decision that put it in, as an index into `Act.decisions`; negative when none did.
    public var decision: Int32 = -1
}

/// A paragraph, an item of a list, a row of a table, or the line that announces what follows.
public struct ActParagraph: Sendable {
    /// What a paragraph is to its neighbours.
    public enum Role: String, Sendable, Hashable, Codable {
        case paragraph = "paragraphe"
        case listItem = "liste"
        /// The row that names the columns of a table. A table starts with it, and an act holds none without a row below.
        case header = "en-tête de tableau"
        /// A row of the table above. Its cells are parted by bars that bear a mark.
        case row = "ligne de tableau"
        /// `DÉCIDE :`
        case announcement = "annonce"

        /// Whether it is a row of a table, the one that names its columns among them.
        public var isRow: Bool { self == .header || self == .row }
    }

    /// Its words, as a range of `Act.bytes`.
    public var words: ByteRange
    /// What it is to its neighbours.
    public var role: Role
    /// What stands out in it.
    public var marks: ByteRange
    /// The text of the plan that it comes from; negative for what the gabarit wrote.
    var text: Int32
    /// The innermost decision that put it in; negative when none did.
    public var decision: Int32
}

/// Something that stands out inside a paragraph.
public struct ActMark: Sendable {
    /// Why it stands out.
    public enum Kind: Sendable, Hashable {
        case bold
        case italic
        /// The value of an operand.
        case value(Operand)
        /// The same, and it is personal data, to be hidden in the published version.
        case personal(Operand)
        /// An answer that is missing, shown by its name between ⟦ and ⟧.
        case missing(Operand)
        /// A passage that personal or confidential answers put in or left out; empty when they left it out. It would tell them to whom they must be
        /// kept from.
        case reserved(Privacy)
        /// A decision that hangs on a missing answer.
        case open(DecisionID)
        /// What parts two cells of a row: ` | `.
        case cellEnd
        /// The number of another part, as an index into `Act.parts`; negative when that part is not in the act.
        case reference(Int32)
    }

    /// Why it stands out.
    public var kind: Kind
    /// First byte, in `Act.bytes`.
    public var start: UInt32
    /// Past the last byte.
    public var end: UInt32
    /// How a value is written: what stands for it, when it is hidden, keeps the small word before it.
    var format = HoleFormat.standard

    /// Whether it goes on with a value of several lines, begun in the paragraph before: how many there are is hidden with it.
    var isContinuation = false

    /// When it ends with « … », « ! » or « ? », which took in the full stop that the text has after it: whom that stop must be kept from.
    /// What stands for the value, when it is hidden, gives the stop back to all others.
    var stopTakenIn: Privacy?

    init(kind: Kind, start: UInt32, end: UInt32, format: HoleFormat = .standard, isContinuation: Bool = false) {
        self.kind = kind
        self.start = start
        self.end = end
        self.format = format
        self.isContinuation = isContinuation
    }

    /// Whether it only says how words look.
    var isStyle: Bool { kind == .bold || kind == .italic }

    /// What its words show, when they show the value of something.
    var operand: Operand? {
        switch kind {
        case .value(let operand), .personal(let operand): operand
        case .bold, .italic, .missing, .reserved, .open, .cellEnd, .reference: nil
        }
    }
}

/// A decision, and the branch that led into the act.
public struct TakenDecision: Sendable, Hashable {
    /// The decision.
    public var decision: DecisionID
    /// The branch taken, from 0.
    public var branch: Int
    /// The decision it stands in, as an index into `Act.decisions`; negative when it stands in none.
    public var parent: Int32

    /// The number of the decision among those of its graph, for those who only write it down.
    public var number: Int { Int(decision.rawValue) }
}

extension ByteRange {
    /// The words that a mark covers.
    @inlinable
    public init(_ mark: ActMark) { self.init(start: mark.start, end: mark.end) }
}
