/// One part of a gabarit, compiled: what it takes in, and how that is announced, framed and numbered. Words are ranges of the plan's bytes.
struct TemplateSection: Sendable {
    /// The name after `partie`.
    var name: ByteRange
    /// Whether an act without it is not one of its nature.
    var isMandatory: Bool
    /// What it takes in, in this order: a range of the plan's contents.
    var contents: ByteRange
    /// The line above what it takes in, such as `DÉCIDE :`; printed only when something follows.
    var announcement: ByteRange
    /// What stands before each item.
    var prefix: ByteRange
    /// What stands after each item, unless it already ends so.
    var suffix: ByteRange
    /// What stands before the number of an article.
    var numberPrefix: ByteRange
    /// What stands between the number and the title of an article.
    var numberSeparator: ByteRange
    /// Whether articles print their title.
    var showsTitles: Bool
    /// The first instruction of its own text.
    var entry: UInt32
    /// The plan part that stands for it.
    var part: UInt32
}

/// One kind of thing that a part of a gabarit takes in.
struct SectionContent: Sendable {
    /// Which of the parts that go to a place are meant.
    enum Filter: UInt8 {
        case all
        /// Those of a name.
        case named
        /// Those that no other part of the gabarit names.
        case unclaimed
    }

    var place: PartPlace
    var filter: Filter
    /// The name, when one is meant: a range of the plan's bytes.
    var name: ByteRange
}

extension TemplateContent {
    /// Where what it takes in is found.
    var place: PartPlace {
        switch self {
        case .headings: .heading
        case .preambles: .preamble
        case .citations: .citation
        case .recitals: .recital
        case .articles: .body
        case .annexes: .annex
        case .signatures: .signature
        case .mention, .otherMentions: .mention
        }
    }
}
