import ActeDiagnostics

extension Parser {
    /// Reads what stands between brackets in a text; the cursor is on the opening one. A bracket that ends a branch is
    /// left unread and its meaning returned.
    mutating func parseBracket() -> InlineStop? {
        lineFailed = false
        if flow != .line, limit <= cursor { limitLine() }
        let inside = lexer.afterBlanks(cursor + 1)
        let (keyword, wordEnd) = lexer.keyword(inside, limit: limit)
        switch keyword {
        case .si: parseInlineConditional(keywordAt: inside)
        case .sinon: return .otherwise
        case .fin where lexer.byte(lexer.afterBlanks(wordEnd)) == 0x5D: return .finish
        case .renvoi: parseCrossReference(from: wordEnd)
        case _ where startsDateSpan(inside, wordEnd): parseDateSpan(from: wordEnd)
        default: parseHole()
        }
        return nil
    }

    /// Finds the end of the text line that holds the cursor, and what cannot be seen inside its brackets.
    mutating func limitLine() {
        let stop = lexer.lineEnd(cursor)
        limit = lexer.trimmedEnd(cursor, stop)
        var offset = cursor
        while offset < limit, lexer.byte(offset) &- 0x20 < 0x5F || lexer.invisible(offset) == 0 { offset += 1 }
        if offset < limit {
            failOnInvisible(offset)
            lineFailed = false
        }
    }

    /// Reads `[renvoi x]`.
    private mutating func parseCrossReference(from wordEnd: Int) {
        let open = cursor
        let node = tree.open(.crossReference, at: open)
        cursor = afterBlanks(wordEnd)
        parseNameWords(as: .name, openedAt: open)
        closeBracket(openedAt: open)
        tree.close(node, at: cursor)
        end = max(end, cursor)
    }

    /// Reads `[x]`, `[x, format]` or `[x : a | b]`.
    private mutating func parseHole() {
        let open = cursor
        let node = tree.open(.hole, at: open)
        cursor = afterBlanks(open + 1)
        parseNameWords(as: .name, openedAt: open)
        switch cursor < limit ? lexer.byte(cursor) : 0x0A {
        case 0x2C: parseFormat()
        case 0x3A: parseAlternatives()
        default: break
        }
        closeBracket(openedAt: open)
        tree.close(node, at: cursor)
        end = max(end, cursor)
    }

    /// Reads the closing bracket, or reports that it is missing.
    mutating func closeBracket(openedAt open: Int) {
        if cursor < limit, lexer.byte(cursor) == 0x5D {
            cursor += 1
        } else if cursor < limit, lexer.byte(cursor) != 0x5B {
            fail(
                "E0109", "Un nom ne contient pas le signe « \(signQuoted(cursor)) ».", cursor,
                cursor + signLength(cursor),
                fix: Fix("Écrivez seulement le nom entre les crochets."))
            skipToClosingBracket()
        } else {
            failUnclosed(open, name: quote(open + 1, lexer.trimmedEnd(open + 1, cursor)))
        }
    }

    /// Reads `, en lettres`.
    private mutating func parseFormat() {
        let comma = cursor
        cursor = afterBlanks(comma + 1)
        let start = cursor
        while cursor < limit, lexer.byte(cursor) == 0x2C || !Self.endsName(lexer.byte(cursor)) { cursor += 1 }
        let stop = lexer.trimmedEnd(start, cursor)
        tree.leaf(.format, start, stop)
        if stop == start {
            fail(
                "E0135", "Il manque la forme après la virgule.", comma, comma + 1,
                fix: Fix("Écrivez par exemple « [montant, en lettres] »."))
        }
    }

    /// Reads `: a | b` or `: option = a | option = b`.
    private mutating func parseAlternatives() {
        let colon = cursor
        var count = 0
        var keyed = 0
        repeat {
            cursor = afterBlanks(cursor + 1)
            if parseAlternative() { keyed += 1 }
            count += 1
        } while cursor < limit && lexer.byte(cursor) == 0x7C
        if cursor < limit, lexer.byte(cursor) == 0x5B {
            fail(
                "E0136", "Les mots entre lesquels on choisit ne contiennent pas d'autre crochet.", cursor, cursor + 1,
                fix: Fix("Écrivez plutôt « [si …] … [sinon] … [fin] »."))
            skipToClosingBracket(rewind: true)
        } else if count < 2 || (keyed > 0 && keyed < count) {
            fail(
                "E0136",
                count < 2
                    ? "Il faut au moins deux mots entre lesquels choisir, séparés par « | »."
                    : "Tous les choix doivent avoir la forme « option = mots », ou aucun.", colon, cursor,
                fix: Fix("Écrivez par exemple « [x : chargé | chargée] » ou « [x : oui = avec | non = sans] »."))
        }
    }

    /// Reads one alternative; returns whether it is of the form `option = mots`.
    private mutating func parseAlternative() -> Bool {
        let node = tree.open(.alternative, at: cursor)
        var start = cursor
        var isKeyed = false
        while cursor < limit {
            let byte = lexer.byte(cursor)
            if byte == 0x7C || byte == 0x5D || byte == 0x5B { break }
            if byte == 0x3D, !isKeyed {
                let keyEnd = lexer.trimmedEnd(start, cursor)
                tree.leaf(.optionKey, start, keyEnd)
                if keyEnd == start {
                    fail(
                        "E0136", "Il manque l'option avant « = ».", cursor, cursor + 1,
                        fix: Fix("Écrivez « option = mots »."))
                }
                isKeyed = true
                start = afterBlanks(cursor + 1)
                cursor = start
                continue
            }
            if byte == 0x5C || byte == 0x2A || byte == 0x3D {
                fail(
                    "E0136", "Les mots entre lesquels on choisit ne contiennent pas « \(signQuoted(cursor)) ».", cursor,
                    cursor + 1, fix: Fix("Écrivez plutôt « [si …] … [sinon] … [fin] »."))
            }
            cursor += 1
        }
        let stop = lexer.trimmedEnd(start, cursor)
        tree.leaf(.run, start, stop)
        tree.close(node, at: stop)
        return isKeyed
    }

    /// Reports an opening bracket without its closing one.
    mutating func failUnclosed(_ open: Int, name: String) {
        fail(
            "E0108", "Ce crochet n'est pas fermé.", open, max(open + 1, lexer.trimmedEnd(open + 1, cursor)),
            fix: Fix(
                "Ajoutez « ] » après le nom, sur la même ligne ; pour imprimer un crochet, écrivez « \\[ ».",
                range: range(lexer.trimmedEnd(open + 1, cursor), lexer.trimmedEnd(open + 1, cursor)), replacement: "]"))
    }

    /// Passes over the line up to and with the bracket that closes the one already open.
    mutating func skipToClosingBracket(rewind: Bool = false) {
        let start = cursor
        var depth = 1
        while cursor < limit {
            let byte = lexer.byte(cursor)
            if byte == 0x5B { depth += 1 }
            if byte == 0x5D { depth -= 1 }
            if depth == 0 { break }
            cursor += 1
        }
        let stop = lexer.trimmedEnd(start, cursor)
        if stop > start { tree.leaf(.unexpected, start, stop) }
        if cursor < limit, !rewind { cursor += 1 }
    }

    /// The character at `offset`, for a message.
    func signQuoted(_ offset: Int) -> String { quote(offset, offset + signLength(offset)) }

    /// Bytes of the character at `offset`.
    func signLength(_ offset: Int) -> Int {
        let first = lexer.byte(offset)
        return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }
}
