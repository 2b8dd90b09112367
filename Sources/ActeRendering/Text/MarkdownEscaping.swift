/// Keeps words from acting as Markdown markup.
enum MarkdownEscaping {
    /// Appends words, with a backslash before what would be markup anywhere in a line. Ends of lines become blanks: what follows one would start a
    /// line, and could be a title. Copies by runs.
    static func append(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let bytes = words.span
        let markup = markup.span
        var run = 0
        for index in bytes.indices where markup[Int(bytes[index])] {
            output.append(contentsOf: words[(words.startIndex + run)..<(words.startIndex + index)])
            if isLineEnd(bytes[index]) {
                output.append(UInt8(ascii: " "))
                run = index + 1
            } else {
                output.append(UInt8(ascii: "\\"))
                run = index
            }
        }
        output.append(contentsOf: words[(words.startIndex + run)...])
    }

    /// Appends words of a cell, with a backslash before the bars that would end it as well.
    static func appendCell(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for (index, piece) in words.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).enumerated() {
            if index > 0 { output.append(contentsOf: "\\|".utf8) }
            append(piece, to: &output)
        }
    }

    /// Appends words that start a paragraph or an item, with a backslash before the sign that would make them a title, a quotation or a list. Blanks
    /// that come first are left out: four of them would make a block of code.
    static func appendStart(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let words = words.drop { $0 == UInt8(ascii: " ") || $0 == 0x09 || isLineEnd($0) }
        guard let sign = blockSign(in: words) else { return append(words, to: &output) }
        output.append(contentsOf: words[..<sign])
        output.append(UInt8(ascii: "\\"))
        output.append(words[sign])
        append(words[(sign + 1)...], to: &output)
    }

    /// Appends words that end a title, with a backslash before the last sign of those that would close it.
    static func appendEnd(_ words: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard words.last == UInt8(ascii: "#") else { return append(words, to: &output) }
        append(words.dropLast(), to: &output)
        output.append(contentsOf: "\\#".utf8)
    }

    /// Where the sign stands that would make a block of words: `#`, or the point of `1.`.
    private static func blockSign(in words: ArraySlice<UInt8>) -> Int? {
        switch words.first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
            return words.startIndex
        default: break
        }
        let figures = words.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...9).contains(figures.count), let sign = words[figures.endIndex...].first,
            sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
        else { return nil }
        // `2.5` numbers no list.
        let next = words[(figures.endIndex + 1)...].first
        return next == nil || next == UInt8(ascii: " ") || next == 0x09 || next.map(isLineEnd) == true
            ? figures.endIndex : nil
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// For each byte, whether it is markup wherever it stands, or ends a line.
    private static let markup: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "\\`*_[]<~&\n\r".utf8 { table[Int(byte)] = true }
        return table
    }()
}
