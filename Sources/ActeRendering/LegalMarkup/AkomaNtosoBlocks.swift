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
        for block in blocks {
            if (block.style == .listItem) != isInList {
                isInList.toggle()
                if isInList { writer.markup("<ul>\n") } else { writer.markup("</ul>\n") }
            }
            write(block, &writer)
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
