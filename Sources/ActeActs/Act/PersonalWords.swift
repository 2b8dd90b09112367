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
        /// Whether it tells whom it is about wherever it stands: several words, or a number. A single word may be another one's name, or a street's.
        var isTelling: Bool
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

    /// Fewest letters and digits of an answer that is looked for: shorter ones are in too many words.
    static let minimumLength = 4
    /// Words that name nobody by themselves.
    private static let smallWords: Set<String> = [
        "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "a", "au", "aux", "et",
        "m", "mme", "monsieur", "madame",
    ]

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
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { entries.isEmpty }

    /// The personal question that a text answers as well, word for word.
    func owner(of text: String) -> Operand? {
        let letters = PersonalWords.letters(of: text)
        return entries.first { $0.folded == letters }?.operand
    }

    /// Where personal answers stand among other words, in order, none over another. O(words × answers).
    func matches(in words: ArraySlice<UInt8>) -> [Match] {
        let tokens = PersonalWords.tokens(of: words)
        var matches: [Match] = []
        var index = 0
        while index < tokens.count {
            let found = entries.compactMap { entry in
                PersonalWords.end(of: entry.folded, at: index, in: tokens).map { (entry: entry, end: $0) }
            }.max { ($0.end, $0.entry.isTelling ? 1 : 0) < ($1.end, $1.entry.isTelling ? 1 : 0) }
            guard let found else {
                index += 1
                continue
            }
            let range = tokens[index].range.lowerBound..<tokens[found.end - 1].range.upperBound
            matches.append(Match(operand: found.entry.operand, range: range, isTelling: found.entry.isTelling))
            index = found.end
        }
        return matches
    }

    private mutating func add(_ text: String, _ operand: Operand) {
        let folded = PersonalWords.letters(of: text)
        guard folded.count >= PersonalWords.minimumLength else { return }
        let words = text.split { $0.isWhitespace || "'’".contains($0) }
            .filter { !PersonalWords.smallWords.contains(AccentFolding.folded(String($0.filter { $0 != "." }))) }
        let isTelling = words.count > 1 || text.contains { $0.isNumber || $0 == "@" }
        entries.append(Entry(operand: operand, folded: folded, isTelling: isTelling))
    }

    // MARK: Words

    /// A run of letters and digits.
    private struct Token {
        var folded: [UInt8]
        var range: Range<Int>
    }

    private static func letters(of text: String) -> [UInt8] { tokens(of: Array(text.utf8)[...]).flatMap(\.folded) }

    private static func tokens(of words: ArraySlice<UInt8>) -> [Token] {
        var tokens: [Token] = []
        var start = words.startIndex
        var position = start
        func close(at end: Int) {
            guard start < end else { return }
            let word = AccentFolding.folded(String(decoding: words[start..<end], as: UTF8.self))
            tokens.append(Token(folded: Array(word.utf8), range: start..<end))
        }
        for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
            let end = position + UTF8.width(scalar)
            let properties = scalar.properties
            if !properties.isAlphabetic, properties.numericType == nil, !isAccent(properties.generalCategory) {
                close(at: position)
                start = end
            }
            position = end
        }
        close(at: position)
        return tokens
    }

    private static func isAccent(_ category: Unicode.GeneralCategory) -> Bool { category == .nonspacingMark }

    /// Past the last of the tokens from `first` that say `letters`, no more and no less; nothing where they say something else.
    private static func end(of letters: [UInt8], at first: Int, in tokens: [Token]) -> Int? {
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
