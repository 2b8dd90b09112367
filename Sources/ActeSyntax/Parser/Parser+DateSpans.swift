import ActeDiagnostics

extension Parser {
    /// Whether `[du` opens a passage from one date to another: a bracket follows, which no name holds.
    func startsDateSpan(_ word: Int, _ wordEnd: Int) -> Bool {
        wordEnd == word + 2 && lexer.byte(word) | 0x20 == UInt8(ascii: "d") && lexer.byte(word + 1) == UInt8(ascii: "u")
            && lexer.byte(lexer.afterBlanks(wordEnd)) == 0x5B
    }

    /// Reads `[du [a] au [b]]`; the cursor is on the first bracket.
    mutating func parseDateSpan(from wordEnd: Int) {
        let open = cursor
        let isCapital = lexer.byte(wordEnd - 2) == UInt8(ascii: "D")
        let node = tree.open(.dateSpan, at: open, detail: isCapital ? 1 : 0)
        cursor = afterBlanks(wordEnd)
        parseBracketedName(as: .reference)
        if acceptWord(.au), lexer.byte(afterBlanks(cursor)) == 0x5B {
            cursor = afterBlanks(cursor)
            parseBracketedName(as: .reference)
        } else {
            let stop = max(cursor, open + 1)
            fail(
                "E0148", "Il manque la date à laquelle mène « \(quote(open, stop)) ».", open, stop,
                fix: Fix("Écrivez par exemple « [du [premier jour] au [dernier jour]] »."))
        }
        cursor = afterBlanks(cursor)
        if cursor < limit, lexer.byte(cursor) == 0x5D {
            cursor += 1
        } else if cursor < limit {
            fail(
                "E0148", "Rien ne peut suivre la seconde date dans ces crochets.", cursor, limit,
                fix: Fix("Fermez par « ] » après la seconde date."))
            skipToClosingBracket()
        } else {
            failUnclosed(open, name: "")
        }
        tree.close(node, at: cursor)
        end = max(end, cursor)
    }
}
