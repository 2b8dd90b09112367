/// A length of time that keeps months (years are twelve of them) apart from days.
public struct Period: Sendable, Hashable, Codable {
    /// Whole months.
    public var months: Int32
    /// Days beside the months.
    public var days: Int32

    /// A length of `months` and `days`.
    @inlinable
    public init(months: Int32, days: Int32) {
        self.months = months
        self.days = days
    }
}

extension Period {
    /// A length of `years`, `months` and `days`; `nil` when it does not fit.
    public init?(years: Int, months: Int, days: Int) {
        let (inYears, first) = years.multipliedReportingOverflow(by: 12)
        let (total, second) = inYears.addingReportingOverflow(months)
        guard !first, !second, let months = Int32(exactly: total), let days = Int32(exactly: days) else { return nil }
        self.init(months: months, days: days)
    }

    /// The length as people say it: whole years, the months left over, and the days.
    public var components: (years: Int, months: Int, days: Int) {
        (Int(months) / 12, Int(months) % 12, Int(days))
    }

    /// Both lengths end to end, months with months and days with days.
    public func plus(_ other: Period) throws(ArithmeticProblem) -> Period {
        let (months, first) = self.months.addingReportingOverflow(other.months)
        let (days, second) = self.days.addingReportingOverflow(other.days)
        if first || second { throw .overflow }
        return Period(months: months, days: days)
    }

    /// This length less `other`, months from months and days from days.
    public func minus(_ other: Period) throws(ArithmeticProblem) -> Period {
        let (months, first) = self.months.subtractingReportingOverflow(other.months)
        let (days, second) = self.days.subtractingReportingOverflow(other.days)
        if first || second { throw .overflow }
        return Period(months: months, days: days)
    }

    /// This length `count` times over.
    public func times(_ count: Int32) throws(ArithmeticProblem) -> Period {
        let (months, first) = self.months.multipliedReportingOverflow(by: count)
        let (days, second) = self.days.multipliedReportingOverflow(by: count)
        if first || second { throw .overflow }
        return Period(months: months, days: days)
    }

    /// Whether this length is certainly longer than, shorter than or equal to `other`; `nil` when it depends on the
    /// day it starts from, as a month against thirty days does.
    public func compared(to other: Period) -> Int? {
        let months = Int(months) - Int(other.months)
        let days = Int(days) - Int(other.days)
        let (least, most) = Period.lengths(ofMonths: abs(months))
        let (low, high) = months >= 0 ? (least, most) : (-most, -least)
        if low + days > 0 { return 1 }
        if high + days < 0 { return -1 }
        return months == 0 && days == 0 ? 0 : nil
    }

    /// The fewest and the most days that `count` consecutive months can last; whole years are taken between 365 and 366
    /// days each.
    private static func lengths(ofMonths count: Int) -> (least: Int, most: Int) {
        let (years, months) = count.quotientAndRemainder(dividingBy: 12)
        return (years * 365 + fewestDays[months], years * 366 + mostDays[months])
    }

    private static let fewestDays = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
    private static let mostDays = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
}
