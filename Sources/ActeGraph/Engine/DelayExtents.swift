import ActeValues

// The end of a delay never comes earlier for a later start, and an age never falls as time goes on: the ends of an interval give the ends
// of the result.
extension GraphBody {
    /// What the end of a delay may be. A length that is not settled yet may be in months or in days: nothing is known of its end.
    func deadline(_ node: TermTable.Node, _ date: Extent, _ length: Extent) -> Extent {
        let anyDay = Extent(low: Int64(Int32.min), high: Int64(Int32.max), existence: .perhaps)
        guard length.isPoint, let delay = node.delay, let period = Scalar.period(length.low) else { return anyDay }
        let calendar = terms.calendars[Int(delay.calendar)]
        let ends = [date.low, date.high].map { scalar -> Int64? in
            Int32(exactly: scalar).flatMap {
                CalendarDate(dayNumber: $0).end(ofDelay: period, delay.regime, in: calendar)
            }.map { Int64($0.dayNumber) }
        }
        if let low = ends[0], let high = ends[1] { return Extent(low: low, high: high, existence: date.existence) }
        return date.isPoint ? .nothing : anyDay
    }

    /// What an age may be.
    func age(_ node: TermTable.Node, _ birth: Extent, _ date: Extent) -> Extent {
        guard let leapBirthday = node.leapBirthday else { return .nothing }
        func years(_ start: Int64, _ end: Int64) -> Int64 {
            Int64(
                CalendarDate(dayNumber: Int32(clamping: start)).wholeYears(
                    until: CalendarDate(dayNumber: Int32(clamping: end)), leapBirthday: leapBirthday))
        }
        return Extent(
            low: years(birth.high, date.low), high: years(birth.low, date.high), existence: birth.and(date))
    }
}
