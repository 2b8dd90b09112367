/// How many terminal columns text takes. The table is our own, so that a screen is laid out alike on every machine.
enum ColumnWidth {
    /// Columns of `text`, line ends not counted. O(length).
    static func of(_ text: some StringProtocol) -> Int {
        var columns = 0
        for scalar in text.unicodeScalars { columns += of(scalar) }
        return columns
    }

    /// Columns of one scalar: none for marks that combine and for controls, two for East Asian wide ones and pictographs.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        let code = scalar.value
        if code < 0x300 { return code < 0x20 || (0x7F..<0xA0).contains(code) || code == 0xAD ? 0 : 1 }
        if contains(code, in: zeroWidth) { return 0 }
        return contains(code, in: wide) ? 2 : 1
    }

    private static func contains(_ code: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if code > ranges[middle].upperBound {
                low = middle + 1
            } else if code < ranges[middle].lowerBound {
                high = middle
            } else {
                return true
            }
        }
        return false
    }

    /// Marks that combine, joiners, directional controls, variation selectors; ascending.
    private static let zeroWidth: [ClosedRange<UInt32>] = [
        0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF,
        0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20F0, 0xFE00...0xFE0F,
        0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
    ]

    /// East Asian wide and full-width forms, pictographs; ascending.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
        0x26A1...0x26A1, 0x26D4...0x26D4, 0x2705...0x2705, 0x274C...0x274C, 0x2753...0x2755, 0x2795...0x2797,
        0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
