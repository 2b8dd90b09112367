public import ActeValues

/// How a term counts a delay.
struct TermDelay: Sendable, Hashable {
    /// How it is counted.
    var regime: DelayRegime
    /// Whose holidays, by position among the graph's calendars; the first when none matter.
    var calendar: UInt16
}

/// The holidays of a territory, as a graph keeps them.
public struct CalendarID: Sendable, Hashable {
    /// The position.
    public var rawValue: UInt16
}

extension DecisionGraphBuilder {
    /// Keeps the holidays of a territory.
    public mutating func calendar(_ calendar: HolidayCalendar) -> CalendarID {
        terms.calendars.append(calendar)
        return CalendarID(rawValue: UInt16(truncatingIfNeeded: terms.calendars.count - 1))
    }

    /// The last day of a delay of `length` from or before `date`. There is none beyond the years 1 to 9999, for a negative length, nor for
    /// months where only some days count.
    public mutating func deadline(
        _ length: TermID, _ date: TermID, _ regime: DelayRegime, in calendar: CalendarID
    ) -> TermID {
        terms.deadline(length, date, TermDelay(regime: regime, calendar: calendar.rawValue))
    }

    /// The whole years from `birth` to `date`.
    public mutating func age(from birth: TermID, to date: TermID, _ leapBirthday: LeapBirthday) -> TermID {
        terms.age(birth, date, leapBirthday)
    }
}
