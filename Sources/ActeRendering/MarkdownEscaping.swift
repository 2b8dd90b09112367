/// Keeps words from acting as Markdown markup.
enum MarkdownEscaping {
    /// Appends words, with a backslash before what would be markup anywhere in a line. Copies by runs.
    static func append(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var run = words.startIndex
        for index in words.indices where isMarkup(words[index]) {
            output.append(contentsOf: words[run..<index])
            output.append(UInt8(ascii: "\\"))
            run = index
        }
        output.append(contentsOf: words[run...])
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

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "&"):
            true
        default: false
        }
    }
}
