/// An exact decimal number counted in millionths: `12,5` is 12 500 000. A percentage is the same: `12,5 %` is 125 000.
public struct Quantity: Sendable, Hashable, Comparable, Codable {
    /// The number times 1 000 000.
    public var millionths: Int64

    /// A number given in millionths.
    @inlinable
    public init(millionths: Int64) { self.millionths = millionths }

    @inlinable
    public static func < (left: Quantity, right: Quantity) -> Bool { left.millionths < right.millionths }
}

extension Quantity {
    /// How many millionths make one.
    public static let scale: Int64 = 1_000_000

    /// How many decimals a number can hold.
    public static let decimals = 6

    /// A whole number; `nil` when it is beyond about nine thousand billion.
    public init?(_ whole: Int64) {
        let (millionths, overflow) = whole.multipliedReportingOverflow(by: Quantity.scale)
        if overflow { return nil }
        self.init(millionths: millionths)
    }

    /// The number as an integer; `nil` when it has decimals.
    public var whole: Int64? { millionths % Quantity.scale == 0 ? millionths / Quantity.scale : nil }

    /// The sum, exact.
    public func plus(_ other: Quantity) throws(ArithmeticProblem) -> Quantity {
        let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
        if overflow { throw .overflow }
        return Quantity(millionths: sum)
    }

    /// The difference, exact.
    public func minus(_ other: Quantity) throws(ArithmeticProblem) -> Quantity {
        let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
        if overflow { throw .overflow }
        return Quantity(millionths: difference)
    }

    /// The product; `rounding` says what becomes of a seventh decimal.
    public func times(_ other: Quantity, rounding: RoundingMode) throws(ArithmeticProblem) -> Quantity {
        let product = Int128(millionths) * Int128(other.millionths)
        return Quantity(millionths: try rounding.quotient(product, by: Int128(Quantity.scale)))
    }

    /// The quotient; `rounding` says what becomes of a seventh decimal.
    public func divided(by other: Quantity, rounding: RoundingMode) throws(ArithmeticProblem) -> Quantity {
        let dividend = Int128(millionths) * Int128(Quantity.scale)
        return Quantity(millionths: try rounding.quotient(dividend, by: Int128(other.millionths)))
    }

    /// The number kept to `decimals` decimals, 0 to 6 (beyond, nothing changes).
    public func rounded(toDecimals decimals: Int, _ rounding: RoundingMode = .halfUp) throws(ArithmeticProblem)
        -> Quantity
    {
        var unit: Int64 = 1
        for _ in 0..<max(0, Quantity.decimals - max(0, decimals)) { unit *= 10 }
        let units = try rounding.quotient(Int128(millionths), by: Int128(unit))
        let (result, overflow) = units.multipliedReportingOverflow(by: unit)
        if overflow { throw .overflow }
        return Quantity(millionths: result)
    }
}
