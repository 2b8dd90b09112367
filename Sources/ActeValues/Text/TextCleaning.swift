/// Makes a typed text fit to be kept: composed accents, no control character, no blank at the ends.
public enum TextCleaning {
    /// What becomes of the line ends of a text.
    public enum Lines: Sendable {
        /// A line end is a space (*texte*).
        case joined
        /// A line end is kept, as a single line feed (*texte long*).
        case kept
    }

    /// The clean form of `text`. Blanks inside are left as they were typed, tabs excepted. Invisible marks that can
    /// disguise a text (controls, direction overrides, zero-width spaces) are dropped. O(length).
    public static func cleaned(_ text: String, lines: Lines) -> String {
        if isClean(text) { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let runStart = index
            while index < bytes.count, isPlain(bytes[index]) { index += 1 }
            output.append(contentsOf: bytes[runStart..<index])
            if index < bytes.count { index += cleanScalar(bytes, at: index, lines: lines, into: &output) }
        }
        return String(decoding: trimmed(output), as: UTF8.self)
    }

    /// Whether a text surely stays as it is, as most do.
    private static func isClean(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        for index in bytes.indices where !isPlain(bytes[index]) { return false }
        return bytes.count > 0 && bytes[0] != 0x20 && bytes[bytes.count - 1] != 0x20
    }

    /// Bytes that are kept whatever surrounds them: visible ASCII, spaces, and most of the Latin letters.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20...0x7E, 0x80...0xC1, 0xC3...0xCB: true
        default: false
        }
    }

    private static func cleanScalar(
        _ bytes: [UInt8], at index: Int, lines: Lines, into output: inout [UInt8]
    ) -> Int {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index, before: bytes.count)
        switch scalar.value {
        case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: break
        case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: output.append(lines == .kept ? 0x0A : 0x20)
        case 0x09: output.append(0x20)
        case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD: break
        case 0x300...0x36F: LatinComposition.append(accent: scalar, to: &output)
        default: output.append(contentsOf: bytes[index..<index + length])
        }
        return length
    }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end {
            let blank = bytes[start] == 0x0A ? 1 : UTF8Blanks.length(in: bytes, at: start, before: end)
            if blank == 0 { break }
            start += blank
        }
        while end > start {
            let one = bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A
            let two = end - start >= 2 && UTF8Blanks.length(in: bytes, at: end - 2, before: end) == 2
            let three = end - start >= 3 && UTF8Blanks.length(in: bytes, at: end - 3, before: end) == 3
            if !(one || two || three) { break }
            end -= one ? 1 : two ? 2 : 3
        }
        return bytes[start..<end]
    }
}
