extension Parser {
    /// Reads `échange SCDL subventions [pour chaque [x] dans [xs]] [si c]`.
    mutating func parseExchange(_ start: Int) {
        let node = tree.open(.exchange, at: start)
        let guardStart = sectionGuard() ?? limit
        let itemStart = repetitionStart(before: guardStart)
        parseTitle(until: itemStart ?? guardStart, after: start)
        if let itemStart {
            cursor = itemStart
            parseItemsOfList(start)
            skipBlanks()
        } else {
            cursor = guardStart
        }
        if lexer.keyword(cursor, limit: limit).keyword == .si, !lineFailed { parseGuard() }
        finish(node, .exchange, needs: .lines, wordAt: start)
    }

    /// The offset of ` pour chaque ` in the rest of the line.
    private func repetitionStart(before stop: Int) -> Int? {
        var offset = cursor
        while offset < stop {
            let (keyword, wordEnd) = lexer.keyword(offset, limit: limit)
            // What touches the word before is a part of the title.
            let isApart = offset > cursor && lexer.trimmedEnd(cursor, offset) < offset
            if keyword == .pour, isApart, lexer.keyword(lexer.afterBlanks(wordEnd), limit: limit).keyword == .chaque {
                return offset
            }
            offset = lexer.afterBlanks(max(wordEnd, offset + 1))
        }
        return nil
    }

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
