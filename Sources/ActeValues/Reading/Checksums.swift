/// The check digits of the field's identifiers.
public enum Checksums {
    /// Luhn's sum over ASCII figures: every second figure from the right counts double. `false` for anything else.
    public static func luhn(_ figures: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        for (place, figure) in figures.reversed().enumerated() {
            guard figure &- 0x30 < 10 else { return false }
            let value = Int(figure - 0x30) * (place % 2 == 1 ? 2 : 1)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// The sum rule that stands beside Luhn's for the establishments of La Poste (SIREN 356 000 000).
    static func laPoste(_ figures: some Collection<UInt8>) -> Bool {
        figures.starts(with: Array("356000000".utf8)) && figures.reduce(0) { $0 + Int($1 - 0x30) } % 5 == 0
    }

    /// Whether an IBAN (capitals and figures, no blank) leaves 1 modulo 97.
    public static func iban(_ characters: [UInt8]) -> Bool {
        guard characters.count > 4 else { return false }
        var remainder = 0
        for byte in characters[4...] + characters[..<4] {
            switch byte {
            case 0x30...0x39: remainder = (remainder * 10 + Int(byte - 0x30)) % 97
            case 0x41...0x5A: remainder = (remainder * 100 + Int(byte - 0x41) + 10) % 97
            default: return false
            }
        }
        return remainder == 1
    }
}
