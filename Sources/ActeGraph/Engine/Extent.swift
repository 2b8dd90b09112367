/// All that a computed value may still be: an interval of scalars, and whether there is a value at all.
struct Extent: Sendable, Equatable {
    var low: Int64
    var high: Int64
    var existence: Existence

    enum Existence: Sendable {
        /// There is no value, whatever comes.
        case never
        /// There may or may not be one.
        case perhaps
        /// There is one.
        case certain
    }

    static let nothing = Extent(low: 0, high: 0, existence: .never)

    static func point(_ scalar: Int64) -> Extent { Extent(low: scalar, high: scalar, existence: .certain) }

    var isPoint: Bool { low == high && existence == .certain }

    /// What is either this or the other.
    func joined(_ other: Extent) -> Extent {
        switch (existence, other.existence) {
        case (.never, .never): return self
        case (.never, _): return Extent(low: other.low, high: other.high, existence: .perhaps)
        case (_, .never): return Extent(low: low, high: high, existence: .perhaps)
        case (let one, let another):
            return Extent(
                low: min(low, other.low), high: max(high, other.high),
                existence: one == .certain && another == .certain ? .certain : .perhaps)
        }
    }

    /// The existence of what needs both this and the other.
    func and(_ other: Extent) -> Existence {
        if existence == .never || other.existence == .never { return .never }
        return existence == .certain && other.existence == .certain ? .certain : .perhaps
    }

    /// The extent between two exact results, cut to what a scalar holds: beyond it there is no value.
    static func between(_ low: Int128, _ high: Int128, _ existence: Existence) -> Extent {
        let (least, most) = (Int128(Int64.min), Int128(Int64.max))
        if high < least || low > most || existence == .never { return .nothing }
        let fits = low >= least && high <= most
        return Extent(
            low: Int64(max(low, least)), high: Int64(min(high, most)), existence: fits ? existence : .perhaps)
    }
}

extension TermRounding {
    /// The multiple of `unit` that `dividend ÷ divisor` is rounded to.
    func apply(_ dividend: Int128, by divisor: Int128) -> Int128 {
        let step = divisor * Int128(unit)
        let down = Self.floor(dividend, step)
        let rest = dividend - down * step
        let nearestIsUp: Bool
        switch direction {
        case .down: nearestIsUp = false
        case .up: nearestIsUp = rest != 0
        case .nearest:
            // Halves go away from zero: up for a positive value, down for a negative one.
            let doubled = 2 * rest.magnitude
            nearestIsUp = doubled > step.magnitude || (doubled == step.magnitude && (dividend < 0) == (step < 0))
        }
        return (down + (nearestIsUp ? 1 : 0)) * Int128(unit)
    }

    /// The greatest whole number that is at most `dividend ÷ divisor`.
    static func floor(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
    }
}
