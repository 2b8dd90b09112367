import ActeDiagnostics

/// Ways to compare that people write and the language does not have: each has one way to be said.
private let foreignComparisons: [(words: String, mend: String)] = [
    ("supérieur ou égal à", "atteint"), ("supérieure ou égale à", "atteint"), ("inférieur ou égal à", "ne dépasse pas"),
    ("inférieure ou égale à", "ne dépasse pas"), ("supérieur à", "dépasse"), ("supérieure à", "dépasse"),
    ("inférieur à", "n'atteint pas"), ("inférieure à", "n'atteint pas"), ("égal à", "est"), ("égale à", "est"),
    ("différent de", "n'est pas"), ("différente de", "n'est pas"), ("antérieur à", "avant"),
    ("antérieure à", "avant"), ("postérieur à", "après"), ("postérieure à", "après"), ("plus grand que", "dépasse"),
    ("plus petit que", "n'atteint pas"), ("au-dessus de", "dépasse"), ("au-dessous de", "n'atteint pas"),
]

extension Parser {
    /// Whether the words of a comparison are none of the language; they are then reported, from `start`, with those to write.
    mutating func refusesForeignComparison(from start: Int) -> Bool {
        // The longest has 22 bytes.
        let written = quote(cursor, min(limit, cursor + 24)).lowercased()
        guard let (words, mend) = foreignComparisons.first(where: { written.hasPrefix($0.words + " ") }) else {
            return false
        }
        let end = cursor + words.utf8.count
        fail(
            "E0161", "« \(quote(start, end)) » n'est pas une façon de comparer ici.", start, end,
            fix: Fix("Écrivez « \(mend) ».", range: range(start, end), replacement: mend))
        return true
    }
}
