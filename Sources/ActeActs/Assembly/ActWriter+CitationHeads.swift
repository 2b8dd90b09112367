import ActeFrench

/// A visa that begins with a blank names its text only once its blanks are filled: "Vu [la délibération attaquée]".
extension ActWriter {
    /// The text that a visa cites, read from the words that it will print; its determiner is the article that these words lack. Nothing
    /// stays written.
    mutating func citedText(from entry: UInt32) -> CitedText {
        let before = (bytes.count, paragraphs.count, marks.count, decisions.count, shortcomings.count, open)
        open.prefix = .empty
        writeBody(from: entry, .announced, decision: -1)
        let words = ReferenceWords.plain(String(decoding: bytes[before.0...], as: UTF8.self))
        bytes.removeSubrange(before.0...)
        paragraphs.removeSubrange(before.1...)
        marks.removeSubrange(before.2...)
        decisions.removeSubrange(before.3...)
        shortcomings.removeSubrange(before.4...)
        open = before.5
        let reference = LegalReference(words)
        var text = reference.text
        text.determiner = reference.lackingDeterminer(in: words)
        return text
    }

    /// Puts an article before the first word of a paragraph just written, after what announces it.
    mutating func insert(
        _ article: CitedText.Determiner, beforeParagraph index: Int, after prefix: ByteRange, marksFrom first: Int
    ) {
        guard article != .none, paragraphs.indices.contains(index) else { return }
        let added = Typesetter.text(article.rawValue).utf8
        let place = paragraphs[index].words.start + UInt32(truncatingIfNeeded: prefix.indices.count)
        bytes.insert(contentsOf: added, at: Int(place))
        let length = UInt32(truncatingIfNeeded: added.count)
        for mark in first..<marks.count {
            marks[mark].start += length
            marks[mark].end += length
        }
        for paragraph in index..<paragraphs.count {
            if paragraph > index { paragraphs[paragraph].words.start += length }
            paragraphs[paragraph].words.end += length
        }
    }
}
