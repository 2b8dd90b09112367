/// The page around the words: margins, what stands at the top of the first page, and the number at its foot. Lengths are points.
struct PageFrame {
    private let charte: Charte
    /// The left edge of words.
    let left: Double
    /// The width of words.
    let width: Double
    /// How much is left below words: the margin, or more where the foot is taller.
    private let bottom: Double
    /// The lines that the name of the body takes.
    private let headerLines: Int

    private static let footSize = 8.5
    private static let footLine = 11.0
    /// From the words to the foot.
    private static let aboveFoot = 18.0
    /// Least from the foot to the edge of the page, where printers print nothing.
    private static let belowFoot = 16.0

    /// Measures what stands around the words.
    init(_ charte: Charte, for writer: PageWriter) throws(RenderingProblem) {
        self.charte = charte
        left = Self.points(charte.margins.left)
        width = PageWriter.width - left - Self.points(charte.margins.right)
        var (headerLines, footLines) = (0, 1)
        for line in charte.header {
            headerLines += try Self.set(line, charte, Double(charte.size), .left, width, writer).lineCount
        }
        for line in charte.footer {
            footLines += try Self.set(line, charte, Self.footSize, .centred, width, writer).lineCount
        }
        self.headerLines = headerLines
        let foot = Self.aboveFoot + Double(footLines) * Self.footLine + Self.belowFoot
        // However tall the foot is, two thirds of the page are for words.
        bottom = max(Self.points(charte.margins.bottom), min(foot, PageWriter.height / 3))
    }

    private static func points(_ millimetres: Int) -> Double { Double(millimetres) * 72 / 25.4 }

    /// The height of words on a page that is not the first.
    var height: Double { PageWriter.height - Self.points(charte.margins.top) - bottom }

    /// The same on the first page, below the image and the name of the body.
    var firstHeight: Double { height - headerHeight }

    private var lineHeight: Double { Double(charte.size) * 1.35 }

    private var headerHeight: Double {
        let image = charte.logo.map { Self.points($0.height) + 6 } ?? 0
        let lines = Double(headerLines) * lineHeight
        return image + lines > 0 ? image + lines + 12 : 0
    }

    /// Where words begin on a page, from its top.
    func top(of page: Int) -> Double { Self.points(charte.margins.top) + (page == 0 ? headerHeight : 0) }

    /// Draws what stands above the words of a page.
    func drawTop(of page: Int, isDraft: Bool, on writer: PageWriter) throws(RenderingProblem) {
        if page > 0 {
            guard isDraft else { return }
            writer.useRed()
            try draw(DraftNotice.title, size: 9, .left, y: Self.points(charte.margins.top) - 24, on: writer)
            return writer.useBlack()
        }
        var y = Self.points(charte.margins.top)
        if let logo = charte.logo {
            let high = Self.points(logo.height)
            let wide = high * Double(logo.dots.width) / Double(max(1, logo.dots.height))
            writer.begin(.figure)
            try writer.draw(logo, x: left, y: y, width: wide, height: high)
            writer.end(.figure)
            y += high + 6
        }
        for line in charte.header {
            y += Double(try draw(line, size: Double(charte.size), .left, y: y, on: writer)) * lineHeight
        }
    }

    /// Draws the foot of a page: the address of the body, the number of the page.
    func drawFoot(of page: Int, _ total: Int, on writer: PageWriter) throws(RenderingProblem) {
        let lines = charte.footer + ["Page \(page + 1)/\(total)"]
        var y = PageWriter.height - bottom + Self.aboveFoot
        for line in lines {
            y += Double(try draw(line, size: Self.footSize, .centred, y: y, on: writer)) * Self.footLine
        }
    }

    private static func set(
        _ words: String, _ charte: Charte, _ size: Double, _ alignment: StyleSheet.Alignment, _ width: Double,
        _ writer: PageWriter
    ) throws(RenderingProblem) -> SetParagraph {
        try SetParagraph(
            PageText.markup(words), font: charte.font, size: size, width: width, alignment, for: writer)
    }

    /// Draws words, and tells how many lines they take.
    @discardableResult
    private func draw(
        _ words: String, size: Double, _ alignment: StyleSheet.Alignment, y: Double, on writer: PageWriter
    ) throws(RenderingProblem) -> Int {
        let set = try Self.set(words, charte, size, alignment, width, writer)
        writer.begin(.edge)
        for line in 0..<set.lineCount {
            set.draw(line, x: left, y: y + set.baseline + Double(line) * set.height, on: writer)
        }
        writer.end(.edge)
        return set.lineCount
    }

    /// Draws the dash before an item of a list, left of its words.
    func drawDash(x: Double, y: Double, on writer: PageWriter) {
        let set = try? SetParagraph(
            PageText.markup("–"), font: charte.font, size: Double(charte.size), width: 12, .left, for: writer)
        set?.draw(0, x: x - 12, y: y, on: writer)
    }
}
