import ActeActs

/// The parts of an act as sections, headings, paragraphs and lists.
struct HtmlBody {
    private let document: Document
    /// Whether the main heading was written: there is one, whatever the act holds.
    private var hasHeading = false

    private let signatories: Signatories
    private let rows: [SigningRow]

    init(_ document: Document) {
        self.document = document
        signatories = Signatories(document)
        rows = signatories.rows
    }

    /// Writes every part.
    mutating func write(to writer: inout MarkupWriter) {
        for part in document.roots { write(part, &writer) }
    }

    private mutating func write(_ position: Int, _ writer: inout MarkupWriter) {
        let part = document.parts[position]
        switch part.kind {
        case .article, .division, .chapter, .annex:
            writer.markup("<section class=\"")
            writer.text(Self.className(of: part.kind))
            writer.markup("\" id=\"partie-")
            writer.number(position)
            writer.markup("\">\n")
        case .signature: writer.markup("<section class=\"signature\">\n")
        default: break
        }
        writeBlocks(of: part, &writer)
        for child in document.children(of: position) { write(child, &writer) }
        switch part.kind {
        case .article, .division, .chapter, .annex, .signature: writer.markup("</section>\n")
        default: break
        }
    }

    private static func className(of kind: PartKind) -> String {
        switch kind {
        case .division: "titre"
        case .chapter: "chapitre"
        case .annex: "annexe"
        default: "article"
        }
    }

    private mutating func writeBlocks(of part: Document.Part, _ writer: inout MarkupWriter) {
        var isInList = false
        for index in part.blocks {
            let block = document.blocks[index]
            if (block.style == .listItem) != isInList {
                isInList.toggle()
                if isInList { writer.markup("<ul>\n") } else { writer.markup("</ul>\n") }
            }
            if block.table != nil {
                if let table = document.table(startingAt: index) { write(table, &writer) }
                continue
            }
            let row = rows.first { $0.blocks.contains(index) }
            if index == row?.left.lowerBound { writer.markup("<div class=\"signataires\">\n<div>\n") }
            write(block, at: index, &writer)
            if let row, index + 1 == row.left.upperBound { writer.markup("</div>\n<div>\n") }
            if index + 1 == row?.blocks.upperBound { writer.markup("</div>\n</div>\n") }
        }
        if isInList { writer.markup("</ul>\n") }
    }

    private mutating func write(_ block: Block, at index: Int, _ writer: inout MarkupWriter) {
        switch block.style {
        case .title where !hasHeading:
            hasHeading = true
            writer.markup("<h1>")
            writeRuns(of: block, &writer)
            writer.markup("</h1>\n")
        case .divisionLabel, .chapterLabel, .articleLabel, .annexLabel:
            let level = min(6, block.level + 1)
            writer.markup("<h")
            writer.number(level)
            writer.markup(">")
            writeRuns(of: block, &writer)
            writer.markup("</h")
            writer.number(level)
            writer.markup(">\n")
        case .listItem:
            writer.markup("<li>")
            writeRuns(of: block, &writer)
            writer.markup("</li>\n")
        default:
            writer.markup("<p class=\"")
            writer.markup(HtmlStyle.className(of: block.style))
            switch document.whiteBelow(index) {
            case nil: break
            case .group: writer.markup(" fin")
            case .apart: writer.markup(" detache")
            case .signing: writer.markup(" signe")
            }
            if rows.contains(where: { $0.isAlignedName(index) }) { writer.markup(" au-pied") }
            if !rows.isEmpty, signatories.dates.contains(index) { writer.markup(" lieu-et-date") }
            if document.keepsWithNext(index), !StyleSheet.look(block.style).keepsWithNext { writer.markup(" uni") }
            writer.markup("\">")
            writeRuns(of: block, &writer)
            writer.markup("</p>\n")
        }
    }

    private func write(_ table: Table, _ writer: inout MarkupWriter) {
        writer.markup("<table>\n<colgroup>")
        for column in table.columns {
            writer.markup("<col style=\"width: ")
            writer.number(column.share / 10)
            writer.markup(".")
            writer.number(column.share % 10)
            writer.markup("%\"/>")
        }
        writer.markup("</colgroup>\n")
        for row in table.rows {
            let isHeader = table.hasHeader && row == table.rows.lowerBound
            if isHeader { writer.markup("<thead>\n") }
            if row == table.rows.lowerBound + (table.hasHeader ? 1 : 0) { writer.markup("<tbody>\n") }
            writer.markup("<tr>")
            for (cell, column) in zip(document.cells(of: document.blocks[row]), table.columns) {
                writer.markup(isHeader ? "<th scope=\"col\"" : "<td")
                writer.markup(column.isNumeric ? " class=\"nombre\">" : ">")
                writeRuns(of: cell, &writer)
                writer.markup(isHeader ? "</th>" : "</td>")
            }
            writer.markup(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
        }
        writer.markup(table.hasHeader && table.rows.count == 1 ? "</table>\n" : "</tbody>\n</table>\n")
    }

    private func writeRuns(of block: Block, _ writer: inout MarkupWriter) {
        for (target, runs) in document.stretches(of: block) {
            if let target {
                writer.markup("<a href=\"#partie-")
                writer.number(target)
                writer.markup("\">")
            }
            for run in runs { write(run, &writer) }
            if target != nil { writer.markup("</a>") }
        }
    }

    private func write(_ run: Run, _ writer: inout MarkupWriter) {
        if run.look.contains(.gap) { writer.markup("<mark>") }
        if run.look.contains(.bold) { writer.markup("<strong>") }
        if run.look.contains(.italic) { writer.markup("<em>") }
        if run.look.contains(.raised) { writer.markup("<sup>") }
        writer.text(document.words(run.words))
        if run.look.contains(.raised) { writer.markup("</sup>") }
        if run.look.contains(.italic) { writer.markup("</em>") }
        if run.look.contains(.bold) { writer.markup("</strong>") }
        if run.look.contains(.gap) { writer.markup("</mark>") }
    }
}
