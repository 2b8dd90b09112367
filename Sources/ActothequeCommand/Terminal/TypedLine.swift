/// A line as it stands on a terminal once Enter was pressed.
enum TypedLine {
    /// What takes a typed line off the terminal, so that something else can be written in its place: up to its first row, then everything below is
    /// cleared.
    static func erasure(of line: String, after prompt: String, columns: Int) -> String {
        let rows = (ColumnWidth.of(prompt) + ColumnWidth.of(line)) / max(1, columns) + 1
        return "\u{1B}[\(rows)A\r\u{1B}[J"
    }
}
