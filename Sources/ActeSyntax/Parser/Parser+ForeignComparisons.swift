import ActeDiagnostics

/// Ways to compare that people write and the language does not have: each has one way to be said.
let foreignComparisons: [(words: String, mend: String)] = [
    ("supérieur ou égal à", "atteint"), ("supérieure ou égale à", "atteint"), ("inférieur ou égal à", "ne dépasse pas"),
    ("inférieure ou égale à", "ne dépasse pas"), ("supérieur à", "dépasse"), ("supérieure à", "dépasse"),
    ("inférieur à", "n'atteint pas"), ("inférieure à", "n'atteint pas"), ("égal à", "est"), ("égale à", "est"),
    ("différent de", "n'est pas"), ("différente de", "n'est pas"), ("antérieur à", "avant"),
    ("antérieure à", "avant"), ("postérieur à", "après"), ("postérieure à", "après"), ("plus grand que", "dépasse"),
    ("plus petit que", "n'atteint pas"), ("au-dessus de", "dépasse"), ("au-dessous de", "n'atteint pas"),
]

/// How the values of a `cas` say what conditions say otherwise.
private let rangesForComparisons: [String: ComparisonOperator] = [
    "atteint": .greaterOrEqual, "ne dépasse pas": .lessOrEqual, "dépasse": .greater, "n'atteint pas": .less,
    "avant": .less,
    "après": .greater,
]

extension Parser {
    /// The comparison that a value of a `cas` makes as conditions do, `< 10`, `inférieur à 10`: reported, then passed over; nothing when it
    /// makes none.
    mutating func foreignRange() -> ComparisonOperator? {
        let start = cursor
        var meant: ComparisonOperator?
        if let symbol = acceptSymbol() {
            meant = symbol
        } else if mayOpenForeignComparison {
            let written = quote(cursor, min(limit, cursor + 28)).lowercased()
            if let found = foreignComparisons.first(where: { written.hasPrefix($0.words + " ") }) {
                meant = rangesForComparisons[found.mend]
                cursor += written.prefix(found.words.count).utf8.count
            }
        }
        let words: [ComparisonOperator: String] = [
            .less: "moins de", .lessOrEqual: "au plus", .greater: "plus de", .greaterOrEqual: "au moins",
        ]
        guard let meant, let mend = words[meant] else {
            cursor = start
            return nil
        }
        report(
            Diagnostic(
                "E0161", "« \(quote(start, cursor)) » n'est pas une façon de dire une valeur ici.",
                at: range(start, cursor),
                fix: Fix("Écrivez « \(mend) ».", range: range(start, cursor), replacement: mend)))
        cursor = afterBlanks(cursor)
        return meant
    }

    /// Whether the words of a comparison are none of the language; they are then reported, from `start`, with those to write.
    mutating func refusesForeignComparison(from start: Int) -> Bool {
        guard mayOpenForeignComparison else { return false }
        // The longest has 27 bytes when its accents are characters of their own, and a blank after it.
        let written = quote(cursor, min(limit, cursor + 28)).lowercased()
        guard let (words, mend) = foreignComparisons.first(where: { written.hasPrefix($0.words + " ") }) else {
            return false
        }
        let end = cursor + written.prefix(words.count).utf8.count
        fail(
            "E0161", "« \(quote(start, end)) » n'est pas une façon de comparer ici.", start, end,
            fix: Fix("Écrivez « \(mend) ».", range: range(start, end), replacement: mend))
        return true
    }

    /// Whether the next word starts as one of them, capitals aside, with another word after it. Most do not: no string is made of those.
    private var mayOpenForeignComparison: Bool {
        switch (lexer.byte(cursor) | 0x20, lexer.byte(cursor + 1) | 0x20) {
        // su, in, di, an, au, po, pl; then é in one character or in two.
        case (0x73, 0x75), (0x69, 0x6E), (0x64, 0x69), (0x61, 0x6E), (0x61, 0x75), (0x70, 0x6F), (0x70, 0x6C),
            (0xE3, 0xA9), (0x65, 0xEC):
            lexer.byte(lexer.wordEnd(cursor, limit: limit)) == 0x20
        default: false
        }
    }
}
