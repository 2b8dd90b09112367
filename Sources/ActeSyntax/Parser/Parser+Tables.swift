import ActeDiagnostics

extension Parser {
    /// Reads `table [x] : type` and its lines.
    mutating func parseTable(_ start: Int) {
        let node = tree.open(.table, at: start)
        parseName(as: .name, after: "table")
        parseType(of: "table")
        let heading = tableHeader
        tableHeader = nil
        finish(node, .table, needs: .lines, wordAt: start)
        tableHeader = heading
    }

    /// Reads a line of a table that starts with `|`: its first names what is looked at, the others say what comes of it.
    mutating func parseTableLine() {
        let start = cursor
        let cells = cellRanges()
        let isHeader = tableHeader == nil
        let node = tree.open(isHeader ? .tableHeader : .tableRow, at: start)
        if cells.count < 2 {
            fail(
                "E0170", "Une ligne de table a au moins deux cases, chacune entre deux barres.", start, limit,
                fix: Fix("Écrivez par exemple « | commune | 80 % | »."))
        } else if isHeader {
            parseHeaderCells(cells)
        } else {
            parseRowCells(cells, start)
        }
        if isHeader { tableHeader = cells.count }
        if !lineFailed, cursor < limit { expectEndOfLine() }
        tree.close(node, at: max(limit, start + 1))
        closeLine()
    }

    /// The cells of the line: what stands between two bars, quotes respected. The last bar must end the line.
    private mutating func cellRanges() -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = cursor + 1
        var offset = start
        // The byte that closes the quotes or the brackets that are open.
        var closing: UInt8 = 0
        while offset < limit {
            let byte = lexer.byte(offset)
            if closing != 0 {
                if byte == closing { closing = 0 }
            } else if byte == 0x22 {
                closing = 0x22
            } else if byte == 0x5B {
                closing = 0x5D
            } else if byte == 0xC2, lexer.byte(offset + 1) == 0xAB {
                closing = 0xBB
            } else if byte == 0x7C {
                cells.append(start..<offset)
                start = offset + 1
            }
            offset += 1
        }
        if lexer.afterBlanks(start) < limit, !cells.isEmpty {
            fail(
                "E0171", "Cette ligne de table ne finit pas par une barre.", start, limit,
                fix: Fix("Ajoutez « | » à la fin de la ligne.", range: range(limit, limit), replacement: " |"))
        }
        return cells
    }

    private mutating func parseHeaderCells(_ cells: [Range<Int>]) {
        for cell in cells.dropLast() {
            within(cell) { parser in
                guard parser.lexer.byte(parser.cursor) == 0x5B, parser.cursor < parser.limit else {
                    return parser.failHeader()
                }
                parser.parseBracketedName(as: .reference)
            }
        }
        within(cells[cells.count - 1]) { parser in
            if !parser.acceptWord(.result) { parser.failHeader() }
        }
    }

    private mutating func failHeader() {
        fail(
            "E0172", "La première ligne d'une table nomme ce qu'on regarde, puis « résultat ».", min(cursor, limit),
            limit,
            fix: Fix("Écrivez par exemple « | [catégorie] | [population] | résultat | »."))
    }

    private mutating func parseRowCells(_ cells: [Range<Int>], _ start: Int) {
        if let expected = tableHeader, expected != cells.count {
            fail(
                "E0173", "Cette ligne a \(cells.count) cases, et la première ligne de la table en a \(expected).",
                start,
                limit, fix: Fix("Donnez à chaque ligne autant de cases qu'à la première."))
            return
        }
        for cell in cells.dropLast() {
            within(cell) { parser in
                let dash = parser.cursor
                if parser.lexer.byte(dash) == 0x2D, dash + 1 == parser.limit {
                    parser.tree.leaf(.anyCase, dash, dash + 1)
                    parser.cursor = dash + 1
                } else {
                    parser.parseCaseValues(dash)
                }
            }
        }
        within(cells[cells.count - 1]) { parser in parser.parseResult() }
    }

    /// Reads what a row gives: an answer, a constant, a name.
    private mutating func parseResult() {
        if parseTruth() { return }
        if lexer.byte(cursor) == 0x5B {
            parseBracketedName(as: .reference)
        } else if !parseLiteral(), !parseWords() {
            fail(
                "E0175",
                "La dernière case d'une ligne donne une valeur : un nom entre crochets, une réponse ou une constante.",
                cursor, limit,
                fix: Fix("Donnez un nom au résultat par un « calcul », et écrivez ici ce nom entre crochets."))
        }
    }

    /// Reads one cell as if it were the whole line.
    private mutating func within(_ cell: Range<Int>, _ read: (inout Parser) -> Void) {
        if lineFailed { return }
        let end = limit
        cursor = lexer.afterBlanks(cell.lowerBound)
        limit = max(cursor, lexer.trimmedEnd(min(cursor, cell.upperBound), cell.upperBound))
        if cursor >= cell.upperBound {
            fail(
                "E0174", "Cette case est vide.", cell.lowerBound, cell.upperBound,
                fix: Fix("Écrivez « - » si toutes les valeurs conviennent."))
        } else {
            read(&self)
            if !lineFailed { expectEndOfLine() }
        }
        limit = end
        cursor = min(cell.upperBound + 1, end)
    }
}
