import ActeDiagnostics

extension Parser {
    /// Reads the condition after a `si`.
    mutating func parseCondition() {
        formulaLength = 0
        if cursor >= limit || lexer.byte(cursor) == 0x5D {
            fail(
                "E0118", "Il manque la condition après « si ».", lexer.trimmedEnd(0, cursor), max(cursor, 1),
                fix: Fix("Écrivez la condition, par exemple : si [x] dépasse 3."))
            return
        }
        _ = parseDisjunction()
    }

    /// Reads a value: a condition, a formula, or alone on its line an option, `oui` or `non`.
    mutating func parseValue() {
        formulaLength = 0
        skipBlanks()
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        if keyword == .oui || keyword == .non, endsValue(wordEnd) {
            _ = parseTruth()
        } else if let wordsEnd = wordsEnd(cursor), endsValue(wordsEnd) {
            _ = parseWords()
        } else {
            _ = parseDisjunction()
        }
    }

    /// Whether a value that stops at `offset` stands alone: nothing follows, or the `si` of an exception.
    private func endsValue(_ offset: Int) -> Bool {
        let next = lexer.afterBlanks(offset)
        return next >= limit || lexer.keyword(next, limit: limit).keyword == .si
    }

    /// Reads `a ou b`; `false` when something was wrong, then already reported.
    mutating func parseDisjunction() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        guard parseConjunction() else { return false }
        guard acceptWord(.ou) else { return true }
        tree.wrap(from: first, .disjunction, at: start)
        var isSound = true
        repeat {
            isSound = parseConjunction()
        } while isSound && acceptWord(.ou)
        tree.close(first, at: consumed(from: first))
        if isSound { checkReadings(of: first) }
        return isSound
    }

    private mutating func parseConjunction() -> Bool {
        let first = tree.count
        skipBlanks()
        let start = cursor
        guard parseNegation() else { return false }
        guard acceptWord(.et) else { return true }
        tree.wrap(from: first, .conjunction, at: start)
        var isSound = true
        repeat {
            isSound = parseNegation()
        } while isSound && acceptWord(.et)
        tree.close(first, at: consumed(from: first))
        return isSound
    }

    private mutating func parseNegation() -> Bool {
        skipBlanks()
        let (keyword, wordEnd) = peekWord(cursor)
        guard keyword == .non else { return parseComparison() }
        let node = tree.open(.negation, at: cursor)
        cursor = afterBlanks(wordEnd)
        let isSound = deeper { $0.parseNegation() }
        tree.close(node, at: consumed(from: node))
        return isSound
    }

    /// Runs `read` one level deeper, unless the condition is already too deep.
    mutating func deeper(_ read: (inout Parser) -> Bool) -> Bool {
        guard expressionDepth < limits.expressionDepth else {
            fail(
                "E0128", "Cette condition a plus de \(limits.expressionDepth) niveaux de parenthèses ou de « non ».",
                min(cursor, limit), limit, fix: Fix("Nommez-en une partie dans un « calcul »."))
            return false
        }
        expressionDepth += 1
        defer { expressionDepth -= 1 }
        return read(&self)
    }

    /// Moves past the word if it is the next one.
    mutating func acceptWord(_ word: Keyword) -> Bool {
        let start = lexer.afterBlanks(cursor)
        guard start < limit else { return false }
        let (keyword, wordEnd) = peekWord(start)
        guard keyword == word else { return false }
        cursor = wordEnd
        return true
    }

    /// The keyword at `offset`. The one asked last is remembered: several rules look at the same word in turn.
    mutating func peekWord(_ offset: Int) -> (keyword: Keyword?, end: Int) {
        if peeked.offset != offset || peeked.limit != limit {
            let (keyword, end) = lexer.keyword(offset, limit: limit)
            peeked = PeekedWord(offset: offset, limit: limit, keyword: keyword, end: end)
        }
        return (peeked.keyword, peeked.end)
    }

    /// Moves past blanks, never past the end of the line.
    mutating func skipBlanks() { cursor = afterBlanks(cursor) }

    /// The first offset from `offset` on that is not a blank, or the end of what is meaningful on the line.
    func afterBlanks(_ offset: Int) -> Int { min(lexer.afterBlanks(offset), max(limit, offset)) }

    /// Reports `et` and `ou` at one level: shows both readings of the disjunction at `index`.
    private mutating func checkReadings(of index: Int) {
        let node = tree.nodes[index]
        let operands = tree.children(of: index)
        guard operands.contains(where: { tree.nodes[$0].kind == .conjunction }) else { return }
        var tight: [String] = []
        var loose: [[String]] = [[]]
        var isMixed = false
        for operand in operands {
            let parts = tree.nodes[operand].kind == .conjunction ? tree.children(of: operand) : [operand]
            let texts = parts.prefix(Self.operandsShown).map { operandText($0) }
            isMixed = isMixed || parts.count > 1
            tight.append(parts.count > 1 ? "(\(texts.joined(separator: " et ")))" : texts.joined())
            loose[loose.count - 1] += texts.prefix(1)
            for text in texts.dropFirst() { loose.append([text]) }
            if isMixed, tight.count >= Self.operandsShown { break }
        }
        guard isMixed else { return }
        let first = tight.joined(separator: " ou ")
        let second = loose.map { $0.count > 1 ? "(\($0.joined(separator: " ou ")))" : $0.joined() }
            .joined(separator: " et ")
        report(
            Diagnostic(
                "E0127",
                "« et » et « ou » se suivent sans parenthèses : cela peut se lire de deux façons, "
                    + "« \(first) » ou « \(second) ».",
                at: range(Int(node.start), Int(node.end)),
                fix: Fix("Choisissez en écrivant les parenthèses : « \(first) », ou bien « \(second) ».")))
    }

    /// How many operands a reading shows: more do not help to choose.
    private static let operandsShown = 12

    /// The bytes of an operand, the brackets of a name included.
    private func operandText(_ index: Int) -> String {
        let node = tree.nodes[index]
        guard node.kind == .reference else { return quote(Int(node.start), Int(node.end)) }
        return "[\(quote(Int(node.start), Int(node.end)))]"
    }
}
