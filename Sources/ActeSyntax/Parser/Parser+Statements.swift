import ActeDiagnostics

extension Parser {
    /// Reads a statement that is a keyword and a free title.
    mutating func parseTitled(_ kind: SyntaxKind, _ start: Int, _ block: Block, needs need: Need) {
        let node = tree.open(kind, at: start)
        parseTitle(until: limit, after: start)
        finish(node, block, needs: need, wordAt: start)
    }

    /// Reads the title that runs up to `stop`.
    mutating func parseTitle(until stop: Int, after start: Int) {
        let titleEnd = lexer.trimmedEnd(min(cursor, stop), stop)
        if titleEnd <= cursor {
            let word = quote(start, lexer.wordEnd(start, limit: limit))
            fail(
                "E0111", "Il manque un titre après « \(word) ».", start, max(titleEnd, start + 1),
                fix: Fix("Écrivez le titre à la suite, sur la même ligne."))
        } else if lexer.byte(cursor) == 0x3A {
            let word = quote(start, lexer.wordEnd(start, limit: limit))
            fail(
                "E0113",
                "« \(word) » commence une ligne d'une autre sorte : ce mot ne peut pas être suivi de deux-points.",
                start,
                cursor + 1, fix: Fix("Supprimez « : », ou écrivez un autre mot avant."))
        }
        if titleEnd > cursor { tree.leaf(.title, cursor, titleEnd) }
        cursor = max(cursor, titleEnd)
    }

    /// Reads a statement that is a keyword alone on its line.
    mutating func parseBare(_ kind: SyntaxKind, _ start: Int, _ block: Block, needs need: Need) {
        let node = tree.open(kind, at: start)
        if need == .text, cursor < limit { failTextOnLine(start) }
        finish(node, block, needs: need, wordAt: start)
    }

    /// Reports the words of a `considérant` that stand on its own line.
    private mutating func failTextOnLine(_ start: Int) {
        let word = quote(start, lexer.wordEnd(start, limit: limit))
        let margin = String(repeating: " ", count: 4 * columns.count)
        let before = lexer.trimmedEnd(start, cursor)
        fail(
            "E0112", "Le texte d'un « \(word) » s'écrit au-dessous, sur une ligne qui commence par « > ».", cursor,
            limit,
            fix: Fix(
                "Mettez ces mots à la ligne suivante, en retrait, après « > ».", range: range(before, limit),
                replacement: "\n\(margin)> \(quote(cursor, limit))"))
    }

    /// Reads `rubrique Titre [si c]`: the condition starts at a `si` that only a condition can follow.
    mutating func parseSection(_ start: Int) {
        let node = tree.open(.section, at: start)
        let guardStart = sectionGuard()
        parseTitle(until: guardStart ?? limit, after: start)
        if let guardStart {
            cursor = guardStart
            parseGuard()
        }
        finish(node, .section, needs: .lines, wordAt: start)
    }

    /// The offset of ` si ` followed by `[`, `(` or `non `, in the rest of the line.
    func sectionGuard() -> Int? {
        var offset = cursor
        while offset < limit {
            if lexer.wordCharacter(offset) == 0 {
                offset += 1
                continue
            }
            let (keyword, wordEnd) = lexer.keyword(offset, limit: limit)
            if keyword == .si, offset > cursor, lexer.blank(wordEnd) > 0, lexer.trimmedEnd(cursor, offset) < offset {
                let next = lexer.afterBlanks(wordEnd)
                let after = lexer.keyword(next, limit: limit)
                if lexer.byte(next) == 0x5B || lexer.byte(next) == 0x28 { return offset }
                if after.keyword == .non, after.end == limit || lexer.blank(after.end) > 0 { return offset }
            }
            offset = max(wordEnd, offset + 1)
        }
        return nil
    }

    /// Reads `clause [x]`.
    mutating func parseClause(_ start: Int) {
        let node = tree.open(.clause, at: start)
        parseName(as: .name, after: "clause")
        finish(node, .body, needs: .lines, wordAt: start)
    }

    /// Reads `demander [x]` or `inclure [x]`.
    mutating func parseMention(of kind: SyntaxKind, _ start: Int) {
        let node = tree.open(kind, at: start)
        parseName(as: .reference, after: kind == .request ? "demander" : "inclure")
        finish(node, .citation, needs: .nothing, wordAt: start)
    }

    /// Reads `alerte [si c]`.
    mutating func parseAlert(_ start: Int) {
        let node = tree.open(.alert, at: start)
        if lexer.keyword(cursor, limit: limit).keyword == .si { parseGuard() }
        finish(node, .message, needs: .text, wordAt: start)
    }

    /// Reads `refus si c`.
    mutating func parseRefusal(_ start: Int) {
        let node = tree.open(.refusal, at: start)
        if lexer.keyword(cursor, limit: limit).keyword == .si {
            parseGuard()
        } else {
            fail(
                "E0118", "Il manque la condition du refus.", start, min(limit, cursor + 1),
                fix: Fix("Écrivez « refus si » suivi de la condition, par exemple : refus si non [x]."))
        }
        finish(node, .message, needs: .text, wordAt: start)
    }

    /// Reads `contrôle c`.
    mutating func parseConstraint(_ start: Int) {
        let node = tree.open(.constraint, at: start)
        if cursor < limit {
            let condition = tree.open(.guard, at: cursor)
            parseCondition()
            tree.close(condition, at: consumed(from: condition))
        } else {
            fail(
                "E0118", "Il manque ce qui doit être vrai.", start, limit,
                fix: Fix("Écrivez par exemple : contrôle [date de fin] après [date de début]."))
        }
        finish(node, .message, needs: .text, wordAt: start)
    }

    /// Reads `visa référence`: text on the line itself.
    mutating func parseCitation(_ start: Int) {
        let node = tree.open(.citation, at: start)
        if cursor >= limit {
            fail(
                "E0114", "Il manque le texte visé après « visa ».", start, limit,
                fix: Fix("Écrivez-le à la suite, par exemple : visa code général des collectivités territoriales."))
        } else {
            parseInline(in: .line)
        }
        finish(node, .citation, needs: .nothing, wordAt: start)
    }

    /// Reads a word that is a property on its own.
    mutating func parseFlag(_ start: Int, _ wordEnd: Int) {
        tree.leaf(.flag, start, wordEnd)
        cursor = wordEnd
        expectEndOfLine()
        closeLine()
    }

    /// Reads `si c` as a condition attached to something; the cursor is on `si`.
    mutating func parseGuard() {
        let node = tree.open(.guard, at: cursor)
        cursor = afterBlanks(lexer.wordEnd(cursor, limit: limit))
        parseCondition()
        tree.close(node, at: consumed(from: node))
    }

    /// The end of what was read since the node at `index` was opened, blanks left out.
    func consumed(from index: Int) -> Int {
        let start = Int(tree.nodes[index].start)
        return lexer.trimmedEnd(start, max(start, cursor))
    }

    /// Reads a name between brackets; reports when there is none.
    mutating func parseName(as kind: SyntaxKind, after word: String) {
        if lexer.byte(cursor) == 0x5B, cursor < limit {
            parseBracketedName(as: kind)
            return
        }
        let rest = quote(cursor, limit)
        let example = rest.isEmpty ? "[nom]" : "[\(rest)]"
        fail(
            "E0106", "Il manque un nom entre crochets après « \(word) ».", cursor, max(limit, cursor),
            fix: Fix("Écrivez le nom entre crochets, par exemple : \(word) \(example)."))
        if cursor < limit { tree.leaf(.unexpected, cursor, limit) }
        cursor = max(cursor, limit)
    }

    /// Reads `[x]`, the cursor being on its bracket.
    mutating func parseBracketedName(as kind: SyntaxKind) {
        let open = cursor
        cursor = afterBlanks(open + 1)
        let start = cursor
        parseNameWords(as: kind, openedAt: open)
        if lexer.byte(cursor) == 0x5D, cursor < limit {
            cursor += 1
            return
        }
        let at = lexer.byte(cursor)
        if cursor < limit, at != 0x5B {
            fail(
                "E0109", "Un nom ne contient pas le signe « \(signQuoted(cursor)) ».", cursor,
                cursor + signLength(cursor),
                fix: Fix("Écrivez seulement le nom entre les crochets."))
            skipToClosingBracket()
        } else {
            failUnclosed(open, name: quote(start, lexer.trimmedEnd(start, cursor)))
        }
    }

    /// Reads the words of a name up to a sign that no name contains.
    mutating func parseNameWords(as kind: SyntaxKind, openedAt open: Int) {
        let start = cursor
        while cursor < limit, !Self.endsName(lexer.byte(cursor)) { cursor += 1 }
        let nameEnd = lexer.trimmedEnd(start, cursor)
        tree.leaf(kind, start, nameEnd)
        if nameEnd == start, cursor < limit, lexer.byte(cursor) != 0x5B {
            fail(
                "E0107", "Il n'y a pas de nom entre ces crochets.", open, cursor + 1,
                fix: Fix("Écrivez le nom d'une question, d'un paramètre ou d'un calcul."))
        } else if isReserved(start, nameEnd) {
            fail(
                "E0110", "« \(quote(start, nameEnd)) » a déjà un sens entre crochets : ce ne peut pas être un nom.",
                start,
                nameEnd, fix: Fix("Choisissez un nom qui ne commence pas par « si », « sinon », « renvoi » ou « fin ».")
            )
        } else if signs(start, nameEnd) > SyntaxTree.longestName {
            fail(
                "E0149", "Ce nom est trop long : \(SyntaxTree.longestName) signes au plus.", start, nameEnd,
                fix: Fix("Donnez un nom court ; ce qu'il veut dire s'écrit dans la question, ou dans son aide."))
        }
    }

    /// The number of Unicode scalars between two offsets.
    private func signs(_ start: Int, _ stop: Int) -> Int {
        (start..<max(start, stop)).count { lexer.byte($0) & 0xC0 != 0x80 }
    }

    /// Whether a name may not hold this byte: `[ ] , : | \ *`.
    static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5B, 0x5D, 0x2C, 0x3A, 0x7C, 0x5C, 0x2A: true
        default: false
        }
    }

    /// Whether the words between brackets would be read as `[fin]`, `[si …]`, `[sinon …]` or `[renvoi …]` in a text.
    func isReserved(_ start: Int, _ stop: Int) -> Bool {
        let (keyword, wordEnd) = lexer.keyword(start, limit: stop)
        switch keyword {
        case .fin: return wordEnd == stop
        default: return keyword == .si || keyword == .sinon || keyword == .renvoi
        }
    }
}
