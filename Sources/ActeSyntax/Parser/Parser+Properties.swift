import ActeDiagnostics

extension Parser {
    /// The offset of the colon if the line reads `clé : …`: words, a colon, then a blank or the end of the line.
    func propertyColon() -> Int? {
        var offset = cursor
        let (keyword, firstEnd) = lexer.keyword(cursor, limit: limit)
        if let keyword, isReservedKey(keyword, firstEnd) { return nil }
        while offset < limit {
            let wordEnd = lexer.wordEnd(offset, limit: limit)
            if wordEnd == offset { return nil }
            offset = lexer.afterBlanks(wordEnd)
            if offset < limit, lexer.byte(offset) == 0x3A {
                return offset + 1 == limit || lexer.blank(offset + 1) > 0 ? offset : nil
            }
        }
        return nil
    }

    /// Whether a line that starts with this word is never a property, wherever it stands.
    private func isReservedKey(_ keyword: Keyword, _ wordEnd: Int) -> Bool {
        if keyword == .par { return lexer.keyword(afterBlanks(wordEnd), limit: limit).keyword == .exception }
        return keyword == .depuis || keyword == .until || keyword == .closed || rangeWords(keyword, wordEnd) != nil
    }

    /// Whether the key under `acte` is one that a value follows: a condition, or the name of the body.
    private func isValued(_ start: Int, _ end: Int) -> Bool {
        ["transmission", "collectivité"].contains(quote(start, end))
    }

    /// Reads `clé : valeur`; the cursor is on the key.
    mutating func parseProperty(colon: Int, in block: Block) {
        let start = cursor
        // A file that acts share has no header: what it uses itself is said at its edge.
        let isUse = block == .file && quote(start, lexer.trimmedEnd(start, colon)) == "utiliser"
        if !block.holdsProperties, !isUse {
            fail(
                "E0116", "Cette précision ne s'écrit pas \(block.place).", start, limit,
                fix: Fix("Mettez-la en retrait sous la ligne qu'elle précise."))
        }
        let node = tree.open(.property, at: start)
        let keyEnd = lexer.trimmedEnd(start, colon)
        tree.leaf(.propertyKey, start, keyEnd)
        let (keyword, wordEnd) = lexer.keyword(start, limit: limit)
        cursor = afterBlanks(colon + 1)
        if cursor == limit {
            fail(
                "E0117", "Rien n'est écrit après « \(quote(start, keyEnd)) : ».", start, limit,
                fix: Fix("Écrivez sa valeur après les deux-points, ou supprimez la ligne."))
        } else if keyword == .proposed && wordEnd == keyEnd || block == .act && isValued(start, keyEnd) {
            parseValue()
        } else if block == .exchange, !Parser.saysGround(quote(start, keyEnd)) {
            parseColumnValue()
        } else {
            tree.leaf(.propertyValue, cursor, limit)
            cursor = limit
        }
        expectEndOfLine()
        tree.close(node, at: limit)
        closeLine()
    }
}
