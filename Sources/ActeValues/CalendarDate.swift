/// A day of the proleptic Gregorian calendar, without time zone.
///
/// The days that people can name run from 1 January of year 1 to 31 December 9999 (``earliest``, ``latest``); every
/// operation that would leave them says so with `nil`.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable {
    /// Days since 1 January 1970, negative before.
    public var dayNumber: Int32

    /// The day at `dayNumber`.
    @inlinable
    public init(dayNumber: Int32) { self.dayNumber = dayNumber }

    @inlinable
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }
}

/// A day of the week, numbered as ISO 8601 does: Monday is 1.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate {
    /// 1 January of year 1.
    public static let earliest = CalendarDate(dayNumber: -719_162)

    /// 31 December 9999.
    public static let latest = CalendarDate(dayNumber: 2_932_896)

    /// The day named by its year (1 to 9999), month and day of the month; `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDate.length(ofMonth: month, year: year)
        else { return nil }
        // Years are counted from 1 March, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let cycle = shifted / 400
        let yearOfCycle = shifted - cycle * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        self.init(dayNumber: Int32(cycle * 146_097 + dayOfCycle - 719_468))
    }

    /// The year, month (1 to 12) and day of the month (1 to 31).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year.
    public var year: Int { components.year }

    /// The day of the week.
    public var weekday: Weekday {
        let sinceMonday = (Int(dayNumber) + 3) % 7
        return Weekday(rawValue: (sinceMonday + 7) % 7 + 1) ?? .monday
    }

    /// How many days `month` (1 to 12) has in `year`.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether `year` has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days separate two days: positive when `left` is the later.
    public static func - (left: CalendarDate, right: CalendarDate) -> Int {
        Int(left.dayNumber) - Int(right.dayNumber)
    }

    /// The day `days` later (earlier when negative); `nil` beyond the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
        guard !overflow, Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber) ~= number else { return nil }
        return CalendarDate(dayNumber: Int32(number))
    }

    /// The day that bears the same number `months` later (earlier when negative), else the last day of that month:
    /// article 641 of the code de procédure civile. `nil` beyond the years 1 to 9999.
    public func adding(months: Int) -> CalendarDate? {
        guard -120_000...120_000 ~= months else { return nil }
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        let newYear = count / 12
        let newMonth = count % 12 + 1
        return CalendarDate(
            year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
    }

    /// The day `period` later: its months first, then its days. `nil` beyond the years 1 to 9999.
    public func adding(_ period: Period) -> CalendarDate? {
        adding(months: Int(period.months))?.adding(days: Int(period.days))
    }

    /// The day `period` earlier: its months first, then its days. `nil` beyond the years 1 to 9999.
    public func subtracting(_ period: Period) -> CalendarDate? {
        adding(months: -Int(period.months))?.adding(days: -Int(period.days))
    }
}
