/// How a delay is counted. Nothing is implied: whoever counts a delay says all of it.
public struct DelayRegime: Sendable, Hashable, Codable {
    /// Which days count.
    public enum Counting: String, Sendable, Hashable, Codable, CaseIterable {
        /// Every day but the first (*jours calendaires*): article 641 of the code de procédure civile.
        case calendar
        /// Neither the first day nor the last (*délai franc*).
        case clear
        /// Monday to Friday, holidays excepted (*jours ouvrés*).
        case worked
        /// Every day but Sunday and the holidays (*jours ouvrables*).
        case workable
    }

    /// Which way it runs.
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        /// From an event on: the result is the last day to act.
        case after
        /// Back from an event: the result is the last day to act before it. Such a notice is never carried over.
        case before
    }

    /// Which days count.
    public var counting: Counting
    /// Which way it runs.
    public var direction: Direction
    /// Whether a delay that would end on a Saturday, a Sunday or a holiday ends on the next working day: article 642 of the code de
    /// procédure civile.
    public var carriesOver: Bool

    /// A regime.
    public init(_ counting: Counting, _ direction: Direction, carriesOver: Bool = false) {
        self.counting = counting
        self.direction = direction
        self.carriesOver = carriesOver
    }

    /// Whether the days that count depend on the holidays of the territory.
    public var needsHolidays: Bool { carriesOver || counting == .worked || counting == .workable }

    /// How many days at most can be counted one by one, over days that do not all count.
    public static let maximumCountedDays = 1_000
}

extension CalendarDate {
    /// The last day of a delay that starts, or ends, with this day.
    ///
    /// - Parameters:
    ///   - length: how long it runs; days alone where only some days count, ``DelayRegime/maximumCountedDays`` of them at most.
    ///   - regime: how it is counted.
    ///   - calendar: the holidays of the territory.
    /// - Returns: the day; `nil` beyond the years 1 to 9999, for a negative length, and for months where only some days count.
    /// - Complexity: O(1), or O(days counted) where only some days count; each day is compared with every holiday.
    public func end(ofDelay length: Period, _ regime: DelayRegime, in calendar: HolidayCalendar) -> CalendarDate? {
        guard length.months >= 0, length.days >= 0 else { return nil }
        switch regime.counting {
        case .calendar, .clear: return countingEveryDay(length, regime, in: calendar)
        case .worked: return counting(length, regime, in: calendar) { calendar.isWorked($0) }
        case .workable: return counting(length, regime, in: calendar) { calendar.isWorkable($0) }
        }
    }

    private func countingEveryDay(_ length: Period, _ regime: DelayRegime, in calendar: HolidayCalendar)
        -> CalendarDate?
    {
        let margin = regime.counting == .clear ? 1 : 0
        switch regime.direction {
        case .after:
            let last = adding(length)?.adding(days: margin)
            return regime.carriesOver ? last?.carriedOver(in: calendar) : last
        case .before: return subtracting(length)?.adding(days: -margin)
        }
    }

    private func counting(
        _ length: Period, _ regime: DelayRegime, in calendar: HolidayCalendar, _ counts: (CalendarDate) -> Bool
    ) -> CalendarDate? {
        guard length.months == 0, length.days <= DelayRegime.maximumCountedDays else { return nil }
        var day = self
        var left = length.days
        while left > 0 {
            guard let next = day.adding(days: regime.direction == .after ? 1 : -1) else { return nil }
            day = next
            if counts(day) { left -= 1 }
        }
        return regime.carriesOver && regime.direction == .after ? day.carriedOver(in: calendar) : day
    }

    /// This day, or the first working day after it where it is a Saturday, a Sunday or a holiday: article 642 of the code de procédure
    /// civile.
    func carriedOver(in calendar: HolidayCalendar) -> CalendarDate? {
        var day = self
        while !calendar.isWorked(day) {
            guard let next = day.adding(days: 1) else { return nil }
            day = next
        }
        return day
    }
}
