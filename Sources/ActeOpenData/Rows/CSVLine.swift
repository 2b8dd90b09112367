/// Lines of a CSV file as the SCDL asks for them: UTF-8, commas, quotes only where they are needed.
enum CSVLine {
    /// A line, its end included. O(length).
    static func bytes(of cells: [String]) -> [UInt8] {
        Array(cells.map(field).joined(separator: ",").utf8) + [UInt8(ascii: "\n")]
    }

    private static func field(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        guard !isPlain else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
