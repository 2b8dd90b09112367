import ActeDiagnostics

extension Parser {
    /// Reads `fiche [x]` and what is asked for one.
    mutating func parseRecord(_ start: Int) {
        let node = tree.open(.record, at: start)
        parseName(as: .name, after: "fiche")
        finish(node, .record, needs: .lines, wordAt: start)
    }

    /// Reads `liste [xs] de X [si c]`.
    mutating func parseListDeclaration(_ start: Int) {
        let node = tree.open(.list, at: start)
        parseName(as: .name, after: "liste")
        parseItemType()
        if lexer.keyword(cursor, limit: limit).keyword == .si, !lineFailed { parseGuard() }
        finish(node, .list, needs: .nothing, wordAt: start)
    }

    /// Reads `de X`: what the items of a list are.
    private mutating func parseItemType() {
        if lineFailed { return }
        skipBlanks()
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        if keyword == .de {
            cursor = afterBlanks(wordEnd)
        } else {
            failItemType()
            return
        }
        if cursor < limit, lexer.byte(cursor) == 0x5B {
            let type = tree.open(.typeName, at: cursor)
            parseBracketedName(as: .name)
            tree.close(type, at: cursor)
            skipBlanks()
            return
        }
        let words = cursor
        if !parseTypeWords() { failItemType(from: words) }
    }

    private mutating func failItemType(from offset: Int? = nil) {
        fail(
            "E0190", "Il manque ce que contient la liste.", offset ?? cursor, max(limit, cursor),
            fix: Fix(
                "Écrivez « de » puis le nom d'une fiche ou un type, sans élision : liste [élus intéressés] de élu."))
    }

    /// Reads `pour chaque [x] dans [xs]`, what is repeated, and the `sinon` that stands for an empty list.
    mutating func parseRepetition(_ start: Int) {
        let node = tree.open(.repetition, at: start)
        parseItems(start)
        let branch = tree.open(.branch, at: cursor)
        finish(branch, .body, needs: .lines, wordAt: start)
        var isClosed = false
        if settleLine(), nextWord() == .sinon {
            openLine()
            if startsElseIf {
                fail(
                    "E0194",
                    "Après « pour chaque », « sinon » dit ce qui vaut pour une liste vide : il ne prend pas de condition.",
                    cursor, limit, fix: Fix("Écrivez « sinon » seul, et la condition au-dessous, sur une ligne « si ».")
                )
            }
            parseElse(.body, isClosed: &isClosed)
        }
        tree.close(node, at: end)
    }

    /// Reads `pour chaque [x] dans [xs]`; the cursor is on `pour`.
    mutating func parseItemsOfList(_ start: Int) {
        cursor = afterBlanks(lexer.wordEnd(cursor, limit: limit))
        parseItems(start)
    }

    /// Reads `chaque [x] dans [xs]`; the cursor is on `chaque`.
    private mutating func parseItems(_ start: Int) {
        cursor = lexer.wordEnd(cursor, limit: limit)
        skipBlanks()
        parseName(as: .name, after: "pour chaque")
        if !lineFailed {
            skipBlanks()
            if acceptWord(.dans) {
                skipBlanks()
                parseName(as: .reference, after: "dans")
            } else {
                fail(
                    "E0191", "Il manque la liste que cette ligne parcourt.", start, max(limit, start + 1),
                    fix: Fix("Écrivez « pour chaque [élu] dans [élus intéressés] »."))
            }
        }
    }

    /// Whether the line reads `sinon si …`; the cursor is on `sinon`.
    private var startsElseIf: Bool {
        let next = lexer.afterBlanks(lexer.wordEnd(cursor, limit: limit))
        return next < limit && lexer.keyword(next, limit: limit).keyword == .si
    }
}
