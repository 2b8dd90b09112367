/// A time of day, to the minute.
public struct ClockTime: Sendable, Hashable, Comparable, Codable {
    /// Minutes since midnight, 0 to 1 439.
    public var minutes: Int16

    /// The time `minutes` after midnight.
    @inlinable
    public init(minutes: Int16) { self.minutes = minutes }

    @inlinable
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime {
    /// The time on the clock; `nil` unless `hour` is 0 to 23 and `minute` 0 to 59.
    public init?(hour: Int, minute: Int) {
        guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
        self.init(minutes: Int16(hour * 60 + minute))
    }

    /// The hour, 0 to 23.
    public var hour: Int { Int(minutes) / 60 }

    /// The minute of the hour, 0 to 59.
    public var minute: Int { Int(minutes) % 60 }

    /// The time `minutes` later the same day; `nil` when that is another day.
    public func adding(minutes: Int) -> ClockTime? {
        let (total, overflow) = Int(self.minutes).addingReportingOverflow(minutes)
        guard !overflow, 0..<1440 ~= total else { return nil }
        return ClockTime(minutes: Int16(total))
    }
}
