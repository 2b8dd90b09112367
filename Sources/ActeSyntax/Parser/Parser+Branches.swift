import ActeDiagnostics

extension Parser {
    /// What stands inside the branches of a `si` or a `selon` written in `block`.
    private func branchBlock(in block: Block) -> Block {
        switch block {
        case .computation, .computationBranch, .computationSelection: .computationBranch
        default: .body
        }
    }

    /// Reads `si c` with the `sinon si` and `sinon` that follow it at the same level.
    mutating func parseConditional(_ start: Int, in block: Block) {
        let inside = branchBlock(in: block)
        let node = tree.open(.conditional, at: start)
        cursor = start
        let branch = tree.open(.branch, at: start)
        parseGuard()
        finish(branch, inside, needs: .lines, wordAt: start)
        var isClosed = false
        while settleLine(), nextWord() == .sinon {
            openLine()
            parseElse(inside, isClosed: &isClosed)
        }
        tree.close(node, at: end)
    }

    /// The keyword that the next line starts with.
    func nextWord() -> Keyword? {
        lexer.keyword(line.start, limit: lexer.count).keyword
    }

    /// Reads one `sinon si c` or `sinon` line and what is below it.
    mutating func parseElse(_ inside: Block, isClosed: inout Bool) {
        let start = cursor
        let branch = tree.open(.branch, at: start)
        cursor = afterBlanks(lexer.wordEnd(start, limit: limit))
        if isClosed {
            fail(
                "E0120", "Rien ne peut suivre « sinon » : toutes les situations sont déjà couvertes.", start, limit,
                fix: Fix("Placez ce cas avant « sinon », ou supprimez-le."))
        }
        if lexer.keyword(cursor, limit: limit).keyword == .si {
            parseGuard()
        } else {
            isClosed = true
        }
        finish(branch, inside, needs: .lines, wordAt: start)
    }

    /// Reads a `sinon` that follows no `si`, already reported.
    mutating func parseOrphanBranch(_ start: Int, in block: Block) {
        let node = tree.open(.conditional, at: start)
        cursor = start
        var isClosed = false
        parseElse(branchBlock(in: block), isClosed: &isClosed)
        tree.close(node, at: end)
    }

    /// Reads `selon [x]` and its cases.
    mutating func parseSelection(_ start: Int, in block: Block) {
        let inside = branchBlock(in: block)
        let node = tree.open(.selection, at: start)
        parseName(as: .reference, after: "selon")
        expectEndOfLine()
        let header = header
        let headerFailed = lineFailed
        let headerEnd = limit
        closeLine()
        if opensBlock(below: header) {
            parseCases(inside, below: header)
        } else if !headerFailed {
            reportEmpty(start, headerEnd, .lines)
        }
        tree.close(node, at: end)
    }

    private mutating func parseCases(_ inside: Block, below header: Header) {
        if columns.count > limits.blockDepth {
            skipTooDeep(below: header)
            return
        }
        var isClosed = false
        while settleLine() {
            openLine()
            let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
            if keyword == .cas || keyword == .autrement, let keyword {
                parseCase(keyword, wordEnd, inside, isClosed: &isClosed)
            } else {
                parseIntruder(keyword, wordEnd, inside)
            }
        }
        columns.removeLast()
    }

    /// Reads `cas a, b` or `autrement` and what is below it.
    private mutating func parseCase(_ keyword: Keyword, _ wordEnd: Int, _ inside: Block, isClosed: inout Bool) {
        let start = cursor
        let node = tree.open(keyword == .cas ? .caseBranch : .otherwise, at: start)
        if isClosed {
            fail(
                "E0121", "Rien ne peut suivre « autrement » : toutes les situations sont déjà couvertes.", start, limit,
                fix: Fix("Placez ce cas avant « autrement », ou supprimez-le."))
        }
        cursor = afterBlanks(wordEnd)
        if keyword == .cas { parseCaseValues(start) } else { isClosed = true }
        finish(node, inside, needs: .lines, wordAt: start)
    }

    /// Reads a `cas` or `autrement` that stands in no `selon`, already reported.
    mutating func parseOrphanCase(_ keyword: Keyword, _ start: Int, in block: Block) {
        let node = tree.open(.selection, at: start)
        let wordEnd = lexer.wordEnd(start, limit: limit)
        cursor = start
        var isClosed = false
        parseCase(keyword, wordEnd, branchBlock(in: block), isClosed: &isClosed)
        tree.close(node, at: end)
    }

    /// Reads a line of a `selon` that is no case: reported, then read as what it is.
    private mutating func parseIntruder(_ keyword: Keyword?, _ wordEnd: Int, _ inside: Block) {
        if let keyword, keyword == .sinon {
            fail(
                "E0122", "Dans un « selon », le dernier cas s'écrit « autrement ».", cursor, wordEnd,
                fix: Fix("Écrivez « autrement ».", range: range(cursor, wordEnd), replacement: "autrement"))
            var isClosed = false
            parseCase(.autrement, wordEnd, inside, isClosed: &isClosed)
            return
        }
        if let meant = Keyword.closest(to: file.text(range(cursor, wordEnd)), among: [.cas, .autrement]) {
            reportMisspelled(meant, wordEnd)
            var isClosed = false
            parseCase(meant, wordEnd, inside, isClosed: &isClosed)
            return
        }
        fail(
            "E0123", "Dans un « selon », on n'écrit que des lignes « cas … » et « autrement ».", cursor, limit,
            fix: Fix("Mettez cette ligne en retrait sous un « cas », ou sortez-la du « selon »."))
        line.settled = columns.count
        if lexer.byte(line.start) == 0x3E || keyword.map({ inside.accepts($0) }) == true {
            parseLine(in: inside)
        } else {
            skipLine()
        }
    }

    /// Reads the values of a `cas` or of a cell of a table, separated by commas.
    mutating func parseCaseValues(_ start: Int) {
        let node = tree.open(.caseValues, at: cursor)
        repeat {
            cursor = afterBlanks(cursor)
            if !parseCaseValue() {
                let isCell = tableHeader != nil
                let example =
                    isCell ? "commune, EPCI, ou moins de 3 500" : "cas oui, cas commune, EPCI, cas moins de 3 500"
                fail(
                    "E0124",
                    "Il manque une valeur \(isCell ? "dans cette case" : "après « cas »"), ou sa forme n'est pas comprise.",
                    min(max(start, cursor), limit), limit,
                    fix: Fix("Écrivez une ou plusieurs valeurs séparées par des virgules (\(example))."))
                break
            }
            cursor = afterBlanks(cursor)
            guard acceptComma() else { break }
        } while true
        tree.close(node, at: consumed(from: node))
    }

    /// Reads one value of a `cas`; `false` when there is none.
    private mutating func parseCaseValue() -> Bool {
        guard cursor < limit else { return false }
        let start = cursor
        if let comparison = foreignRange() {
            parseCaseRange(comparison, joinedBy: .et, from: start)
            return true
        }
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        guard let keyword else { return parseLiteral() || parseWords() }
        if let (comparison, after) = rangeWords(keyword, wordEnd) {
            cursor = after
            parseCaseRange(comparison, joinedBy: .et, from: start)
            return true
        }
        let next = afterBlanks(wordEnd)
        if keyword == .de, isDigit(lexer.byte(next)) || minusLength(next) > 0 {
            cursor = next
            parseCaseRange(.between, joinedBy: .to, from: start)
            return true
        }
        return parseTruth() || parseLiteral() || parseWords()
    }
}
