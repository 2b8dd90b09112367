/// How parts bear their numbers.
enum PartNumber {
    /// Appends `1er`, `2`, `3`…: only the first is an ordinal, and only for articles.
    static func appendArabic(_ number: UInt16, ordinal: Bool = true, to bytes: inout [UInt8]) {
        if ordinal, number == 1 { return bytes.append(contentsOf: "1er".utf8) }
        var divisor: UInt16 = 10_000
        while divisor > 1, number < divisor { divisor /= 10 }
        var rest = number
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Appends `Ier`, `II`, `III`…, as titles and chapters bear them. Above 3 999, in figures.
    static func appendRoman(_ number: UInt16, to bytes: inout [UInt8]) {
        guard number < 4_000 else { return appendArabic(number, to: &bytes) }
        if number == 1 { return bytes.append(contentsOf: "Ier".utf8) }
        var rest = number
        for (value, letters) in roman {
            while rest >= value {
                bytes.append(contentsOf: letters.utf8)
                rest -= value
            }
        }
    }

    private static let roman: [(UInt16, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
