import ActeActs

/// The parts of an act as elements of Akoma Ntoso.
struct AkomaNtosoBody {
    private let document: Document
    private let identity: AkomaNtosoIdentity
    /// The parts of the act by where they go, each with its position; those of the gabarit are opened.
    private var preface: [Int] = []
    private var preamble: [Int] = []
    private var body: [Int] = []
    private var conclusions: [Int] = []
    private var annexes: [Int] = []
    /// By part, its identifier: `att_1__art_2`.
    private let identifiers: [String]
    private let blocks: AkomaNtosoBlocks
    private var citations = 0
    private var recitals = 0

    init(_ document: Document, _ identity: AkomaNtosoIdentity) {
        self.document = document
        self.identity = identity
        identifiers = AkomaNtosoIdentifiers(document).identifiers
        blocks = AkomaNtosoBlocks(document, identifiers)
        sort()
    }

    /// Says where each part goes: what comes before the first reason is the preface, what follows the last article concludes.
    private mutating func sort() {
        var hasReasons = false
        for root in document.roots {
            // The notice of a publication is of no part of the gabarit.
            guard document.parts[root].kind == .section else {
                preface.append(root)
                continue
            }
            // The announcement of the articles is of the gabarit itself.
            if !document.parts[root].blocks.isEmpty {
                if body.isEmpty { preamble.append(root) } else { conclusions.append(root) }
                hasReasons = true
            }
            for part in document.children(of: root) {
                switch document.parts[part].kind {
                case .article, .division, .chapter: body.append(part)
                case .passage where !body.isEmpty && conclusions.isEmpty: body.append(part)
                case .annex: annexes.append(part)
                case .citation, .recital, .preamble:
                    hasReasons = true
                    preamble.append(part)
                default:
                    if !body.isEmpty {
                        conclusions.append(part)
                    } else if hasReasons {
                        preamble.append(part)
                    } else {
                        preface.append(part)
                    }
                }
            }
        }
    }

    /// Writes what follows the description of the act.
    mutating func write(to writer: inout MarkupWriter) {
        if document.isDraft || !preface.isEmpty {
            writer.markup("<preface>\n")
            for line in DraftNotice.lines(document) {
                writer.markup("<p class=\"projet\">")
                writer.text(line)
                writer.markup("</p>\n")
            }
            for part in preface { writeBlocks(of: part, &writer) }
            writer.markup("</preface>\n")
        }
        writePreamble(&writer)
        writer.markup("<body>\n")
        for part in body { writeHierarchy(part, &writer) }
        if body.isEmpty {
            // The schema wants something in the body of an act, even of one that has no article.
            writer.markup(
                "<hcontainer eId=\"dispositif\" name=\"dispositif\"><content eId=\"dispositif__content\"><p/></content></hcontainer>\n"
            )
        }
        writer.markup("</body>\n")
        if !conclusions.isEmpty {
            writer.markup("<conclusions>\n")
            for part in conclusions { writeBlocks(of: part, &writer) }
            writer.markup("</conclusions>\n")
        }
        guard !annexes.isEmpty else { return }
        writer.markup("<attachments>\n")
        for (index, part) in annexes.enumerated() { writeAnnex(part, index + 1, &writer) }
        writer.markup("</attachments>\n")
    }

    // MARK: Reasons

    private mutating func writePreamble(_ writer: inout MarkupWriter) {
        guard !preamble.isEmpty else { return }
        writer.markup("<preamble>\n")
        var groups = (citations: 0, recitals: 0)
        var index = 0
        while index < preamble.count {
            let kind = document.parts[preamble[index]].kind
            guard kind == .citation || kind == .recital else {
                writeBlocks(of: preamble[index], &writer)
                index += 1
                continue
            }
            if kind == .citation { groups.citations += 1 } else { groups.recitals += 1 }
            index = writeReasons(from: index, kind, kind == .citation ? groups.citations : groups.recitals, &writer)
        }
        writer.markup("</preamble>\n")
    }

    /// Writes citations, or recitals, that follow one another; returns the position after them.
    private mutating func writeReasons(
        from start: Int, _ kind: PartKind, _ group: Int, _ writer: inout MarkupWriter
    ) -> Int {
        let isCitation = kind == .citation
        if isCitation { writer.markup("<citations eId=\"cits_") } else { writer.markup("<recitals eId=\"recs_") }
        writer.number(group)
        writer.markup("\">\n")
        var index = start
        while index < preamble.count, document.parts[preamble[index]].kind == kind {
            if isCitation {
                writer.markup("<citation eId=\"cits__cit_")
            } else {
                writer.markup("<recital eId=\"recs__rec_")
            }
            if isCitation { citations += 1 } else { recitals += 1 }
            writer.number(isCitation ? citations : recitals)
            writer.markup("\">\n")
            writeBlocks(of: preamble[index], &writer)
            if isCitation { writer.markup("</citation>\n") } else { writer.markup("</recital>\n") }
            index += 1
        }
        if isCitation { writer.markup("</citations>\n") } else { writer.markup("</recitals>\n") }
        return index
    }

    // MARK: Articles

    /// Writes a title, a chapter, an article, or loose text between them.
    private func writeHierarchy(_ position: Int, _ writer: inout MarkupWriter) {
        let part = document.parts[position]
        let identifier = identifiers[position]
        switch part.kind {
        case .division: writer.markup("<title eId=\"")
        case .chapter: writer.markup("<chapter eId=\"")
        case .article: writer.markup("<article eId=\"")
        default: writer.markup("<hcontainer name=\"texte\" eId=\"")
        }
        writer.text(identifier)
        writer.markup("\">\n")
        writeLabel(of: part, &writer)
        if part.kind == .division || part.kind == .chapter {
            let children = document.children(of: position)
            for child in children { writeHierarchy(child, &writer) }
            if children.isEmpty { writeContent(of: part, identifier, &writer) }
        } else {
            writeContent(of: part, identifier, &writer)
        }
        switch part.kind {
        case .division: writer.markup("</title>\n")
        case .chapter: writer.markup("</chapter>\n")
        case .article: writer.markup("</article>\n")
        default: writer.markup("</hcontainer>\n")
        }
    }

    private func writeLabel(of part: Document.Part, _ writer: inout MarkupWriter) {
        guard let first = part.blocks.first, document.blocks[first].isLabel else { return }
        let block = document.blocks[first]
        guard let label = block.label else {
            writer.markup("<heading>")
            writer.text(document.words(block.words))
            return writer.markup("</heading>\n")
        }
        // What follows the number is a separator, which stands with it, then the title; occulted, neither.
        let rest = document.words(label.rest)
        let heading = rest.suffix(document.titleLength(of: block.part))
        var separator = String(decoding: rest.dropLast(heading.count), as: UTF8.self)
        while separator.last?.isWhitespace == true { separator.removeLast() }
        writer.markup("<num>")
        writer.text(
            document.text(label.prefix) + document.text(label.figures) + document.text(label.ordinal) + separator)
        writer.markup("</num>\n")
        guard !heading.isEmpty else { return }
        writer.markup("<heading>")
        writer.text(heading)
        writer.markup("</heading>\n")
    }

    private func writeContent(of part: Document.Part, _ identifier: String, _ writer: inout MarkupWriter) {
        writer.markup("<content eId=\"")
        writer.text(identifier)
        writer.markup("__content\">\n")
        let words = document.blocks(of: part).filter { !$0.isLabel }
        blocks.write(words[...], to: &writer)
        if words.isEmpty { writer.markup("<p/>\n") }
        writer.markup("</content>\n")
    }

    // MARK: Blocks

    /// Writes the paragraphs of a part and of those it holds.
    private func writeBlocks(of position: Int, _ writer: inout MarkupWriter) {
        blocks.write(document.blocks(of: document.parts[position]), to: &writer)
        guard document.parts[position].kind != .section else { return }
        for child in document.children(of: position) { writeBlocks(of: child, &writer) }
    }

    // MARK: Annexes

    private func writeAnnex(_ position: Int, _ number: Int, _ writer: inout MarkupWriter) {
        let identifier = identifiers[position]
        writer.markup("<attachment eId=\"")
        writer.text(identifier)
        writer.markup("\">\n<doc name=\"annexe\">\n")
        identity.write(annex: number, to: &writer)
        writer.markup("<preface>\n")
        let part = document.parts[position]
        for block in document.blocks(of: part) where block.isLabel {
            writer.markup("<p><docTitle>")
            writer.text(document.words(block.words))
            writer.markup("</docTitle></p>\n")
        }
        writer.markup("</preface>\n<mainBody>\n")
        let words = document.blocks(of: part).filter { !$0.isLabel }
        blocks.write(words[...], to: &writer)
        let children = document.children(of: position)
        for child in children { writeHierarchy(child, &writer) }
        if words.isEmpty, children.isEmpty { writer.markup("<p/>\n") }
        writer.markup("</mainBody>\n</doc>\n</attachment>\n")
    }
}
