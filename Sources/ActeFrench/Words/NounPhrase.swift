/// A name with the article it bears, ready to follow a preposition: `d'Aubenas`, `du Pouzin`, `au Pouzin`, `des Vans`,
/// `de La Voulte-sur-Rhône`, `de l'Ardèche`.
///
/// *Le* and *les* contract with *de* and *à* whether they belong to the name (`Le Pouzin`) or not (`le maire`); *la* and
/// *l'* stay, with their capital when the name has one.
public struct NounPhrase: Sendable, Hashable {
    /// The article a name begins with.
    public enum Article: Sendable, Hashable, CaseIterable {
        case none, le, la, elided, les
    }

    /// The words that can stand before a name.
    public enum Preposition: String, Sendable, Hashable, CaseIterable, Codable {
        case de
        case à
        case en
        case que
    }

    /// The article the name begins with.
    public let article: Article
    /// The name without its article.
    public let name: String
    /// The article as written, capital and apostrophe kept, with the space that follows it.
    private let prefix: String

    /// A name whose article is recognised from its spelling: `Le Pouzin`, `les Vans`, `L'Horme`, `la commune`, `Valence`.
    public init(_ text: String) {
        let lowered = text.lowercased()
        for (spelling, article) in NounPhrase.spellings
        where lowered.hasPrefix(spelling) && lowered.count > spelling.count {
            let cut = text.index(text.startIndex, offsetBy: spelling.count)
            self.init(article: article, name: String(text[cut...]), prefix: String(text[..<cut]))
            return
        }
        self.init(article: .none, name: text, prefix: "")
    }

    /// A name that takes no article whatever it begins with, as the surname `Le Gall` does: `de Le Gall`.
    public init(withoutArticle name: String) { self.init(article: .none, name: name, prefix: "") }

    /// A common name given apart from its article: `département` with `le`.
    public init(_ name: String, article: Article) {
        let prefix =
            switch article {
            case .none: ""
            case .le: "le "
            case .la: "la "
            case .elided: "l’"
            case .les: "les "
            }
        self.init(article: article, name: name, prefix: prefix)
    }

    private init(article: Article, name: String, prefix: String) {
        self.article = article
        self.name = name
        self.prefix = prefix
    }

    /// The name with its article.
    public var text: String { prefix + name }

    /// The name after a preposition, contracted or elided as French wants it.
    ///
    /// *En* is kept for what takes it, a feminine or a name that begins with a vowel after *l'* (`en Ardèche`), and gives
    /// way to *dans* before another article (`dans le Rhône`, `dans la Drôme`).
    public func after(_ preposition: Preposition) -> String {
        switch (preposition, article) {
        case (.de, .le): "du \(name)"
        case (.de, .les): "des \(name)"
        case (.à, .le): "au \(name)"
        case (.à, .les): "aux \(name)"
        case (.en, .elided), (.en, .none): "en \(name)"
        case (.en, _): "dans \(text)"
        case (.de, .none): Elision.join("de", name)
        case (.que, .none): Elision.join("que", name)
        case (.de, _), (.à, _), (.que, _): "\(preposition.rawValue) \(text)"
        }
    }

    /// The name after *le* or *la*, elided where French wants it: `l'EPCI`, `le SDIS`, `la halle`. A name that has its own
    /// article keeps it.
    public func withDefiniteArticle(_ gender: Gender) -> String {
        article == .none ? Elision.join(gender == .masculine ? "le" : "la", name) : text
    }

    private static let spellings: [(String, Article)] = [
        ("le ", .le), ("la ", .la), ("les ", .les), ("l'", .elided), ("l’", .elided),
        ("le\u{A0}", .le), ("la\u{A0}", .la), ("les\u{A0}", .les),
    ]
}
