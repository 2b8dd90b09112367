extension CalendarDate {
    /// Easter Sunday of `year` (1 to 9999) in the Gregorian calendar; `nil` for another year.
    ///
    /// The moon of the ecclesiastical tables is followed by its epact; the day is the first Sunday after its full moon of spring.
    public static func easter(of year: Int) -> CalendarDate? {
        guard 1...9999 ~= year else { return nil }
        let golden = year % 19
        let century = year / 100
        // How far the solar and lunar corrections of the centuries have moved the epact.
        let correction = century - century / 4 - (8 * century + 13) / 25
        var moon = (19 * golden + correction + 15) % 30
        // The two full moons that the tables bring forward, so that none falls twice on the same day in nineteen years.
        if moon == 29 || (moon == 28 && golden > 10) { moon -= 1 }
        guard let fullMoon = CalendarDate(year: year, month: 3, day: 21)?.adding(days: moon) else { return nil }
        return fullMoon.adding(days: 7 - fullMoon.weekday.rawValue % 7)
    }
}
