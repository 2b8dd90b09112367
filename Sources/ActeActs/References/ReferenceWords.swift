import ActeValues

/// How French writes references: the small words between a text, its articles, its number and its date.
enum ReferenceWords {
    /// Codes by the initials that jurists use for them.
    static let abbreviations: [String: String] = [
        "CGCT": "code général des collectivités territoriales",
        "CRPA": "code des relations entre le public et l'administration",
        "CJA": "code de justice administrative",
        "CCP": "code de la commande publique",
        "CGFP": "code général de la fonction publique",
        "CG3P": "code général de la propriété des personnes publiques",
        "CGPPP": "code général de la propriété des personnes publiques",
        "CASF": "code de l'action sociale et des familles",
        "CSP": "code de la santé publique",
        "CRPM": "code rural et de la pêche maritime",
        "CCH": "code de la construction et de l'habitation",
        "CGI": "code général des impôts",
        "RGPD": "règlement général sur la protection des données",
    ]

    /// The words with plain apostrophes and single plain blanks, nothing around them, no final full stop or semicolon.
    static func plain(_ words: String) -> String {
        let words = LatinComposition.composed(words)
        var plain = ""
        plain.reserveCapacity(words.utf8.count)
        var pendingBlank = false
        for scalar in words.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}":
                pendingBlank = !plain.isEmpty
            default:
                if pendingBlank { plain.unicodeScalars.append(" ") }
                pendingBlank = false
                plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
            }
        }
        while let last = plain.last, last == ";" || last == "." || last == " " { plain.removeLast() }
        return plain
    }

    /// Splits `article 10 de la loi n° …` before the text; `nil` when the words name no article.
    static func provisionsAndText(_ words: String) -> (provisions: String, text: String)? {
        guard let article = articleWord(in: words), isLead(words[..<article.lowerBound]) else { return nil }
        for connector in connectors(in: words, from: article.upperBound) {
            let text = withoutDeterminer(String(words[connector.upperBound...]))
            let known = abbreviations[text] ?? text
            guard TextHead.leading(known) != nil else { continue }
            return (String(words[..<connector.lowerBound]), known)
        }
        return (words, "")
    }

    /// The places after which a text may begin: ` du `, ` de la `, ` de l'`, ` des `, ` de `, with the comma that may stand before.
    private static func connectors(in words: String, from start: String.Index) -> [Range<String.Index>] {
        let utf8 = words.utf8
        var found: [Range<String.Index>] = []
        var cursor = start
        while cursor < words.endIndex {
            guard utf8[cursor] == UInt8(ascii: " ") || utf8[cursor] == UInt8(ascii: ",") else {
                cursor = utf8.index(after: cursor)
                continue
            }
            let tail = words[cursor...]
            for connector in [
                ", de la ", " de la ", ", de l'", " de l'", ", du ", " du ", ", des ", " des ", ", de ", " de ",
            ]
            where tail.hasPrefix(connector) {
                found.append(cursor..<utf8.index(cursor, offsetBy: connector.utf8.count))
                break
            }
            cursor = utf8.index(after: cursor)
        }
        return found
    }

    /// Where `article` or `articles` stands, with the blank after it.
    static func articleWord(in words: String) -> Range<String.Index>? {
        let utf8 = words.utf8
        var cursor = words.startIndex
        var atWordStart = true
        while cursor < words.endIndex {
            if atWordStart {
                for word in ["articles ", "article ", "art. ", "Articles ", "Article "]
                where words[cursor...].hasPrefix(word) {
                    return cursor..<utf8.index(cursor, offsetBy: word.utf8.count)
                }
            }
            atWordStart = utf8[cursor] == UInt8(ascii: " ") || utf8[cursor] == UInt8(ascii: "'")
            cursor = utf8.index(after: cursor)
        }
        return nil
    }

    /// Whether what stands before `article` is nothing, an article of grammar, or a part such as `II de l'`, `premier alinéa de l'`.
    private static func isLead(_ words: Substring) -> Bool {
        let words = words.lowercased()
        return ["", "l'", "les ", "son ", "ses "].contains(words)
            || words.hasSuffix("de l'") && TextHead.leading(words) == nil
    }

    /// `II` from `le II de l'`.
    static func lead(_ words: Substring) -> String {
        guard words.hasSuffix("de l'") else { return "" }
        return withoutDeterminer(String(words.dropLast(5))).trimmingBlanks
    }

    /// What commas and `et` separate. A range of articles (`L. 2131-1 à L. 2131-13`) stays one item.
    static func items(_ words: Substring) -> [Substring] {
        var items: [Substring] = []
        for part in words.split(separator: ",") {
            var item: Substring?
            for word in part.split(separator: " ") {
                if word == "et" {
                    if let item { items.append(item) }
                    item = nil
                } else {
                    item = part[(item?.startIndex ?? word.startIndex)..<word.endIndex]
                }
            }
            if let item { items.append(item) }
        }
        return items
    }

    /// Whether an item starts a new article, rather than adds to the one before.
    static func looksLikeNumber(_ item: Substring) -> Bool {
        let bytes = Array(item.utf8.prefix(4))
        guard let first = bytes.first else { return false }
        if first >= 0x30, first <= 0x39 { return !item.contains("alinéa") && !item.hasSuffix("°") }
        guard "LRDA".utf8.contains(first) else { return false }
        let rest = bytes.dropFirst().first {
            $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*")
        }
        return rest.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    /// `L. 2131-1` from `L2131-1`, `L.2131-1` or `L. 2131-1`; both ends of `L2131-1 à L2131-13`.
    static func spacedNumber(_ item: Substring) -> String {
        guard let first = item.first, "LRDA".contains(first) else { return String(item) }
        if let range = item.firstRange(of: " à ") {
            return spacedNumber(item[..<range.lowerBound]) + " à " + spacedNumber(item[range.upperBound...])
        }
        let rest = item.dropFirst().drop { $0 == "." || $0 == " " }
        return "\(first). \(rest)"
    }

    /// The words without a leading `le`, `la`, `l'` or `les`.
    static func withoutDeterminer(_ words: String) -> String {
        for determiner in ["le ", "la ", "les ", "l'", "Le ", "La ", "Les ", "L'"] where words.hasPrefix(determiner) {
            return String(words.dropFirst(determiner.count))
        }
        return words
    }

    /// What follows the first `n°`.
    static func number(in words: String) -> String? {
        let pieces = words.split(separator: " ")
        for (index, piece) in pieces.enumerated() where piece.hasPrefix("n°") {
            if piece.count > 2 { return String(piece.dropFirst(2)) }
            if index + 1 < pieces.count { return String(pieces[index + 1]) }
        }
        return nil
    }

    /// The first date written as `12 avril 2000`, `1er juillet 1901` or `12/04/2000`.
    static func date(in words: String) -> CalendarDate? {
        let pieces = words.split(separator: " ").map { $0.last == "," ? $0.dropLast() : $0 }
        for (index, piece) in pieces.enumerated() {
            if index + 2 < pieces.count, let month = months.firstIndex(of: pieces[index + 1].lowercased()),
                let day = Int(piece.hasSuffix("er") ? piece.dropLast(2) : piece), let year = Int(pieces[index + 2])
            {
                return CalendarDate(year: year, month: month + 1, day: day)
            }
            let figures = piece.split(separator: "/").compactMap { Int($0) }
            if figures.count == 3, piece.contains("/") {
                return CalendarDate(year: figures[2], month: figures[1], day: figures[0])
            }
        }
        return nil
    }

    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
}

extension String {
    /// The text without blanks around it.
    fileprivate var trimmingBlanks: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
