import ActeValues

extension CalendarDate {
    /// `2026-03-01`: the form that every reader of dates knows.
    var isoDay: String {
        let (year, month, day) = components
        let digits = { (number: Int, count: Int) in
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
    }
}
