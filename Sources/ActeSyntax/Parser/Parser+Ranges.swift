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

    /// Reads the literal, or the two literals joined by `joint`, after the words of a range.
    mutating func parseRangeEnds(_ comparison: ComparisonOperator, joinedBy joint: Keyword) {
        guard parseLiteral() else { return failRange() }
        guard comparison == .between else { return }
        cursor = afterBlanks(cursor)
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        guard keyword == joint else {
            fail(
                "E0142", "Il manque la seconde borne : « \(joint.rawValue) » suivi d'une valeur.", cursor,
                max(limit, cursor),
                fix: Fix("Écrivez les deux bornes : « entre 1 € et 500 € », « de 1 à 12 »."))
            return
        }
        cursor = afterBlanks(wordEnd)
        if !parseLiteral() { failRange() }
    }

    private mutating func failRange() {
        fail(
            "E0141", "On attend ici une borne écrite en chiffres.", min(cursor, limit), limit,
            fix: Fix("Écrivez un nombre, un montant, une durée, une heure ou une date."))
    }
}
