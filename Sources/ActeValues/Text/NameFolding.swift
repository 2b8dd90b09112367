/// The form under which names are compared: composed accents, lower case, `'` for `’`, one plain space for any run of
/// blanks, none at the ends. Names that fold alike are the same name.
public enum NameFolding {
    /// Appends the folded form of the UTF-8 text in `range`. O(length), a table look-up a byte for plain French text.
    public static func fold(_ bytes: [UInt8], in range: Range<Int>, into output: inout [UInt8]) {
        let start = output.count
        var index = range.lowerBound
        let end = range.upperBound
        var blankPending = false
        while index < end {
            let runEnd = endOfFoldedRun(bytes, from: index, to: end)
            if runEnd > index {
                if blankPending, output.count > start { output.append(0x20) }
                blankPending = false
                output.append(contentsOf: bytes[index..<runEnd])
                index = runEnd
                continue
            }
            let blank = UTF8Blanks.length(in: bytes, at: index, before: end)
            if blank > 0 || isLineEnd(bytes[index]) {
                blankPending = true
                index += max(blank, 1)
                continue
            }
            if blankPending, output.count > start { output.append(0x20) }
            blankPending = false
            index += foldScalar(bytes, at: index, before: end, into: &output, from: start)
        }
    }

    /// The folded form of a name.
    public static func folded(_ name: String) -> String {
        let bytes = Array(name.utf8)
        if isFolded(bytes, in: 0..<bytes.count) { return name }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        fold(bytes, in: 0..<bytes.count, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether the text in `range` is certainly its own folded form, so that its bytes can be compared as they stand.
    /// `false` for some rare texts that would fold to themselves. O(length).
    public static func isFolded(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        if index == end { return true }
        if bytes[index] == 0x20 || bytes[end - 1] == 0x20 { return false }
        while true {
            index = endOfFoldedRun(bytes, from: index, to: end)
            if index == end { return true }
            guard bytes[index] == 0x20, bytes[index + 1] != 0x20 else { return false }
            index += 1
        }
    }

    /// The end of the run of bytes from `index` that stay as they are: visible ASCII but capitals, and the lower-case
    /// letters of Latin-1.
    private static func endOfFoldedRun(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        let span = bytes.span
        var index = start
        while index < end {
            let byte = span[index]
            if byte < 0x80 {
                // Visible characters, less the capitals.
                guard byte &- 0x21 < 0x5E, byte &- 0x41 >= 26 else { return index }
                index &+= 1
            } else {
                guard byte == 0xC3, index &+ 1 < end, span[index &+ 1] >= 0x9F else { return index }
                index &+= 2
            }
        }
        return index
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Folds the character at `index` and returns how many bytes it took.
    private static func foldScalar(
        _ bytes: [UInt8], at index: Int, before end: Int, into output: inout [UInt8], from start: Int
    ) -> Int {
        let byte = bytes[index]
        if byte &- 0x41 < 26 {
            output.append(byte + 0x20)
            return 1
        }
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index, before: end)
        switch scalar {
        case "\u{2019}": output.append(0x27)
        case "\u{FEFF}": break
        case _ where LatinComposition.isAccent(scalar):
            LatinComposition.append(accent: scalar, to: &output, from: start)
        default: output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
        return length
    }
}
