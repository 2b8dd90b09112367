/// How far a sum that may lie on either side of a threshold is from lying on one: its least value below the threshold, its greatest one above.
struct Margin: Sendable, Equatable {
    /// By how much the least value must grow; none or less when that is not known.
    private var below: Int64 = 0
    /// By how much the greatest value must fall; none or less when that is not known.
    private var above: Int64 = 0

    /// Nothing is known.
    init() {}

    /// What an interval leaves to the first threshold within it.
    init(of extent: Extent, for variable: Variables.Variable, _ variables: Variables) {
        guard let cut = variables.cut(after: extent.low, for: variable), cut <= extent.high else { return }
        let (below, overflows) = cut.subtractingReportingOverflow(extent.low)
        let (above, overflowsToo) = extent.high.subtractingReportingOverflow(cut - 1)
        if !overflows, !overflowsToo { (self.below, self.above) = (below, above) }
    }

    /// Takes account of an answer that the sum adds `weight` times.
    ///
    /// - Returns: whether the sum certainly still lies on either side.
    mutating func use(_ scalar: Int64, of domain: ScalarDomain, weight: UInt32) -> Bool {
        guard below > 0, above > 0 else { return false }
        let (rise, overflows) = Self.times(scalar, minus: domain.minimum, weight)
        let (fall, overflowsToo) = Self.times(domain.maximum, minus: scalar, weight)
        if overflows || overflowsToo {
            self = Margin()
            return false
        }
        below = below.subtractingReportingOverflow(rise).overflow ? 0 : below - rise
        above = above.subtractingReportingOverflow(fall).overflow ? 0 : above - fall
        return below > 0 && above > 0
    }

    private static func times(_ scalar: Int64, minus other: Int64, _ weight: UInt32) -> (Int64, Bool) {
        let (difference, overflows) = scalar.subtractingReportingOverflow(other)
        let (product, overflowsToo) = difference.multipliedReportingOverflow(by: Int64(weight))
        return (product, overflows || overflowsToo)
    }
}
