/// The day on which people born on 29 February grow a year older in a year that has none. The law is silent: authors choose.
public enum LeapBirthday: String, Sendable, Hashable, Codable, CaseIterable {
    /// 28 February.
    case february28
    /// 1 March.
    case march1
}

extension CalendarDate {
    /// The whole years from this day to `date`: an age, when this is a day of birth. Negative before this day.
    public func wholeYears(until date: CalendarDate, leapBirthday: LeapBirthday) -> Int {
        let (year, month, day) = components
        let target = date.components
        var birthday = (month: month, day: day)
        if month == 2, day == 29, !CalendarDate.isLeap(target.year) {
            birthday = leapBirthday == .february28 ? (2, 28) : (3, 1)
        }
        return target.year - year - ((target.month, target.day) < birthday ? 1 : 0)
    }
}
