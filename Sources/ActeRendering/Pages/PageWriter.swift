internal import CPages

/// A PDF being made: words broken into lines, lines drawn on pages. Lengths are points, from the top left of the page.
///
/// With ``SetParagraph``, the one place of these formats that touches memory by hand: the libraries are C. The pointer is kept here alone, and given up
/// with this.
@safe final class PageWriter {
    fileprivate let handle: OpaquePointer
    /// The letters set so far that no font installed can draw, in the order they came.
    private(set) var unknownLetters: [Unicode.Scalar] = []
    /// The words of the links made so far, a line each.
    private var links = ""

    /// A PDF of A4 pages.
    ///
    /// - Throws: when what sets pages is missing.
    init(title: String, author: String? = nil, date: String) throws(RenderingProblem) {
        guard cpages_is_available() != 0 else { throw .missingPages }
        let (title, author) = (Noncharacter.marked(title), author.map { Noncharacter.marked($0) })
        guard let opened = unsafe cpages_open(Self.width, Self.height, title, author, date) else { throw .pagesFailed }
        unsafe handle = opened
    }

    deinit { unsafe cpages_close(handle) }

    /// The width of an A4 page.
    static let width = 595.276
    /// Its height.
    static let height = 841.89

    /// An element of the structure of the document, for who cannot see how it looks.
    enum Element {
        case heading(Int)
        case paragraph
        case list
        case listItem
        /// The dash of an item.
        case label
        /// The words of an item.
        case listBody
        /// Words beside a link.
        case words
        case table
        case tableRow
        /// The name of a column of a table.
        case columnName
        /// A cell of a table.
        case cell
        /// An image.
        case figure
        /// What stands at the edges of pages, and is no part of the document.
        case edge

        fileprivate var name: String {
            switch self {
            case .heading(let level): "H\(min(6, max(1, level)))"
            case .paragraph: "P"
            case .list: "L"
            case .listItem: "LI"
            case .label: "Lbl"
            case .listBody: "LBody"
            case .words: "Span"
            case .table: "Table"
            case .tableRow: "TR"
            case .columnName: "TH"
            case .cell: "TD"
            case .figure: "Figure"
            // Not known to Cairo as an artifact: it becomes one when the document ends.
            case .edge: "NonStruct"
            }
        }
    }

    /// Opens an element; what is drawn stands in it until it ends.
    func begin(_ element: Element) { unsafe cpages_begin(handle, element.name, "") }

    /// Ends an element.
    func end(_ element: Element) { unsafe cpages_end(handle, element.name) }

    /// Makes what is drawn in `content` the aim of that name.
    func aim(_ name: Int, _ content: () -> Void) {
        unsafe cpages_begin(handle, "cairo.dest", "name='partie-\(name)'")
        content()
        unsafe cpages_end(handle, "cairo.dest")
    }

    /// Makes a rectangle, where `words` are drawn, a link to the aim of that name.
    func link(_ words: String, to name: Int, x: Double, y: Double, width: Double, height: Double) {
        links += Noncharacter.marked(words).replacing("\n", with: " ") + "\n"
        let place = [x, y, width, height].map(Self.written).joined(separator: " ")
        unsafe cpages_begin(handle, "Link", "dest='partie-\(name)' rect=[\(place)]")
        unsafe cpages_end(handle, "Link")
    }

    /// A length with two decimals, whatever the locale.
    private static func written(_ length: Double) -> String {
        let hundredths = Int((length * 100).rounded())
        let decimals = abs(hundredths % 100)
        return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + (decimals < 10 ? "0" : "") + "\(decimals)"
    }

    /// Adds a bookmark; the result may be the parent of others, and 0 is the parent of the outermost.
    func bookmark(_ title: String, to name: Int, in parent: Int) -> Int {
        Int(
            unsafe cpages_bookmark(
                handle, Int32(truncatingIfNeeded: parent), Noncharacter.marked(title), "dest='partie-\(name)'"))
    }

    /// The family that letters are drawn in where `family` is asked for; nothing when no font is installed.
    func family(for family: String) -> String? {
        guard let name = unsafe cpages_family(handle, family) else { return nil }
        defer { unsafe cpages_forget(name) }
        return unsafe String(cString: name)
    }

    /// Looks, in words some of whose letters cannot be drawn, for those letters.
    fileprivate func noteUnknown(in words: String, font: String) {
        for letter in words.unicodeScalars where letter.value >= 0x80 && !unknownLetters.contains(letter) {
            let markup = String(decoding: PageText.markup(String(letter)).bytes, as: UTF8.self)
            guard let set = unsafe cpages_set(handle, markup, font, 10, Self.width, 0) else { continue }
            if unsafe cpages_unknown_count(set) > 0 { unknownLetters.append(letter) }
            unsafe cpages_free(set)
        }
    }

    /// Draws a thin rule, across or down.
    func rule(x: Double, y: Double, width: Double = 0, height: Double = 0) {
        unsafe cpages_rule(handle, x, y, width, height)
    }

    /// Fills a rectangle.
    func fill(x: Double, y: Double, width: Double, height: Double) { unsafe cpages_fill(handle, x, y, width, height) }

    /// Draws what follows in the yellow that warnings stand on.
    func useYellow() { unsafe cpages_colour(handle, 1, 0.949, 0.8) }

    /// Draws what follows in black.
    func useBlack() { unsafe cpages_colour(handle, 0, 0, 0) }

    /// Draws what follows in the red of warnings.
    func useRed() { unsafe cpages_colour(handle, 0.61, 0, 0.02) }

    /// Draws an image.
    func draw(_ logo: Charte.Logo, x: Double, y: Double, width: Double, height: Double) throws(RenderingProblem) {
        let outcome = unsafe logo.bytes.withUnsafeBufferPointer { bytes in
            switch logo.coding {
            case .png: unsafe cpages_png(handle, bytes.baseAddress, bytes.count, x, y, width, height)
            case .jpeg:
                unsafe cpages_jpeg(
                    handle, bytes.baseAddress, bytes.count, Int32(truncatingIfNeeded: logo.dots.width),
                    Int32(truncatingIfNeeded: logo.dots.height), x, y, width, height)
            }
        }
        guard outcome == 0 else { throw .pagesFailed }
    }

    /// Ends the page.
    func nextPage() { unsafe cpages_next_page(handle) }

    /// The bytes of the document, which says that of itself, and whose image shows `image`. Nothing can be drawn afterwards.
    func finish(_ metadata: PageMetadata, image: String?) throws(RenderingProblem) -> [UInt8] {
        var count = 0
        // The C strings live until the document is written, which copies them.
        let bytes = unsafe PageMetadata.language.withCString { language in
            unsafe (image ?? "").withCString { image in
                unsafe links.withCString { links in
                    unsafe metadata.packet.withCString { packet in
                        var description = unsafe cpages_description(
                            language: language, image: image, links: links, metadata: packet)
                        return unsafe cpages_finish(handle, &description, &count)
                    }
                }
            }
        }
        guard let bytes = unsafe bytes else { throw .pagesFailed }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}

/// Words broken into lines of a width.
@safe final class SetParagraph {
    private let handle: OpaquePointer
    /// The number of its lines.
    let lineCount: Int
    /// The natural height of a line.
    let height: Double
    /// How far below the top of a line letters stand.
    let baseline: Double

    /// Sets words, in the markup of Pango.
    init(
        _ markup: MarkupWriter, font: String, size: Double, width: Double, _ alignment: StyleSheet.Alignment,
        for writer: PageWriter
    ) throws(RenderingProblem) {
        let code =
            switch alignment {
            case .left: cpages_left
            case .centred: cpages_centred
            case .right: cpages_right
            case .justified: cpages_justified
            }
        let text = String(decoding: markup.bytes, as: UTF8.self)
        guard
            let set = unsafe cpages_set(
                writer.handle, text, font, size, width, Int32(truncatingIfNeeded: code.rawValue))
        else { throw .pagesFailed }
        unsafe handle = set
        if unsafe cpages_unknown_count(set) > 0 {
            writer.noteUnknown(in: unsafe String(cString: cpages_text(set)), font: font)
        }
        lineCount = Int(unsafe cpages_line_count(set))
        height = unsafe cpages_height(set)
        baseline = unsafe cpages_baseline(set)
    }

    deinit { unsafe cpages_free(handle) }

    /// The bytes of the words that a line holds; past the last line, `total`.
    func bytes(ofLine line: Int, of total: Int) -> Range<Int> {
        let start = Int(unsafe cpages_line_start(handle, Int32(line)))
        let next = line + 1 < lineCount ? Int(unsafe cpages_line_start(handle, Int32(line + 1))) : total
        return start..<max(start, next)
    }

    /// Where a byte of a line stands, from the left of the paragraph.
    func position(ofByte byte: Int, inLine line: Int) -> Double {
        unsafe cpages_position(handle, Int32(line), Int32(truncatingIfNeeded: byte))
    }

    /// Draws a line, its letters at that height.
    func draw(_ line: Int, x: Double, y: Double, on writer: PageWriter) {
        unsafe cpages_draw(writer.handle, handle, Int32(line), x, y)
    }
}
