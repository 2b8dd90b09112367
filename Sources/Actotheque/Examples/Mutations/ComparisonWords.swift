import ActeModel

/// How a comparison is written, and how the one that differs from it at the very bound would be.
struct ComparisonWords {
    /// The comparison that differs at the bound alone.
    let other: ActeModel.Comparison
    /// The change, after `si`.
    let change: String

    /// The words for each comparison, with those of the other one; the longer before those they hold.
    private static let forms: [ActeModel.Comparison: [(written: String, instead: String)]] = [
        .greater: [("dépasse", "atteint"), ("plus de", "au moins"), (">", "≥")],
        .greaterOrEqual: [("atteint", "dépasse"), ("au moins", "plus de"), ("≥", ">")],
        .less: [("n'atteint pas", "ne dépasse pas"), ("moins de", "au plus"), ("<", "≤")],
        .lessOrEqual: [("ne dépasse pas", "n'atteint pas"), ("au plus", "moins de"), ("≤", "<")],
        .equal: [(" est ", "n'est pas"), ("=", "≠")],
        .notEqual: [("n'est pas", "est"), ("≠", "=")],
    ]

    /// Reads a comparison as it is written.
    init(_ comparison: ActeModel.Comparison, written: String, against bound: String) {
        switch comparison {
        case .greater: other = .greaterOrEqual
        case .greaterOrEqual: other = .greater
        case .less: other = .lessOrEqual
        case .lessOrEqual: other = .less
        case .equal: other = .notEqual
        case .notEqual: other = .equal
        }
        // What stands in brackets is a name, which may hold these words.
        let plain = ComparisonWords.outsideBrackets(written)
        if let form = ComparisonWords.forms[comparison]?.first(where: { plain.contains($0.written) }) {
            let word = form.written.split(separator: " ").joined(separator: " ")
            change = WrittenCondition.replaced(word, by: form.instead, in: written)
            return
        }
        switch comparison {
        case .equal, .notEqual: change = ComparisonWords.turned(written)
        // « avant », « après », « entre », the cells of a table: no word of them tells whether the bound is taken in.
        case .less, .greater: change = "la borne « \(bound) » était comprise dans « \(written) »"
        case .lessOrEqual, .greaterOrEqual: change = "la borne « \(bound) » n'était pas comprise dans « \(written) »"
        }
    }

    /// A condition turned round: `l'on écrivait « [affectation] n'est pas action » au lieu de « [affectation] est action »`.
    static func turned(_ written: String) -> String {
        let plain = outsideBrackets(written)
        for (word, opposite) in opposites {
            // Names keep their length, so that places are the same in both.
            guard let place = plain.firstRange(of: word) else { continue }
            let start = plain.distance(from: plain.startIndex, to: place.lowerBound)
            let turned = String(written.prefix(start)) + opposite + written.dropFirst(start + word.count)
            return WrittenCondition.replaced(written, by: turned)
        }
        return WrittenCondition.replaced(written, by: "non (\(written))")
    }

    private static let opposites = [
        (" n'est pas ", " est "), (" est ", " n'est pas "), (" ne contient pas ", " contient "),
        (" contient ", " ne contient pas "),
    ]

    private static func outsideBrackets(_ text: String) -> String {
        var depth = 0
        return String(
            text.map { character -> Character in
                if character == "[" { depth += 1 }
                defer { if character == "]" { depth -= 1 } }
                return depth > 0 ? "_" : character
            })
    }
}
