/// An exact sum of money in euro cents.
public struct Amount: Sendable, Hashable, Comparable, Codable {
    /// The sum in cents.
    public var cents: Int64

    /// A sum given in cents.
    @inlinable
    public init(cents: Int64) { self.cents = cents }

    @inlinable
    public static func < (left: Amount, right: Amount) -> Bool { left.cents < right.cents }
}

extension Amount {
    /// The unit to which a sum is rounded.
    public enum Unit: Int64, Sendable, Hashable, Codable {
        /// *au centime*
        case cent = 1
        /// *à l'euro*
        case euro = 100
    }

    /// A sum of whole euros; `nil` when it does not fit.
    public init?(euros: Int64) {
        let (cents, overflow) = euros.multipliedReportingOverflow(by: 100)
        if overflow { return nil }
        self.init(cents: cents)
    }

    /// The sum of both, exact.
    public func plus(_ other: Amount) throws(ArithmeticProblem) -> Amount {
        let (sum, overflow) = cents.addingReportingOverflow(other.cents)
        if overflow { throw .overflow }
        return Amount(cents: sum)
    }

    /// The difference, exact.
    public func minus(_ other: Amount) throws(ArithmeticProblem) -> Amount {
        let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
        if overflow { throw .overflow }
        return Amount(cents: difference)
    }

    /// The sum taken `quantity` times, rounded once, to `unit`.
    public func times(
        _ quantity: Quantity, to unit: Unit = .cent, rounding: RoundingMode
    ) throws(ArithmeticProblem) -> Amount {
        let product = Int128(cents) * Int128(quantity.millionths)
        let units = try rounding.quotient(product, by: Int128(Quantity.scale) * Int128(unit.rawValue))
        return try Amount.counting(units, of: unit)
    }

    /// The sum shared out in `quantity` parts, rounded once, to `unit`.
    public func divided(
        by quantity: Quantity, to unit: Unit = .cent, rounding: RoundingMode
    ) throws(ArithmeticProblem) -> Amount {
        let dividend = Int128(cents) * Int128(Quantity.scale)
        let units = try rounding.quotient(dividend, by: Int128(quantity.millionths) * Int128(unit.rawValue))
        return try Amount.counting(units, of: unit)
    }

    /// How many times `other` goes into this sum: a number, or a share when read as a percentage.
    public func ratio(to other: Amount, rounding: RoundingMode) throws(ArithmeticProblem) -> Quantity {
        let dividend = Int128(cents) * Int128(Quantity.scale)
        return Quantity(millionths: try rounding.quotient(dividend, by: Int128(other.cents)))
    }

    /// The sum brought to a whole number of `unit`.
    public func rounded(to unit: Unit, _ rounding: RoundingMode = .halfUp) throws(ArithmeticProblem) -> Amount {
        try Amount.counting(try rounding.quotient(Int128(cents), by: Int128(unit.rawValue)), of: unit)
    }

    private static func counting(_ units: Int64, of unit: Unit) throws(ArithmeticProblem) -> Amount {
        let (cents, overflow) = units.multipliedReportingOverflow(by: unit.rawValue)
        if overflow { throw .overflow }
        return Amount(cents: cents)
    }
}
