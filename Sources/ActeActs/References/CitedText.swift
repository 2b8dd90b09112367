public import ActeValues

/// A text that an act cites as a whole: a code, a law, a decree, an opinion, an earlier act.
public struct CitedText: Sendable, Hashable {
    /// What kind of text it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case constitution, treaty, organicLaw, code, law, ordinance, decree, order, statutes, regulation, earlierAct
        case courtDecision, opinion, document
        /// The words begin like no known text, and are kept as they are.
        case other
    }

    /// The definite article that the text takes.
    public enum Determiner: String, Sendable, Hashable, Codable {
        case masculine = "le "
        case feminine = "la "
        case elided = "l'"
        case plural = "les "
        /// The words carry none, or already hold their own.
        case none = ""

        /// The same, contracted with *de*.
        public var genitive: String {
            switch self {
            case .masculine: "du "
            case .feminine: "de la "
            case .elided: "de l'"
            case .plural: "des "
            case .none: "de "
            }
        }
    }

    /// What kind of text it is.
    public var kind: Kind
    /// Its place among the norms.
    public var rank: NormRank
    /// Its words without article: `loi n° 2000-321 du 12 avril 2000`. Empty when the reference names provisions alone.
    public var words: String
    /// The article it takes.
    public var determiner: Determiner
    /// What follows `n°`, if anything does.
    public var number: String?
    /// Its date, if the words hold one.
    public var date: CalendarDate?

    /// A text whose parts are already known.
    public init(
        kind: Kind, rank: NormRank, words: String, determiner: Determiner, number: String? = nil,
        date: CalendarDate? = nil
    ) {
        self.kind = kind
        self.rank = rank
        self.words = words
        self.determiner = determiner
        self.number = number
        self.date = date
    }

    /// The text with its article: `la loi n° 2000-321 du 12 avril 2000`.
    public var definite: String { determiner.rawValue + words }

    /// The text after *de*: `de la loi n° 2000-321 du 12 avril 2000`.
    public var genitive: String { determiner.genitive + words }

    /// Whether both are the same text, however many of its words are written: a law is known by its number.
    public func isSame(as other: CitedText) -> Bool {
        if self == other { return true }
        guard kind == other.kind, let number, number == other.number, date == other.date else { return false }
        return [.organicLaw, .law, .ordinance, .decree].contains(kind)
    }

    /// Whether the text is cited before `other`: by rank, codes by importance then name, the rest by date, number, words.
    public func precedes(_ other: CitedText) -> Bool {
        guard rank == other.rank else { return rank < other.rank }
        if rank == .code, codeImportance != other.codeImportance { return codeImportance < other.codeImportance }
        if rank != .code, date != other.date {
            guard let date else { return false }
            guard let later = other.date else { return true }
            return date < later
        }
        if number != other.number { return Provision.precedes(number ?? "", other.number ?? "") }
        return words < other.words
    }

    /// The general code of local bodies comes first in their acts; other codes follow by name.
    private var codeImportance: Int { words == "code général des collectivités territoriales" ? 0 : 1 }
}
