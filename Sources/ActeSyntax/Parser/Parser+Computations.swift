import ActeDiagnostics

extension Parser {
    /// Reads a line of a computation that is nothing but a value.
    mutating func parseExpressionLine() {
        let start = cursor
        let node = tree.open(.expressionLine, at: start)
        parseValue()
        finish(node, .exception, needs: .nothing, wordAt: start)
    }

    /// Reads `par exception valeur si c`; the cursor is on `par`.
    mutating func parseException() {
        let start = cursor
        let node = tree.open(.exception, at: start)
        cursor = afterBlanks(lexer.wordEnd(start, limit: limit))
        cursor = afterBlanks(lexer.wordEnd(cursor, limit: limit))
        parseValue()
        skipBlanks()
        if lexer.keyword(cursor, limit: limit).keyword == .si {
            parseGuard()
        } else if cursor >= limit {
            fail(
                "E0118", "Il manque la condition de l'exception.", start, limit,
                fix: Fix("Écrivez « par exception » suivi de la valeur, puis « si » et la condition."))
        }
        finish(node, .exception, needs: .nothing, wordAt: start)
    }
}
