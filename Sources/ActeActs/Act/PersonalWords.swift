import ActeGraph
import ActeValues

/// The words of the personal answers, to be found where another answer repeats them: accents, capitals, blanks and punctuation apart.
struct PersonalWords {
    /// One personal answer, or two that follow each other: the first name, then the name.
    private struct Entry {
        /// The question.
        var operand: Operand
        /// Its letters and digits.
        var folded: [UInt8]
        /// The same, with the capitals and accents it was written with.
        var written: [UInt8]
        /// What it tells of whom it is about.
        var reach: Reach
    }

    /// Where the words of an answer tell whom it is about.
    private enum Reach {
        /// Wherever they stand: several words, or a number.
        case anywhere
        /// Where they are written with the same capitals: `Le Goff`, which `le goff` may not be.
        case asWritten
        /// Where it is announced as a name: a single word may be another one's name, or a street's.
        case named
        /// The same, for a word so short that it is in many others: it is not told elsewhere, unless it has its capital.
        case short
    }

    /// What was found.
    struct Match {
        /// The personal question.
        var operand: Operand
        /// Where, among the bytes searched.
        var range: Range<Int>
        /// Whether it tells whom it is about.
        var isTelling: Bool
    }

    /// Fewest letters and digits of an answer that is looked for.
    private static let minimumLength = 2
    /// Fewest of a word that is told wherever it stands.
    private static let shortLength = 4
    /// Words that name nobody by themselves.
    private static let smallWords: Set<String> = [
        "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "a", "au", "aux", "et",
        "m", "mme", "monsieur", "madame",
    ]

    /// By their letters: those that begin alike follow one another.
    private var entries: [Entry] = []

    /// Reads the personal answers of an act, but for names and codes of places: many share them. A text that is also the name of a place that anyone
    /// may read, such as that of the commune, is no secret either.
    init(_ plan: PlanStorage, _ conclusions: Conclusions) {
        var places: Set<[UInt8]> = []
        var previous: (text: String, operand: Operand)?
        for index in conclusions.answers.indices {
            let operand = Operand.question(QuestionID(UInt32(truncatingIfNeeded: index)))
            let caption = plan.caption(of: operand)
            guard case .known(.text(let text)) = conclusions.answers[index] else {
                previous = nil
                continue
            }
            if caption.saysWhere {
                if !caption.privacy.contains(.personal) { places.insert(PersonalWords.letters(of: text)) }
                previous = nil
            } else if caption.privacy.contains(.personal) {
                add(text, operand)
                for line in text.split(separator: "\n") where line.count < text.count { add(String(line), operand) }
                if let previous {
                    add(previous.text + " " + text, previous.operand)
                    add(text + " " + previous.text, previous.operand)
                }
                previous = (text, operand)
            } else {
                previous = nil
            }
        }
        entries.removeAll { places.contains($0.folded) }
        // Of answers with the same letters, the first one asked comes first.
        entries = entries.enumerated().sorted {
            $0.element.folded == $1.element.folded
                ? $0.offset < $1.offset : $0.element.folded.lexicographicallyPrecedes($1.element.folded)
        }
        .map(\.element)
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { entries.isEmpty }

    /// The personal question that a text answers as well, word for word. O(log answers).
    func owner(of text: String) -> Operand? {
        let letters = PersonalWords.letters(of: text)
        return entries(startingWith: letters).first.flatMap { $0.folded == letters ? $0.operand : nil }
    }

    /// The answers whose letters begin with these. O(log answers).
    private func entries(startingWith letters: [UInt8]) -> ArraySlice<Entry> {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].folded.lexicographicallyPrecedes(letters) { low = middle + 1 } else { high = middle }
        }
        return entries[low...].prefix { $0.folded.starts(with: letters) }
    }

    /// Where personal answers stand among other words, in order, none over another. A word that a civility, an initial or a civility and a first
    /// name announce tells whom it is about; the initial and the first name go with it. O(words × (log answers + answers that begin with the word)).
    func matches(in words: ArraySlice<UInt8>) -> [Match] {
        let tokens = WordToken.tokens(of: words)
        var matches: [Match] = []
        var index = 0
        // Past what is occulted already: a first name that is an answer itself.
        var free = 0
        while index < tokens.count {
            let found = entries(startingWith: tokens[index].folded).compactMap {
                match(of: $0, at: index, from: free, in: tokens, words)
            }
            .max { ($0.end, $0.match.isTelling ? 1 : 0) < ($1.end, $1.match.isTelling ? 1 : 0) }
            guard let found else {
                index += 1
                continue
            }
            matches.append(found.match)
            index = found.end
            if found.match.isTelling { free = index }
        }
        return matches
    }

    /// What an entry is at a token, where it stands there, and past which token; what announces it may go with it from a token on.
    private func match(
        of entry: Entry, at first: Int, from free: Int, in tokens: [WordToken], _ words: ArraySlice<UInt8>
    ) -> (match: Match, end: Int)? {
        guard let end = PersonalWords.end(of: entry.folded, at: first, in: tokens) else { return nil }
        let written = tokens[first..<end].flatMap { words[$0.range] }
        let start = AnnouncedName(in: tokens, of: words).start(ofNameAt: first)
        let isNamed = start != nil
        let isTelling: Bool
        switch entry.reach {
        case .anywhere: isTelling = true
        case .asWritten: isTelling = isNamed || written == entry.written
        case .named: isTelling = isNamed
        case .short:
            isTelling = isNamed
            guard isNamed || WordToken.isCapital(written[...]) else { return nil }
        }
        let range = tokens[max(start ?? first, free)].range.lowerBound..<tokens[end - 1].range.upperBound
        return (Match(operand: entry.operand, range: range, isTelling: isTelling), end)
    }

    private mutating func add(_ text: String, _ operand: Operand) {
        let folded = PersonalWords.letters(of: text)
        guard folded.count >= PersonalWords.minimumLength else { return }
        let words = text.split { $0.isWhitespace || "'’".contains($0) }
            .filter { !PersonalWords.smallWords.contains(AccentFolding.folded(String($0.filter { $0 != "." }))) }
        let isSeveral = text.split(whereSeparator: \.isWhitespace).count > 1
        let reach: Reach =
            if words.count > 1 || text.contains(where: { $0.isNumber || $0 == "@" }) {
                .anywhere
            } else if isSeveral {
                .asWritten
            } else {
                folded.count < PersonalWords.shortLength ? .short : .named
            }
        let bytes = Array(text.utf8)
        let written = WordToken.tokens(of: bytes[...]).flatMap { bytes[$0.range] }
        entries.append(Entry(operand: operand, folded: folded, written: written, reach: reach))
    }

    private static func letters(of text: String) -> [UInt8] {
        WordToken.tokens(of: Array(text.utf8)[...]).flatMap(\.folded)
    }

    /// Past the last of the tokens from `first` that say `letters`, no more and no less; nothing where they say something else.
    private static func end(of letters: [UInt8], at first: Int, in tokens: [WordToken]) -> Int? {
        var offset = 0
        for index in first..<tokens.count {
            let word = tokens[index].folded
            guard letters[offset...].starts(with: word) else { return nil }
            offset += word.count
            if offset == letters.count { return index + 1 }
        }
        return nil
    }
}
