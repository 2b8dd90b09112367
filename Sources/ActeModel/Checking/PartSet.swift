internal import ActeSyntax

/// What a block of the tree may hold, or holds.
struct PartSet: OptionSet, Sendable {
    let rawValue: UInt16

    static let text = PartSet(rawValue: 1)
    static let heading = PartSet(rawValue: 2)
    static let preamble = PartSet(rawValue: 4)
    static let citation = PartSet(rawValue: 8)
    static let recital = PartSet(rawValue: 16)
    static let division = PartSet(rawValue: 32)
    static let chapter = PartSet(rawValue: 64)
    static let article = PartSet(rawValue: 128)
    static let annex = PartSet(rawValue: 256)
    static let mention = PartSet(rawValue: 512)
    static let signature = PartSet(rawValue: 1024)
    /// A table in a text.
    static let table = PartSet(rawValue: 2048)

    /// Every part of an act; texts are inside them.
    static let parts: PartSet = [
        .heading, .preamble, .citation, .recital, .division, .chapter, .article, .annex, .mention, .signature,
    ]
    /// Anything: what a reusable text may hold before one knows where it goes.
    static let anything: PartSet = parts.union([.text, .table])

    /// The set of one kind of part.
    init(_ kind: PartKind) { self.init(rawValue: 2 << UInt16(kind.rawValue)) }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// What may stand inside a part.
    static func inside(_ kind: PartKind) -> PartSet {
        switch kind {
        case .preamble: [.text, .table, .citation, .recital]
        case .division: [.text, .table, .chapter, .article]
        case .chapter: [.text, .table, .article]
        case .annex: [.text, .table, .division, .chapter, .article]
        case .article, .mention: [.text, .table]
        case .heading, .citation, .recital, .signature: .text
        }
    }

    /// What stands inside a part and goes where the act wants it all the same: the articles of a title are those of the act, those of
    /// an annex are not.
    static func lifted(outOf kind: PartKind) -> PartSet {
        switch kind {
        case .preamble: [.citation, .recital]
        case .division, .chapter: .article
        case .annex, .heading, .citation, .recital, .article, .mention, .signature: []
        }
    }
}

extension PartKind {
    /// The part that a node of the tree is.
    init?(_ kind: SyntaxKind) {
        switch kind {
        case .heading: self = .heading
        case .preamble: self = .preamble
        case .citation: self = .citation
        case .recital: self = .recital
        case .division: self = .division
        case .chapter: self = .chapter
        case .article: self = .article
        case .annex: self = .annex
        case .mention: self = .mention
        case .signature: self = .signature
        default: return nil
        }
    }

    /// The words for it, with its article.
    var described: String {
        switch self {
        case .heading: "un intitulé"
        case .preamble: "un préambule"
        case .citation: "un visa"
        case .recital: "un considérant"
        case .division: "un titre"
        case .chapter: "un chapitre"
        case .article: "un article"
        case .annex: "une annexe"
        case .mention: "une mention"
        case .signature: "une signature"
        }
    }
}
