public import ActeValues

/// Sums of money, decimal numbers and percentages in letters.
public enum NumberInLetters {
    /// `vingt-trois mille euros et cinquante centimes`, `un million d'euros`, `zéro euro`, `cinquante centimes`.
    public static func text(_ amount: Amount, orthography: Orthography = .classic) -> String {
        written { write(amount, orthography: orthography, to: &$0) }
    }

    /// `douze virgule zéro cinq`.
    public static func text(_ quantity: Quantity, orthography: Orthography = .classic) -> String {
        written { write(quantity.millionths, decimals: 6, orthography: orthography, to: &$0) }
    }

    /// `douze virgule cinq pour cent`.
    public static func text(percentage: Quantity, orthography: Orthography = .classic) -> String {
        written { output in
            write(percentage.millionths, decimals: 4, orthography: orthography, to: &output)
            output.append(" pour cent")
        }
    }

    /// Appends a sum in letters.
    public static func write(_ amount: Amount, orthography: Orthography = .classic, to output: inout [UInt8]) {
        let (euros, cents) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
        if amount.cents < 0 { output.append("moins ") }
        if euros > 0 || cents == 0 {
            Cardinal.write(magnitude: euros, .masculine, orthography: orthography, to: &output)
            output.append(Cardinal.endsInNoun(euros) ? " d’euros" : euros >= 2 ? " euros" : " euro")
            if cents > 0 { output.append(" et ") }
        }
        guard cents > 0 else { return }
        Cardinal.write(magnitude: cents, .masculine, orthography: orthography, to: &output)
        output.append(cents >= 2 ? " centimes" : " centime")
    }

    private static func write(_ scaled: Int64, decimals: Int, orthography: Orthography, to output: inout [UInt8]) {
        var unit: UInt64 = 1
        for _ in 0..<decimals { unit *= 10 }
        if scaled < 0 { output.append("moins ") }
        var (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: unit)
        Cardinal.write(magnitude: whole, .masculine, orthography: orthography, to: &output)
        guard fraction > 0 else { return }
        output.append(" virgule ")
        whole = unit / 10
        // The zeros right after the comma are said one by one.
        while fraction < whole {
            output.append("zéro ")
            whole /= 10
        }
        while fraction % 10 == 0 { fraction /= 10 }
        Cardinal.write(magnitude: fraction, .masculine, orthography: orthography, to: &output)
    }
}
