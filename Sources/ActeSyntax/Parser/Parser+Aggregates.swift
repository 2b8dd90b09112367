import ActeDiagnostics

/// What is said of a list as a whole, and where its words end.
struct AggregateWords {
    /// `count`, `total`, `every` or `some`.
    var kind: SyntaxKind
    /// The offset of what follows the words: a bracket, or what is summed.
    var end: Int
}

extension Parser {
    /// The words of an aggregate that start at the word just looked at, if some do: `nombre de [`, `somme de`, `tous les [`, `au moins un des [`.
    /// The bracket tells them from options of the same words.
    func aggregate(_ keyword: Keyword, _ wordEnd: Int) -> AggregateWords? {
        switch keyword {
        case .nombre:
            words([[.de, .des]], from: wordEnd, opensWith: [0x5B]).map { AggregateWords(kind: .count, end: $0) }
        case .somme:
            words([[.de, .des]], from: wordEnd, opensWith: [0x5B, 0x28]).map { AggregateWords(kind: .total, end: $0) }
        case .tous, .toutes:
            words([[.les]], from: wordEnd, opensWith: [0x5B]).map { AggregateWords(kind: .every, end: $0) }
        case .au:
            words([[.moins], [.un, .une], [.des]], from: wordEnd, opensWith: [0x5B])
                .map { AggregateWords(kind: .some, end: $0) }
        default: nil
        }
    }

    /// The offset after words that come one after the other, when one of `signs` stands there.
    private func words(_ expected: [[Keyword]], from offset: Int, opensWith signs: [UInt8]) -> Int? {
        var offset = offset
        for alternatives in expected {
            let (keyword, end) = lexer.keyword(lexer.afterBlanks(offset), limit: limit)
            guard let keyword, alternatives.contains(keyword) else { return nil }
            offset = end
        }
        offset = lexer.afterBlanks(offset)
        return offset < limit && signs.contains(lexer.byte(offset)) ? offset : nil
    }

    /// Reads an aggregate; the cursor is on its first word.
    mutating func parseAggregate(_ words: AggregateWords) -> Bool {
        let start = cursor
        let node = tree.open(words.kind, at: start)
        cursor = words.end
        let isSound =
            switch words.kind {
            case .count: parseCount()
            case .total: parseTotal()
            default: parseQuantified(start)
            }
        tree.close(node, at: consumed(from: node))
        return isSound
    }

    /// Reads `[xs]` or `[xs] dont (c)`.
    private mutating func parseCount() -> Bool {
        parseBracketedName(as: .reference)
        guard !lineFailed else { return false }
        return parseOfWhich()
    }

    /// Reads `a dans [xs]`, `a dans [xs] dont (c)` or `[xs]`.
    private mutating func parseTotal() -> Bool {
        guard deeper({ $0.parseBaseOperand() }) else { return false }
        let end = cursor
        guard acceptWord(.dans) else {
            cursor = end
            return true
        }
        skipBlanks()
        parseName(as: .reference, after: "dans")
        guard !lineFailed else { return false }
        return parseOfWhich()
    }

    /// Reads `dont (c)`, when the count or the sum is of some items only.
    private mutating func parseOfWhich() -> Bool {
        let end = cursor
        guard acceptWord(.dont) else {
            cursor = end
            return true
        }
        return parseItemCondition()
    }

    /// Reads `[xs] : (c)`.
    private mutating func parseQuantified(_ start: Int) -> Bool {
        parseBracketedName(as: .reference)
        guard !lineFailed else { return false }
        skipBlanks()
        guard cursor < limit, lexer.byte(cursor) == 0x3A else {
            fail(
                "E0192", "Il manque ce qui est dit de la liste.", start, max(min(cursor, limit), start + 1),
                fix: Fix("Écrivez deux-points puis la condition : tous les [dons] : ([montant du don] dépasse 100 €)."))
            return false
        }
        cursor += 1
        return parseItemCondition()
    }

    /// Reads what is said of one item: a name, or a condition in parentheses, so that nobody wonders where it ends.
    private mutating func parseItemCondition() -> Bool {
        skipBlanks()
        if cursor < limit, lexer.byte(cursor) == 0x5B || lexer.byte(cursor) == 0x28 {
            return deeper { $0.parseBaseOperand() }
        }
        return failItemCondition(cursor)
    }

    private mutating func failItemCondition(_ start: Int) -> Bool {
        fail(
            "E0193", "Ce qui est dit de chaque élément s'écrit entre parenthèses.", min(start, limit), limit,
            fix: Fix("Écrivez par exemple : tous les [dons] : ([montant du don] dépasse 100 €)."))
        return false
    }
}
