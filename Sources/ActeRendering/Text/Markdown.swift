import ActeActs

/// An act as Markdown (CommonMark).
///
/// The heading is a first-level title, titles, chapters, articles and annexes are titles below it. What is data never acts as markup: it is
/// escaped. A draft starts with a quoted notice.
public struct Markdown: Sendable {
    /// A renderer to Markdown.
    public init() {}

    /// The document as UTF-8 Markdown. O(size).
    public func render(_ document: Document) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(document.bytes.count + document.bytes.count / 8 + 512)
        if document.isDraft {
            DraftNotice.append(document, marker: "> ", to: &output)
            output.append(0x0A)
        }
        var previous: Block?
        for (index, block) in document.blocks.enumerated() {
            if previous?.style == .listItem, block.style != .listItem || block.part != previous?.part {
                output.append(0x0A)
            }
            if block.table != nil {
                if let table = document.table(startingAt: index) { append(table, of: document, to: &output) }
            } else {
                append(block, of: document, to: &output)
            }
            previous = block
        }
        while output.count > 1, output.suffix(2).elementsEqual([0x0A, 0x0A]) { output.removeLast() }
        return output
    }

    private func append(_ block: Block, of document: Document, to output: inout [UInt8]) {
        if block.isLabel {
            let level = min(6, document.parts[block.part].depth + 1)
            output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
            output.append(UInt8(ascii: " "))
            MarkdownEscaping.appendEnd(document.words(block.words), to: &output)
            return output.append(contentsOf: "\n\n".utf8)
        }
        switch block.style {
        case .listItem: output.append(contentsOf: "- ".utf8)
        case .announcement: output.append(contentsOf: "**".utf8)
        case .title: output.append(contentsOf: "# ".utf8)
        default: break
        }
        appendRuns(of: block, in: document, to: &output)
        switch block.style {
        case .listItem: output.append(0x0A)
        case .announcement: output.append(contentsOf: "**\n\n".utf8)
        default: output.append(contentsOf: "\n\n".utf8)
        }
    }

    /// Appends a table, its rows between bars (GitHub Flavored Markdown).
    private func append(_ table: Table, of document: Document, to output: inout [UInt8]) {
        if !table.hasHeader {
            appendRow(table.columns.map { _ in [] }, to: &output)
            appendRule(table, to: &output)
        }
        for row in table.rows {
            let cells = document.cells(of: document.blocks[row]).map { cell in
                var words: [UInt8] = []
                appendRuns(of: cell, in: document, to: &words)
                return words
            }
            appendRow(cells, to: &output)
            if row == table.rows.lowerBound, table.hasHeader { appendRule(table, to: &output) }
        }
        output.append(0x0A)
    }

    private func appendRow(_ cells: [[UInt8]], to output: inout [UInt8]) {
        for cell in cells {
            output.append(contentsOf: "| ".utf8)
            output.append(contentsOf: cell)
            if !cell.isEmpty { output.append(UInt8(ascii: " ")) }
        }
        output.append(contentsOf: "|\n".utf8)
    }

    private func appendRule(_ table: Table, to output: inout [UInt8]) {
        for column in table.columns { output.append(contentsOf: (column.isNumeric ? "| ---: " : "| --- ").utf8) }
        output.append(contentsOf: "|\n".utf8)
    }

    private func appendRuns(of block: Block, in document: Document, to output: inout [UInt8]) {
        var look: Run.Look = []
        for run in document.runs(of: block) {
            let next = run.look.intersection([.bold, .italic])
            turn(from: look, to: next, &output)
            look = next
            let words = document.words(run.words)
            switch block.style {
            // The stars of bold words start no block, and end no title.
            case .title where next == [] && run.words.end == block.words.end:
                MarkdownEscaping.appendEnd(words, to: &output)
            case .title, .announcement: MarkdownEscaping.append(words, to: &output)
            case .columnName, .cell: MarkdownEscaping.appendCell(words, to: &output)
            default:
                if next == [], run.words.start == block.words.start {
                    MarkdownEscaping.appendStart(words, to: &output)
                } else {
                    MarkdownEscaping.append(words, to: &output)
                }
            }
        }
        turn(from: look, to: [], &output)
    }

    /// Closes what no longer holds, then opens what does. Where bold stays while italics change, it is closed and opened again: marks nest.
    private func turn(from old: Run.Look, to new: Run.Look, _ output: inout [UInt8]) {
        guard old != new else { return }
        if old.contains(.italic) { output.append(contentsOf: "*".utf8) }
        if old.contains(.bold) { output.append(contentsOf: "**".utf8) }
        if new.contains(.bold) { output.append(contentsOf: "**".utf8) }
        if new.contains(.italic) { output.append(contentsOf: "*".utf8) }
    }
}
