/// Keeps words from acting as Markdown markup.
enum MarkdownEscaping {
    /// Appends words, with a backslash before what would be markup anywhere in a line. Copies by runs.
    static func append(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let bytes = words.span
        let markup = markup.span
        var run = 0
        for index in bytes.indices where markup[Int(bytes[index])] {
            output.append(contentsOf: words[(words.startIndex + run)..<(words.startIndex + index)])
            output.append(UInt8(ascii: "\\"))
            run = index
        }
        output.append(contentsOf: words[(words.startIndex + run)...])
    }

    /// Appends a backslash when the first character of a paragraph would make it a title, a quotation or a list.
    static func appendLineStart(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard let first = words.first else { return }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
            output.append(UInt8(ascii: "\\"))
        default: break
        }
    }

    /// For each byte, whether it is markup wherever it stands.
    private static let markup: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in #"\`*_[]<~&"#.utf8 { table[Int(byte)] = true }
        return table
    }()
}
