extension Parser {
    /// Whether a line under an `échange` says where it comes from rather than what fills a column.
    static func saysGround(_ key: String) -> Bool {
        let words = key.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return ["source", "à vérifier", "vérifié le", "vérifié par", "note"].contains(words)
    }

    /// Reads what fills a column: a value, `[du [a] au [b]]`, `intitulé`, or `à compléter`.
    mutating func parseColumnValue() {
        let (keyword, _) = lexer.keyword(cursor, limit: limit)
        if keyword == .to || keyword == .heading {
            tree.leaf(.words, cursor, limit)
            cursor = limit
            return
        }
        if lexer.byte(cursor) == 0x5B {
            let inside = lexer.afterBlanks(cursor + 1)
            let wordEnd = lexer.wordEnd(inside, limit: limit)
            if startsDateSpan(inside, wordEnd) {
                parseDateSpan(from: wordEnd)
                return
            }
        }
        parseValue()
    }
}
