import ActeDiagnostics

extension Parser {
    /// Reads `oui` or `non` as a value; `false` when the next words are something else.
    mutating func parseTruth() -> Bool {
        skipBlanks()
        guard cursor < limit else { return false }
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        guard keyword == .oui || keyword == .non else { return false }
        let next = lexer.afterBlanks(wordEnd)
        if next < limit {
            let byte = lexer.byte(next)
            let isClosed = byte == 0x2C || byte == 0x29 || byte == 0x5D
            guard isClosed || lexer.keyword(next, limit: limit).keyword?.endsWords == true else { return false }
        }
        tree.leaf(.truthLiteral, cursor, wordEnd, detail: keyword == .oui ? 1 : 0)
        cursor = wordEnd
        return true
    }

    /// Moves past the comma that separates two values, if it is the next sign. One that a digit touches would be read as the
    /// decimal comma after a number, so it is refused after a word as well.
    mutating func acceptComma() -> Bool {
        guard cursor < limit, lexer.byte(cursor) == 0x2C else { return false }
        cursor += 1
        if cursor < limit, isDigit(lexer.byte(cursor)) {
            report(
                Diagnostic(
                    "E0032", "Il manque un espace après cette virgule.", at: range(cursor - 1, cursor),
                    fix: Fix("Ajoutez un espace.", range: range(cursor, cursor), replacement: " ")))
        }
        return true
    }

    /// Reads the bare words of an option, up to a word of a comparison or a sign; `false` when there are none.
    mutating func parseWords() -> Bool {
        skipBlanks()
        guard let stop = wordsEnd(cursor) else { return false }
        tree.leaf(.words, cursor, stop)
        cursor = stop
        return true
    }

    /// The end of the bare words that start at `start`, if some do.
    func wordsEnd(_ start: Int) -> Int? {
        guard startsWords(start) else { return nil }
        var stop = start
        var next = start
        while next < limit {
            let (keyword, wordEnd) = lexer.keyword(next, limit: limit)
            if wordEnd == next || keyword?.endsWords == true { break }
            stop = wordEnd
            next = lexer.afterBlanks(wordEnd)
        }
        return stop == start ? nil : stop
    }

    /// Whether the words at `start` name an option: they are not a number, a date, a negation or a comparison.
    private func startsWords(_ start: Int) -> Bool {
        guard start < limit, lexer.wordCharacter(start) > 0, !isDigit(lexer.byte(start)) else { return false }
        let (keyword, wordEnd) = lexer.keyword(start, limit: limit)
        guard let keyword else { return true }
        if keyword.endsWords || keyword.saysKnown || rangeWords(keyword, wordEnd) != nil { return false }
        if startsAge(keyword, wordEnd) || startsElapsed(keyword, wordEnd) { return false }
        if aggregate(keyword, wordEnd) != nil { return false }
        let next = lexer.afterBlanks(wordEnd)
        switch keyword {
        case .non: return next < limit && lexer.wordCharacter(next) > 0
        case .le, .de: return !(isDigit(lexer.byte(next)) || minusLength(next) > 0)
        default: return true
        }
    }

    /// Whether the byte is a decimal digit.
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
