import ActeValues

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

    /// The words that open the statement which writes what it takes in.
    public var statement: String {
        switch self {
        case .headings: "intitulé"
        case .preambles: "préambule"
        case .citations: "visa"
        case .recitals: "considérant"
        case .articles: "article"
        case .annexes: "annexe"
        case .signatures: "signature"
        case .mention(let name): "mention \(name)"
        case .otherMentions: "mention"
        }
    }

    /// Reads a whole `contient` property, items separated by commas; `nil` when one of them names nothing an act holds.
    public static func list(_ words: String) -> [TemplateContent]? {
        var found: [TemplateContent] = []
        for item in words.split(separator: ",") {
            guard let content = TemplateContent(NameFolding.folded(String(item))) else { return nil }
            found.append(content)
        }
        return found
    }
}

/// What stands around each item of a part: `Vu … ;`. The ellipsis holds the place of the item.
public struct ItemFrame: Sendable, Hashable {
    /// What comes before the item.
    public var prefix: String
    /// What comes after it, unless the item already ends so.
    public var suffix: String

    /// Nothing around the items.
    public static let none = ItemFrame("…")

    /// Reads a `chacun` property, typeset. Without ellipsis, the words come before the item.
    public init(_ words: String) {
        if let ellipsis = words.firstIndex(of: "…") {
            prefix = String(words[..<ellipsis])
            suffix = String(words[words.index(after: ellipsis)...])
        } else {
            prefix = words.isEmpty ? "" : words + " "
            suffix = ""
        }
    }
}

/// How articles are numbered: the `numérotation` property, written as the first number would print.
public struct ArticleNumbering: Sendable, Hashable {
    /// What comes before the number: `Article `.
    public var prefix: String
    /// What stands between the number and the title; nothing when titles are not printed.
    public var separator: String?

    /// `Article 1er – Titre`
    public static let standard = ArticleNumbering(prefix: "Article ", separator: " – ")

    /// A style whose parts are known.
    public init(prefix: String, separator: String?) {
        self.prefix = prefix
        self.separator = separator
    }

    /// Reads `Article 1er`, `ARTICLE 1er – Titre`…; `nil` when `1er` is missing.
    public init?(_ words: String) {
        guard let number = words.firstRange(of: "1er") else { return nil }
        let rest = words[number.upperBound...]
        let title = rest.firstRange(of: "Titre") ?? rest.firstRange(of: "titre")
        self.init(
            prefix: String(words[..<number.lowerBound]), separator: title.map { String(rest[..<$0.lowerBound]) })
    }
}
