/// One part of a gabarit, compiled: what it takes in, and how that is announced, framed and numbered.
public struct TemplateSection: Sendable {
    /// The name after `partie`, typeset.
    public let name: String
    /// Whether an act without it is not one of its nature.
    public let isMandatory: Bool
    /// What it takes in, in this order.
    public let contents: [TemplateContent]
    /// The line above what it takes in, such as `DÉCIDE :`, as bytes of the plan; printed only when something follows.
    let announcement: ByteRange
    /// What stands before and after each item.
    let frame: ItemFrame
    /// How articles are numbered.
    let numbering: ArticleNumbering
    /// The first instruction of its own text.
    let entry: UInt32
    /// The plan part that stands for it.
    let part: UInt32
}

/// What a part of a gabarit takes in: the words of its `contient` property.
public enum TemplateContent: Sendable, Hashable {
    /// `intitulé`; the title of the `acte` line when the tree gives none.
    case headings
    /// `préambule`
    case preambles
    /// `visas`: sorted by rank and merged.
    case citations
    /// `considérants`
    case recitals
    /// `articles`: with the titles and chapters that hold them.
    case articles
    /// `annexes`
    case annexes
    /// `signature`
    case signatures
    /// `mention x`: the mentions of that name.
    case mention(String)
    /// `mentions`: those that no other part of the gabarit names.
    case otherMentions

    /// Reads one item of a `contient` property; `nil` when the words name nothing an act holds.
    public init?(_ words: String) {
        switch words {
        case "intitulé": self = .headings
        case "préambule": self = .preambles
        case "visas": self = .citations
        case "considérants": self = .recitals
        case "articles", "dispositif": self = .articles
        case "annexes": self = .annexes
        case "signature", "signatures": self = .signatures
        case "mentions": self = .otherMentions
        default:
            guard words.hasPrefix("mention ") else { return nil }
            self = .mention(String(words.dropFirst(8)))
        }
    }

    /// Reads a whole `contient` property, items separated by commas; `nil` when one of them names nothing an act holds.
    public static func list(_ words: String) -> [TemplateContent]? {
        var found: [TemplateContent] = []
        for item in words.split(separator: ",") {
            var item = item
            while item.first == " " { item.removeFirst() }
            while item.last == " " { item.removeLast() }
            guard let content = TemplateContent(String(item)) else { return nil }
            found.append(content)
        }
        return found
    }
}

/// What stands around each item of a part: `Vu … ;`. The ellipsis holds the place of the item.
public struct ItemFrame: Sendable, Hashable {
    /// What comes before the item.
    public var prefix: [UInt8]
    /// What comes after it, unless the item already ends so.
    public var suffix: [UInt8]

    /// Nothing around the items.
    public static let none = ItemFrame("…")

    /// Reads a `chacun` property, typeset. Without ellipsis, the words come before the item.
    public init(_ words: String) {
        let bytes = Array(words.utf8)
        let ellipsis = Array("…".utf8)
        for start in bytes.indices where bytes[start...].starts(with: ellipsis) {
            prefix = Array(bytes[..<start])
            suffix = Array(bytes[(start + ellipsis.count)...])
            return
        }
        prefix = bytes.isEmpty ? [] : bytes + [UInt8(ascii: " ")]
        suffix = []
    }
}

/// How articles are numbered: the `numérotation` property, written as the first number would print.
public struct ArticleNumbering: Sendable, Hashable {
    /// What comes before the number: `Article `.
    public var prefix: [UInt8]
    /// What stands between the number and the title; nothing when titles are not printed.
    public var separator: [UInt8]?

    /// `Article 1er – Titre`
    public static let standard = ArticleNumbering(prefix: Array("Article ".utf8), separator: Array(" – ".utf8))

    /// A style whose parts are known.
    public init(prefix: [UInt8], separator: [UInt8]?) {
        self.prefix = prefix
        self.separator = separator
    }

    /// Reads `Article 1er`, `ARTICLE 1er – Titre`…; `nil` when `1er` is missing.
    public init?(_ words: String) {
        let bytes = Array(words.utf8)
        let first = Array("1er".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: first) }) else { return nil }
        let rest = bytes[(start + first.count)...]
        let title = Array("itre".utf8)
        let end = rest.indices.first { rest[$0...].starts(with: title) }
        self.init(prefix: Array(bytes[..<start]), separator: end.map { Array(rest[..<($0 - 1)]) })
    }
}
