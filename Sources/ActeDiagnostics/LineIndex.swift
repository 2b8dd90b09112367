/// Finds the line and column of a byte. Lines and columns count from 1; a column counts Unicode scalars.
public struct LineIndex: Sendable {
    private let starts: [UInt32]
    private let bytes: [UInt8]

    /// Scans the file once for its line ends (LF, or CR LF). O(size).
    public init(_ file: SourceFile) {
        bytes = file.bytes
        var found: [UInt32] = [0]
        let span = file.bytes.span
        for offset in 0..<span.count where span[offset] == 0x0A { found.append(UInt32(truncatingIfNeeded: offset + 1)) }
        starts = found
    }

    /// Number of lines; a file that ends with a line end has an empty last line.
    public var count: Int { starts.count }

    /// The line that holds `offset`. O(log lines).
    public func line(of offset: UInt32) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The line and the column of `offset`. O(log lines + line length).
    public func position(of offset: UInt32) -> (line: Int, column: Int) {
        let line = line(of: offset)
        var column = 1
        var cursor = Int(starts[line - 1])
        let end = min(Int(offset), bytes.count)
        while cursor < end {
            if bytes[cursor] & 0xC0 != 0x80 { column += 1 }
            cursor += 1
        }
        return (line, column)
    }

    /// The bytes of a line, its line end left out.
    public func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= starts.count else { return 0..<0 }
        let start = Int(starts[line - 1])
        var end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<max(start, end)
    }
}
