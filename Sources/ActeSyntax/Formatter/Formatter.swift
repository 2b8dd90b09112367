public import ActeDiagnostics

/// Rewrites a rule file in its usual layout: four spaces a level, one space between words, aligned properties, at most one
/// blank line in a row. Words, texts, numbers and comments stay as their author wrote them, and so does the meaning.
public struct Formatter {
    let tree: SyntaxTree
    let lexer: Lexer
    /// Starts of minus signs that belong to one value, not between two.
    let signs: Set<UInt32>
    /// Words that continue a list item, by the offset of the first.
    let itemContinuations: Set<UInt32>
    /// The cells of the rows of tables in texts, by the offset of the first bar.
    let rows: [UInt32: [Range<Int>]]
    /// Nodes without children, in order.
    let leaves: [SyntaxNode]
    /// The first leaf not yet passed.
    var nextLeaf = 0
    /// The lines written so far.
    var lines: [FormattedLine] = []

    /// The file in its usual layout, or as it is when it holds mistakes, which are reported into `sink`. O(size).
    public static func format(_ file: SourceFile, into sink: inout DiagnosticSink) -> [UInt8] {
        var own = DiagnosticSink()
        let tree = parse(file, into: &own)
        for diagnostic in own.diagnostics { sink.report(diagnostic) }
        if own.hasErrors { return file.bytes }
        var formatter = Formatter(tree)
        formatter.formatLines()
        return formatter.joined()
    }

    private init(_ tree: SyntaxTree) {
        self.tree = tree
        lexer = Lexer(tree.file.bytes)
        var signs: Set<UInt32> = []
        var continuations: Set<UInt32> = []
        var rows: [UInt32: [Range<Int>]] = [:]
        var row: UInt32 = 0
        var leaves: [SyntaxNode] = []
        var itemEnd: UInt32 = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.kind == .opposite { signs.insert(node.start) }
            if node.kind == .row { row = node.start }
            if node.kind == .cell { rows[row, default: []].append(Int(node.start)..<Int(node.end)) }
            if node.kind == .listItem { itemEnd = node.next }
            if node.kind == .lineJoin, UInt32(index) < itemEnd { continuations.insert(node.end) }
            if node.next == UInt32(index + 1), node.end > node.start { leaves.append(node) }
        }
        self.signs = signs
        itemContinuations = continuations
        self.rows = rows
        self.leaves = leaves
    }

    private mutating func formatLines() {
        var begin = lexer.count >= 3 && lexer.invisible(0) == 3 ? 3 : 0
        while begin < lexer.count {
            let (start, column) = lexer.indentation(begin)
            let end = lexer.lineEnd(start)
            let stop = lexer.trimmedEnd(start, end)
            if stop == start {
                lines.append(FormattedLine(kind: .blank, column: column, bytes: []))
            } else if lexer.byte(start) == 0x23 {
                lines.append(FormattedLine(kind: .comment, column: column, bytes: Array(lexer.bytes[start..<stop])))
            } else if lexer.byte(start) == 0x3E {
                lines.append(rowLine(start, column) ?? textLine(start, stop, column))
            } else {
                var line = statementLine(start, column)
                if lexer.byte(start) == 0x7C { splitCells(&line) }
                lines.append(line)
            }
            begin = end + 1
        }
    }

    /// A `>` line: its sign, then the blanks that its words call for.
    private func textLine(_ start: Int, _ stop: Int, _ column: Int) -> FormattedLine {
        var line = FormattedLine(kind: .text, column: column, bytes: [0x3E])
        var words = lexer.afterBlanks(start + 1)
        if words >= stop { return line }
        var lead: [UInt8] = [0x3E, 0x20]
        if itemContinuations.contains(UInt32(words)) { lead += [0x20, 0x20] }
        if lexer.byte(words) == 0x2D, lexer.blank(words + 1) > 0 {
            words = lexer.afterBlanks(words + 1)
            lead += [0x2D, 0x20]
        }
        line.bytes = lead + lexer.bytes[min(words, stop)..<stop]
        return line
    }

    /// A row of a table in a text, parted into its cells; nothing for any other line.
    private func rowLine(_ start: Int, _ column: Int) -> FormattedLine? {
        guard let cells = rows[UInt32(lexer.afterBlanks(start + 1))] else { return nil }
        var line = FormattedLine(kind: .text, column: column, bytes: [])
        line.lead = [0x3E, 0x20]
        line.cells = cells.map { Array(lexer.bytes[$0]) }
        return line
    }
}

/// A line in its new layout, its indentation left out.
struct FormattedLine {
    enum Kind { case blank, comment, text, statement }

    var kind: Kind
    /// Width of the indentation it had.
    var column: Int
    /// What is written on it.
    var bytes: [UInt8]
    /// For a property: the length of its key in bytes and its width on the page.
    var key: (length: Int, width: Int)?
    /// For a line of a table: what its cells hold.
    var cells: [[UInt8]] = []
    /// For a row of a table in a text: its sign, before the first bar.
    var lead: [UInt8] = []
}
