/// Finds words in a text.
enum WordScanner {
    /// Where any of `words` stands in `text`, with its line from 1. A word counts when it is not a part of a longer one, nor a
    /// member of something (`.word`) or a declaration (`func word`).
    static func occurrences(of words: [String], in text: String) -> [(word: String, line: Int)] {
        var found: [(word: String, line: Int)] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for word in words where stands(word, in: line) { found.append((word, number + 1)) }
        }
        return found
    }

    private static func stands(_ word: String, in line: Substring) -> Bool {
        var rest = line
        while let range = rest.firstRange(of: word) {
            let before = line[..<range.lowerBound]
            let isDeclared = before.hasSuffix("func ") || before.hasSuffix(".")
            let startsInside = (before.last.map(isPartOfWord) ?? false) && (word.first.map(isPartOfWord) ?? false)
            let after = line[range.upperBound...].first
            let endsInside = (after.map(isPartOfWord) ?? false) && (word.last.map(isPartOfWord) ?? false)
            if !isDeclared, !startsInside, !endsInside { return true }
            rest = line[range.upperBound...]
        }
        return false
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
