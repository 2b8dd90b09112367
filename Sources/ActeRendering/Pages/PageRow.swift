import ActeActs

/// A row of a table as pages have it: the words of its cells, set in the width of their columns. Lengths are points.
struct PageRow {
    /// The words of a cell.
    struct Cell {
        /// The cell itself.
        let block: Block
        /// Its words, set.
        let paragraph: SetParagraph
        /// Its left edge, from that of the words of the page.
        let x: Double
    }

    /// Its cells, from the left.
    let cells: [Cell]
    /// The table it is a row of.
    let table: Table
    /// Whether it names the columns.
    let isHeader: Bool
    /// The lines of its tallest cell.
    let lineCount: Int
    /// The height of each.
    let lineHeight: Double
    /// Whether it stands on one page. One that is taller than a page goes over line by line.
    let isWhole: Bool

    /// From a rule to the words below and above it.
    static let padding = 2.0
    /// From a rule to the words beside it.
    static let sidePadding = 4.0
    /// The white above a table, and below it.
    static let white = (above: 4.0, below: 10.0)

    /// Sets the cells of the row that is `document.blocks[index]`, in a table as wide as the words of a page that is `room` high.
    init(
        _ index: Int, of table: Table, in document: Document, _ charte: Charte, width: Double, room: Double,
        for writer: PageWriter
    ) throws(RenderingProblem) {
        let look = StyleSheet.look(document.blocks[index].style)
        var cells: [Cell] = []
        var start = 0
        for (block, column) in zip(document.cells(of: document.blocks[index]), table.columns) {
            let paragraph = try SetParagraph(
                PageText.markup(of: block, in: document), font: charte.font,
                size: Double(charte.size + look.enlargement),
                width: max(1, width * Double(column.share) / 1_000 - 2 * Self.sidePadding),
                column.isNumeric ? .right : .left, for: writer)
            cells.append(Cell(block: block, paragraph: paragraph, x: width * Double(start) / 1_000))
            start += column.share
        }
        self.cells = cells
        self.table = table
        isHeader = table.hasHeader && index == table.rows.lowerBound
        lineCount = cells.reduce(1) { max($0, $1.paragraph.lineCount) }
        lineHeight = cells.reduce(0) { max($0, $1.paragraph.height) } * Double(StyleSheet.lineHeight) / 100
        isWhole = Double(lineCount) * lineHeight + 2 * Self.padding <= room / 2
    }

    /// Its height, where it is whole.
    var height: Double { Double(lineCount) * lineHeight + 2 * Self.padding }

    /// How it is placed, as the row at `index`, below a header of a height.
    func item(at index: Int, keepsWithNext: Bool, below header: Double) -> PageComposer.Item {
        PageComposer.Item(
            lines: isWhole ? 1 : lineCount, lineHeight: isWhole ? height : lineHeight,
            before: index == table.rows.lowerBound ? Self.white.above : 0,
            after: index + 1 == table.rows.upperBound ? Self.white.below : isWhole ? 0 : 2 * Self.padding,
            keepsWithNext: keepsWithNext || isHeader, head: isHeader ? 0 : header)
    }
}
