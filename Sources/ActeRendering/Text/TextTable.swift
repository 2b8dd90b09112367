/// A table as lines of text: columns side by side between bars, the names of the columns above a rule.
///
/// Where a page is too narrow for the longest words, each row is an item whose lines say the name of a column and what stands in it.
public struct TextTable {
    private let rows: [[ArraySlice<UInt8>]]
    private let hasHeader: Bool
    private let isNumeric: [Bool]
    private let columns: [ColumnWidths]

    /// The widest line of a table that no page holds: past that its columns are not lined up.
    private static let widest = 160

    /// A table of rows that have as many cells each; the first names the columns where `hasHeader` says so.
    public init(_ rows: [[String]], hasHeader: Bool) {
        let cells = rows.map { row in row.map { Array($0.utf8)[...] } }
        let body = hasHeader ? cells.dropFirst() : cells[...]
        self.init(
            cells, hasHeader: hasHeader,
            isNumeric: (0..<(cells.first?.count ?? 0)).map { column in Figures.fill(body.map { $0[column] }) })
    }

    /// A table of a document.
    init(_ table: Table, in document: Document) {
        self.init(
            table.rows.map { row in document.cells(of: document.blocks[row]).map { document.words($0.words) } },
            hasHeader: table.hasHeader, isNumeric: table.columns.map(\.isNumeric))
    }

    private init(_ rows: [[ArraySlice<UInt8>]], hasHeader: Bool, isNumeric: [Bool]) {
        self.rows = rows
        self.hasHeader = hasHeader
        self.isNumeric = isNumeric
        columns = isNumeric.indices.map { column in ColumnWidths(rows.map { $0[column] }) }
    }

    /// Its lines, as text, in at most that many columns. O(size).
    public func lines(in room: Int) -> [String] { lines(within: room).map { String(decoding: $0, as: UTF8.self) } }

    /// Its lines, in at most that many columns; without a bound, one a row.
    func lines(within room: Int?) -> [[UInt8]] {
        let frame = 3 * columns.count + 1
        guard let room else {
            let isNarrow = columns.reduce(frame) { $0 + $1.most } <= TextTable.widest
            return framed(columns.map { isNarrow ? $0.most : 0 })
        }
        guard let widths = ColumnWidths.widths(columns, in: room - frame) else { return listed(in: room) }
        return framed(widths)
    }

    // MARK: Side by side

    /// The rows between bars. Where one takes several lines, a rule stands between rows.
    private func framed(_ widths: [Int]) -> [[UInt8]] {
        let folded = rows.map { row in
            row.indices.map { widths[$0] > 0 ? TextTable.folded(row[$0], in: widths[$0]) : [row[$0]] }
        }
        let isTall = folded.contains { row in row.contains { $0.count > 1 } }
        var lines: [[UInt8]] = []
        for (index, row) in folded.enumerated() {
            if index > 0, isTall || (index == 1 && hasHeader) { lines.append(rule(widths)) }
            for line in 0..<max(1, row.reduce(0) { max($0, $1.count) }) {
                lines.append(
                    self.line(row.map { line < $0.count ? $0[line] : [] }, widths, isName: hasHeader && index == 0))
            }
        }
        return lines
    }

    private func rule(_ widths: [Int]) -> [UInt8] {
        var line: [UInt8] = []
        for width in widths {
            line.append(UInt8(ascii: "|"))
            line.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: max(1, width) + 2))
        }
        return line + [UInt8(ascii: "|")]
    }

    private func line(_ cells: [ArraySlice<UInt8>], _ widths: [Int], isName: Bool) -> [UInt8] {
        var line: [UInt8] = [UInt8(ascii: "|")]
        for (column, cell) in cells.enumerated() {
            let padding = repeatElement(
                UInt8(ascii: " "), count: max(0, widths[column] - ColumnWidths.width(cell)))
            line.append(UInt8(ascii: " "))
            if isNumeric[column] { line.append(contentsOf: padding) }
            line.append(contentsOf: cell)
            if !isNumeric[column] { line.append(contentsOf: padding) }
            line.append(contentsOf: " |".utf8)
        }
        return line
    }

    // MARK: One below the other

    private func listed(in room: Int) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        let names = hasHeader ? rows[0] : []
        for row in hasHeader ? rows.dropFirst() : rows[...] {
            for (column, cell) in row.enumerated() {
                let name = names.isEmpty || names[column].isEmpty ? [] : Array(names[column]) + Array(" : ".utf8)
                for (index, line) in TextTable.folded((name + cell)[...], in: max(1, room - 2)).enumerated() {
                    lines.append(Array((column == 0 && index == 0 ? "- " : "  ").utf8) + line)
                }
            }
        }
        return lines
    }

    /// Breaks at plain blanks only: those that must not break are other characters.
    private static func folded(_ words: ArraySlice<UInt8>, in room: Int) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var used = 0
        for word in words.split(separator: UInt8(ascii: " ")) {
            let width = ColumnWidths.width(word)
            if let last = lines.last, used + 1 + width <= room {
                lines[lines.count - 1] = words[last.startIndex..<word.endIndex]
                used += 1 + width
            } else {
                lines.append(word)
                used = width
            }
        }
        return lines
    }
}
