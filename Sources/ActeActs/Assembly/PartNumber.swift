import ActeFrench

/// How parts bear their numbers.
enum PartNumber {
    /// Appends `1er`, `2`, `3`…: only the first is an ordinal, and only for articles.
    static func appendArabic(_ number: UInt16, ordinal: Bool = true, to bytes: inout [UInt8]) {
        if ordinal, number == 1 { return bytes.append(contentsOf: "1er".utf8) }
        // Few acts have a hundred articles.
        if number < 100 {
            if number >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)) }
            return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
        }
        var divisor: UInt16 = 10_000
        while divisor > 1, number < divisor { divisor /= 10 }
        var rest = number
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends `Ier`, `II`, `III`…, as titles and chapters bear them. Past what Roman numerals write, in figures.
    static func appendRoman(_ number: UInt16, to bytes: inout [UInt8]) {
        if let roman = RomanNumeral.title(Int(number)) {
            bytes.append(contentsOf: roman.utf8)
        } else {
            appendArabic(number, to: &bytes)
        }
    }
}
