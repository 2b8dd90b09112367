import ActeDiagnostics

/// What was read between the two sides of a comparison.
private enum Predicate {
    case none, failed
    case known(Bool)
    case compare(ComparisonOperator)
}

extension Parser {
    /// Reads one side, then, if there is a comparison, its words and the other side.
    mutating func parseComparison() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        guard parseFormula() else { return false }
        switch parsePredicate() {
        case .none: return true
        case .failed:
            // A comparison all the same, though of nothing: its side alone would pass for a condition.
            tree.wrap(from: first, .comparison, detail: ComparisonOperator.equal.rawValue, at: start)
            tree.close(first, at: consumed(from: first))
            return false
        case .known(let isNegated):
            tree.wrap(from: first, .presence, detail: isNegated ? 1 : 0, at: start)
            tree.close(first, at: consumed(from: first))
        case .compare(let comparison):
            tree.wrap(from: first, .comparison, detail: comparison.rawValue, at: start)
            let isSound = parseOtherSide(of: comparison, in: first)
            tree.close(first, at: consumed(from: first))
            if !isSound { return false }
        }
        return refuseChain(from: start)
    }

    /// Reads the words of a comparison; they come without `est`, or with it.
    private mutating func parsePredicate() -> Predicate {
        skipBlanks()
        guard cursor < limit else { return .none }
        if let comparison = acceptSymbol() { return .compare(comparison) }
        let start = cursor
        let (keyword, wordEnd) = peekWord(cursor)
        guard let keyword else { return refusesForeignComparison(from: start) ? .failed : .none }
        if keyword == .est {
            cursor = afterBlanks(wordEnd)
            return refusesForeignComparison(from: start) ? .failed : predicateAfterEst()
        }
        if keyword == .isNot {
            cursor = wordEnd
            return predicateAfterIsNot(start)
        }
        if keyword == .parmi {
            cursor = wordEnd
            return .compare(.among)
        }
        if let (comparison, after) = rangeWords(keyword, wordEnd) {
            cursor = after
            return .compare(comparison)
        }
        return predicateOfVerb(keyword, wordEnd, start)
    }

    private mutating func predicateAfterEst() -> Predicate {
        guard cursor < limit else { return .compare(.equal) }
        let (keyword, wordEnd) = peekWord(cursor)
        guard let keyword else { return .compare(.equal) }
        if keyword.saysKnown {
            cursor = wordEnd
            return .known(false)
        }
        if keyword == .parmi {
            cursor = wordEnd
            return .compare(.among)
        }
        if let (comparison, after) = rangeWords(keyword, wordEnd) {
            cursor = after
            return .compare(comparison)
        }
        return .compare(.equal)
    }

    private mutating func predicateAfterIsNot(_ start: Int) -> Predicate {
        guard acceptWord(.pas) else { return failNegation(start) }
        skipBlanks()
        let (keyword, wordEnd) = peekWord(cursor)
        guard let keyword, cursor < limit else { return .compare(.notEqual) }
        if keyword.saysKnown {
            cursor = wordEnd
            return .known(true)
        }
        if keyword == .parmi {
            cursor = wordEnd
            return .compare(.notAmong)
        }
        if let (comparison, after) = rangeWords(keyword, wordEnd) {
            let opposite: String? =
                switch comparison {
                case .less: "est au moins"
                case .lessOrEqual: "est plus de"
                case .greater: keyword == .after ? "ne dépasse pas" : "est au plus"
                case .greaterOrEqual: "est moins de"
                default: nil
                }
            let stop = lexer.trimmedEnd(cursor, after)
            fail(
                "E0129", "« n'est pas » ne se combine pas avec « \(quote(cursor, stop)) ».", start, after,
                fix: opposite.map { rewriting(start, stop, as: $0) }
                    ?? Fix("Écrivez plutôt « non (… est entre … et …) »."))
            return .failed
        }
        return .compare(.notEqual)
    }

    /// Says other words at a place, and shows the line that has them.
    private func rewriting(_ start: Int, _ stop: Int, as words: String) -> Fix {
        var first = start
        while first > 0, lexer.byte(first - 1) != 0x0A { first -= 1 }
        first = lexer.afterBlanks(first)
        let last = lexer.trimmedEnd(stop, lexer.lineEnd(stop))
        let before = file.text(range(first, start))
        let after = file.text(range(stop, last))
        return Fix("Écrivez plutôt « \(before)\(words)\(after) ».", range: range(start, stop), replacement: words)
    }

    private mutating func predicateOfVerb(_ keyword: Keyword, _ wordEnd: Int, _ start: Int) -> Predicate {
        cursor = wordEnd
        switch keyword {
        case .exceeds: return .compare(.greater)
        case .atteint: return .compare(.greaterOrEqual)
        case .contient: return .compare(.contains)
        case .commence:
            if acceptWord(.par) { return .compare(.startsWith) }
        case .correspond:
            if acceptWord(.to) { return .compare(.matches) }
        case .reachesNot:
            return acceptWord(.pas) ? .compare(.less) : failNegation(start)
        case .ne:
            if acceptWord(.exceeds) { return acceptWord(.pas) ? .compare(.lessOrEqual) : failNegation(start) }
            if acceptWord(.contient) { return acceptWord(.pas) ? .compare(.notContains) : failNegation(start) }
            return failNegation(start)
        default:
            cursor = start
            return .none
        }
        fail(
            "E0151", "Il manque un mot : « commence par \"…\" », « correspond à /…/ ».", start, limit,
            fix: Fix("Complétez la comparaison."))
        return .failed
    }

    private mutating func failNegation(_ start: Int) -> Predicate {
        fail(
            "E0152", "Cette négation n'est pas complète.", start, min(limit, max(cursor, start + 1)),
            fix: Fix("Écrivez « n'est pas », « ne dépasse pas », « n'atteint pas » ou « ne contient pas »."))
        return .failed
    }

    /// Reads what follows the words of a comparison.
    private mutating func parseOtherSide(of comparison: ComparisonOperator, in node: Int) -> Bool {
        skipBlanks()
        switch comparison {
        case .between:
            guard parseFormula() else { return false }
            guard acceptWord(.et) else {
                fail(
                    "E0142", "Il manque la seconde borne : « et » suivi d'une valeur.", min(cursor, limit), limit,
                    fix: Fix("Écrivez les deux bornes : « est entre 1 € et 500 € »."))
                return false
            }
            if acceptLessThan() { tree.setDetail(of: node, ComparisonOperator.betweenBelow.rawValue) }
            return parseFormula()
        case .among, .notAmong: return parseList()
        case .startsWith: return parseString() || failMissing("un texte entre guillemets")
        case .matches: return parsePattern() || failMissing("un motif entre barres, comme /[A-Z]{2}/")
        case .equal, .notEqual, .contains, .notContains: return parseRightValue()
        default: return parseFormula()
        }
    }

    private mutating func failMissing(_ what: String) -> Bool {
        fail(
            "E0153", "On attend ici \(what).", min(cursor, limit), limit, fix: Fix("Complétez la comparaison."))
        return false
    }

    /// Reads `a, b, c` or `(a, b, c)`.
    private mutating func parseList() -> Bool {
        let open = cursor
        let isEnclosed = cursor < limit && lexer.byte(cursor) == 0x28
        if isEnclosed { cursor += 1 }
        repeat {
            skipBlanks()
            guard parseRightValue() else { return false }
            skipBlanks()
            guard acceptComma() else { break }
        } while true
        guard isEnclosed else { return true }
        return closeParenthesis(openedAt: open)
    }

    /// Reads the right side of an equality: an option, `oui`, `non`, or a formula.
    private mutating func parseRightValue() -> Bool {
        parseTruth() || parseWords() || parseFormula()
    }

    /// Reads `=`, `≠`, `!=`, `<`, `≤`, `<=`, `>`, `≥` or `>=`.
    mutating func acceptSymbol() -> ComparisonOperator? {
        let first = lexer.byte(cursor)
        let isTwofold = lexer.byte(cursor + 1) == 0x3D && cursor + 1 < limit
        switch first {
        case 0x3D:
            cursor += 1
            return .equal
        case 0x21 where isTwofold:
            cursor += 2
            return .notEqual
        case 0x3C:
            cursor += isTwofold ? 2 : 1
            return isTwofold ? .lessOrEqual : .less
        case 0x3E:
            cursor += isTwofold ? 2 : 1
            return isTwofold ? .greaterOrEqual : .greater
        case 0xE2 where lexer.byte(cursor + 1) == 0x89:
            let sign: ComparisonOperator? =
                switch lexer.byte(cursor + 2) {
                case 0xA0: .notEqual
                case 0xA4: .lessOrEqual
                case 0xA5: .greaterOrEqual
                default: nil
                }
            if sign != nil { cursor += 3 }
            return sign
        default: return nil
        }
    }

    /// Reports a second comparison right after a first.
    private mutating func refuseChain(from start: Int) -> Bool {
        let after = cursor
        switch parsePredicate() {
        case .none:
            cursor = after
            return true
        case .failed: return false
        case .known, .compare:
            let sides = quote(start, lexer.trimmedEnd(start, after))
            fail(
                "E0150", "Deux comparaisons se suivent : on ne compare que deux valeurs à la fois.",
                lexer.afterBlanks(after), cursor, fix: Fix("Écrivez « \(sides) et … », ou « est entre … et … »."))
            return false
        }
    }
}
