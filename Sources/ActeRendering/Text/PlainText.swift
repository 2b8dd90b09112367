/// An act as plain text.
///
/// Parts are separated by a blank line, visas follow one another, list items start with a dash. A draft says so on its first line.
public struct PlainText: Sendable {
    /// How long lines may be.
    public enum Lines: Sendable, Hashable {
        /// One line a paragraph.
        case whole
        /// At most that many characters a line, unless a single word is longer.
        case wrapped(columns: Int)
    }

    /// How long lines may be.
    public var lines: Lines

    /// A renderer to text.
    public init(_ lines: Lines = .whole) { self.lines = lines }

    /// The document as UTF-8 text. O(size).
    public func render(_ document: Document) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(document.bytes.count + document.bytes.count / 16 + 256)
        if document.isDraft { DraftNotice.append(document, marker: "", to: &output) }
        var previous: Block?
        for block in document.blocks {
            if !follows(block, previous) { separate(&output) }
            let isItem = block.style == .listItem
            if isItem { output.append(contentsOf: "- ".utf8) }
            append(document.words(block.words), indent: isItem ? 2 : 0, to: &output)
            previous = block
        }
        return output
    }

    /// Whether a block stands right below the one before, without a blank line: under a label, in a run of citations, in a list.
    private func follows(_ block: Block, _ previous: Block?) -> Bool {
        guard let previous else { return false }
        if block.style == .listItem, block.part == previous.part { return true }
        if block.part == previous.part { return previous.isLabel }
        return block.style == .citation && previous.style == .citation
    }

    /// A blank line, except at the top.
    private func separate(_ output: inout [UInt8]) {
        if !output.isEmpty { output.append(0x0A) }
    }

    private func append(_ words: ArraySlice<UInt8>, indent: Int, to output: inout [UInt8]) {
        switch lines {
        case .whole: output.append(contentsOf: words)
        case .wrapped(let columns): wrap(words, indent: indent, columns: max(1, columns), to: &output)
        }
        output.append(0x0A)
    }

    /// Breaks at plain blanks only: those that must not break are other characters.
    private func wrap(_ words: ArraySlice<UInt8>, indent: Int, columns: Int, to output: inout [UInt8]) {
        var column = indent
        var isLineStart = true
        for word in words.split(separator: UInt8(ascii: " ")) {
            let width = word.reduce(into: 0) { width, byte in if byte & 0xC0 != 0x80 { width += 1 } }
            if !isLineStart {
                if column + 1 + width > columns {
                    output.append(0x0A)
                    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
                    column = indent
                } else {
                    output.append(UInt8(ascii: " "))
                    column += 1
                }
            }
            output.append(contentsOf: word)
            column += width
            isLineStart = false
        }
    }
}
