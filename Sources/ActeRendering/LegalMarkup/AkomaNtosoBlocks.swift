import ActeActs

/// The paragraphs of an act as elements of Akoma Ntoso.
struct AkomaNtosoBlocks {
    private let document: Document
    /// By part, its identifier, which references name.
    private let identifiers: [String]

    init(_ document: Document, _ identifiers: [String]) {
        self.document = document
        self.identifiers = identifiers
    }

    /// Writes blocks that follow one another.
    func write(_ blocks: ArraySlice<Block>, to writer: inout MarkupWriter) {
        var isInList = false
        for index in blocks.indices {
            let block = blocks[index]
            if (block.style == .listItem) != isInList {
                isInList.toggle()
                if isInList { writer.markup("<ul>\n") } else { writer.markup("</ul>\n") }
            }
            if let position = block.table {
                let isFirst = index == blocks.startIndex || blocks[index - 1].table != position
                if isFirst { write(document.tables[position], &writer) }
            } else {
                write(block, &writer)
            }
        }
        if isInList { writer.markup("</ul>\n") }
    }

    private func write(_ block: Block, _ writer: inout MarkupWriter) {
        switch block.style {
        case .title:
            writer.markup("<longTitle><p><docTitle>")
            writeRuns(of: block, &writer)
            writer.markup("</docTitle></p></longTitle>\n")
        case .announcement:
            writer.markup("<formula name=\"annonce\"><p>")
            writeRuns(of: block, &writer)
            writer.markup("</p></formula>\n")
        case .listItem:
            writer.markup("<li><p>")
            writeRuns(of: block, &writer)
            writer.markup("</p></li>\n")
        case .signature:
            writer.markup("<p><signature>")
            writeRuns(of: block, &writer)
            writer.markup("</signature></p>\n")
        default:
            writer.markup("<p>")
            writeRuns(of: block, &writer)
            writer.markup("</p>\n")
        }
    }

    /// A table, whose first row names its columns. Figures stand at the right.
    private func write(_ table: Table, _ writer: inout MarkupWriter) {
        writer.markup("<table>\n")
        for row in table.rows {
            let isHeader = table.hasHeader && row == table.rows.lowerBound
            writer.markup("<tr>")
            for (cell, column) in zip(document.cells(of: document.blocks[row]), table.columns) {
                if isHeader { writer.markup("<th") } else { writer.markup("<td") }
                if column.isNumeric { writer.markup(" style=\"text-align: right\"") }
                writer.markup("><p>")
                writeRuns(of: cell, &writer)
                if isHeader { writer.markup("</p></th>") } else { writer.markup("</p></td>") }
            }
            writer.markup("</tr>\n")
        }
        writer.markup("</table>\n")
    }

    private func writeRuns(of block: Block, _ writer: inout MarkupWriter) {
        for (target, runs) in document.stretches(of: block) {
            if let target {
                writer.markup("<ref href=\"#")
                writer.text(identifiers[target])
                writer.markup("\">")
            }
            for run in runs { write(run, &writer) }
            if target != nil { writer.markup("</ref>") }
        }
    }

    private func write(_ run: Run, _ writer: inout MarkupWriter) {
        if run.look.contains(.bold) { writer.markup("<b>") }
        if run.look.contains(.italic) { writer.markup("<i>") }
        if run.look.contains(.raised) { writer.markup("<sup>") }
        writer.text(document.words(run.words))
        if run.look.contains(.raised) { writer.markup("</sup>") }
        if run.look.contains(.italic) { writer.markup("</i>") }
        if run.look.contains(.bold) { writer.markup("</b>") }
    }
}
