import ActeActs

/// The words of blocks, in the markup of Pango.
enum PageText {
    /// The words of a block, as they look.
    static func markup(of block: Block, in document: Document) -> MarkupWriter {
        var writer = MarkupWriter(capacity: block.words.indices.count + 64)
        let isBold = StyleSheet.look(block.style).isBold
        if isBold { writer.markup("<b>") }
        for run in document.runs(of: block) {
            if run.look.contains(.bold), !isBold { writer.markup("<b>") }
            if run.look.contains(.italic) { writer.markup("<i>") }
            if run.look.contains(.gap) { writer.markup("<span background=\"#fff59d\">") }
            // Raised by hand: a line that holds an ordinal is no higher than the others.
            if run.look.contains(.raised) { writer.markup("<span size=\"65%\" rise=\"3pt\">") }
            writer.text(document.words(run.words))
            if run.look.contains(.raised) { writer.markup("</span>") }
            if run.look.contains(.gap) { writer.markup("</span>") }
            if run.look.contains(.italic) { writer.markup("</i>") }
            if run.look.contains(.bold), !isBold { writer.markup("</b>") }
        }
        if isBold { writer.markup("</b>") }
        return writer
    }

    /// A line of words that bear no mark.
    static func markup(_ words: String, isBold: Bool = false) -> MarkupWriter {
        var writer = MarkupWriter(capacity: words.utf8.count + 16)
        if isBold { writer.markup("<b>") }
        writer.text(words)
        if isBold { writer.markup("</b>") }
        return writer
    }
}
