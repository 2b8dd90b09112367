/// A finding shown with the lines it speaks of, signs under the place, its notes, its situation and its mend, in French.
public struct AnnotatedExcerpt: Sendable {
    /// How the excerpt is written.
    public enum Style: Sendable {
        /// Characters alone: for files, pipes and screen readers.
        case plain
        /// With the colours of a terminal. Nothing is said by colour alone.
        case coloured
    }

    private let diagnostic: Diagnostic
    private let files: [FileID: SourceFile]

    /// Longest piece of a line that is shown, in characters: a line may be megabytes long.
    private static let lineShown = 160

    /// Shows `diagnostic`, whose places are in `files`.
    public init(_ diagnostic: Diagnostic, in files: [SourceFile]) {
        self.diagnostic = diagnostic
        self.files = Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The whole excerpt, ended by a line end. O(size of the files it shows).
    public func rendered(_ style: Style) -> String {
        let paint = Paint(style)
        let isError = diagnostic.severity == .error
        let kind = isError ? "erreur" : "avertissement"
        var text =
            paint.bold(paint.severity(isError, "\(kind)[\(diagnostic.code)]") + " : \(diagnostic.message)") + "\n"
        text += place(diagnostic.range, caret: "^", label: nil, paint, isError: isError)
        for note in diagnostic.notes {
            text += place(note.range, caret: "-", label: note.message, paint, isError: false)
        }
        if let situation = diagnostic.situation { text += "  = situation : \(situation)\n" }
        if let fix = diagnostic.fix { text += "  = " + paint.help("correction") + " : \(fix.title)\n" }
        return text
    }

    /// One place: the name of its file, its line, and the signs under it.
    private func place(_ range: SourceRange, caret: String, label: String?, _ paint: Paint, isError: Bool) -> String {
        guard let file = files[range.file] else { return "" }
        let index = LineIndex(file)
        let (line, column) = index.position(of: range.start)
        let number = String(line)
        let margin = String(repeating: " ", count: number.utf8.count)
        var text = paint.faint("\(margin)--> ") + "\(file.name):\(line):\(column)\n"
        let window = window(range, index.range(ofLine: line), file)
        text += paint.faint("\(margin) |") + "\n"
        text += paint.faint("\(number) |") + " \(window.shown)\n"
        let signs = String(repeating: " ", count: window.before) + String(repeating: caret, count: max(1, window.width))
        text +=
            paint.faint("\(margin) |") + " " + paint.severity(isError, signs + (label.map { " \($0)" } ?? "")) + "\n"
        return text
    }

    /// The part of the line to show around a place, and where the signs go, in columns.
    private func window(_ range: SourceRange, _ line: Range<Int>, _ file: SourceFile) -> Window {
        let start = min(max(Int(range.start), line.lowerBound), line.upperBound)
        let stop = min(max(Int(range.end), start), line.upperBound)
        var first = line.lowerBound
        if start - first > Self.lineShown { first = boundary(start - Self.lineShown / 2, file, within: line) }
        let last = boundary(
            min(line.upperBound, max(first + Self.lineShown, start + Self.lineShown / 2)), file, within: line)
        let lead = first > line.lowerBound ? "… " : ""
        let trail = last < line.upperBound ? " …" : ""
        func text(_ lower: Int, _ upper: Int) -> String {
            String(decoding: file.bytes[lower..<max(lower, upper)], as: UTF8.self)
        }
        let before = lead + text(first, start)
        let marked = before + text(start, min(stop, last))
        let beforeWidth = DisplayWidth.of(before)
        return Window(
            shown: DisplayWidth.visible(lead + text(first, last) + trail), before: beforeWidth,
            width: DisplayWidth.of(marked) - beforeWidth)
    }

    /// The start of the character at or before `offset`.
    private func boundary(_ offset: Int, _ file: SourceFile, within line: Range<Int>) -> Int {
        var cursor = min(offset, line.upperBound)
        while cursor > line.lowerBound, cursor < line.upperBound, file.bytes[cursor] & 0xC0 == 0x80 { cursor -= 1 }
        return cursor
    }

    private struct Window {
        var shown: String
        var before: Int
        var width: Int
    }
}

/// Puts the colours of a terminal around words, or leaves them as they are.
private struct Paint {
    private let isColoured: Bool

    init(_ style: AnnotatedExcerpt.Style) { isColoured = style == .coloured }

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func faint(_ text: String) -> String { wrapped(text, "2") }
    func help(_ text: String) -> String { wrapped(text, "36") }
    func severity(_ isError: Bool, _ text: String) -> String { wrapped(text, isError ? "31" : "33") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
