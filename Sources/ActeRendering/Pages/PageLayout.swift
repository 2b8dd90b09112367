import ActeActs

/// The pages of a document: what is set, where it goes, and how it is drawn.
struct PageLayout {
    let document: Document
    let charte: Charte
    let writer: PageWriter
    let frame: PageFrame
    /// The paragraphs, in order: those of the notice of a draft, then the blocks.
    private var set: [SetParagraph] = []
    private var items: [PageComposer.Item] = []
    private var places: [[PageComposer.Place]] = []
    /// How many paragraphs come before the first block.
    private let noticeCount: Int
    /// By level, the bookmark that others of a deeper level stand in.
    private var bookmarks: [Int] = []

    /// Sets every paragraph and places it.
    init(_ document: Document, _ charte: Charte, _ writer: PageWriter) throws(RenderingProblem) {
        self.document = document
        self.charte = charte
        self.writer = writer
        frame = PageFrame(charte)
        let notice = DraftNotice.lines(document)
        noticeCount = notice.count
        for line in notice {
            try add(PageText.markup(line, isBold: true), StyleSheet.Look(alignment: .left, after: 3), "")
        }
        for index in document.blocks.indices { try add(index) }
        var composer = PageComposer(firstHeight: frame.firstHeight, height: frame.height)
        places = composer.places(of: items)
    }

    private mutating func add(_ index: Int) throws(RenderingProblem) {
        let block = document.blocks[index]
        var look = StyleSheet.look(block.style)
        look.keepsWithNext = document.keepsWithNext(index)
        if let after = document.wideAfter(index) { look.after = after }
        let hasRule = look.isRuled
        if hasRule {
            look.before += StyleSheet.rulePadding
            look.after += StyleSheet.rulePadding
        }
        try add(PageText.markup(of: block, in: document), look, block.style == .listItem ? "–" : "")
        items[items.count - 1].keepsTogether = block.style == .signature || block.isLabel
    }

    private mutating func add(
        _ markup: MarkupWriter, _ look: StyleSheet.Look, _ bullet: String
    ) throws(RenderingProblem) {
        let paragraph = try SetParagraph(
            markup, font: charte.font, size: Double(charte.size + look.enlargement),
            width: frame.width - Double(look.indent), look.alignment, for: writer)
        set.append(paragraph)
        items.append(
            PageComposer.Item(
                lines: paragraph.lineCount, lineHeight: paragraph.height * Double(StyleSheet.lineHeight) / 100,
                before: Double(look.before), after: Double(look.after), keepsWithNext: look.keepsWithNext,
                startsPage: look.startsPage))
    }

    /// The number of pages.
    private var pageCount: Int { (places.last { !$0.isEmpty }?.last?.page ?? 0) + 1 }

    // MARK: Drawing

    /// Draws every page.
    mutating func draw() throws(RenderingProblem) {
        let total = pageCount
        var page = 0
        try frame.drawTop(of: page, isDraft: document.isDraft, on: writer)
        writer.begin(.document)
        for index in set.indices {
            for line in 0..<set[index].lineCount {
                while page < places[index][line].page {
                    try turn(&page, total)
                }
                draw(line, of: index)
            }
        }
        writer.end(.document)
        try frame.drawFoot(of: page, total, on: writer)
        writer.nextPage()
    }

    private func turn(_ page: inout Int, _ total: Int) throws(RenderingProblem) {
        try frame.drawFoot(of: page, total, on: writer)
        writer.nextPage()
        page += 1
        try frame.drawTop(of: page, isDraft: document.isDraft, on: writer)
    }

    private mutating func draw(_ line: Int, of index: Int) {
        let place = places[index][line]
        let top = frame.top(of: place.page) + place.top
        let leading = (items[index].lineHeight - set[index].height) / 2
        let baseline = top + leading + set[index].baseline
        guard index >= noticeCount else {
            writer.useRed()
            writer.begin(.note)
            set[index].draw(line, x: frame.left, y: baseline, on: writer)
            writer.end(.note)
            return writer.useBlack()
        }
        let block = document.blocks[index - noticeCount]
        let look = StyleSheet.look(block.style)
        let x = frame.left + Double(look.indent)
        let element = element(of: block)
        if line == 0, look.isRuled { drawRules(around: index, top) }
        writer.begin(element)
        if block.isLabel, line == 0 {
            writer.aim(block.part) { set[index].draw(line, x: x, y: baseline, on: writer) }
            addBookmark(block)
        } else {
            if block.style == .listItem, line == 0 { frame.drawDash(x: x, y: baseline, on: writer) }
            set[index].draw(line, x: x, y: baseline, on: writer)
        }
        writer.end(element)
        drawLinks(of: block, line, set[index], x, top, items[index].lineHeight)
    }

    private func drawRules(around index: Int, _ top: Double) {
        let lines = Double(set[index].lineCount) * items[index].lineHeight
        writer.rule(x: frame.left, y: top - Double(StyleSheet.rulePadding), width: frame.width)
        writer.rule(x: frame.left, y: top + lines + Double(StyleSheet.rulePadding), width: frame.width)
    }

    private func element(of block: Block) -> PageWriter.Element {
        if block.isLabel { return .heading(block.level + 1) }
        return block.style == .title ? .heading(1) : .paragraph
    }

    private mutating func addBookmark(_ block: Block) {
        let level = block.level
        bookmarks.removeSubrange(min(bookmarks.count, level - 1)...)
        let parent = bookmarks.last ?? 0
        bookmarks.append(writer.bookmark(document.text(block.words), to: block.part, in: parent))
    }

    /// Makes links of the references of a line.
    private func drawLinks(
        of block: Block, _ line: Int, _ paragraph: SetParagraph, _ x: Double, _ top: Double, _ height: Double
    ) {
        let start = Int(block.words.start)
        let bytes = paragraph.bytes(ofLine: line, of: block.words.indices.count)
        for run in document.runs(of: block) {
            guard let target = run.target,
                document.parts[target].blocks.first.map({ document.blocks[$0].isLabel }) == true
            else { continue }
            let words = (Int(run.words.start) - start)..<(Int(run.words.end) - start)
            let shown = words.clamped(to: bytes)
            guard !shown.isEmpty else { continue }
            let left = paragraph.position(ofByte: shown.lowerBound, inLine: line)
            let right = paragraph.position(ofByte: shown.upperBound, inLine: line)
            writer.link(to: target, x: x + left, y: top, width: max(1, right - left), height: height)
        }
    }
}
