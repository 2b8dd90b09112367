import ActeActs

/// The words of an act as a document of LibreOffice: `content.xml`.
struct OdtBody {
    let document: Document
    private let signatories: Signatories
    private let rows: [SigningRow]

    init(_ document: Document) {
        self.document = document
        signatories = Signatories(document)
        rows = signatories.rows
    }

    /// The whole part.
    var written: [UInt8] {
        var writer = MarkupWriter(capacity: document.bytes.count * 3 + 8192)
        writer.declaration()
        writer.markup("<office:document-content")
        writer.markup(OdtPackage.namespaces)
        writeAutomaticStyles(&writer)
        writer.markup("<office:body><office:text>")
        writeSeries(&writer)
        if document.isDraft { writeNotice(&writer) }
        var index = 0
        while index < document.blocks.count {
            let block = document.blocks[index]
            if let table = document.table(startingAt: index) {
                OdtTable(table, self).write(to: &writer)
                index = table.rows.upperBound
            } else if block.style == .listItem {
                index = writeList(from: index, &writer)
            } else {
                let row = rows.first { $0.blocks.contains(index) }
                if let row, index == row.left.lowerBound { openRow(row, &writer) }
                if index == signatories.alone?.lowerBound { openRowOfOne(&writer) }
                write(index, &writer)
                if let row { closeRow(row, after: index, &writer) }
                if index + 1 == signatories.alone?.upperBound { writer.markup(Self.tableClosing) }
                index += 1
            }
        }
        writer.markup("</office:text></office:body></office:document-content>")
        return writer.bytes
    }

    /// Opens the table of those who sign, or its next row.
    private func openRow(_ row: SigningRow, _ writer: inout MarkupWriter) {
        if row == rows.first { writer.markup(Self.tableOpening) }
        writer.markup("<table:table-row table:style-name=\"Signataires\">")
        writer.markup(Self.cell(row))
    }

    /// Opens the table of who signs alone, at the cell right of an empty one.
    private func openRowOfOne(_ writer: inout MarkupWriter) {
        writer.markup(Self.tableOpening)
        writer.markup(
            """
            <table:table-row table:style-name="Signataires"><table:table-cell office:value-type="string"><text:p/></table:table-cell>\
            <table:table-cell office:value-type="string">
            """)
    }

    /// Closes the cell that ends after a block, its row and the table with it.
    private func closeRow(_ row: SigningRow, after index: Int, _ writer: inout MarkupWriter) {
        if index + 1 == row.left.upperBound {
            writer.markup("</table:table-cell>")
            writer.markup(Self.cell(row))
        }
        guard index + 1 == row.blocks.upperBound else { return }
        // A cell holds a paragraph, even where nobody signs.
        if row.right == nil { writer.markup("<text:p/>") }
        writer.markup(row == rows.last ? Self.tableClosing : "</table:table-cell></table:table-row>")
    }

    /// What follows a table is a paragraph: LibreOffice would add one as high as the others, which could take a page.
    private static let tableClosing: StaticString = """
        </table:table-cell></table:table-row></table:table><text:p text:style-name="SousSignatures"/>
        """

    /// Rows of two cells, without a rule, which no page cuts.
    private static let tableOpening: StaticString = """
        <table:table table:name="Signatures" table:style-name="Signatures"><table:table-column table:number-columns-repeated="2"/>
        """
    /// The start of a cell, whose paragraphs stand at its foot where both names must be as high.
    private static func cell(_ row: SigningRow) -> StaticString {
        row.alignsNames
            ? "<table:table-cell table:style-name=\"AuPied\" office:value-type=\"string\">"
            : "<table:table-cell office:value-type=\"string\">"
    }

    /// The looks of words, those who sign side by side, and the paragraph that starts the first page.
    private func writeAutomaticStyles(_ writer: inout MarkupWriter) {
        writer.markup("<office:automatic-styles>")
        if let first = document.blocks.first, !document.isDraft {
            writer.markup("<style:style style:name=\"Premier\" style:family=\"paragraph\" style:parent-style-name=\"")
            writer.markup(StyleName.identifier(of: first.style))
            writer.markup("\" style:master-page-name=\"PremierePage\"/>")
        } else {
            writer.markup(
                """
                <style:style style:name="Premier" style:family="paragraph" style:parent-style-name="Avertissement" \
                style:master-page-name="PremierePage"/>
                """)
        }
        if !rows.isEmpty || signatories.alone != nil { writeSigningStyles(&writer) }
        OdtTable.writeStyles(of: document, to: &writer)
        for raw in UInt8(1)..<16 {
            let look = Run.Look(rawValue: raw)
            writer.markup("<style:style style:name=\"T")
            writer.number(Int(raw))
            writer.markup("\" style:family=\"text\"><style:text-properties")
            if look.contains(.bold) { writer.markup(" fo:font-weight=\"bold\"") }
            if look.contains(.italic) { writer.markup(" fo:font-style=\"italic\"") }
            if look.contains(.gap) { writer.markup(" fo:background-color=\"#ffff00\"") }
            if look.contains(.raised) { writer.markup(" style:text-position=\"super 58%\"") }
            writer.markup("/></style:style>")
        }
        writer.markup("</office:automatic-styles>")
    }

    /// The table of those who sign, and their paragraphs: those of the signature, from the left edge of their cell or of the page.
    private func writeSigningStyles(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <style:style style:name="Signatures" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins" \
            style:may-break-between-rows="false"/></style:style><style:style style:name="Signataires" style:family="table-row">\
            <style:table-row-properties fo:keep-together="always"/></style:style><style:style style:name="AuPied" style:family="table-cell">\
            <style:table-cell-properties style:vertical-align="bottom"/></style:style><style:style style:name="SousSignatures" \
            style:family="paragraph"><style:paragraph-properties fo:margin-top="0pt" fo:margin-bottom="0pt" fo:line-height="1pt"/>\
            <style:text-properties fo:font-size="1pt"/></style:style>
            """)
        for variant in OdtVariant.all(of: .signature) {
            for (prefix, right) in [(Self.columnPrefix, SigningRow.gutter), (Self.datePrefix, 0)] {
                writer.markup("<style:style style:name=\"")
                writer.markup(prefix)
                variant.writeName(of: .signature, to: &writer)
                writer.markup("\" style:family=\"paragraph\" style:parent-style-name=\"")
                variant.writeName(of: .signature, to: &writer)
                writer.markup("\"><style:paragraph-properties fo:margin-left=\"0pt\" fo:margin-right=\"")
                writer.number(right)
                writer.markup("pt\"/></style:style>")
            }
        }
    }

    /// What the names of the styles of paragraphs that stand in a column begin with.
    private static let columnPrefix: StaticString = "Cote"
    /// What those of the place and the day above begin with.
    private static let datePrefix: StaticString = "Lieu"

    private func writeNotice(_ writer: inout MarkupWriter) {
        let lines = DraftNotice.lines(document)
        for (index, line) in lines.enumerated() {
            writer.markup("<text:p text:style-name=\"")
            switch index {
            case 0: writer.markup("Premier")
            case lines.count - 1: writer.markup("FinAvertissement")
            default: writer.markup("Avertissement")
            }
            writer.markup("\">")
            write(ArraySlice(line.utf8), &writer)
            writer.markup("</text:p>")
        }
    }

    private func write(_ index: Int, _ writer: inout MarkupWriter) {
        let block = document.blocks[index]
        let isFirst = index == 0 && !document.isDraft
        if block.isLabel { return writeLabel(block, isFirst: isFirst, &writer) }
        if let level = block.headingLevel {
            writer.markup("<text:h text:outline-level=\"")
            writer.number(level)
            writer.markup("\" text:style-name=\"")
        } else {
            writer.markup("<text:p text:style-name=\"")
        }
        if isFirst {
            writer.markup("Premier")
        } else {
            if rows.contains(where: { $0.blocks.contains(index) }) || signatories.alone?.contains(index) == true {
                writer.markup(Self.columnPrefix)
            } else if !rows.isEmpty, signatories.dates.contains(index) {
                writer.markup(Self.datePrefix)
            }
            writeStyle(of: index, &writer)
        }
        writer.markup("\">")
        writeRuns(of: block, &writer)
        if block.headingLevel == nil { writer.markup("</text:p>") } else { writer.markup("</text:h>") }
    }

    private func writeStyle(of index: Int, _ writer: inout MarkupWriter) {
        let style = document.blocks[index].style
        let isKept = document.keepsWithNext(index) && !StyleSheet.look(style).keepsWithNext
        OdtVariant(white: document.whiteBelow(index), isKept: isKept).writeName(of: style, to: &writer)
    }

    /// Writes items of one part as a list; returns the position after them.
    private func writeList(from start: Int, _ writer: inout MarkupWriter) -> Int {
        var index = start
        writer.markup("<text:list text:style-name=\"Tirets\">")
        while index < document.blocks.count, document.blocks[index].style == .listItem,
            document.blocks[index].part == document.blocks[start].part
        {
            writer.markup("<text:list-item><text:p text:style-name=\"")
            writeStyle(of: index, &writer)
            writer.markup("\">")
            writeRuns(of: document.blocks[index], &writer)
            writer.markup("</text:p></text:list-item>")
            index += 1
        }
        writer.markup("</text:list>")
        return index
    }

    /// The label of a part. Its number is counted along its series, so that numbers and references follow when an article is added.
    private func writeLabel(_ block: Block, isFirst: Bool, _ writer: inout MarkupWriter) {
        writer.markup("<text:h text:outline-level=\"")
        writer.number(min(10, block.level + 1))
        writer.markup("\" text:style-name=\"")
        if isFirst { writer.markup("Premier") } else { writer.markup(StyleName.identifier(of: block.style)) }
        writer.markup("\"><text:bookmark text:name=\"partie")
        writer.number(block.part)
        writer.markup("\"/>")
        if let label = block.label {
            write(document.words(label.prefix), &writer)
            writeNumber(label, of: block.part, &writer)
            if !label.ordinal.isEmpty {
                writer.markup("<text:span text:style-name=\"T4\">")
                write(document.words(label.ordinal), &writer)
                writer.markup("</text:span>")
            }
            // What comes before is no blank: a blank that starts the rest stands as it is.
            writer.text(document.words(label.rest))
        } else {
            write(document.words(block.words), &writer)
        }
        writer.markup("</text:h>")
    }

    private func writeNumber(_ label: Label, of part: Int, _ writer: inout MarkupWriter) {
        let name = NumberSeries.name(of: label.series)
        writer.markup("<text:sequence text:ref-name=\"numero")
        writer.number(part)
        writer.markup("\" text:name=\"")
        writer.text(name)
        writer.markup("\" text:formula=\"ooow:")
        writer.text(name)
        writer.markup("+1\" style:num-format=\"")
        if NumberSeries.isRoman(label.series) { writer.markup("I\">") } else { writer.markup("1\">") }
        write(document.words(label.figures), &writer)
        writer.markup("</text:sequence>")
    }

    /// Writes the series that numbers are counted along: a document names them before it counts.
    private func writeSeries(_ writer: inout MarkupWriter) {
        var names: [String] = []
        var known: Set<String> = []
        for block in document.blocks {
            guard let label = block.label else { continue }
            let name = NumberSeries.name(of: label.series)
            if known.insert(name).inserted { names.append(name) }
        }
        guard !names.isEmpty else { return }
        writer.markup("<text:sequence-decls>")
        for name in names {
            writer.markup("<text:sequence-decl text:display-outline-level=\"0\" text:name=\"")
            writer.text(name)
            writer.markup("\"/>")
        }
        writer.markup("</text:sequence-decls>")
    }

    func writeRuns(of block: Block, _ writer: inout MarkupWriter) {
        for run in document.runs(of: block) {
            let look = run.look.intersection([.bold, .italic, .raised, .gap])
            if !look.isEmpty {
                writer.markup("<text:span text:style-name=\"T")
                writer.number(Int(look.rawValue))
                writer.markup("\">")
            }
            if let target = run.target {
                writeReference(run, to: target, &writer)
            } else {
                write(document.words(run.words), &writer)
            }
            if !look.isEmpty { writer.markup("</text:span>") }
        }
    }

    /// A number follows the part it refers to; the words around it, and the end of an ordinal, are a link to it.
    private func writeReference(_ run: Run, to target: Int, _ writer: inout MarkupWriter) {
        if run.look.contains(.numeral), !run.look.contains(.raised) {
            writer.markup("<text:sequence-ref text:reference-format=\"value\" text:ref-name=\"numero")
            writer.number(target)
            writer.markup("\">")
            write(document.words(run.words), &writer)
            return writer.markup("</text:sequence-ref>")
        }
        writer.markup("<text:a xlink:type=\"simple\" xlink:href=\"#partie")
        writer.number(target)
        writer.markup("\">")
        write(document.words(run.words), &writer)
        writer.markup("</text:a>")
    }

    /// Writes words. OpenDocument joins blanks that follow one another or stand first: each is written as one.
    private func write(_ words: ArraySlice<UInt8>, _ writer: inout MarkupWriter) {
        var isBlank = true
        var run = words.startIndex
        let span = words.span
        for offset in span.indices {
            let index = words.startIndex + offset
            let stays = span[offset] != UInt8(ascii: " ") || !isBlank
            isBlank = span[offset] == UInt8(ascii: " ")
            guard !stays else { continue }
            writer.text(words[run..<index])
            writer.markup("<text:s/>")
            run = index + 1
        }
        writer.text(words[run...])
    }
}
