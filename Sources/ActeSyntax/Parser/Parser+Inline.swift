import ActeDiagnostics

/// Why the reading of a passage stopped.
enum InlineStop {
    /// The text is over.
    case end
    /// At the bracket of `[sinon]` or `[sinon si …]`.
    case otherwise
    /// At the bracket of `[fin]`.
    case finish
    /// At the bar that ends a cell.
    case cell
}

extension Parser {
    /// Reads the words, marks and brackets of a whole text.
    mutating func parseInline(in flow: TextFlow) {
        self.flow = flow
        emphasis = nil
        isSkipping = false
        while true {
            let stop = parsePassage()
            if stop == .end || stop == .cell { break }
            failWithoutConditional(stop)
        }
        closeEmphasis(depth: 0)
    }

    /// Reads up to the end of the text, or to a bracket that ends a branch.
    mutating func parsePassage() -> InlineStop {
        while true {
            let start = cursor
            let stop = endOfRun(start)
            let first = lexer.byte(stop)
            if flow == .row, first == 0x7C, inlineDepth == 0 {
                let runEnd = lexer.trimmedEnd(start, stop)
                if runEnd > start { tree.leaf(.run, start, runEnd) }
                cursor = stop
                return .cell
            }
            if isTextEnd(stop, first) {
                let runEnd = lexer.trimmedEnd(start, stop)
                if runEnd > start { tree.leaf(.run, start, runEnd) }
                let last = runEnd > start ? runEnd : start
                if end < last { end = last }
                if !continueText(after: last) {
                    cursor = last
                    return .end
                }
                continue
            }
            if stop > start { tree.leaf(.run, start, stop) }
            cursor = stop
            switch first {
            case 0x5B:
                if let result = parseBracket() { return result }
            case 0x2A: parseMark()
            case 0x5C: parseEscape()
            case 0x7C: failOnBar()
            default: parseUnwelcomeSign()
            }
        }
    }

    private func isTextEnd(_ offset: Int, _ first: UInt8) -> Bool {
        if flow == .line { return offset >= limit }
        return first == 0x0A || (first == 0x0D && lexer.byte(offset + 1) == 0x0A)
    }

    /// The first byte from `start` on that is not plain words.
    private func endOfRun(_ start: Int) -> Int {
        let span = lexer.bytes.span
        let bound = flow == .line ? limit : span.count
        // In a row, a bar ends a cell; nowhere else is one told from words.
        let bar: UInt8 = flow == .row ? 0x7C : 0x0A
        var cursor = start
        while cursor < bound {
            let byte = span[cursor]
            if byte == bar { return cursor }
            if byte &- 0x61 < 26 || byte == 0x20 || Self.isPlain(byte) {
                cursor += 1
            } else if byte < 0x80 || lexer.invisible(cursor) > 0 {
                return cursor
            } else {
                cursor += 1
            }
        }
        return cursor
    }

    /// Whether the byte is surely part of plain words. The bytes that may start an invisible character are not.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 0x80 { return byte >= 0x20 ? !(byte == 0x2A || byte &- 0x5B < 3 || byte == 0x7F) : byte == 0x09 }
        return byte != 0xE2 && byte != 0xC2 && byte != 0xEF
    }

    /// Reads `**` or `*`.
    private mutating func parseMark() {
        let start = cursor
        let isDouble = lexer.byte(start + 1) == 0x2A && (flow != .line || start + 1 < limit)
        guard let open = emphasis else {
            let mark = isDouble ? SyntaxKind.boldMark : .italicMark
            cursor += isDouble ? 2 : 1
            tree.leaf(mark, start, cursor)
            emphasis = Emphasis(mark: mark, start: start, depth: inlineDepth)
            return
        }
        cursor += open.mark == .boldMark && isDouble ? 2 : 1
        let matches = open.depth == inlineDepth && (open.mark == .italicMark || isDouble)
        let isHollow = start == open.start + (open.mark == .boldMark ? 2 : 1)
        if matches, !isHollow {
            tree.leaf(open.mark, start, cursor)
            emphasis = nil
        } else {
            report(
                Diagnostic(
                    "E0133", "Ce « * » est de trop : un passage en gras ou en italique est déjà ouvert.",
                    at: range(start, cursor),
                    notes: [Note("Il est ouvert ici.", at: range(open.start, open.start + 1))],
                    fix: Fix("Fermez d'abord le premier passage, ou écrivez « \\* » pour imprimer une étoile.")))
            tree.leaf(.unexpected, start, cursor)
        }
    }

    /// Reports a mark still open at the end of a text, or of the branch `depth` levels down.
    mutating func closeEmphasis(depth: Int) {
        guard let open = emphasis, open.depth >= depth else { return }
        emphasis = nil
        let isBold = open.mark == .boldMark
        report(
            Diagnostic(
                "E0132", isBold ? "Ce passage en gras n'est pas fermé." : "Ce passage en italique n'est pas fermé.",
                at: range(open.start, open.start + (isBold ? 2 : 1)),
                fix: Fix(
                    isBold
                        ? "Écrivez « ** » à la fin du passage, ou « \\*\\* » pour imprimer deux étoiles."
                        : "Écrivez « * » à la fin du passage, ou « \\* » pour imprimer une étoile.")))
    }

    /// Reads `\[`, `\]`, `\*`, `\|` or `\\`.
    private mutating func parseEscape() {
        switch lexer.byte(cursor + 1) {
        case 0x5B, 0x5D, 0x2A, 0x7C, 0x5C:
            tree.leaf(.escape, cursor, cursor + 2)
            cursor += 2
        default:
            report(
                Diagnostic(
                    "E0131", "« \\ » sert seulement à écrire « \\[ », « \\] », « \\* », « \\| » ou « \\\\ ».",
                    at: range(cursor, cursor + 1),
                    fix: Fix(
                        "Doublez-le pour l'imprimer.", range: range(cursor, cursor + 1), replacement: "\\\\")))
            tree.leaf(.unexpected, cursor, cursor + 1)
            cursor += 1
        }
    }

    /// Reports a `]` that closes nothing, or a character that nobody sees.
    private mutating func parseUnwelcomeSign() {
        if lexer.byte(cursor) == 0x5D {
            report(
                Diagnostic(
                    "E0134", "Ce crochet ferme un nom qui n'a pas été ouvert.", at: range(cursor, cursor + 1),
                    fix: Fix(
                        "Écrivez « \\] » pour imprimer un crochet.", range: range(cursor, cursor + 1),
                        replacement: "\\]")))
            tree.leaf(.unexpected, cursor, cursor + 1)
            cursor += 1
        } else {
            let length = max(1, lexer.invisible(cursor))
            lineFailed = false
            failOnInvisible(cursor)
            tree.leaf(.unexpected, cursor, cursor + length)
            cursor += length
        }
    }
}
