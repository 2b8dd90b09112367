public import ActeValues

/// Numbers, percentages and sums in figures, as they are printed: U+202F between groups of three, U+00A0 before the sign,
/// U+2212 for minus.
public enum Figures {
    /// Appends `1 234`.
    public static func write(_ number: Int64, to output: inout [UInt8]) {
        write(number, decimals: 0, atLeast: 0, to: &output)
    }

    /// Appends `1 234,5`, without closing zeros.
    public static func write(_ quantity: Quantity, to output: inout [UInt8]) {
        write(quantity.millionths, decimals: 6, atLeast: 0, to: &output)
    }

    /// Appends `12,5 %`.
    public static func write(percentage: Quantity, to output: inout [UInt8]) {
        write(percentage.millionths, decimals: 4, atLeast: 0, to: &output)
        output.append(contentsOf: Blank.noBreak)
        output.append(0x25)
    }

    /// Appends `23 000,00 €`, always with its centimes.
    public static func write(_ amount: Amount, to output: inout [UInt8]) {
        write(amount.cents, decimals: 2, atLeast: 2, to: &output)
        output.append(contentsOf: Blank.noBreak)
        output.append("€")
    }

    /// `1 234`.
    public static func text(_ number: Int64) -> String { written { write(number, to: &$0) } }

    /// `1 234,5`.
    public static func text(_ quantity: Quantity) -> String { written { write(quantity, to: &$0) } }

    /// `12,5 %`.
    public static func text(percentage: Quantity) -> String { written { write(percentage: percentage, to: &$0) } }

    /// `23 000,00 €`.
    public static func text(_ amount: Amount) -> String { written { write(amount, to: &$0) } }

    private static func write(_ scaled: Int64, decimals: Int, atLeast least: Int, to output: inout [UInt8]) {
        if scaled < 0 { output.append("\u{2212}") }
        DecimalFigures.write(
            scaled.magnitude, decimals: decimals, atLeast: least, groupSeparator: Blank.narrow, to: &output)
    }
}
