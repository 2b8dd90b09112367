import ActeDiagnostics

/// How a text goes on when its line ends.
enum TextFlow {
    /// It does not: the text is the rest of one line, as after `visa`.
    case line
    /// On the next `>` line of the same column.
    case paragraph
    /// On the next `>` line of the same column that is indented below the dash.
    case listItem
    /// It does not, and a bar ends a cell.
    case row
}

/// A mark that has been opened in a text and where.
struct Emphasis {
    /// `boldMark` or `italicMark`.
    var mark: SyntaxKind
    /// Offset of the opening mark.
    var start: Int
    /// How many `[si …]` were open there.
    var depth: Int
}

/// What a `>` line holds after its sign.
struct TextLine {
    /// Offset of the first byte of the words, or of the line end when there is none.
    var words: Int
    /// Blanks between the sign and the words.
    var blanks: Int
    /// Whether the words are the dash of a list.
    var isItem: Bool
    /// Whether the words open with the bar of a row of a table.
    var isRow: Bool
    /// Whether the line holds no word.
    var isEmpty: Bool
}

extension Parser {
    /// Reads consecutive `>` lines as one text.
    mutating func parseTextLines(in block: Block) {
        let start = line.start
        if !block.holdsText {
            let stop = lexer.trimmedEnd(start, lexer.lineEnd(start))
            let isAtTop = block == .file
            report(
                Diagnostic(
                    "E0125",
                    isAtTop
                        ? "Ce texte n'appartient à aucune partie de l'acte."
                        : "Un texte (« > ») ne s'écrit pas \(block.place).", at: range(start, stop),
                    fix: Fix("Mettez-le en retrait sous un « article », un « considérant » ou une « question ».")))
        }
        let node = tree.open(.text, at: start)
        let column = line.column
        repeat {
            parseTextLine()
        } while !line.isEnd && line.column == column && !line.followsGap && lexer.byte(line.start) == 0x3E
        if tree.count == node + 1 {
            report(
                Diagnostic(
                    "E0147", "Ce texte est vide.", at: range(start, start + 1),
                    fix: Fix("Écrivez-le après « > », ou supprimez la ligne.")))
        }
        tree.close(node, at: end)
    }

    /// Reads the paragraph or list item that starts on the next line, with the lines that continue it.
    private mutating func parseTextLine() {
        let sign = line.start
        let content = textLine(at: sign)
        limit = sign + 1
        end = sign + 1
        if content.isEmpty {
            readLine(from: lexer.lineEnd(content.words) + 1)
            return
        }
        if content.blanks == 0 {
            report(
                Diagnostic(
                    "E0130", "Il manque un espace après « > ».", at: range(sign, sign + 1),
                    fix: Fix("Ajoutez un espace.", range: range(sign + 1, sign + 1), replacement: " ")))
        }
        if content.isRow { return parseRow(at: content.words) }
        cursor = content.isItem ? lexer.afterBlanks(content.words + 1) : content.words
        if content.isItem, isLineEnd(lexer.afterBlanks(content.words + 1)) {
            report(
                Diagnostic(
                    "E0146", "Cette ligne de liste est vide.", at: range(content.words, content.words + 1),
                    fix: Fix("Écrivez son texte après le tiret, ou supprimez la ligne.")))
        }
        let node = tree.open(content.isItem ? .listItem : .paragraph, at: cursor)
        parseInline(in: content.isItem ? .listItem : .paragraph)
        end = max(end, consumed(from: node))
        tree.close(node, at: end)
        readLine(from: lexer.lineEnd(cursor) + 1)
    }

    /// What the `>` line holds whose sign is at `sign`.
    func textLine(at sign: Int) -> TextLine {
        let words = lexer.afterBlanks(sign + 1)
        let isItem = lexer.byte(words) == 0x2D && (lexer.blank(words + 1) > 0 || isLineEnd(words + 1))
        return TextLine(
            words: words, blanks: width(sign + 1, words), isItem: isItem, isRow: lexer.byte(words) == 0x7C,
            isEmpty: isLineEnd(words))
    }

    /// Whether the line ends at `offset`.
    func isLineEnd(_ offset: Int) -> Bool {
        let first = lexer.byte(offset)
        return first == 0x0A || (first == 0x0D && lexer.byte(offset + 1) == 0x0A)
    }

    private func width(_ start: Int, _ stop: Int) -> Int {
        var count = 0
        var cursor = start
        while cursor < stop {
            cursor += max(1, lexer.blank(cursor))
            count += 1
        }
        return count
    }

    /// If the text goes on below the line that ends at `stop`, lays the join and moves to the words of the next line.
    mutating func continueText(after stop: Int) -> Bool {
        let feed = lexer.lineEnd(stop)
        guard flow == .paragraph || flow == .listItem, feed < lexer.count else { return false }
        let (sign, column) = lexer.indentation(feed + 1)
        guard lexer.byte(sign) == 0x3E, column == line.column else { return false }
        let content = textLine(at: sign)
        if content.isEmpty || content.isItem || content.isRow || content.blanks == 0 { return false }
        if flow == .listItem, content.blanks < 3 { return false }
        tree.leaf(.lineJoin, stop, content.words)
        cursor = content.words
        return true
    }
}
