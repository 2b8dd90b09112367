import ActeDiagnostics

extension Parser {
    /// Reads `question [x] : type [si c]`.
    mutating func parseQuestion(_ start: Int) {
        let node = tree.open(.question, at: start)
        parseName(as: .name, after: "question")
        parseType(of: "question")
        if lexer.keyword(cursor, limit: limit).keyword == .si, !lineFailed { parseGuard() }
        finish(node, .question, needs: .nothing, wordAt: start)
    }

    /// Reads `appréciation [x] : type [si c]`: a question whose answer the law leaves to a person.
    mutating func parseJudgment(_ start: Int) {
        let node = tree.open(.question, at: start, detail: 1)
        parseName(as: .name, after: "appréciation")
        parseType(of: "appréciation")
        if lexer.keyword(cursor, limit: limit).keyword == .si, !lineFailed { parseGuard() }
        finish(node, .question, needs: .nothing, wordAt: start)
    }

    /// Reads `type [x] : texte`.
    mutating func parseTypeDeclaration(_ start: Int) {
        let node = tree.open(.typeDeclaration, at: start)
        parseName(as: .name, after: "type")
        parseType(of: "type")
        finish(node, .typeDeclaration, needs: .nothing, wordAt: start)
    }

    /// Reads `paramètre [x] : type`.
    mutating func parseParameter(_ start: Int) {
        let node = tree.open(.parameter, at: start)
        parseName(as: .name, after: "paramètre")
        parseType(of: "paramètre")
        finish(node, .parameter, needs: .lines, wordAt: start)
    }

    /// Reads `calcul [x] : type`.
    mutating func parseComputation(_ start: Int) {
        let node = tree.open(.computation, at: start)
        parseName(as: .name, after: "calcul")
        parseType(of: "calcul")
        finish(node, .computation, needs: .lines, wordAt: start)
    }

    /// Reads ` : type`, the words of which run to the end of the line or to `si`.
    mutating func parseType(of word: String) {
        if lineFailed { return }
        cursor = afterBlanks(cursor)
        guard cursor < limit, lexer.byte(cursor) == 0x3A else {
            fail(
                "E0115", "Il manque le type : deux-points, puis « texte », « montant », « oui/non »…", cursor, limit,
                fix: Fix(
                    "Écrivez par exemple : \(word) [nom] : texte.", range: range(cursor, cursor),
                    replacement: " : texte"))
            return
        }
        let colon = cursor
        cursor = afterBlanks(cursor + 1)
        let start = cursor
        if cursor < limit, lexer.byte(cursor) == 0x5B {
            let node = tree.open(.typeName, at: start)
            parseBracketedName(as: .name)
            tree.close(node, at: cursor)
            cursor = afterBlanks(cursor)
            return
        }
        if parseTypeWords() { return }
        fail(
            "E0115", "Il manque le type après « : ».", colon, max(colon + 1, cursor),
            fix: Fix("Écrivez « texte », « montant », « oui/non »…", range: range(start, start), replacement: " texte"))
    }

    /// Reads the words of a type, up to the end of the line or to `si`; `false` when there is none.
    mutating func parseTypeWords() -> Bool {
        let start = cursor
        var typeEnd = start
        var isJoined = false
        while cursor < limit {
            let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
            if wordEnd == cursor || (keyword == .si && !isJoined) { break }
            typeEnd = wordEnd
            isJoined = lexer.byte(wordEnd) == 0x2F && lexer.wordCharacter(wordEnd + 1) > 0 && wordEnd + 1 < limit
            cursor = isJoined ? wordEnd + 1 : afterBlanks(wordEnd)
        }
        guard typeEnd > start else { return false }
        tree.leaf(.typeName, start, typeEnd)
        return true
    }

    /// Reads `- clé : libellé`; the cursor is on the dash.
    mutating func parseOption() {
        let start = cursor
        let node = tree.open(.option, at: start)
        cursor = afterBlanks(start + 1)
        let colon = labelColon()
        let keyEnd = lexer.trimmedEnd(cursor, colon ?? limit)
        if keyEnd == cursor || colon.map({ lexer.afterBlanks($0 + 1) >= limit }) == true {
            fail(
                "E0140", "Cette option est incomplète.", start, limit,
                fix: Fix("Écrivez « - libellé » ou « - clé : libellé »."))
        }
        tree.leaf(.optionKey, cursor, keyEnd)
        if let colon {
            let label = afterBlanks(colon + 1)
            if label < limit { tree.leaf(.optionLabel, label, limit) }
        }
        cursor = limit
        finish(node, .option, needs: .nothing, wordAt: start)
    }

    /// The offset of the colon between the key and the label of an option: the first that a blank follows.
    private func labelColon() -> Int? {
        var offset = cursor
        while offset < limit {
            if lexer.byte(offset) == 0x3A, offset + 1 == limit || lexer.blank(offset + 1) > 0 { return offset }
            offset += 1
        }
        return nil
    }

    /// Reads `fermée si c`; the cursor is on `fermée`.
    mutating func parseClosure(_ wordEnd: Int) {
        let start = cursor
        let node = tree.open(.closure, at: start)
        cursor = afterBlanks(wordEnd)
        if lexer.keyword(cursor, limit: limit).keyword == .si {
            parseGuard()
        } else {
            fail(
                "E0118", "Il manque la condition : quand l'option est-elle fermée ?", start, limit,
                fix: Fix("Écrivez « fermée si » suivi de la condition."))
        }
        finish(node, .closure, needs: .text, wordAt: start)
    }

    /// Reads `entre a et b`, `au moins a` or `au plus b` below a question; `false` when the line is none of these.
    mutating func parseBounds(_ keyword: Keyword, _ wordEnd: Int) -> Bool {
        guard let (comparison, after) = rangeWords(keyword, wordEnd), comparison != .less, comparison != .greater else {
            return false
        }
        let start = cursor
        let node = tree.open(.bounds, at: start, detail: comparison.rawValue)
        cursor = after
        parseRangeEnds(comparison)
        tree.close(node, at: consumed(from: node))
        expectEndOfLine()
        closeLine()
        return true
    }

    /// Reads `valeur depuis le date [jusqu'au date]`.
    mutating func parseParameterVersion() {
        let start = cursor
        let node = tree.open(.parameterVersion, at: start)
        if parseLiteral() {
            cursor = afterBlanks(cursor)
            let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
            if keyword == .depuis {
                parsePeriodOfForce(wordEnd)
            } else {
                failVersion(start)
            }
        } else {
            fail(
                "E0144", "Cette ligne devrait donner une valeur et sa date, comme « 23 000 € depuis le 6 juin 2001 ».",
                start,
                limit, fix: Fix("Écrivez la valeur en chiffres, ou entre guillemets si c'est un texte."))
        }
        finish(node, .version, needs: .nothing, wordAt: start)
    }

    /// Says how the first day of a value is written: with the date that follows it, when one does.
    private mutating func failVersion(_ start: Int) {
        let sentence = "Il manque la date depuis laquelle cette valeur s'applique."
        guard let date = dateAhead() else {
            return fail(
                "E0143", sentence, start, limit,
                fix: Fix(
                    "Écrivez par exemple : \(quote(start, limit)) depuis le 1er janvier 2025.",
                    range: range(limit, limit), replacement: " depuis le 1er janvier 2025"))
        }
        let words = "depuis le \(quote(date.lowerBound, date.upperBound))"
        fail(
            "E0143", "La date depuis laquelle une valeur s'applique se dit par « depuis le ».", cursor, date.upperBound,
            fix: Fix("Écrivez « \(words) ».", range: range(cursor, date.upperBound), replacement: words))
    }

    /// Reads `depuis le date [jusqu'au date]` or `jusqu'au date` on a line of its own.
    mutating func parseValidity(_ keyword: Keyword, _ wordEnd: Int) {
        let node = tree.open(.validity, at: cursor, detail: keyword == .until ? 1 : 0)
        if keyword == .until { parseLastDay(wordEnd) } else { parsePeriodOfForce(wordEnd) }
        tree.close(node, at: consumed(from: node))
        expectEndOfLine()
        closeLine()
    }

    /// Reads `le date [jusqu'au date]` after `depuis`.
    private mutating func parsePeriodOfForce(_ wordEnd: Int) {
        let start = cursor
        cursor = afterBlanks(wordEnd)
        let (le, leEnd) = lexer.keyword(cursor, limit: limit)
        if le == .le { cursor = afterBlanks(leEnd) }
        guard le == .le, parseDate() else {
            fail(
                "E0145", "Après « depuis », on attend une date : « depuis le 1er janvier 2025 ».", start, limit,
                fix: Fix("Écrivez « depuis le » suivi de la date."))
            return
        }
        cursor = afterBlanks(cursor)
        let (keyword, until) = lexer.keyword(cursor, limit: limit)
        if keyword == .until { parseLastDay(until) }
    }

    /// Reads the date after `jusqu'au`.
    private mutating func parseLastDay(_ wordEnd: Int) {
        let start = cursor
        cursor = afterBlanks(wordEnd)
        if !parseDate() {
            fail(
                "E0145", "Après « jusqu'au », on attend une date : « jusqu'au 31 décembre 2025 ».", start, limit,
                fix: Fix("Écrivez « jusqu'au » suivi de la date."))
        }
    }
}
