/// A legal source as a value: a text, and the articles of it that are meant.
///
/// It is read from the words a jurist writes (``init(_:)``) and prints itself in full French (``description``). Apostrophes and
/// blanks are plain: typography is applied where the words are set.
public struct LegalReference: Sendable, Hashable, CustomStringConvertible {
    /// How the articles hang on the text.
    public enum Form: String, Sendable, Hashable, Codable {
        /// "l'article 10 de la loi n° 2000-321 du 12 avril 2000"
        case provisions
        /// "la loi n° 2000-321 du 12 avril 2000, et notamment son article 10"
        case text
    }

    /// The text cited.
    public var text: CitedText
    /// The articles meant, in the order of the author; none when the whole text is.
    public var provisions: [Provision]
    /// How the articles hang on the text.
    public var form: Form

    /// A reference whose parts are known.
    public init(text: CitedText, provisions: [Provision] = [], form: Form = .text) {
        self.text = text
        self.provisions = provisions
        self.form = form
    }

    /// The reference in full: `l'article L. 2131-1 du code général des collectivités territoriales`.
    public var description: String {
        if provisions.isEmpty { return text.definite }
        switch form {
        case .provisions:
            let articles = definiteProvisions
            return text.words.isEmpty ? articles : articles + " " + text.genitive
        case .text:
            return text.definite + notably
        }
    }

    /// `, et notamment ses articles 9-1 et 10`, or nothing when the whole text is meant.
    public var notably: String {
        guard let first = provisions.first else { return "" }
        if provisions.count > 1 || first.isRange {
            return ", et notamment ses articles " + LegalReference.listed(provisions)
        }
        if first.lead.isEmpty { return ", et notamment son article " + first.alone }
        return ", et notamment " + LegalReference.definite(first)
    }

    /// One citation for several of the same text: articles together, in order, each once. `others` are taken to cite `text`.
    public func merged(with others: [LegalReference]) -> LegalReference {
        var all = Set(provisions)
        for other in others { all.formUnion(other.provisions) }
        let sorted = all.sorted { $0.precedes($1) }
        let keepsForm = others.allSatisfy { $0.form == form && $0.provisions == provisions }
        return LegalReference(text: text, provisions: sorted, form: keepsForm ? form : .text)
    }

    /// The article that the words it was read from, plain, lack before the first of them; none where they hold theirs.
    func lackingDeterminer(in words: String) -> CitedText.Determiner {
        guard ReferenceWords.withoutDeterminer(words) == words else { return .none }
        if provisions.isEmpty { return text.determiner }
        return words.hasPrefix("articles") ? .plural : words.hasPrefix("art") ? .elided : .masculine
    }

    private var definiteProvisions: String {
        if provisions.count == 1, let only = provisions.first, !only.isRange { return LegalReference.definite(only) }
        return "les articles " + LegalReference.listed(provisions)
    }

    private static func definite(_ provision: Provision) -> String {
        guard !provision.lead.isEmpty else { return "l'article " + provision.alone }
        let determiner = provision.lead.contains("phrase") ? "la " : "le "
        return determiner + provision.lead + " de l'article " + provision.alone
    }

    /// `9-1, 10 et 10-1`
    private static func listed(_ provisions: [Provision]) -> String {
        let items = provisions.map(\.listed)
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " et " + last
    }
}
