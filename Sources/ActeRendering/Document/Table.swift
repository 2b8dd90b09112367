import ActeActs

/// A table of a document: rows of cells, under the names of its columns.
public struct Table: Sendable {
    /// What stands in it, a row each: a range of `Document.blocks`.
    public let rows: Range<Int>
    /// Whether its first row names its columns.
    public let hasHeader: Bool
    /// Its columns, from the left.
    public let columns: [Column]

    /// A column.
    public struct Column: Sendable, Hashable {
        /// Whether all it holds, its name left out, are amounts, numbers or percentages: they stand at its right, one above the other.
        public let isNumeric: Bool
        /// How much of the width of the table it takes, in thousandths.
        public let share: Int
    }

    /// Reads the rows of a table. O(size).
    init(_ rows: Range<Int>, in document: Document) {
        self.rows = rows
        let cells = rows.map { document.writtenCells(of: document.blocks[$0]) }
        hasHeader = document.blocks[rows.lowerBound].style == .columnName
        let count = cells.reduce(1) { max($0, $1.count) }
        let body = hasHeader ? cells.dropFirst() : cells[...]
        let shares = ColumnWidths.shares(
            (0..<count).map { column in
                cells.compactMap { $0.indices.contains(column) ? document.words($0[column]) : nil }
            }, areNamed: hasHeader)
        columns = (0..<count).map { column in
            Column(
                isNumeric: Figures.fill(
                    body.compactMap { $0.indices.contains(column) ? document.words($0[column]) : nil }),
                share: shares[column])
        }
    }
}

extension Document {
    /// The cells of a row as they were written: fewer than the table has columns where a whole row hangs on a missing answer.
    fileprivate func writtenCells(of row: Block) -> [ByteRange] {
        var cells: [ByteRange] = []
        var start = row.words.start
        for mark in act.marks[row.marks.indices] where mark.kind == .cellEnd {
            cells.append(trimmed(start, mark.start))
            start = mark.end
        }
        return cells + [trimmed(start, row.words.end)]
    }

    private func trimmed(_ start: UInt32, _ end: UInt32) -> ByteRange {
        var (start, end) = (min(start, end), end)
        while start < end, bytes[Int(start)] == UInt8(ascii: " ") { start += 1 }
        while start < end, bytes[Int(end) - 1] == UInt8(ascii: " ") { end -= 1 }
        return ByteRange(start: start, end: end)
    }

    /// The cells of a row, as many as its table has columns, each a block of its own. O(length).
    func cells(of row: Block) -> [Block] {
        guard let table = row.table else { return [] }
        var cells = writtenCells(of: row)
        let end = ByteRange(start: row.words.end, end: row.words.end)
        while cells.count < tables[table].columns.count { cells.append(end) }
        return cells.map { Block(style: row.style, part: row.part, words: $0, marks: row.marks, table: table) }
    }

    /// The table that starts with a block.
    func table(startingAt index: Int) -> Table? {
        guard let position = blocks[index].table, tables[position].rows.lowerBound == index else { return nil }
        return tables[position]
    }
}
