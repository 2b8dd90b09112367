/// Reads just enough Swift to tell code from comments and strings, and where functions end.
struct SwiftScanner {
    /// The source with comments and the contents of strings blanked out; line ends stay where they were.
    static func code(of source: String) -> String {
        var scanner = SwiftScanner(bytes: Array(source.utf8))
        scanner.readCode(untilParenthesis: false)
        return String(decoding: scanner.output, as: UTF8.self)
    }

    private let bytes: [UInt8]
    private var cursor = 0
    private var output: [UInt8] = []

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    private func starts(with text: String) -> Bool { bytes[cursor...].starts(with: text.utf8) }

    private mutating func keep() {
        output.append(bytes[cursor])
        cursor += 1
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where cursor < bytes.count {
            output.append(bytes[cursor] == 0x0A ? 0x0A : 0x20)
            cursor += 1
        }
    }

    /// Reads code, to the end or to the parenthesis that closes an interpolation.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while cursor < bytes.count {
            if starts(with: "//") {
                while cursor < bytes.count, bytes[cursor] != 0x0A { blank() }
            } else if starts(with: "/*") {
                readBlockComment()
            } else if let hashes = openingHashes() {
                readString(hashes: hashes)
            } else {
                if bytes[cursor] == UInt8(ascii: "(") { depth += 1 }
                if bytes[cursor] == UInt8(ascii: ")") {
                    if untilParenthesis, depth == 0 { return }
                    depth -= 1
                }
                keep()
            }
        }
    }

    private mutating func readBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blank(2)
            } else if starts(with: "*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && cursor < bytes.count
    }

    /// Number of `#` before the quote that opens a string here; `nil` where none opens.
    private func openingHashes() -> Int? {
        var end = cursor
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - cursor : nil
    }

    private mutating func readString(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        blank(hashes)
        let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        blank(quotes.utf8.count)
        while cursor < bytes.count {
            if starts(with: quotes + fence) { return blank(quotes.utf8.count + hashes) }
            if quotes.utf8.count == 1, bytes[cursor] == 0x0A { return }
            if starts(with: "\\" + fence + "(") {
                blank(hashes + 2)
                readCode(untilParenthesis: true)
                blank()
            } else if starts(with: "\\" + fence) {
                blank(hashes + 2)
            } else {
                blank()
            }
        }
    }
}
