/// A table as Word has it: its rows whole on a page, its header again at the top of each.
struct DocxTable {
    private let table: Table
    private let body: DocxBody

    init(_ table: Table, _ body: DocxBody) {
        self.table = table
        self.body = body
    }

    /// Writes the table, and the white below it: a paragraph, since two tables that touch are one to Word.
    func write(to writer: inout MarkupWriter) {
        writer.markup(
            """
            <w:tbl><w:tblPr><w:tblStyle w:val="ActeTableau"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>\
            <w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
            </w:tblPr><w:tblGrid>
            """)
        for column in table.columns {
            writer.markup("<w:gridCol w:w=\"")
            writer.number(width * column.share / 1_000)
            writer.markup("\"/>")
        }
        writer.markup("</w:tblGrid>")
        for row in table.rows { write(row, &writer) }
        writer.markup(
            """
            </w:tbl><w:p><w:pPr><w:pStyle w:val="ActeCase"/><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>\
            </w:pPr></w:p>
            """)
    }

    /// The width of the words of a page of our own, in twentieths of a point. A letterhead may be wider or not: what counts is the part of each column.
    private var width: Int { (210 - body.charte.margins.left - body.charte.margins.right) * 1440 * 10 / 254 }

    private func write(_ row: Int, _ writer: inout MarkupWriter) {
        let isHeader = table.hasHeader && row == table.rows.lowerBound
        writer.markup("<w:tr><w:trPr><w:cantSplit/>")
        if isHeader { writer.markup("<w:tblHeader/>") }
        writer.markup("</w:trPr>")
        for (cell, column) in zip(body.document.cells(of: body.document.blocks[row]), table.columns) {
            writer.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
            writer.number(column.share * 5)
            writer.markup("\" w:type=\"pct\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
            writer.markup(StyleName.identifier(of: cell.style))
            writer.markup("\"/>")
            // A header never stands alone at the foot of a page.
            if isHeader { writer.markup("<w:keepNext/>") }
            if column.isNumeric { writer.markup("<w:jc w:val=\"right\"/>") }
            writer.markup("</w:pPr>")
            body.writeRuns(cell, &writer)
            writer.markup("</w:p></w:tc>")
        }
        writer.markup("</w:tr>")
    }
}
