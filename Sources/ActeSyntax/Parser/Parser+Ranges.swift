import ActeDiagnostics

extension Parser {
    /// The comparison spelled by `au moins`, `au plus`, `moins de`, `plus de`, `entre`, `avant`, `après`, and where it ends.
    func rangeWords(_ keyword: Keyword, _ wordEnd: Int) -> (ComparisonOperator, Int)? {
        let next = lexer.afterBlanks(wordEnd)
        switch keyword {
        case .entre: return (.between, next)
        case .avant: return (.less, next)
        case .after: return (.greater, next)
        case .au, .moins, .plus:
            let (second, end) = lexer.keyword(next, limit: limit)
            let after = lexer.afterBlanks(end)
            switch (keyword, second) {
            case (.au, .moins): return (.greaterOrEqual, after)
            case (.au, .plus): return (.lessOrEqual, after)
            case (.moins, .de): return (.less, after)
            case (.plus, .de): return (.greater, after)
            default: return nil
            }
        default: return nil
        }
    }

    /// Reads the literal, or the two literals joined by `et`, after the words of a range.
    mutating func parseRangeEnds(_ comparison: ComparisonOperator) {
        guard parseLiteral() else { return failRange() }
        guard comparison == .between, parseJoint(.et) else { return }
        if !parseLiteral() { failRange() }
    }

    /// Reads a range that is a value of a `cas`, from `start`. Its upper end may be left out of it: `de 10 à moins de 20`, `entre 10 et moins
    /// de 20`, `au moins 10 et moins de 20`.
    mutating func parseCaseRange(_ comparison: ComparisonOperator, joinedBy joint: Keyword, from start: Int) {
        let node = tree.open(.caseRange, at: start, detail: comparison.rawValue)
        defer { tree.close(node, at: consumed(from: node)) }
        guard parseLiteral() else { return failRange() }
        switch comparison {
        case .between:
            guard parseJoint(joint) else { return }
            if acceptLessThan() { tree.setDetail(of: node, ComparisonOperator.betweenBelow.rawValue) }
        case .greaterOrEqual:
            cursor = afterBlanks(cursor)
            guard acceptWord(.et) else { return }
            guard acceptLessThan() else { return failSecondEnd("et moins de") }
            tree.setDetail(of: node, ComparisonOperator.betweenBelow.rawValue)
        default: return
        }
        if !parseLiteral() { failRange() }
    }

    /// Reads the word between the two ends of a range.
    private mutating func parseJoint(_ joint: Keyword) -> Bool {
        cursor = afterBlanks(cursor)
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        guard keyword == joint else {
            failSecondEnd(joint.rawValue)
            return false
        }
        cursor = afterBlanks(wordEnd)
        return true
    }

    private mutating func failSecondEnd(_ words: String) {
        fail(
            "E0142", "Il manque la seconde borne : « \(words) » suivi d'une valeur.", cursor, max(limit, cursor),
            fix: Fix("Écrivez les deux bornes : « entre 1 € et 500 € », « de 1 à 12 », « de 10 à moins de 20 »."))
    }

    /// Reads `moins de`, which leaves the bound that follows out of a range.
    mutating func acceptLessThan() -> Bool {
        skipBlanks()
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        guard keyword == .moins, let (_, after) = rangeWords(.moins, wordEnd) else { return false }
        cursor = after
        return true
    }

    private mutating func failRange() {
        fail(
            "E0141", "On attend ici la plus petite ou la plus grande valeur permise, écrite en chiffres.",
            min(cursor, limit), limit,
            fix: Fix(
                cursor < limit && lexer.byte(cursor) == 0x5B
                    ? "Pour comparer deux réponses, écrivez une condition, ou un « contrôle » au bord de la page."
                    : "Écrivez un nombre, un montant, une durée, une heure ou une date."))
    }
}
