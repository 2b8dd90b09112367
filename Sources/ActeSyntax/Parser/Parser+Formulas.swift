import ActeDiagnostics

extension Parser {
    /// Reads an arithmetic formula, with its rounding; `false` when something was wrong, then already reported.
    mutating func parseFormula() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        guard parseSum(start) else { return false }
        let sumEnd = cursor
        skipBlanks()
        let (keyword, wordEnd) = peekWord(cursor)
        guard keyword == .arrondi || keyword == .arrondie, cursor < limit else {
            cursor = sumEnd
            return true
        }
        let word = cursor
        cursor = wordEnd
        guard let unit = parseRoundingUnit(word) else { return false }
        tree.wrap(from: first, .rounding, detail: unit.rawValue, at: start)
        tree.close(first, at: consumed(from: first))
        return true
    }

    private mutating func parseSum(_ start: Int) -> Bool {
        let first = tree.count
        guard parseProduct() else { return false }
        while let (kind, after) = additiveSign() {
            guard countOperation() else { return false }
            cursor = after
            tree.wrap(from: first, kind, at: start)
            let isSound = parseProduct()
            tree.close(first, at: consumed(from: first))
            if !isSound { return false }
        }
        return true
    }

    private mutating func parseProduct() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        guard parseSigned() else { return false }
        while let (kind, after) = multiplicativeSign() {
            guard countOperation() else { return false }
            cursor = after
            tree.wrap(from: first, kind, at: start)
            let isSound = parseSigned()
            tree.close(first, at: consumed(from: first))
            if !isSound { return false }
        }
        return true
    }

    private mutating func parseSigned() -> Bool {
        skipBlanks()
        let length = minusLength(cursor)
        guard length > 0 else { return parseOperand() }
        let node = tree.open(.opposite, at: cursor)
        cursor += length
        let isSound = deeper { $0.parseSigned() }
        tree.close(node, at: consumed(from: node))
        return isSound
    }

    private mutating func countOperation() -> Bool {
        formulaLength += 1
        if formulaLength <= limits.formulaLength { return true }
        fail(
            "E0155", "Cette formule compte plus de \(limits.formulaLength) opérations.", min(cursor, limit), limit,
            fix: Fix("Répartissez-la entre plusieurs « calcul »."))
        return false
    }

    /// Length of the minus sign at `offset` (`-` or U+2212), or 0.
    func minusLength(_ offset: Int) -> Int {
        guard offset < limit else { return 0 }
        if lexer.byte(offset) == 0x2D { return 1 }
        return lexer.byte(offset) == 0xE2 && lexer.byte(offset + 1) == 0x88 && lexer.byte(offset + 2) == 0x92 ? 3 : 0
    }

    /// The `+` or `-` that comes next, and where it ends.
    private func additiveSign() -> (SyntaxKind, Int)? {
        let start = lexer.afterBlanks(cursor)
        guard start < limit else { return nil }
        if lexer.byte(start) == 0x2B { return (.addition, start + 1) }
        let length = minusLength(start)
        return length > 0 ? (.subtraction, start + length) : nil
    }

    /// The `×`, `*`, `÷` or `/` that comes next, and where it ends.
    private func multiplicativeSign() -> (SyntaxKind, Int)? {
        let start = lexer.afterBlanks(cursor)
        guard start < limit else { return nil }
        switch (lexer.byte(start), lexer.byte(start + 1)) {
        case (0x2A, _): return (.multiplication, start + 1)
        case (0x2F, _): return (.quotient, start + 1)
        case (0xC3, 0x97): return (.multiplication, start + 2)
        case (0xC3, 0xB7): return (.quotient, start + 2)
        default: return nil
        }
    }

    /// Reads what follows `arrondi`.
    private mutating func parseRoundingUnit(_ start: Int) -> RoundingUnit? {
        skipBlanks()
        if acceptWord(.au) {
            if acceptWord(.centime) { return .cent }
        } else if acceptWord(.to) {
            if acceptWord(.theEuro) { return .euro }
            if acceptWord(.la), acceptWord(.minute) { return .minute }
            if acceptWord(.theUnit) {
                if acceptWord(.up) { return .unitUp }
                return acceptWord(.down) ? .unitDown : .unit
            }
            skipBlanks()
            if lexer.byte(cursor) == 0x32, lexer.wordCharacter(cursor + 1) == 0 {
                cursor += 1
                if acceptWord(.decimals) { return .hundredth }
            }
        }
        fail(
            "E0156", "Il faut dire à quoi la valeur est arrondie.", start, max(min(cursor, limit), start + 1),
            fix: Fix(
                "Écrivez « arrondi au centime », « à l'euro », « à l'unité », « à l'unité supérieure », « à l'unité "
                    + "inférieure », « à 2 décimales » ou « à la minute »."))
        return nil
    }

    /// Reads one value, and the delay it is the length of, if it is one.
    private mutating func parseOperand() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        return parseBaseOperand() && parseDelay(from: first, at: start)
    }

    /// Reads a name, a literal, an age, the time between two moments, or what stands in parentheses.
    mutating func parseBaseOperand() -> Bool {
        skipBlanks()
        guard cursor < limit else { return failNoOperand() }
        switch lexer.byte(cursor) {
        case 0x5B:
            parseBracketedName(as: .reference)
            return !lineFailed
        case 0x28: return parseParenthesized()
        default: break
        }
        if parseLiteral() || parseString() { return true }
        if lexer.wordCharacter(cursor) > 0 {
            let (keyword, wordEnd) = peekWord(cursor)
            if let keyword, startsAge(keyword, wordEnd) { return parseAge(wordEnd) }
            if let keyword, startsElapsed(keyword, wordEnd) { return parseElapsed(wordEnd) }
            if let keyword, let aggregate = aggregate(keyword, wordEnd) { return parseAggregate(aggregate) }
            return parseBareName()
        }
        return failNoOperand()
    }

    private mutating func parseParenthesized() -> Bool {
        let open = cursor
        let node = tree.open(.parenthesized, at: open)
        cursor += 1
        let isSound = deeper { $0.parseDisjunction() } && closeParenthesis(openedAt: open)
        tree.close(node, at: max(open + 1, consumed(from: node)))
        return isSound
    }

    /// Reads `)`.
    mutating func closeParenthesis(openedAt open: Int) -> Bool {
        skipBlanks()
        if cursor < limit, lexer.byte(cursor) == 0x29 {
            cursor += 1
            return true
        }
        let rest = lexer.trimmedEnd(open, cursor)
        fail(
            "E0157", "Cette parenthèse n'est pas fermée.", open, open + 1,
            fix: Fix("Ajoutez « ) ».", range: range(rest, rest), replacement: ")"))
        return false
    }

    /// Reports a name written without brackets, then goes on as if it had them.
    private mutating func parseBareName() -> Bool {
        let start = cursor
        let followsOption = tree.nodes.last?.kind == .words
        var stop = cursor
        while cursor < limit {
            let (keyword, wordEnd) = peekWord(cursor)
            if wordEnd == cursor { break }
            if let keyword, keyword.endsWords || rangeWords(keyword, wordEnd) != nil { break }
            stop = wordEnd
            cursor = afterBlanks(wordEnd)
        }
        cursor = stop
        guard stop > start else { return failNoOperand() }
        let words = quote(start, stop)
        if words == "oui" || words == "non" || followsOption {
            fail(
                "E0158", "« \(words) », seul, n'est pas une condition.", start, stop,
                fix: Fix(
                    "Répétez ce que l'on compare (« [x] est a ou [x] est \(words) ») ou écrivez « [x] est parmi a, \(words) »."
                ))
        } else if words.hasPrefix("pas ") || words == "pas" {
            fail(
                "E0152", "« pas », seul, ne dit pas le contraire d'une condition.", start, start + 3,
                fix: Fix("Écrivez « non ».", range: range(start, start + 3), replacement: "non"))
        } else {
            report(
                Diagnostic(
                    "E0154", "« \(words) » doit être écrit entre crochets, si c'est un nom.", at: range(start, stop),
                    fix: Fix("Écrivez « [\(words)] ».", range: range(start, stop), replacement: "[\(words)]")))
        }
        tree.leaf(.reference, start, stop)
        return true
    }

    private mutating func failNoOperand() -> Bool {
        let at = min(cursor, limit)
        let isEnd = at >= limit || lexer.byte(at) == 0x5D
        fail(
            "E0159",
            isEnd ? "Il manque une valeur à la fin." : "On attend ici un nom entre crochets, un nombre ou une date.",
            at,
            isEnd ? at : min(limit, at + signLength(at)),
            fix: Fix("Complétez : par exemple « [montant] dépasse 500 € »."))
        return false
    }
}
