import ActeActs

/// How the rows of tables are set and drawn.
extension PageLayout {
    /// Sets the row that is a block, and says how it is placed.
    mutating func addRow(_ index: Int, of table: Table) throws(RenderingProblem) {
        let room = min(frame.firstHeight, frame.height)
        let row = try PageRow(index, of: table, in: document, charte, width: frame.width, room: room, for: writer)
        // A header that takes much of a page is not told again on the next.
        let header = tableRows[noticeCount + table.rows.lowerBound].map { $0.isHeader && $0.isWhole ? $0.height : 0 }
        tableRows[noticeCount + index] = row
        add(row.cells[0].paragraph, row.item(at: index, keepsWithNext: keepsRow(index), below: header ?? 0))
    }

    /// Whether the last row of a table stays on the page of what follows.
    private func keepsRow(_ index: Int) -> Bool {
        document.blocks[index].table != document.blocks[min(index + 1, document.blocks.count - 1)].table
            && document.keepsWithNext(index)
    }

    /// Draws a row, going on to the next pages as it does; where it starts one, the header of its table stands above it again.
    mutating func drawRow(
        _ row: PageRow, at index: Int, turning turn: (inout PageLayout, Int) throws(RenderingProblem) -> Bool
    ) throws(RenderingProblem) {
        if index - noticeCount == row.table.rows.lowerBound { begin(.table) }
        var line = 0
        while line < places[index].count {
            let page = places[index][line].page
            let lines = line..<(places[index][line...].firstIndex { $0.page != page } ?? places[index].count)
            if try turn(&self, page), items[index].head > 0,
                let header = tableRows[noticeCount + row.table.rows.lowerBound]
            {
                draw(header, 0..<header.lineCount, top: frame.top(of: page))
            }
            draw(row, row.isWhole ? 0..<row.lineCount : lines, top: frame.top(of: page) + places[index][line].top)
            line = lines.upperBound
        }
        if index - noticeCount + 1 == row.table.rows.upperBound { end() }
    }

    /// Draws lines of a row, with the rules around them.
    private mutating func draw(_ row: PageRow, _ lines: Range<Int>, top: Double) {
        let height = Double(lines.count) * row.lineHeight + 2 * PageRow.padding
        begin(.tableRow)
        for (column, cell) in row.cells.enumerated() {
            begin(row.isHeader ? .columnName : .cell)
            let links = document.references(of: cell.block)
            beside(links) { layout in
                if column == 0 { layout.drawRules(around: row, top, height) }
                layout.writer.rule(x: layout.frame.left + cell.x, y: top, height: height)
            }
            for line in lines where line < cell.paragraph.lineCount {
                draw(
                    line, of: cell, links,
                    top + PageRow.padding + Double(line - lines.lowerBound) * row.lineHeight, row.lineHeight)
            }
            end()
        }
        end()
    }

    /// The rules above a row, below it, and at its right.
    private func drawRules(around row: PageRow, _ top: Double, _ height: Double) {
        writer.rule(x: frame.left + frame.width, y: top, height: height)
        writer.rule(x: frame.left, y: top, width: frame.width)
        writer.rule(x: frame.left, y: top + height, width: frame.width)
    }

    private mutating func draw(
        _ line: Int, of cell: PageRow.Cell, _ links: [Run], _ top: Double, _ height: Double
    ) {
        let x = frame.left + cell.x + PageRow.sidePadding
        let baseline = top + (height - cell.paragraph.height) / 2 + cell.paragraph.baseline
        beside(links) { cell.paragraph.draw(line, x: x, y: baseline, on: $0.writer) }
        draw(links, of: cell.block, line, cell.paragraph, x, top, height)
    }
}
