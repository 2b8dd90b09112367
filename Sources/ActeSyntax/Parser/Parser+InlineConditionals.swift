import ActeDiagnostics

extension Parser {
    /// Reads `[si c] … [sinon si c] … [sinon] … [fin]`; the cursor is on the first bracket.
    mutating func parseInlineConditional(keywordAt keyword: Int) {
        let open = cursor
        let node = tree.open(.inlineConditional, at: open)
        guard inlineDepth < limits.inlineDepth else {
            fail(
                "E0139", "Il y a plus de \(limits.inlineDepth) « [si …] » les uns dans les autres.", open, open + 1,
                fix: Fix("Répartissez ce texte sous des lignes « si »."))
            cursor = limit
            tree.leaf(.unexpected, keyword, limit)
            skipParagraph()
            tree.close(node, at: cursor)
            return
        }
        inlineDepth += 1
        var stop = parseInlineBranch(guardAt: keyword, openedAt: open)
        var hasLast = false
        while stop == .otherwise {
            stop = parseInlineElse(&hasLast)
        }
        inlineDepth -= 1
        if stop == .finish {
            cursor = lexer.afterBlanks(lexer.wordEnd(lexer.afterBlanks(cursor + 1), limit: lexer.count)) + 1
        } else if !isSkipping {
            report(
                Diagnostic(
                    "E0137", "Ce « [si …] » n'est pas fermé avant la fin du paragraphe.",
                    at: range(open, bracketEnd(open)),
                    fix: Fix(
                        "Écrivez « [fin] » là où s'arrête le passage.", range: range(cursor, cursor),
                        replacement: "[fin]")))
        }
        tree.close(node, at: cursor)
        end = max(end, cursor)
    }

    /// Reads `[sinon si c]` or `[sinon]` and its passage; the cursor is on the bracket.
    private mutating func parseInlineElse(_ hasLast: inout Bool) -> InlineStop {
        let open = cursor
        if flow != .line, limit <= cursor { limitLine() }
        lineFailed = false
        let word = lexer.afterBlanks(open + 1)
        let next = lexer.afterBlanks(lexer.wordEnd(word, limit: limit))
        if hasLast {
            fail(
                "E0138", "Rien ne peut suivre « [sinon] » : toutes les situations sont déjà couvertes.", open,
                bracketEnd(open), fix: Fix("Placez ce passage avant « [sinon] », ou supprimez-le."))
        }
        if lexer.keyword(next, limit: limit).keyword == .si {
            return parseInlineBranch(guardAt: next, openedAt: open)
        }
        hasLast = true
        return parseInlineBranch(guardAt: nil, openedAt: open)
    }

    /// Reads one bracket with its condition, if it has one, and the passage up to the next bracket of the same choice.
    private mutating func parseInlineBranch(guardAt keyword: Int?, openedAt open: Int) -> InlineStop {
        let branch = tree.open(.inlineBranch, at: open)
        if let keyword {
            cursor = keyword
            parseGuard()
        } else {
            cursor = lexer.wordEnd(lexer.afterBlanks(open + 1), limit: limit)
        }
        cursor = afterBlanks(cursor)
        if cursor < limit, lexer.byte(cursor) == 0x5D {
            cursor += 1
        } else if cursor < limit {
            fail(
                "E0112", "La fin de cette condition n'est pas comprise : « \(quote(cursor, limit)) ».", cursor, limit,
                fix: Fix("Fermez la condition avec « ] »."))
            skipToClosingBracket()
        } else {
            failUnclosed(open, name: "")
        }
        let outer = emphasis
        let stop = parsePassage()
        if outer == nil { closeEmphasis(depth: inlineDepth) }
        tree.close(branch, at: cursor)
        return stop
    }

    /// The end of the bracket opened at `open`, as far as it is seen.
    private func bracketEnd(_ open: Int) -> Int {
        var cursor = open
        var depth = 0
        while lexer.byte(cursor) != 0x0A {
            if lexer.byte(cursor) == 0x5B { depth += 1 }
            if lexer.byte(cursor) == 0x5D {
                depth -= 1
                if depth == 0 { return cursor + 1 }
            }
            cursor += 1
        }
        return lexer.trimmedEnd(open + 1, cursor)
    }

    /// Passes over what is left of the paragraph.
    private mutating func skipParagraph() {
        isSkipping = true
        while continueText(after: lexer.trimmedEnd(cursor, lexer.lineEnd(cursor))) {
            let stop = lexer.trimmedEnd(cursor, lexer.lineEnd(cursor))
            tree.leaf(.unexpected, cursor, stop)
            cursor = stop
        }
        if flow == .line { cursor = limit }
    }

    /// Reports `[sinon]` or `[fin]` where no `[si …]` is open, and passes over it.
    mutating func failWithoutConditional(_ stop: InlineStop) {
        let close = bracketEnd(cursor)
        let name = stop == .finish ? "[fin]" : "[sinon]"
        report(
            Diagnostic(
                "E0126", "« \(name) » ne répond ici à aucun « [si …] ».", at: range(cursor, close),
                fix: Fix("Supprimez-le, ou ouvrez le passage par « [si …] ».")))
        tree.leaf(.unexpected, cursor, close)
        cursor = close
    }
}
