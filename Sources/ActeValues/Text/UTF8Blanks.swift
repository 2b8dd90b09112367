/// The blanks of French text as UTF-8: what separates words and the groups of a number.
enum UTF8Blanks {
    /// The length of the blank that starts at `index`: space, tab, NBSP, U+2007, U+2009 or U+202F; 0 when there is none.
    static func length(in bytes: [UInt8], at index: Int, before end: Int) -> Int {
        guard index < end else { return 0 }
        switch bytes[index] {
        case 0x20, 0x09: return 1
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
            switch bytes[index + 2] {
            case 0x87, 0x89, 0xAF: return 3
            default: return 0
            }
        default: return 0
        }
    }
}

extension [UInt8] {
    /// Appends a scalar as UTF-8.
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
    }
}

/// Decoding of one scalar at a time, for the slow paths of byte scanners.
enum UTF8Scalar {
    /// The scalar that starts at `index` and its length; U+FFFD and 1 for a byte that is no UTF-8.
    static func decode(_ bytes: [UInt8], at index: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + length <= end else { return ("\u{FFFD}", 1) }
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let byte = UInt32(bytes[index + offset])
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | byte & 0x3F
        }
        let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= shortest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }
}
