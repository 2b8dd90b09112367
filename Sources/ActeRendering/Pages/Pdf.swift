import ActeActs
internal import Synchronization

/// An act as a PDF: selectable words, embedded fonts, bookmarks, links, and the structure that screen readers follow.
///
/// The same act makes the same bytes with the same fonts and libraries.
public struct Pdf: Sendable {
    /// How it looks.
    public let charte: Charte

    /// A renderer of documents that look so.
    public init(_ charte: Charte = Charte()) { self.charte = charte }

    /// Documents are made one at a time, whoever asks: Cairo shares the faces of fonts between threads, and two that drew rare letters at once have
    /// been seen to crash in FreeType.
    private static let turn = Mutex(())

    /// The document as the bytes of a file.
    ///
    /// O(size). Waits for the documents that other threads are making.
    /// - Parameter note: told what the pages do not show as they should, in French sentences.
    /// - Throws: when what sets pages is missing on this machine.
    public func render(
        _ document: Document, noting note: (String) -> Void = { _ in }
    ) throws(RenderingProblem) -> [UInt8] {
        let (bytes, flaws) = try Self.turn.withLock { (_) throws(RenderingProblem) in try made(document) }
        for sentence in flaws.sentences { note(sentence) }
        return bytes
    }

    private func made(_ document: Document) throws(RenderingProblem) -> (bytes: [UInt8], flaws: PageFlaws) {
        let date = (document.date?.isoDay ?? "1970-01-01") + "T00:00:00Z"
        let writer = try PageWriter(title: document.title, author: document.author, date: date)
        var layout = try PageLayout(document, charte, writer)
        try layout.draw()
        let flaws = PageFlaws(
            unknownLetters: writer.unknownLetters, font: charte.isFontChosen ? charte.font : nil,
            drawn: writer.family(for: charte.font))
        let metadata = PageMetadata(document, date: date, isAccessible: flaws.unknownLetters.isEmpty)
        return (try writer.finish(metadata, image: charte.logo?.description), flaws)
    }
}
