public import ActeActs

/// An act as Markdown (CommonMark).
///
/// The heading is a first-level title, titles, chapters, articles and annexes are titles below it. What is data never acts as markup: it is
/// escaped. A draft starts with a quoted notice.
public struct Markdown: Sendable {
    /// A renderer to Markdown.
    public init() {}

    /// The act as UTF-8 Markdown. O(size).
    public func render(_ act: Act) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(act.bytes.count + act.bytes.count / 8 + 512)
        if act.isDraft {
            DraftNotice.append(act, marker: "> ", to: &output)
            output.append(0x0A)
        }
        for part in act.printedParts {
            if !part.label.isEmpty {
                output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(6, Int(part.depth) + 1)))
                output.append(UInt8(ascii: " "))
                MarkdownEscaping.append(act.bytes[part.label.indices], to: &output)
                output.append(contentsOf: "\n\n".utf8)
            }
            var inList = false
            for paragraph in act.paragraphs(of: part) {
                let isItem = paragraph.role == .listItem
                if inList, !isItem { output.append(0x0A) }
                inList = isItem
                append(paragraph, of: part, in: act, to: &output)
            }
            if inList { output.append(0x0A) }
        }
        while output.count > 1, output.suffix(2).elementsEqual([0x0A, 0x0A]) { output.removeLast() }
        return output
    }

    private func append(_ paragraph: ActParagraph, of part: ActPart, in act: Act, to output: inout [UInt8]) {
        switch paragraph.role {
        case .listItem: output.append(contentsOf: "- ".utf8)
        case .announcement: output.append(contentsOf: "**".utf8)
        case .paragraph: if part.kind == .heading { output.append(contentsOf: "# ".utf8) }
        }
        if paragraph.role == .paragraph, part.kind != .heading {
            MarkdownEscaping.appendLineStart(act.bytes[paragraph.words.indices], to: &output)
        }
        appendMarked(paragraph, in: act, to: &output)
        switch paragraph.role {
        case .listItem: output.append(0x0A)
        case .announcement: output.append(contentsOf: "**\n\n".utf8)
        case .paragraph: output.append(contentsOf: "\n\n".utf8)
        }
    }

    /// The words with bold and italics around what bears them.
    private func appendMarked(_ paragraph: ActParagraph, in act: Act, to output: inout [UInt8]) {
        var seams: [(at: UInt32, markup: String)] = []
        for mark in act.marks(of: paragraph) where mark.start < mark.end {
            let markup: String
            switch mark.kind {
            case .bold: markup = "**"
            case .italic: markup = "*"
            default: continue
            }
            seams.append((mark.start, markup))
            seams.append((mark.end, markup))
        }
        guard !seams.isEmpty else { return MarkdownEscaping.append(act.bytes[paragraph.words.indices], to: &output) }
        seams.sort { $0.at < $1.at }
        var cursor = Int(paragraph.words.start)
        for seam in seams {
            MarkdownEscaping.append(act.bytes[cursor..<Int(seam.at)], to: &output)
            output.append(contentsOf: seam.markup.utf8)
            cursor = Int(seam.at)
        }
        MarkdownEscaping.append(act.bytes[cursor..<Int(paragraph.words.end)], to: &output)
    }
}
