import ActeDiagnostics

extension Parser {
    /// Reads the next line, and what is indented below it, as a line of `block`.
    mutating func parseLine(in block: Block) {
        let first = lexer.byte(line.start)
        if first == 0x3E {
            parseTextLines(in: block)
            return
        }
        openLine()
        if first == 0x2D, block == .question, lexer.blank(cursor + 1) > 0 || cursor + 1 == limit {
            parseOption()
            return
        }
        if first == 0x7C, block == .table {
            parseTableLine()
            return
        }
        if first == 0x5B, block == .example {
            parseFact()
            return
        }
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        if keyword == .attendu, block == .example, parseExpectedValue(wordEnd) { return }
        if let keyword, parseKeywordLine(keyword, wordEnd, in: block) { return }
        if block == .question || block == .list, let keyword, parseBounds(keyword, wordEnd) { return }
        if keyword == nil, parseCapitalisedLine(wordEnd, in: block) { return }
        if let colon = propertyColon() {
            parseProperty(colon: colon, in: block)
            return
        }
        if block == .question || block == .list, let keyword, refusesBound(keyword, wordEnd) { return }
        switch block {
        case .parameter: parseParameterVersion()
        case .computation, .computationBranch: parseExpressionLine()
        default: parseStrayLine(keyword == nil ? cursor : wordEnd, in: block)
        }
    }

    /// Reads a line by the keyword it starts with; `false` when the keyword does not start a line here.
    private mutating func parseKeywordLine(_ keyword: Keyword, _ wordEnd: Int, in block: Block) -> Bool {
        // `pour : commune` is a property: only `pour chaque` repeats.
        if keyword == .pour, lexer.keyword(lexer.afterBlanks(wordEnd), limit: limit).keyword != .chaque { return false }
        if block.accepts(keyword) {
            parseStatement(keyword, wordEnd, in: block)
            return true
        }
        switch (keyword, block) {
        case (.par, .computation) where lexer.keyword(lexer.afterBlanks(wordEnd), limit: limit).keyword == .exception:
            parseException()
            return true
        case (.par, .computationBranch)
        where lexer.keyword(lexer.afterBlanks(wordEnd), limit: limit).keyword == .exception:
            reportNestedException(wordEnd)
            parseException()
            return true
        case (.closed, .option):
            parseClosure(wordEnd)
            return true
        case (.depuis, _) where block.holdsValidity, (.until, _) where block.holdsValidity:
            parseValidity(keyword, wordEnd)
            return true
        case (.sinon, _), (.cas, _), (.autrement, _):
            reportOrphan(keyword, wordEnd)
            parseStatement(keyword, wordEnd, in: block)
            return true
        default: break
        }
        guard keyword.startsStatement || keyword.isFlag else { return false }
        reportMisplaced(keyword, wordEnd, in: block)
        parseStatement(keyword, wordEnd, in: block)
        return true
    }

    /// Reads the statement that starts with `keyword`, wherever it stands.
    mutating func parseStatement(_ keyword: Keyword, _ wordEnd: Int, in block: Block) {
        let start = cursor
        cursor = afterBlanks(wordEnd)
        switch keyword {
        case .acte: parseTitled(.act, start, .act, needs: .nothing)
        case .rubrique: parseSection(start)
        case .question: parseQuestion(start)
        case .judgment: parseJudgment(start)
        case .liste: parseListDeclaration(start)
        case .fiche: parseRecord(start)
        case .type: parseTypeDeclaration(start)
        case .parameter: parseParameter(start)
        case .calcul: parseComputation(start)
        case .table: parseTable(start)
        case .exemple: parseTitled(.example, start, .example, needs: .lines)
        case .calendrier: parseTitled(.calendar, start, .calendar, needs: .lines)
        case .holiday: parseTitled(.holiday, start, .exception, needs: .nothing)
        case .exchange: parseExchange(start)
        case .control: parseConstraint(start)
        case .clause: parseClause(start)
        case .gabarit: parseTitled(.template, start, .template, needs: .lines)
        case .partie: parseTitled(.templatePart, start, .templatePart, needs: .nothing)
        case .si: parseConditional(start, in: block)
        case .sinon: parseOrphanBranch(start, in: block)
        case .selon: parseSelection(start, in: block)
        case .cas, .autrement: parseOrphanCase(keyword, start, in: block)
        case .pour: parseRepetition(start)
        case .demander: parseMention(of: .request, start)
        case .derive: parseTitled(.derivation, start, .citation, needs: .nothing)
        case .inclure: parseMention(of: .inclusion, start)
        case .alerte: parseAlert(start)
        case .refus: parseRefusal(start)
        case .visa: parseCitation(start)
        case .recital: parseBare(.recital, start, .message, needs: .text)
        case .heading: parseBare(.heading, start, .message, needs: .text)
        case .preamble: parseBare(.preamble, start, .body, needs: .lines)
        case .signature: parseBare(.signature, start, .body, needs: .nothing)
        case .titre: parseTitled(.division, start, .body, needs: .lines)
        case .chapitre: parseTitled(.chapter, start, .body, needs: .lines)
        case .article: parseTitled(.article, start, .body, needs: .lines)
        case .annexe: parseTitled(.annex, start, .body, needs: .lines)
        case .mention: parseTitled(.mention, start, .body, needs: .lines)
        default: parseFlag(start, wordEnd)
        }
    }

    /// What must be found below a statement.
    enum Need { case nothing, lines, text }

    /// Ends the line of a statement, reads what belongs to it and closes its node.
    mutating func finish(_ node: Int, _ block: Block, needs need: Need, wordAt start: Int) {
        expectEndOfLine()
        let header = header
        let headerFailed = lineFailed
        let firstInside = tree.count
        let headerEnd = limit
        closeLine()
        let found = parseBlock(block, below: header)
        let isMissing = need != .nothing && !found || need == .text && !tree.hasText(from: firstInside)
        if isMissing, !headerFailed { reportEmpty(start, headerEnd, need) }
        tree.close(node, at: end)
    }

    /// Reports what is left of the line, if anything.
    mutating func expectEndOfLine() {
        cursor = afterBlanks(cursor)
        if cursor >= limit { return }
        if !lineFailed {
            fail(
                "E0112", "La fin de cette ligne n'est pas comprise : « \(quote(cursor, limit)) ».", cursor, limit,
                fix: Fix("Supprimez-la, ou écrivez-la sur une autre ligne."))
        }
        tree.leaf(.unexpected, cursor, limit)
        cursor = limit
    }

    /// Passes over a line that has been reported, and what is indented below it.
    mutating func skipLine() {
        let header = header
        tree.leaf(.unexpected, cursor, limit)
        cursor = limit
        closeLine()
        skipBlock(below: header)
    }
}
