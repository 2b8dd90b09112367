import ActeActs

/// The pages of a document: what is set, where it goes, and how it is drawn.
struct PageLayout {
    let document: Document
    let charte: Charte
    let writer: PageWriter
    let frame: PageFrame
    /// The paragraphs, in order: those of the notice of a draft, then the blocks.
    private var set: [SetParagraph] = []
    /// The rows of tables, by their place among the paragraphs; their first cell stands for them there.
    var tableRows: [Int: PageRow] = [:]
    private(set) var items: [PageComposer.Item] = []
    private(set) var places: [[PageComposer.Place]] = []
    /// By block, how far from the left edge its lines are set, where they are narrower than the page.
    private(set) var insets: [Int: Double] = [:]
    /// Who signs.
    let signatories: Signatories
    /// Those who sign side by side.
    let rows: [SigningRow]
    /// How many paragraphs come before the first block.
    let noticeCount: Int
    /// The elements of the structure that are open, from the outermost.
    private var open: [PageWriter.Element] = []
    /// By level, the bookmark that others of a deeper level stand in.
    private var bookmarks: [Int] = []

    /// Sets every paragraph and places it.
    init(_ document: Document, _ charte: Charte, _ writer: PageWriter) throws(RenderingProblem) {
        self.document = document
        self.charte = charte
        self.writer = writer
        frame = try PageFrame(charte, for: writer)
        signatories = Signatories(document)
        rows = signatories.rows
        let notice = DraftNotice.lines(document)
        noticeCount = notice.count
        for (index, line) in notice.enumerated() {
            let isLast = index == notice.count - 1
            let after = isLast ? DraftNotice.whiteBelow : 0
            try add(
                PageText.markup(line, isBold: true),
                StyleSheet.Look(alignment: .left, after: after, keepsWithNext: !isLast))
        }
        for index in document.blocks.indices {
            if let position = document.blocks[index].table {
                try addRow(index, of: document.tables[position])
            } else {
                try add(index)
            }
        }
        var composer = PageComposer(firstHeight: frame.firstHeight, height: frame.height)
        let columns = SigningColumns(self)
        places = composer.places(of: columns.joined)
        columns.spread(&places)
    }

    /// The look of a block: of the two who sign side by side, the first stands at the left edge, as the place and the day above them.
    private func look(_ index: Int) -> StyleSheet.Look {
        var look = StyleSheet.look(document.blocks[index].style)
        if isAtLeft(index) || (!rows.isEmpty && signatories.dates.contains(index)) { look.indent = 0 }
        return look
    }

    /// Whether a block stands in the left column of those who sign.
    private func isAtLeft(_ index: Int) -> Bool { rows.contains { $0.left.contains(index) } }

    private mutating func add(_ index: Int) throws(RenderingProblem) {
        let block = document.blocks[index]
        var look = self.look(index)
        look.keepsWithNext = document.keepsWithNext(index)
        if let after = document.wideAfter(index) { look.after = after }
        let hasRule = look.isRuled
        if hasRule {
            look.after += StyleSheet.rulePadding
        }
        let markup = PageText.markup(of: block, in: document)
        var width = isAtLeft(index) ? Double(StyleSheet.signatureIndent - SigningRow.gutter) : nil
        if block.style == .title {
            let balanced = try balancedWidth(of: markup, look)
            insets[index] = (frame.width - balanced) / 2
            width = balanced
        }
        try add(markup, look, width)
        if hasRule { items[items.count - 1].inset = Double(StyleSheet.rulePadding) }
        items[items.count - 1].keepsAfter = document.whiteBelow(index) == .signing
        items[items.count - 1].keepsTogether = block.style == .signature || block.isLabel
    }

    /// The least width, or nearly, in which words take no more lines than they must: no word of a title stands alone on its last line.
    private func balancedWidth(of markup: MarkupWriter, _ look: StyleSheet.Look) throws(RenderingProblem) -> Double {
        let count = try set(markup, look, frame.width).lineCount
        guard count > 1 else { return frame.width }
        var (low, high) = (frame.width / 2, frame.width)
        for _ in 0..<6 {
            let middle = (low + high) / 2
            if try set(markup, look, middle).lineCount > count { low = middle } else { high = middle }
        }
        return high
    }

    private func set(
        _ markup: MarkupWriter, _ look: StyleSheet.Look, _ width: Double
    ) throws(RenderingProblem) -> SetParagraph {
        try SetParagraph(
            markup, font: charte.font, size: Double(charte.size + look.enlargement), width: width, look.alignment,
            for: writer)
    }

    private mutating func add(
        _ markup: MarkupWriter, _ look: StyleSheet.Look, _ width: Double? = nil
    ) throws(RenderingProblem) {
        let paragraph = try set(markup, look, width ?? frame.width - Double(look.indent))
        add(
            paragraph,
            PageComposer.Item(
                lines: paragraph.lineCount, lineHeight: paragraph.height * Double(StyleSheet.lineHeight) / 100,
                before: Double(look.before), after: Double(look.after), keepsWithNext: look.keepsWithNext,
                startsPage: look.startsPage))
    }

    mutating func add(_ paragraph: SetParagraph, _ item: PageComposer.Item) {
        set.append(paragraph)
        items.append(item)
    }

    /// The number of pages.
    private var pageCount: Int { (places.last { !$0.isEmpty }?.last?.page ?? 0) + 1 }

    // MARK: Drawing

    /// Draws every page.
    mutating func draw() throws(RenderingProblem) {
        let total = pageCount
        var page = 0
        try frame.drawTop(of: page, isDraft: document.isDraft, on: writer)
        for index in set.indices {
            if let row = tableRows[index] {
                try drawRow(row, at: index) { (layout, next) throws(RenderingProblem) in
                    let turns = page < next
                    while page < next { try layout.turn(&page, total) }
                    return turns
                }
                continue
            }
            let place = index - noticeCount
            if opensList(place) { begin(.list) }
            let elements = self.elements(of: place)
            let links = place < 0 ? [] : document.references(of: document.blocks[place])
            for (line, spot) in places[index].enumerated() {
                while page < spot.page { try turn(&page, total) }
                if line == 0 { elements.forEach { begin($0) } }
                if place < 0 {
                    drawNotice(line, of: index)
                } else {
                    draw(line, of: index, document.blocks[place], links)
                }
            }
            for _ in places[index].isEmpty ? [] : elements { end() }
            if closesList(place) { end() }
        }
        try frame.drawFoot(of: page, total, on: writer)
        writer.nextPage()
    }

    /// Goes on to the next page. What is open is closed for the time: the edges of pages are no part of the act, and are left out of its structure.
    private mutating func turn(_ page: inout Int, _ total: Int) throws(RenderingProblem) {
        let held = open
        for _ in held { end() }
        try frame.drawFoot(of: page, total, on: writer)
        writer.nextPage()
        page += 1
        try frame.drawTop(of: page, isDraft: document.isDraft, on: writer)
        held.forEach { begin($0) }
    }

    mutating func begin(_ element: PageWriter.Element) {
        writer.begin(element)
        open.append(element)
    }

    mutating func end() { if let last = open.popLast() { writer.end(last) } }

    private func isItem(_ place: Int, of part: Int) -> Bool {
        document.blocks.indices.contains(place) && document.blocks[place].style == .listItem
            && document.blocks[place].part == part
    }

    private func opensList(_ place: Int) -> Bool {
        place >= 0 && isItem(place, of: document.blocks[place].part)
            && !isItem(place - 1, of: document.blocks[place].part)
    }

    private func closesList(_ place: Int) -> Bool {
        place >= 0 && isItem(place, of: document.blocks[place].part)
            && !isItem(place + 1, of: document.blocks[place].part)
    }

    /// What the lines of a block stand in, from the outermost.
    private func elements(of place: Int) -> [PageWriter.Element] {
        guard place >= 0 else { return [.paragraph] }
        let block = document.blocks[place]
        if let level = block.headingLevel { return [.heading(level)] }
        return block.style == .listItem ? [.listItem] : [.paragraph]
    }

    private func drawNotice(_ line: Int, of index: Int) {
        if index == 0, line == 0 { drawNoticeGround() }
        writer.useRed()
        set[index].draw(line, x: frame.left, y: baseline(of: line, of: index), on: writer)
        writer.useBlack()
    }

    /// What the notice of a draft stands on, on the page where it begins: yellow, with a red bar at its left.
    private func drawNoticeGround() {
        let lines = (0..<noticeCount).flatMap { index in places[index].indices.map { (index: index, line: $0) } }
            .filter { places[$0.index][$0.line].page == 0 }
        guard let first = lines.first, let last = lines.last else { return }
        let padding = Double(DraftNotice.padding)
        let top = self.top(of: first.line, of: first.index) - padding
        let height = self.top(of: last.line, of: last.index) + items[last.index].lineHeight + padding - top
        writer.useYellow()
        writer.fill(x: frame.left - padding, y: top, width: frame.width + 2 * padding, height: height)
        writer.useRed()
        let bar = Double(DraftNotice.barWidth)
        writer.fill(x: frame.left - padding - bar, y: top, width: bar, height: height)
    }

    /// The top of a line on its page, and how far down its letters stand.
    private func top(of line: Int, of index: Int) -> Double {
        frame.top(of: places[index][line].page) + places[index][line].top
    }

    private func baseline(of line: Int, of index: Int) -> Double {
        top(of: line, of: index) + (items[index].lineHeight - set[index].height) / 2 + set[index].baseline
    }

    private mutating func draw(_ line: Int, of index: Int, _ block: Block, _ links: [Run]) {
        let (top, baseline) = (self.top(of: line, of: index), self.baseline(of: line, of: index))
        let look = self.look(index - noticeCount)
        let x = frame.left + Double(look.indent) + (insets[index - noticeCount] ?? 0)
        switch (block.style, line) {
        case (.listItem, 0):
            begin(.label)
            frame.drawDash(x: x, y: baseline, on: writer)
            end()
            begin(.listBody)
        case (_, 0) where block.isLabel: addBookmark(block)
        default: break
        }
        beside(links) { layout in
            if line == 0, look.isRuled { layout.drawRules(around: index, top) }
            let draw = { layout.set[index].draw(line, x: x, y: baseline, on: layout.writer) }
            if line == 0, block.isLabel { layout.writer.aim(block.part, draw) } else { draw() }
        }
        draw(links, of: block, line, set[index], x, top, items[index].lineHeight)
        if block.style == .listItem, line == set[index].lineCount - 1 { end() }
    }

    /// Draws the words of an element that holds links as well. What stands right in an element that holds others is in none: they have one of their own.
    mutating func beside(_ links: [Run], _ draw: (PageLayout) -> Void) {
        if !links.isEmpty { begin(.words) }
        draw(self)
        if !links.isEmpty { end() }
    }

    private func drawRules(around index: Int, _ top: Double) {
        let lines = Double(set[index].lineCount) * items[index].lineHeight
        writer.rule(x: frame.left, y: top - Double(StyleSheet.rulePadding), width: frame.width)
        writer.rule(x: frame.left, y: top + lines + Double(StyleSheet.rulePadding), width: frame.width)
    }

    private mutating func addBookmark(_ block: Block) {
        let level = block.level
        bookmarks.removeSubrange(min(bookmarks.count, level - 1)...)
        let parent = bookmarks.last ?? 0
        bookmarks.append(writer.bookmark(document.text(block.words), to: block.part, in: parent))
    }

    /// Makes links of the references that a line holds.
    func draw(
        _ links: [Run], of block: Block, _ line: Int, _ paragraph: SetParagraph, _ x: Double, _ top: Double,
        _ height: Double
    ) {
        let start = Int(block.words.start)
        let bytes = paragraph.bytes(ofLine: line, of: block.words.indices.count)
        for run in links {
            guard let target = run.target,
                document.parts[target].blocks.first.map({ document.blocks[$0].isLabel }) == true
            else { continue }
            let words = (Int(run.words.start) - start)..<(Int(run.words.end) - start)
            let shown = words.clamped(to: bytes)
            guard !shown.isEmpty else { continue }
            let left = paragraph.position(ofByte: shown.lowerBound, inLine: line)
            let right = paragraph.position(ofByte: shown.upperBound, inLine: line)
            writer.link(
                document.text(run.words), to: target, x: x + left, y: top, width: max(1, right - left), height: height)
        }
    }
}
