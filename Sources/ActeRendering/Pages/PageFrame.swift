/// The page around the words: margins, what stands at the top of the first page, and the number at its foot. Lengths are points.
struct PageFrame {
    private let charte: Charte
    /// The left edge of words.
    let left: Double
    /// The width of words.
    let width: Double

    init(_ charte: Charte) {
        self.charte = charte
        left = Self.points(charte.margins.left)
        width = PageWriter.width - left - Self.points(charte.margins.right)
    }

    private static func points(_ millimetres: Int) -> Double { Double(millimetres) * 72 / 25.4 }

    /// The height of words on a page that is not the first.
    var height: Double { PageWriter.height - Self.points(charte.margins.top) - Self.points(charte.margins.bottom) }

    /// The same on the first page, below the image and the name of the body.
    var firstHeight: Double { height - headerHeight }

    private var lineHeight: Double { Double(charte.size) * 1.35 }

    private var headerHeight: Double {
        let image = charte.logo.map { Self.points($0.height) + 6 } ?? 0
        let lines = Double(charte.header.count) * lineHeight
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
            try draw(line, size: Double(charte.size), .left, y: y, on: writer)
            y += lineHeight
        }
    }

    /// Draws the foot of a page: the address of the body, the number of the page.
    func drawFoot(of page: Int, _ total: Int, on writer: PageWriter) throws(RenderingProblem) {
        let lines = charte.footer + ["Page \(page + 1)/\(total)"]
        var y = PageWriter.height - Self.points(charte.margins.bottom) + 18
        for line in lines {
            try draw(line, size: 8.5, .centred, y: y, on: writer)
            y += 11
        }
    }

    private func draw(
        _ words: String, size: Double, _ alignment: StyleSheet.Alignment, y: Double, on writer: PageWriter
    ) throws(RenderingProblem) {
        let set = try SetParagraph(
            PageText.markup(words), font: charte.font, size: size, width: width, alignment, for: writer)
        writer.begin(.edge)
        for line in 0..<set.lineCount {
            set.draw(line, x: left, y: y + set.baseline + Double(line) * set.height, on: writer)
        }
        writer.end(.edge)
    }

    /// Draws the dash before an item of a list, left of its words.
    func drawDash(x: Double, y: Double, on writer: PageWriter) {
        let set = try? SetParagraph(
            PageText.markup("–"), font: charte.font, size: Double(charte.size), width: 12, .left, for: writer)
        set?.draw(0, x: x - 12, y: y, on: writer)
    }
}
