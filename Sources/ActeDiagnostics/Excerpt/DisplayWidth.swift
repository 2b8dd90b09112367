/// How many columns of a terminal a text takes. A small table of the common cases, the same on every machine.
enum DisplayWidth {
    /// Columns between two stops of a tab in an excerpt.
    static let tab = 4

    /// The columns that `scalar` takes when it starts at `column`: 0 for a combining mark, 2 for a wide character.
    static func of(_ scalar: Unicode.Scalar, at column: Int) -> Int {
        switch scalar.value {
        case 0x09: tab - column % tab
        case 0x00...0x1F, 0x7F...0x9F: 1
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// The columns of `text` from its start. O(length).
    static func of(_ text: String) -> Int {
        var column = 0
        for scalar in text.unicodeScalars { column += of(scalar, at: column) }
        return column
    }

    /// The text as it is to be printed: tabs as spaces, invisible characters by a sign that is seen.
    static func visible(_ text: String) -> String {
        var result = ""
        var column = 0
        for scalar in text.unicodeScalars {
            let width = of(scalar, at: column)
            if scalar.value == 0x09 {
                result += String(repeating: " ", count: width)
            } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                result += "·"
            } else if width > 0 || (0x300...0x36F).contains(scalar.value) {
                result.unicodeScalars.append(scalar)
            }
            column += width
        }
        return result
    }
}
