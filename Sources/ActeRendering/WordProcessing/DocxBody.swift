import ActeActs
import ActeValues

/// The words of an act as a document of Word: `word/document.xml`.
struct DocxBody {
    let document: Document
    let charte: Charte
    private let signatories: Signatories
    private let rows: [SigningRow]

    init(_ document: Document, _ charte: Charte) {
        self.document = document
        signatories = Signatories(document)
        rows = signatories.rows
        self.charte = charte
    }

    /// The whole part.
    var written: [UInt8] {
        var writer = MarkupWriter(capacity: document.bytes.count * 3 + 4096)
        writer.declaration()
        writer.markup(
            """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
            """)
        writeParagraphs(&writer)
        writeSection(&writer)
        writer.markup("</w:body></w:document>")
        return writer.bytes
    }

    /// The paragraphs alone, to stand in a letterhead.
    var paragraphs: [UInt8] {
        var writer = MarkupWriter(capacity: document.bytes.count * 3 + 4096)
        writeParagraphs(&writer)
        return writer.bytes
    }

    private func writeParagraphs(_ writer: inout MarkupWriter) {
        if document.isDraft { writeNotice(&writer) }
        for index in document.blocks.indices {
            if document.blocks[index].table != nil {
                if let table = document.table(startingAt: index) { DocxTable(table, self).write(to: &writer) }
                continue
            }
            let row = rows.first { $0.blocks.contains(index) }
            if let row, index == row.left.lowerBound { openRow(row, &writer) }
            if index == signatories.alone?.lowerBound { openRowOfOne(&writer) }
            write(index, &writer)
            if let row { closeRow(row, after: index, &writer) }
            if index + 1 == signatories.alone?.upperBound {
                writer.markup("</w:tc></w:tr>")
                writer.markup(Self.tableClosing)
            }
        }
    }

    /// Opens the table of those who sign, or its next row.
    private func openRow(_ row: SigningRow, _ writer: inout MarkupWriter) {
        if row == rows.first { writer.markup(Self.tableOpening) }
        writer.markup(Self.rowOpening)
        writer.markup(Self.cell(row))
    }

    /// Opens the table of who signs alone, at the cell right of an empty one.
    private func openRowOfOne(_ writer: inout MarkupWriter) {
        writer.markup(Self.tableOpening)
        writer.markup(Self.rowOpening)
        writer.markup(Self.plainCell)
        writer.markup("<w:p/></w:tc>")
        writer.markup(Self.plainCell)
    }

    /// Closes the cell that ends after a block, its row and the table with it.
    private func closeRow(_ row: SigningRow, after index: Int, _ writer: inout MarkupWriter) {
        if index + 1 == row.left.upperBound {
            writer.markup("</w:tc>")
            writer.markup(Self.cell(row))
        }
        // A cell holds a paragraph, even where nobody signs.
        if row.right == nil, index + 1 == row.blocks.upperBound { writer.markup("<w:p/>") }
        guard index + 1 == row.blocks.upperBound else { return }
        writer.markup("</w:tc></w:tr>")
        if row == rows.last { writer.markup(Self.tableClosing) }
    }

    /// Rows of two cells, without a rule, which no page cuts.
    private static let tableOpening: StaticString = """
        <w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
        <w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4540"/><w:gridCol w:w="4540"/></w:tblGrid>
        """
    private static let rowOpening: StaticString = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"

    /// The start of a cell, whose paragraphs stand at its foot where both names must be as high.
    private static func cell(_ row: SigningRow) -> StaticString {
        row.alignsNames
            ? "<w:tc><w:tcPr><w:tcW w:w=\"2500\" w:type=\"pct\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>"
            : plainCell
    }

    private static let plainCell: StaticString = "<w:tc><w:tcPr><w:tcW w:w=\"2500\" w:type=\"pct\"/></w:tcPr>"

    /// What follows a table is a paragraph, however small: Word would add one, and it could take a page.
    private static let tableClosing: StaticString = """
        </w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>
        """

    private func writeNotice(_ writer: inout MarkupWriter) {
        let lines = DraftNotice.lines(document)
        for (index, line) in lines.enumerated() {
            writer.markup("<w:p><w:pPr><w:pStyle w:val=\"ActeAvertissement\"/>")
            if index == lines.count - 1 {
                writer.markup("<w:spacing w:after=\"")
                writer.number(DraftNotice.whiteBelow * 20)
                writer.markup("\"/>")
            }
            writer.markup("</w:pPr><w:r><w:t xml:space=\"preserve\">")
            writer.text(line)
            writer.markup("</w:t></w:r></w:p>")
        }
    }

    private func write(_ index: Int, _ writer: inout MarkupWriter) {
        let block = document.blocks[index]
        writer.markup("<w:p><w:pPr><w:pStyle w:val=\"")
        writer.markup(StyleName.identifier(of: block.style))
        writer.markup("\"/>")
        if document.keepsWithNext(index), !StyleSheet.look(block.style).keepsWithNext {
            writer.markup("<w:keepNext/>")
        }
        if let after = document.wideAfter(index) {
            writer.markup("<w:spacing w:after=\"")
            writer.number(after * 20)
            writer.markup("\"/>")
        }
        if rows.contains(where: { $0.blocks.contains(index) }) || signatories.alone?.contains(index) == true {
            writer.markup("<w:ind w:left=\"0\" w:right=\"")
            writer.number(SigningRow.gutter * 20)
            writer.markup("\"/>")
        } else if !rows.isEmpty, signatories.dates.contains(index) {
            writer.markup("<w:ind w:left=\"0\"/>")
        }
        if let level = block.headingLevel {
            writer.markup("<w:outlineLvl w:val=\"")
            writer.number(min(8, level - 1))
            writer.markup("\"/>")
        }
        writer.markup("</w:pPr>")
        if block.isLabel { writeLabel(block, &writer) } else { writeRuns(block, &writer) }
        writer.markup("</w:p>")
    }

    /// The label of a part. Its number is a field that counts along its series, so that numbers follow when an article is added; what refers to
    /// the part prints what stands in its bookmark, the number alone.
    ///
    /// Lists of Word could count as well, but a reference to them prints the whole label in LibreOffice: `l’article Article 3`.
    private func writeLabel(_ block: Block, _ writer: inout MarkupWriter) {
        guard let label = block.label else {
            openBookmark(block.part, &writer)
            writeWords(block.words, [], &writer)
            return closeBookmark(block.part, &writer)
        }
        writeWords(label.prefix, [], &writer)
        openBookmark(block.part, &writer)
        writer.markup("<w:fldSimple w:instr=\" SEQ ")
        writer.text(NumberSeries.name(of: label.series))
        if NumberSeries.isRoman(label.series) { writer.markup(" \\* ROMAN ") } else { writer.markup(" \\* ARABIC ") }
        writer.markup("\">")
        writeWords(label.figures, [], &writer)
        writer.markup("</w:fldSimple>")
        writeWords(label.ordinal, .raised, &writer)
        closeBookmark(block.part, &writer)
        writeWords(label.rest, [], &writer)
    }

    private func openBookmark(_ part: Int, _ writer: inout MarkupWriter) {
        writer.markup("<w:bookmarkStart w:id=\"")
        writer.number(part)
        writer.markup("\" w:name=\"_Ref")
        writer.number(part)
        writer.markup("\"/>")
    }

    private func closeBookmark(_ part: Int, _ writer: inout MarkupWriter) {
        writer.markup("<w:bookmarkEnd w:id=\"")
        writer.number(part)
        writer.markup("\"/>")
    }

    func writeRuns(_ block: Block, _ writer: inout MarkupWriter) {
        var field: Int?
        for run in document.runs(of: block) {
            let counted = run.look.contains(.numeral) ? run.target : nil
            if field != counted {
                if field != nil { writer.markup("</w:fldSimple>") }
                if let counted {
                    writer.markup("<w:fldSimple w:instr=\" REF _Ref")
                    writer.number(counted)
                    writer.markup(" \\h \">")
                }
                field = counted
            }
            guard let target = run.target, counted == nil else {
                writeWords(run.words, run.look, &writer)
                continue
            }
            writer.markup("<w:hyperlink w:anchor=\"_Ref")
            writer.number(target)
            writer.markup("\">")
            writeWords(run.words, run.look, &writer)
            writer.markup("</w:hyperlink>")
        }
        if field != nil { writer.markup("</w:fldSimple>") }
    }

    private func writeWords(_ words: ByteRange, _ look: Run.Look, _ writer: inout MarkupWriter) {
        guard !words.isEmpty else { return }
        writer.markup("<w:r>")
        let shown = look.intersection([.bold, .italic, .raised, .gap])
        if !shown.isEmpty {
            writer.markup("<w:rPr>")
            if shown.contains(.bold) { writer.markup("<w:b/>") }
            if shown.contains(.italic) { writer.markup("<w:i/>") }
            if shown.contains(.gap) { writer.markup("<w:highlight w:val=\"yellow\"/>") }
            if shown.contains(.raised) { writer.markup("<w:vertAlign w:val=\"superscript\"/>") }
            writer.markup("</w:rPr>")
        }
        writer.markup("<w:t xml:space=\"preserve\">")
        writeText(words, &writer)
        writer.markup("</w:t></w:r>")
    }

    /// Writes words. Word ends a line after any hyphen, where the others keep a number whole: that of `9-1` is one that does not break.
    private func writeText(_ words: ByteRange, _ writer: inout MarkupWriter) {
        let bytes = document.bytes
        let span = bytes.span.extracting(..<words.indices.upperBound)
        var run = words.indices.lowerBound
        var index = run
        while true {
            index = span.firstIndex(from: index) { .mark(where: $0 == UInt8(ascii: "-")) }
            guard index < span.count else { break }
            if index > 0, index + 1 < bytes.count, bytes[index - 1] &- 0x30 < 10, bytes[index + 1] &- 0x30 < 10 {
                writer.text(bytes[run..<index])
                writer.markup("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">")
                run = index + 1
            }
            index += 1
        }
        writer.text(bytes[run..<words.indices.upperBound])
    }

    /// The page: A4, its margins, what stands at its edges. The first page has its own top.
    private func writeSection(_ writer: inout MarkupWriter) {
        writer.markup(
            """
            <w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/>\
            <w:footerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId5"/>\
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="
            """)
        writer.number(Self.twips(charte.margins.top))
        writer.markup("\" w:right=\"")
        writer.number(Self.twips(charte.margins.right))
        writer.markup("\" w:bottom=\"")
        writer.number(Self.twips(charte.margins.bottom))
        writer.markup("\" w:left=\"")
        writer.number(Self.twips(charte.margins.left))
        writer.markup("\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>")
    }

    /// Millimetres as twentieths of a point.
    private static func twips(_ millimetres: Int) -> Int { (millimetres * 1440 * 10 + 127) / 254 }
}
