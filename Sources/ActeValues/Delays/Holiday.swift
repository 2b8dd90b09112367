/// A public holiday: the same day of every year between two dates, or the same number of days from Easter.
public struct Holiday: Sendable, Hashable, Codable {
    /// On which day of the year it falls.
    public enum Rule: Sendable, Hashable, Codable {
        /// A day of a month (1 to 12).
        case fixed(month: Int, day: Int)
        /// So many days after Easter Sunday, before it when negative.
        case fromEaster(days: Int)
    }

    /// On which day of the year it falls.
    public var rule: Rule
    /// The first day from which it is a holiday; always, when there is none.
    public var from: CalendarDate?
    /// The last day until which it is one, included.
    public var until: CalendarDate?

    /// A holiday.
    public init(_ rule: Rule, from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.rule = rule
        self.from = from
        self.until = until
    }

    /// Whether it is one of the holidays in force on `date`.
    func isInForce(on date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let until, date > until { return false }
        return true
    }
}

/// The holidays of a territory.
public struct HolidayCalendar: Sendable, Hashable, Codable {
    /// Its name, as rule files and answers call it.
    public var name: String
    /// Its holidays.
    public var holidays: [Holiday]

    /// A calendar.
    public init(name: String, holidays: [Holiday]) {
        self.name = name
        self.holidays = holidays
    }

    /// Whether `date` is one of its holidays. O(number of holidays).
    public func isHoliday(_ date: CalendarDate) -> Bool {
        let (year, month, day) = date.components
        let sinceEaster = CalendarDate.easter(of: year).map { date - $0 }
        for holiday in holidays {
            let falls =
                switch holiday.rule {
                case .fixed(let itsMonth, let itsDay): itsMonth == month && itsDay == day
                case .fromEaster(let days): sinceEaster == days
                }
            if falls, holiday.isInForce(on: date) { return true }
        }
        return false
    }

    /// Whether people work on `date`: Monday to Friday, holidays excepted (*jour ouvré*).
    public func isWorked(_ date: CalendarDate) -> Bool {
        date.weekday.rawValue <= Weekday.friday.rawValue && !isHoliday(date)
    }

    /// Whether people may work on `date`: every day but Sunday and the holidays (*jour ouvrable*).
    public func isWorkable(_ date: CalendarDate) -> Bool { date.weekday != .sunday && !isHoliday(date) }
}
