/// Ordinal numbers, in letters and in figures. Only the first is irregular: `premier`, `première`, `1er`, `1re`.
public enum Ordinal {
    /// `premier`, `première`, `deuxième`, `vingt et unième`.
    public static func text(
        _ number: UInt32, _ gender: Gender = .masculine, orthography: Orthography = .classic
    ) -> String {
        if number == 1 { return gender == .masculine ? "premier" : "première" }
        var cardinal = Cardinal.text(Int64(number), orthography: orthography)
        if cardinal.hasSuffix("cents") || cardinal.hasSuffix("vingts") || cardinal.hasSuffix("ions")
            || cardinal.hasSuffix("iards")
        {
            cardinal.removeLast()
        }
        if cardinal.hasSuffix("e") { cardinal.removeLast() }
        if cardinal.hasSuffix("cinq") { cardinal += "u" }
        if cardinal.hasSuffix("neuf") {
            cardinal.removeLast()
            cardinal += "v"
        }
        return cardinal + "ième"
    }

    /// `1er`, `1re`, `2e`.
    public static func figures(_ number: UInt32, _ gender: Gender = .masculine) -> String {
        number == 1 ? (gender == .masculine ? "1er" : "1re") : "\(number)e"
    }
}

/// Roman numerals, for titles and chapters.
public enum RomanNumeral {
    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// `XIV`; `nil` outside 1 to 3 999.
    public static func text(_ number: Int) -> String? {
        guard 1...3999 ~= number else { return nil }
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// The number of a title: `Ier`, then `II`, `III`; `nil` outside 1 to 3 999.
    public static func title(_ number: Int) -> String? { number == 1 ? "Ier" : text(number) }
}
