/// How the cells of a table are lined up.
extension Formatter {
    /// Parts a line that starts with `|` into its cells; what follows the last bar (a comment) stays with the line.
    func splitCells(_ line: inout FormattedLine) {
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var closing: UInt8 = 0
        var end = 1
        for (offset, byte) in line.bytes.enumerated().dropFirst() {
            if closing != 0 {
                if byte == closing { closing = 0 }
            } else if byte == 0x7C {
                cells.append(Formatter.trimmed(cell))
                cell = []
                end = offset + 1
                continue
            } else {
                closing = Formatter.closing(byte, after: line.bytes, at: offset)
            }
            cell.append(byte)
        }
        line.cells = cells
        line.bytes = Array(line.bytes[end...])
    }

    /// The byte that closes what `byte` opens, or 0.
    private static func closing(_ byte: UInt8, after bytes: [UInt8], at offset: Int) -> UInt8 {
        switch byte {
        case 0x22: 0x22
        case 0x5B: 0x5D
        case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xAB: 0xBB
        default: 0
        }
    }

    private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
        var slice = cell[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }

    /// How wide the rows of a table in a text may become by being lined up.
    private static let widestRow = 150

    /// Writes the lines of a table that follow one another from `index` on, every column as wide as its widest cell. Returns the index of the
    /// first line that is none of them.
    func appendTable(from index: Int, to bytes: inout [UInt8]) -> Int {
        var end = index
        while end < lines.count, !lines[end].cells.isEmpty, lines[end].column == lines[index].column,
            lines[end].kind == lines[index].kind
        {
            end += 1
        }
        var widths: [Int] = []
        for line in lines[index..<end] {
            for (column, cell) in line.cells.enumerated() {
                let width = Formatter.width(of: cell)
                if column < widths.count {
                    widths[column] = max(widths[column], width)
                } else {
                    widths.append(width)
                }
            }
        }
        // Sentences in a cell would push the bars of all others off the page: such rows are not lined up.
        if lines[index].kind == .text, widths.reduce(lines[index].column, { $0 + $1 + 3 }) > Formatter.widestRow {
            widths = Array(repeating: 0, count: widths.count)
        }
        for line in lines[index..<end] {
            bytes.append(contentsOf: repeatElement(0x20, count: line.column))
            bytes += line.lead
            bytes.append(0x7C)
            for (column, cell) in line.cells.enumerated() {
                bytes.append(0x20)
                bytes += cell
                let padding = max(0, widths[column] - Formatter.width(of: cell))
                bytes.append(contentsOf: repeatElement(0x20, count: padding + 1))
                bytes.append(0x7C)
            }
            bytes += line.bytes
            bytes.append(0x0A)
        }
        return end
    }
}
