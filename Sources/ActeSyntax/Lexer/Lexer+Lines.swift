/// The layout of lines.
extension Lexer {
    /// Where the line that begins at `begin` leaves its indentation, and how wide that is.
    func indentation(_ begin: Int) -> (start: Int, column: Int) {
        var cursor = begin
        var column = 0
        while true {
            let length = blank(cursor)
            if length == 0 { return (cursor, column) }
            column += byte(cursor) == 0x09 ? 4 : 1
            cursor += length
        }
    }

    /// Where the line that starts at `start` ends or has its comment, and the first invisible character before that.
    func statementEnd(_ start: Int) -> (stop: Int, invisible: Int?) {
        let span = bytes.span
        var stop = start
        var invisible: Int?
        while stop < span.count {
            let byte = span[stop]
            if byte == 0x0A || (byte == 0x23 && endsBlank(stop, from: start)) { break }
            if byte < 0x20 || byte > 0x7E, invisible == nil, self.invisible(stop) > 0 { invisible = stop }
            stop += 1
        }
        return (stop, invisible)
    }

    /// Whether a blank ends at `offset`, in the line that starts at `start`.
    private func endsBlank(_ offset: Int, from start: Int) -> Bool {
        trimmedEnd(max(start, offset - 3), offset) < offset
    }
}
