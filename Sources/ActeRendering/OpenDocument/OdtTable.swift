/// A table as LibreOffice has it: its rows whole on a page, its header again at the top of each.
struct OdtTable {
    private let table: Table
    private let body: OdtBody

    init(_ table: Table, _ body: OdtBody) {
        self.table = table
        self.body = body
    }

    /// Writes what tables need among the looks of the document: those that all share, and the widths of the columns of each.
    static func writeStyles(of document: Document, to writer: inout MarkupWriter) {
        guard !document.tables.isEmpty else { return }
        writer.markup(shared)
        for table in document.tables {
            for (position, column) in table.columns.enumerated() {
                writer.markup("<style:style style:name=\"")
                writeName(of: table, position, &writer)
                writer.markup(
                    "\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"")
                writer.number(column.share)
                writer.markup("*\"/></style:style>")
            }
        }
    }

    private static let shared: StaticString = """
        <style:style style:name="Tableau" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins" \
        fo:margin-top="3pt" fo:margin-bottom="8pt" table:border-model="collapsing"/></style:style>\
        <style:style style:name="Ligne" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>\
        <style:style style:name="Case" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" \
        fo:padding-top="2pt" fo:padding-bottom="2pt" fo:padding-left="4pt" fo:padding-right="4pt"/></style:style>\
        <style:style style:name="CaseNombre" style:family="paragraph" style:parent-style-name="ActeCase"><style:paragraph-properties \
        fo:text-align="end"/></style:style><style:style style:name="ColonneNombre" style:family="paragraph" \
        style:parent-style-name="ActeColonne"><style:paragraph-properties fo:text-align="end"/></style:style>
        """

    /// The columns of a table go by the first of its rows: `Colonne12.1`.
    private static func writeName(of table: Table, _ column: Int, _ writer: inout MarkupWriter) {
        writer.markup("Colonne")
        writer.number(table.rows.lowerBound)
        writer.markup(".")
        writer.number(column + 1)
    }

    /// Writes the table.
    func write(to writer: inout MarkupWriter) {
        writer.markup("<table:table table:name=\"Tableau")
        writer.number(table.rows.lowerBound)
        writer.markup("\" table:style-name=\"Tableau\">")
        for column in table.columns.indices {
            writer.markup("<table:table-column table:style-name=\"")
            Self.writeName(of: table, column, &writer)
            writer.markup("\"/>")
        }
        for row in table.rows {
            let isHeader = table.hasHeader && row == table.rows.lowerBound
            if isHeader { writer.markup("<table:table-header-rows>") }
            write(row, &writer)
            if isHeader { writer.markup("</table:table-header-rows>") }
        }
        writer.markup("</table:table>")
    }

    private func write(_ row: Int, _ writer: inout MarkupWriter) {
        writer.markup("<table:table-row table:style-name=\"Ligne\">")
        for (cell, column) in zip(body.document.cells(of: body.document.blocks[row]), table.columns) {
            writer.markup(
                "<table:table-cell table:style-name=\"Case\" office:value-type=\"string\"><text:p text:style-name=\"")
            switch (cell.style, column.isNumeric) {
            case (.columnName, true): writer.markup("ColonneNombre")
            case (_, true): writer.markup("CaseNombre")
            case (let style, false): writer.markup(StyleName.identifier(of: style))
            }
            writer.markup("\">")
            body.writeRuns(of: cell, &writer)
            writer.markup("</text:p></table:table-cell>")
        }
        writer.markup("</table:table-row>")
    }
}
