import ActeDiagnostics

extension Parser {
    /// Reads `[x] = réponse`, and the paragraphs below it when the answer is a long text; the cursor is on the bracket.
    mutating func parseFact() {
        let start = cursor
        let node = tree.open(.fact, at: start)
        parseGivenName()
        parseGivenValue(after: start)
        finish(node, .fact, needs: .nothing, wordAt: start)
    }

    /// Reads `attendu [x] = valeur`, if the line is that; the cursor is on `attendu`.
    mutating func parseExpectedValue(_ wordEnd: Int) -> Bool {
        let name = lexer.afterBlanks(wordEnd)
        guard name < limit, lexer.byte(name) == 0x5B else { return false }
        let start = cursor
        let node = tree.open(.expectedValue, at: start)
        cursor = name
        parseGivenName()
        parseGivenValue(after: start)
        if !lineFailed, tree.nodes.last?.kind != .factValue {
            fail(
                "E0181", "Il manque la valeur attendue.", start, limit,
                fix: Fix("Écrivez-la après « = », comme une réponse."))
        }
        tree.close(node, at: consumed(from: node))
        expectEndOfLine()
        closeLine()
        return true
    }

    /// Reads `[x]`, or `[xs n° 2, x]` for what is asked of an item of a list or of a record.
    private mutating func parseGivenName() {
        let open = cursor
        var stop = open + 1
        while stop < limit, lexer.byte(stop) != 0x5D, lexer.byte(stop) != 0x5B { stop += 1 }
        let start = afterBlanks(open + 1)
        guard stop < limit, lexer.byte(stop) == 0x5D, lexer.bytes[start..<max(start, stop)].contains(0x2C) else {
            parseBracketedName(as: .name)
            return
        }
        tree.leaf(.name, start, lexer.trimmedEnd(start, stop))
        cursor = stop + 1
    }

    /// Reads `= …` up to the end of the line: whatever is there is an answer as it would be typed.
    private mutating func parseGivenValue(after start: Int) {
        if lineFailed { return }
        cursor = afterBlanks(cursor)
        guard cursor < limit, lexer.byte(cursor) == 0x3D else {
            fail(
                "E0180", "Une réponse s'écrit « [question] = réponse ».", start, limit,
                fix: Fix("Ajoutez « = » et la réponse.", range: range(cursor, cursor), replacement: " = "))
            return
        }
        cursor = afterBlanks(cursor + 1)
        if cursor < limit { tree.leaf(.factValue, cursor, limit) }
        cursor = limit
    }
}
