public import ActeActs

/// A paragraph of a document, the label above a part, or the row of a table.
public struct Block: Sendable {
    /// What it is to its reader.
    public enum Style: UInt8, Sendable, CaseIterable {
        /// When it was put on line, and by whom.
        case publication
        /// Who makes the act, at its top: `RÉPUBLIQUE FRANÇAISE`.
        case masthead
        /// What the act is about.
        case title
        /// `DÉCIDE :`
        case announcement
        /// `Titre Ier – Dispositions générales`
        case divisionLabel
        /// `Chapitre Ier – Champ`
        case chapterLabel
        /// `Article 1er – Montant`
        case articleLabel
        /// `Annexe 1 – Plan`
        case annexLabel
        /// `Vu …`
        case citation
        /// `Considérant …`
        case recital
        /// The words of an article, a mention, a preamble, an annex.
        case body
        /// « d'une part », below a party to a convention.
        case side
        /// An item of a list.
        case listItem
        /// What a column of a table holds: the words above it, or the row of all of them.
        case columnName
        /// What stands in a column of a table, or a row of all of them.
        case cell
        /// Who signs.
        case signature
    }

    /// What it is to its reader.
    public let style: Style
    /// The part whose block it is, as an index into `Document.parts`.
    public let part: Int
    /// All its words.
    public let words: ByteRange
    /// What stands out in them, in the act.
    let marks: ByteRange
    /// How it is numbered, for the label of a numbered part.
    public let label: Label?
    /// How deep a label stands among the labels of the document, from 1: titles, then their chapters, then their articles, no level left out; 0 for
    /// what is no label.
    public let level: Int
    /// The table that it is a row of, as an index into `Document.tables`.
    public let table: Int?

    init(
        style: Style, part: Int, words: ByteRange, marks: ByteRange = ByteRange(start: 0, end: 0), label: Label? = nil,
        level: Int = 0, table: Int? = nil
    ) {
        self.style = style
        self.part = part
        self.words = words
        self.marks = marks
        self.label = label
        self.level = level
        self.table = table
    }

    /// How deep it stands among the headings of the document, the act itself being the first: 1 for its title, 2 and more for labels; `nil` for what
    /// is no heading.
    var headingLevel: Int? {
        if isLabel { return level + 1 }
        return style == .title ? 1 : nil
    }

    /// Whether it stands above a part rather than in it.
    public var isLabel: Bool {
        switch style {
        case .divisionLabel, .chapterLabel, .articleLabel, .annexLabel: true
        case .publication, .masthead, .title, .announcement, .citation, .recital, .body, .side, .listItem, .columnName,
            .cell, .signature:
            false
        }
    }
}

/// The label of a numbered part: `Article `, `1`, `er`, ` – Montant`.
public struct Label: Sendable {
    /// What numbers are counted along.
    public enum Series: Sendable, Hashable {
        /// The articles of the act.
        case articles
        /// Those of an annex, by the position of that annex among the parts.
        case annexArticles(Int)
        /// The titles.
        case divisions
        /// The chapters of a title, by the position of that title among the parts; negative outside any.
        case chapters(Int)
        /// The annexes.
        case annexes
    }

    /// What its number is counted along.
    public let series: Series
    /// Its number, from 1.
    public let number: Int
    /// What comes before the number.
    public let prefix: ByteRange
    /// The figures of the number: `1` of `1er`.
    public let figures: ByteRange
    /// What makes it an ordinal: `er`; empty for all but the first.
    public let ordinal: ByteRange
    /// What follows the number.
    public let rest: ByteRange
}

/// Words that look alike.
public struct Run: Sendable {
    /// How words look.
    public struct Look: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// **bold**
        public static let bold = Look(rawValue: 1)
        /// *italics*
        public static let italic = Look(rawValue: 2)
        /// The end of an ordinal: `er` of `1er`.
        public static let raised = Look(rawValue: 4)
        /// An answer that is still missing, in a draft.
        public static let gap = Look(rawValue: 8)
        /// The number of another part, inside a reference to it.
        public static let numeral = Look(rawValue: 16)
    }

    /// The words.
    public internal(set) var words: ByteRange
    /// How they look.
    public let look: Look
    /// The part they refer to, as an index into `Document.parts`.
    public let target: Int?
}
