import ActeDiagnostics

extension Parser {
    /// Reads the row of a table whose first bar is at `bar`: cells parted by bars, up to the end of the line. A last bar closes the last cell.
    mutating func parseRow(at bar: Int) {
        let node = tree.open(.row, at: bar)
        if isLineEnd(lexer.afterBlanks(bar + 1)) {
            report(
                Diagnostic(
                    "E0176", "Cette ligne de tableau est vide.", at: range(bar, bar + 1),
                    fix: Fix("Écrivez ses cases après « | », ou supprimez la ligne.")))
        }
        cursor = bar
        var count = 0
        repeat {
            count += 1
            if count == limits.cells + 1 { reportWide(at: cursor) }
            parseCell()
        } while lexer.byte(cursor) == 0x7C && !isLineEnd(lexer.afterBlanks(cursor + 1))
        if lexer.byte(cursor) == 0x7C { cursor += 1 }
        end = max(end, cursor)
        tree.close(node, at: cursor)
        readLine(from: lexer.lineEnd(cursor) + 1)
    }

    /// Reads the cell after the bar at the cursor, and stops at the bar that ends it, or at the end of the line.
    private mutating func parseCell() {
        cursor = lexer.afterBlanks(cursor + 1)
        let node = tree.open(.cell, at: cursor)
        parseInline(in: .row)
        tree.close(node, at: consumed(from: node))
    }

    private mutating func reportWide(at bar: Int) {
        report(
            Diagnostic(
                "E0178", "Cette ligne de tableau a plus de \(limits.cells) cases.", at: range(bar, bar + 1),
                fix: Fix("Partagez le tableau en deux, ou mettez ses lignes en colonnes.")))
    }

    /// Reports a bar inside a passage under a condition: how many cells a row has cannot hang on answers.
    mutating func failOnBar() {
        report(
            Diagnostic(
                "E0177", "Cette barre sépare deux cases dans un passage « [si …] ».", at: range(cursor, cursor + 1),
                fix: Fix("Écrivez un « [si …] » dans chaque case, ou « \\| » pour imprimer une barre.")))
        tree.leaf(.unexpected, cursor, cursor + 1)
        cursor += 1
    }
}
