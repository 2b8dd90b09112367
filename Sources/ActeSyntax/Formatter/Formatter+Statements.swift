/// How the words of a statement are spaced.
extension Formatter {
    /// A piece of a line that is kept as written.
    private struct Piece {
        var start: Int
        var end: Int
        /// Whether the next piece follows without a space.
        var opens = false
        /// Whether it follows the piece before without a space.
        var closes = false
    }

    /// The line that starts at `start`, one space between its words, its comment where it was.
    mutating func statementLine(_ start: Int, _ column: Int) -> FormattedLine {
        let stop = lexer.statementEnd(start).stop
        let limit = lexer.trimmedEnd(start, stop)
        var line = FormattedLine(kind: .statement, column: column, bytes: [])
        line.bytes.reserveCapacity(limit - start)
        var previous: Piece?
        var cursor = start
        skipLeaves(before: start)
        let firstLeaf = nextLeaf < leaves.count ? leaves[nextLeaf].kind : nil
        let isCitation = lexer.keyword(start, limit: limit).keyword == .visa
        while cursor < limit {
            let piece =
                isCitation && previous != nil
                ? Piece(start: cursor, end: limit) : nextPiece(cursor, limit)
            if let previous, !previous.opens, !piece.closes { line.bytes.append(0x20) }
            if firstLeaf == .propertyKey, line.key == nil, previous != nil {
                line.key = keySize(line.bytes.count - 1, start)
            }
            line.bytes += lexer.bytes[piece.start..<piece.end]
            previous = piece
            cursor = lexer.afterBlanks(piece.end)
        }
        let comment = lexer.trimmedEnd(stop, lexer.lineEnd(stop))
        if comment > stop { line.bytes += lexer.bytes[limit..<comment] }
        return line
    }

    private mutating func skipLeaves(before offset: Int) {
        while nextLeaf < leaves.count, Int(leaves[nextLeaf].end) <= offset { nextLeaf += 1 }
    }

    private func keySize(_ length: Int, _ start: Int) -> (length: Int, width: Int) {
        (length, Formatter.width(of: lexer.bytes[start..<min(start + length, lexer.count)]))
    }

    /// How many columns words take on the page: combining marks take none.
    static func width(of bytes: some Collection<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count { !(0x300...0x36F).contains($0.value) }
    }

    /// The piece at `cursor`: a leaf of the tree, with its quotes, or a word or a sign between two leaves.
    private mutating func nextPiece(_ cursor: Int, _ limit: Int) -> Piece {
        skipLeaves(before: cursor)
        if nextLeaf < leaves.count, Int(leaves[nextLeaf].start) <= cursor { return leafPiece(cursor, limit) }
        if let quoted = quotedPiece(cursor, limit) { return quoted }
        let wordEnd = lexer.wordEnd(cursor, limit: limit)
        if wordEnd > cursor { return Piece(start: cursor, end: wordEnd) }
        return signPiece(cursor, limit)
    }

    private func leafPiece(_ cursor: Int, _ limit: Int) -> Piece {
        Piece(start: cursor, end: max(cursor + 1, min(Int(leaves[nextLeaf].end), limit)))
    }

    /// A text in quotes or a pattern: the tree leaves the signs around it out, the layout keeps them against it.
    private func quotedPiece(_ cursor: Int, _ limit: Int) -> Piece? {
        guard nextLeaf < leaves.count else { return emptyQuotes(cursor) }
        let leaf = leaves[nextLeaf]
        guard leaf.kind == .stringLiteral || leaf.kind == .pattern else { return emptyQuotes(cursor) }
        let first = lexer.byte(cursor)
        let opening = first == 0xC2 ? 2 : 1
        guard first == 0x22 || first == 0xC2 || (first == 0x2F && leaf.kind == .pattern) else {
            return emptyQuotes(cursor)
        }
        guard lexer.afterBlanks(cursor + opening) == Int(leaf.start) || cursor + opening == Int(leaf.start) else {
            return emptyQuotes(cursor)
        }
        let closing = first == 0xC2 ? lexer.afterBlanks(Int(leaf.end)) + 2 : Int(leaf.end) + 1
        return Piece(start: cursor, end: min(closing, limit))
    }

    /// `""`, `« »` or `//`: nothing stands between the signs, so the tree has no bytes for it.
    private func emptyQuotes(_ cursor: Int) -> Piece? {
        if lexer.byte(cursor) == 0x22, lexer.byte(cursor + 1) == 0x22 { return Piece(start: cursor, end: cursor + 2) }
        if lexer.byte(cursor) == 0xC2, lexer.byte(cursor + 1) == 0xAB {
            return Piece(start: cursor, end: lexer.afterBlanks(cursor + 2) + 2)
        }
        if lexer.byte(cursor) == 0x2F, lexer.byte(cursor + 1) == 0x2F { return Piece(start: cursor, end: cursor + 2) }
        return nil
    }

    private func signPiece(_ cursor: Int, _ limit: Int) -> Piece {
        let first = lexer.byte(cursor)
        switch first {
        case 0x5B, 0x28: return Piece(start: cursor, end: cursor + 1, opens: true)
        case 0x5D, 0x29, 0x2C: return Piece(start: cursor, end: cursor + 1, closes: true)
        case 0x3C, 0x3E, 0x21:
            let isTwofold = lexer.byte(cursor + 1) == 0x3D
            return Piece(start: cursor, end: cursor + (isTwofold ? 2 : 1))
        default:
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
            return Piece(start: cursor, end: min(cursor + length, limit), opens: signs.contains(UInt32(cursor)))
        }
    }
}
