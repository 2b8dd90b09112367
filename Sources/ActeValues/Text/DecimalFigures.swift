/// Writes numbers in figures the French way: groups of three, a decimal comma.
public enum DecimalFigures {
    /// Appends `magnitude ÷ 10^decimals`, its whole part in groups of three parted by `groupSeparator` (UTF-8; empty for
    /// none), its decimals after a comma, closing zeros dropped down to `atLeast` decimals. `decimals` is 0 to 18.
    public static func write(
        _ magnitude: UInt64, decimals: Int, atLeast least: Int, groupSeparator: [UInt8], to output: inout [UInt8]
    ) {
        var scale: UInt64 = 1
        for _ in 0..<min(max(decimals, 0), 18) { scale *= 10 }
        let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: scale)
        writeGroups(whole, separator: groupSeparator, to: &output)
        writeDecimals(fraction, scale: scale, atLeast: least, to: &output)
    }

    private static func writeGroups(_ whole: UInt64, separator: [UInt8], to output: inout [UInt8]) {
        if whole < 1000 {
            writeFigures(whole, leading: false, to: &output)
            return
        }
        writeGroups(whole / 1000, separator: separator, to: &output)
        output.append(contentsOf: separator)
        writeFigures(whole % 1000, leading: true, to: &output)
    }

    /// Up to three figures; all three when they follow a group.
    private static func writeFigures(_ group: UInt64, leading: Bool, to output: inout [UInt8]) {
        if leading || group >= 100 { output.append(0x30 + UInt8(group / 100)) }
        if leading || group >= 10 { output.append(0x30 + UInt8(group / 10 % 10)) }
        output.append(0x30 + UInt8(group % 10))
    }

    private static func writeDecimals(_ fraction: UInt64, scale: UInt64, atLeast least: Int, to output: inout [UInt8]) {
        var rest = fraction
        var unit = scale / 10
        var written = 0
        while unit > 0, rest > 0 || written < least {
            if written == 0 { output.append(0x2C) }
            output.append(0x30 + UInt8(rest / unit))
            rest %= unit
            unit /= 10
            written += 1
        }
    }
}
