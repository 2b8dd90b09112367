/// Where a word is a person's name for what stands before it: « Mme Faure », « O. Faure », « Mme Odile Faure », « MM. Paul Petit et Jean Faure ».
struct AnnouncedName {
    private let tokens: [WordToken]
    private let words: ArraySlice<UInt8>

    /// What stands before the name of a person.
    private static let civilities = set([
        "m", "mme", "mlle", "mr", "monsieur", "madame", "mademoiselle", "maitre", "docteur", "veuve", "epouse", "nee",
    ])
    /// What stands before the names of several, with « et » or a comma between them.
    private static let pluralCivilities = set(["mm", "mmes", "messieurs", "mesdames", "epoux", "consorts"])
    /// Small words of a name, that a civility may precede.
    private static let particles = set(["de", "du", "des", "d"])
    /// Small words of a name after others; after a civility they begin a quality: « Madame le Maire ».
    private static let articles = set(["le", "la", "les", "l"])
    private static let and = Array("et".utf8)
    /// Most letters of a first name that a full stop shortens: « Ph. ».
    private static let shortenedLength = 2
    /// Most words that are looked at between a civility and a name.
    private static let reach = 12

    private static func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

    init(in tokens: [WordToken], of words: ArraySlice<UInt8>) {
        self.tokens = tokens
        self.words = words
    }

    /// The token where a name begins whose surname stands at `first`: its first names and initials, civility apart; nothing where nothing announces a
    /// name. O(1).
    func start(ofNameAt first: Int) -> Int? {
        if first > 0, isCivility(first - 1) { return first }
        let afterInitials = startOfInitials(before: first)
        return startOfFirstNames(before: first) ?? (afterInitials < first ? afterInitials : nil)
    }

    private func startOfInitials(before first: Int) -> Int {
        var start = first
        while start > 0, tokens[start - 1].folded.count == 1, !isCivility(start - 1), isCapital(start - 1) {
            start -= 1
        }
        return start
    }

    /// Looks back, over words that bear a capital, for a civility.
    private func startOfFirstNames(before first: Int) -> Int? {
        guard isCapital(first) else { return nil }
        var index = first
        // Where this name begins: past what parts it from another one.
        var start: Int?
        while index > 0, first - index < AnnouncedName.reach {
            let word = tokens[index - 1].folded
            if isCivility(index - 1) {
                guard !AnnouncedName.articles.contains(tokens[index].folded) else { return nil }
                return start == nil || AnnouncedName.pluralCivilities.contains(word) ? start ?? index : nil
            }
            if word == AnnouncedName.and {
                start = start ?? index
            } else {
                switch gap(before: index) {
                case .none: return nil
                case .comma: start = start ?? index
                case .joined: break
                }
                guard
                    isCapital(index - 1) || AnnouncedName.particles.contains(word)
                        || AnnouncedName.articles.contains(word)
                else { return nil }
            }
            index -= 1
        }
        return nil
    }

    /// What parts two words of a name, or two names.
    private enum Gap { case joined, comma }

    /// What stands before a token; nothing where a name cannot go on over it, such as the end of a sentence.
    private func gap(before index: Int) -> Gap? {
        let before = tokens[index - 1]
        let between = String(decoding: words[before.range.upperBound..<tokens[index].range.lowerBound], as: UTF8.self)
        let marks = between.filter { !" \u{A0}\u{202F}".contains($0) }
        switch marks {
        case "": return .joined
        case "-", "‑", "'", "’": return .joined
        case ".", ".-", ".‑": return before.folded.count <= AnnouncedName.shortenedLength ? .joined : nil
        case ",": return .comma
        default: return nil
        }
    }

    private func isCivility(_ index: Int) -> Bool {
        AnnouncedName.civilities.contains(tokens[index].folded)
            || AnnouncedName.pluralCivilities.contains(tokens[index].folded)
    }

    private func isCapital(_ index: Int) -> Bool { WordToken.isCapital(words[tokens[index].range]) }
}
