/// How a result that falls between two units is brought to one of them.
public enum RoundingMode: Sendable, Hashable, Codable {
    /// No rounding is written: an inexact result is a problem, never a silent loss.
    case exact
    /// To the nearest unit; the half goes away from zero (commercial rounding).
    case halfUp
    /// To the unit above (*arrondi à l'unité supérieure*), towards the larger number.
    case upward
    /// To the unit below (*arrondi à l'unité inférieure*), towards the smaller number.
    case downward
}

/// Why an exact computation has no result.
public enum ArithmeticProblem: Error, Sendable, Hashable {
    /// The result does not fit; nothing was truncated.
    case overflow
    /// The result falls between two units and no rounding was asked for.
    case inexact
    /// A division by zero.
    case divisionByZero
}

extension RoundingMode {
    /// `dividend ÷ divisor` as whole units, rounded this way. Intermediate values are 128 bits wide.
    func quotient(_ dividend: Int128, by divisor: Int128) throws(ArithmeticProblem) -> Int64 {
        guard divisor != 0 else { throw .divisionByZero }
        let (truncated, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        var result = truncated
        if remainder != 0 {
            let positive = (dividend < 0) == (divisor < 0)
            switch self {
            case .exact: throw .inexact
            case .halfUp:
                // Compared by subtraction: doubling the remainder could overflow.
                if remainder.magnitude >= divisor.magnitude - remainder.magnitude { result += positive ? 1 : -1 }
            case .upward: if positive { result += 1 }
            case .downward: if !positive { result -= 1 }
            }
        }
        guard let fitting = Int64(exactly: result) else { throw .overflow }
        return fitting
    }
}
