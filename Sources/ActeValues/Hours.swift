/// A length of time in hours and minutes, which runs from hour to hour: 48 hours are not two days, and nothing turns one into the other.
public struct Hours: Sendable, Hashable, Comparable, Codable {
    /// All of it, in minutes; negative when what ends comes before what begins.
    public var minutes: Int64

    /// A length of `minutes`.
    @inlinable
    public init(minutes: Int64) { self.minutes = minutes }

    @inlinable
    public static func < (left: Hours, right: Hours) -> Bool { left.minutes < right.minutes }
}

extension Hours {
    /// A length of `hours` and `minutes`; `nil` when it does not fit.
    public init?(hours: Int64, minutes: Int64) {
        let (whole, first) = hours.multipliedReportingOverflow(by: 60)
        let (total, second) = whole.addingReportingOverflow(minutes)
        guard !first, !second else { return nil }
        self.init(minutes: total)
    }

    /// The length without its sign, as people say it: whole hours, and the minutes left over.
    public var components: (hours: UInt64, minutes: UInt64) { (minutes.magnitude / 60, minutes.magnitude % 60) }
}
