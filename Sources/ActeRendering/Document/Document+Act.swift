public import ActeActs
import ActeFrench

extension Document {
    /// What is printed of an act, below when it was put on line, if it was. O(size).
    public init(_ act: Act, _ publication: Publication? = nil) {
        var builder = DocumentBuilder(act, shift: publication == nil ? 0 : 1)
        if let publication { builder.add(publication) }
        builder.run()
        self.init(
            title: builder.title ?? act.plan.title, date: act.receipt.lawDate,
            shortcomings: act.isDraft ? DraftNotice.reasons(act) : [], isDraft: act.isDraft, parts: builder.parts,
            blocks: builder.blocks, tables: builder.tables, act: act, publishedAuthor: publication?.author,
            shift: builder.shift, bytes: builder.bytes)
    }
}

/// Reads the parts of an act as blocks.
private struct DocumentBuilder {
    let act: Act
    /// How many parts come before those of the act.
    let shift: Int
    /// The words of the act, then those that only the document has.
    var bytes: [UInt8]
    var parts: [Document.Part] = []
    var blocks: [Block] = []
    /// The rows of each table.
    var tables: [Range<Int>] = []
    /// The words of the first heading.
    var title: String?
    /// The labelled parts that the one now read stands in, outermost first, and where each ends.
    private var open: [(kind: PartKind, position: Int, end: Int)] = []

    /// A builder that leaves room for `shift` parts before those of the act.
    init(_ act: Act, shift: Int) {
        self.act = act
        self.shift = shift
        bytes = act.bytes
        parts.reserveCapacity(act.printedCount)
        blocks.reserveCapacity(act.paragraphs.count + act.printedCount / 2)
    }

    mutating func run() {
        for position in 0..<act.printedCount { add(act.parts[position], at: position + shift) }
    }

    /// The notice of the publication: a part of its own, before those of the act.
    mutating func add(_ publication: Publication) {
        let day = DateText.text(publication.date)
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: "Mis en ligne le \(day). Auteur de l’acte : \(publication.author)".utf8)
        let words = ByteRange(start: start, end: UInt32(truncatingIfNeeded: bytes.count))
        blocks.append(Block(style: .publication, part: 0, words: words))
        parts.append(Document.Part(kind: .mention, depth: 0, end: 1, blocks: 0..<1))
    }

    private mutating func add(_ part: ActPart, at position: Int) {
        while let last = open.last, position >= last.end { open.removeLast() }
        let first = blocks.count
        if !part.label.isEmpty {
            blocks.append(
                Block(
                    style: labelStyle(of: part.kind), part: position, words: part.label, label: label(of: part),
                    level: open.count + 1))
            open.append((part.kind, position, part.end + shift))
        }
        let style = style(of: part)
        let namesParties = part.kind == .mention && claim(of: part) == "parties"
        for index in part.paragraphs.indices {
            let paragraph = act.paragraphs[index]
            if paragraph.role.isRow { addRow(paragraph.role, isFirst: blocks.count == first) }
            let isSide = namesParties && paragraph.role == .paragraph && Self.isSide(act.text(paragraph.words))
            blocks.append(
                Block(
                    style: isSide ? .side : Self.style(of: paragraph.role, in: style), part: position,
                    words: paragraph.words, marks: paragraph.marks,
                    table: paragraph.role.isRow ? tables.count - 1 : nil))
            if style == .title, title == nil { title = act.text(paragraph.words) }
        }
        parts.append(
            Document.Part(
                kind: part.kind, depth: Int(part.depth), end: min(part.end, act.printedCount) + shift,
                blocks: first..<blocks.count))
    }

    /// Makes room for a row in the table that it goes on with; a header starts one.
    private mutating func addRow(_ role: ActParagraph.Role, isFirst: Bool) {
        if role == .row, !isFirst, let last = tables.last, last.upperBound == blocks.count {
            tables[tables.count - 1] = last.lowerBound..<blocks.count + 1
        } else {
            tables.append(blocks.count..<blocks.count + 1)
        }
    }

    /// The part of that kind that the one now read stands in.
    private func container(_ kind: PartKind) -> Int? { open.last { $0.kind == kind }?.position }

    private func label(of part: ActPart) -> Label? {
        guard part.number > 0, !part.numeral.isEmpty else { return nil }
        let series: Label.Series
        switch part.kind {
        case .article: series = container(.annex).map { .annexArticles($0) } ?? .articles
        case .division: series = .divisions
        case .chapter: series = .chapters(container(.division) ?? -1)
        case .annex: series = .annexes
        default: return nil
        }
        let end = part.numeral.indices.upperBound
        let isOrdinal =
            part.numeral.indices.count >= 2 && bytes[end - 2] == UInt8(ascii: "e")
            && bytes[end - 1] == UInt8(ascii: "r")
        let seam = isOrdinal ? part.numeral.end - 2 : part.numeral.end
        return Label(
            series: series, number: Int(part.number),
            prefix: ByteRange(start: part.label.start, end: part.numeral.start),
            figures: ByteRange(start: part.numeral.start, end: seam),
            ordinal: ByteRange(start: seam, end: part.numeral.end),
            rest: ByteRange(start: part.numeral.end, end: part.label.end))
    }

    private func labelStyle(of kind: PartKind) -> Block.Style {
        switch kind {
        case .division: .divisionLabel
        case .chapter: .chapterLabel
        case .annex: .annexLabel
        default: .articleLabel
        }
    }

    /// What the paragraphs of a part are.
    private func style(of part: ActPart) -> Block.Style {
        switch part.kind {
        case .heading: .title
        case .citation: .citation
        case .recital: .recital
        case .signature: .signature
        case .mention where claim(of: part) == "en-tête": .masthead
        default: .body
        }
    }

    /// For a mention, the name under which the gabarit takes it; empty for anything else.
    private func claim(of part: ActPart) -> String {
        guard part.kind == .mention, part.plan >= 0 else { return "" }
        return act.plan.claim(of: act.plan.parts[Int(part.plan)])
    }

    /// Whether a paragraph only says on which side of a convention the party above it stands.
    private static func isSide(_ words: String) -> Bool {
        ["d’une part", "d’autre part"].contains(words.filter { !",.;".contains($0) })
    }

    private static func style(of role: ActParagraph.Role, in style: Block.Style) -> Block.Style {
        switch role {
        case .paragraph: style
        case .announcement: .announcement
        // Each of those that a list names signs, and has room to.
        case .listItem: style == .signature ? .signature : .listItem
        case .header: .columnName
        case .row: .cell
        }
    }
}
