import ActeValues

/// The holidays of a territory, in a file.
struct SerialCalendar: Sendable, Hashable, Codable {
    var name: String
    var holidays: [SerialHoliday]

    /// Most holidays of a calendar: with so few, some days of every week of the year are worked, and no delay runs for ever.
    static let maximumHolidays = 64

    init(_ calendar: HolidayCalendar) {
        name = calendar.name
        holidays = calendar.holidays.map(SerialHoliday.init)
    }

    /// The calendar; nothing when a holiday falls on no day.
    var calendar: HolidayCalendar? {
        let list = holidays.compactMap(\.holiday)
        guard list.count == holidays.count, list.count <= Self.maximumHolidays else { return nil }
        return HolidayCalendar(name: name, holidays: list)
    }
}

/// A holiday, in a file: a month and a day, or the days from Easter; the day numbers between which it is one.
struct SerialHoliday: Sendable, Hashable, Codable {
    var month: Int?
    var day: Int?
    var fromEaster: Int?
    var from: Int32?
    var until: Int32?

    init(_ holiday: Holiday) {
        switch holiday.rule {
        case .fixed(let month, let day): (self.month, self.day) = (month, day)
        case .fromEaster(let days): fromEaster = days
        }
        from = holiday.from?.dayNumber
        until = holiday.until?.dayNumber
    }

    /// The holiday; nothing when it falls on no day.
    var holiday: Holiday? {
        let (from, until) = (from.map(CalendarDate.init(dayNumber:)), until.map(CalendarDate.init(dayNumber:)))
        guard from?.isInCalendar != false, until?.isInCalendar != false else { return nil }
        switch (month, day, fromEaster) {
        case (let month?, let day?, nil) where 1...12 ~= month && 1...31 ~= day:
            return Holiday(.fixed(month: month, day: day), from: from, until: until)
        case (nil, nil, let days?) where -366...366 ~= days:
            return Holiday(.fromEaster(days: days), from: from, until: until)
        default: return nil
        }
    }
}
