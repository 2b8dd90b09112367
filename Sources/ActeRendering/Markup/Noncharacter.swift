/// The 66 code points that Unicode keeps for programs, U+FDD0 to U+FDEF and the last two of each plane: no text means anything by them, XML forbids two
/// of them, and Cairo gives up a whole document for one.
enum Noncharacter {
    /// How many bytes the one that starts at `index` takes in UTF-8; 0 when none does.
    static func length(in bytes: Span<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        if first == 0xEF, index + 2 < bytes.count {
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            let isArabic = second == 0xB7 && (0x90...0xAF).contains(third)
            return isArabic || (second == 0xBF && third >= 0xBE) ? 3 : 0
        }
        if (0xF0...0xF4).contains(first), index + 3 < bytes.count {
            let isLast = bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE
            return isLast ? 4 : 0
        }
        return 0
    }

    /// Words with the mark of a lost character for each of them, and for each control but the blanks.
    static func marked(_ words: String) -> String {
        var marked = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            let isControl = scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value)
            marked.append(isControl || scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
        }
        return String(marked)
    }
}
