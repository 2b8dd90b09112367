/// All the scalars an expression may take, as a closed range. Bounds are 128 bits wide, so that the arithmetic of the
/// checker itself can never overflow on values that fit in 64.
struct Interval: Hashable, Sendable {
    /// Lowest value.
    var low: Int128
    /// Highest value; never below `low`.
    var high: Int128

    /// The range between two values.
    init(_ low: some BinaryInteger, _ high: some BinaryInteger) {
        self.low = Int128(clamping: low)
        self.high = max(Int128(clamping: low), Int128(clamping: high))
    }

    /// The range that holds one value.
    init(_ value: some BinaryInteger) { self.init(value, value) }

    /// Every scalar that fits its 64 bits.
    static let all = Interval(Int64.min, Int64.max)

    /// Whether every value of the range fits a scalar.
    var fits: Bool { low >= Int128(Int64.min) && high <= Int128(Int64.max) }

    /// The range cut to what fits, so that one overflow is reported once and not by everything above it.
    var clamped: Interval {
        Interval(
            min(max(low, Int128(Int64.min)), Int128(Int64.max)), max(min(high, Int128(Int64.max)), Int128(Int64.min)))
    }

    /// Whether `value` may be taken.
    func contains(_ value: Int128) -> Bool { low <= value && value <= high }

    /// The smallest range that holds both.
    func joined(_ other: Interval) -> Interval { Interval(min(low, other.low), max(high, other.high)) }

    static func + (left: Interval, right: Interval) -> Interval {
        Interval(left.low + right.low, left.high + right.high)
    }

    static func - (left: Interval, right: Interval) -> Interval {
        Interval(left.low - right.high, left.high - right.low)
    }

    static prefix func - (value: Interval) -> Interval { Interval(-value.high, -value.low) }

    /// Both factors fit 64 bits, so that the products fit 128.
    static func * (left: Interval, right: Interval) -> Interval {
        let corners = [
            left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
        ]
        return Interval(corners.min() ?? 0, corners.max() ?? 0)
    }

    /// The quotients by what a range holds besides 0, a unit wider on each side for the rounding.
    func divided(by divisor: Interval) -> Interval {
        let divisors = [divisor.low, divisor.high, -1, 1].filter { $0 != 0 && divisor.contains($0) }
        let corners = divisors.flatMap { [low / $0, high / $0] }
        return Interval((corners.min() ?? low) - 1, (corners.max() ?? high) + 1)
    }

    /// The values once rounded to multiples of `unit`.
    func widened(by unit: Int128) -> Interval { Interval(low - unit, high + unit) }
}
