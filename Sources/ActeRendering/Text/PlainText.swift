import ActeActs
import ActeValues

/// An act as plain text.
///
/// Parts are separated by a blank line, visas follow one another, list items start with a dash, the columns of tables are lined up. A draft says so on its first line.
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
        let blocks = document.blocks
        let bytes = document.bytes
        let words = bytes.span
        for index in blocks.indices {
            if blocks[index].table != nil {
                if let table = document.table(startingAt: index) {
                    if !output.isEmpty, index == 0 || !blocks[index - 1].isLabel { output.append(0x0A) }
                    append(table, of: document, to: &output)
                }
                continue
            }
            if !output.isEmpty, index == 0 || !PlainText.follows(blocks, at: index) { output.append(0x0A) }
            let isItem = blocks[index].style == .listItem
            if isItem { output.append(contentsOf: "- ".utf8) }
            switch lines {
            case .whole: output.append(copying: words.extracting(blocks[index].words.indices))
            case .wrapped(let columns):
                let words = document.words(blocks[index].words)
                wrap(words, indent: isItem ? 2 : 0, columns: max(1, columns), to: &output)
            }
            output.append(0x0A)
        }
        return output
    }

    private func append(_ table: Table, of document: Document, to output: inout [UInt8]) {
        let room: Int? =
            switch lines {
            case .whole: nil
            case .wrapped(let columns): max(1, columns)
            }
        for line in TextTable(table, in: document).lines(within: room) {
            output.append(contentsOf: line)
            output.append(0x0A)
        }
    }

    /// Whether a block stands right below the one before, without a blank line: under a label, in a run of citations, in a list.
    private static func follows(_ blocks: [Block], at index: Int) -> Bool {
        let style = blocks[index].style
        if blocks[index].part == blocks[index - 1].part { return style == .listItem || blocks[index - 1].isLabel }
        return style == .citation && blocks[index - 1].style == .citation
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
