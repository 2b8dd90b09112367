import ActeValues
import TestRandom
import Testing

@Suite struct DelayTests {
    /// The holidays of article L. 3133-1 of the code du travail.
    static let base = HolidayCalendar(
        name: "base",
        holidays: [
            (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25),
        ].map { Holiday(.fixed(month: $0.0, day: $0.1)) } + [1, 39, 50].map { Holiday(.fromEaster(days: $0)) })

    static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(isoText: iso)) }

    @Test(arguments: [
        "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2030-04-21", "2049-04-18", "2076-04-19", "2285-03-22",
    ])
    func easter(iso: String) throws {
        let date = try Self.day(iso)
        #expect(CalendarDate.easter(of: date.year) == date)
    }

    /// Easter lies between 22 March and 25 April, on a Sunday; outside the calendar there is none.
    @Test func everyEasterIsASundayOfSpring() throws {
        for year in 1...9999 {
            let date = try #require(CalendarDate.easter(of: year))
            let (itsYear, month, day) = date.components
            #expect(itsYear == year && date.weekday == .sunday)
            #expect((3, 22) <= (month, day) && (month, day) <= (4, 25))
        }
        #expect(CalendarDate.easter(of: 0) == nil && CalendarDate.easter(of: 10_000) == nil)
    }

    /// The last day to bring an action: two months, clear, carried over.
    @Test(arguments: [
        ("2025-01-15", "2025-03-17"), ("2025-12-31", "2026-03-02"), ("2026-03-13", "2026-05-15"),
        ("2026-05-31", "2026-08-03"), ("2026-06-12", "2026-08-13"),
    ])
    func actions(published: String, last: String) throws {
        let regime = DelayRegime(.clear, .after, carriesOver: true)
        let end = try Self.day(published).end(ofDelay: Period(months: 2, days: 0), regime, in: Self.base)
        #expect(end?.isoText == last)
    }

    /// The last day to convene a meeting: clear days counted backwards are never moved.
    @Test(arguments: [("2025-11-20", 3, "2025-11-16"), ("2025-11-20", 5, "2025-11-14")])
    func convocations(meeting: String, days: Int32, last: String) throws {
        let regime = DelayRegime(.clear, .before)
        let end = try Self.day(meeting).end(ofDelay: Period(months: 0, days: days), regime, in: Self.base)
        #expect(end?.isoText == last)
    }

    @Test(arguments: [
        // Maundy Thursday 2026 to the Tuesday after Easter Monday; over 1 and 8 May; a Saturday counts as workable.
        ("2026-04-02", DelayRegime.Counting.worked, 2, "2026-04-07"), ("2026-04-30", .worked, 5, "2026-05-11"),
        ("2026-04-02", .workable, 2, "2026-04-04"), ("2026-05-13", .workable, 1, "2026-05-15"),
        ("2026-11-26", .worked, 0, "2026-11-26"),
    ])
    func workingDays(start: String, counting: DelayRegime.Counting, days: Int32, last: String) throws {
        let end = try Self.day(start).end(
            ofDelay: Period(months: 0, days: days), .init(counting, .after), in: Self.base)
        #expect(end?.isoText == last)
    }

    @Test func aHolidayHoldsBetweenItsDates() throws {
        let calendar = HolidayCalendar(
            name: "essai",
            holidays: [
                Holiday(.fixed(month: 5, day: 8), from: try Self.day("1982-01-01"), until: try Self.day("2000-05-08"))
            ])
        #expect(!calendar.isHoliday(try Self.day("1981-05-08")))
        #expect(calendar.isHoliday(try Self.day("1982-05-08")))
        #expect(calendar.isHoliday(try Self.day("2000-05-08")))
        #expect(!calendar.isHoliday(try Self.day("2001-05-08")))
    }

    @Test func whatCannotBeCountedHasNoEnd() {
        let worked = DelayRegime(.worked, .after)
        let start = CalendarDate(dayNumber: 20_000)
        #expect(start.end(ofDelay: Period(months: 1, days: 0), worked, in: Self.base) == nil)
        #expect(start.end(ofDelay: Period(months: 0, days: 1_001), worked, in: Self.base) == nil)
        #expect(start.end(ofDelay: Period(months: 0, days: -1), .init(.calendar, .after), in: Self.base) == nil)
        #expect(CalendarDate.latest.end(ofDelay: Period(months: 0, days: 1), worked, in: Self.base) == nil)
    }

    /// A million random dates, every day counting: months come before days, a later start or a longer delay never ends earlier, and counting
    /// days back undoes counting them forward.
    @Test func plainDelaysAreMonotoneAndTurnBack() throws {
        var generator = SeededGenerator(seed: 641)
        for round in 0..<1_000_000 {
            let start = CalendarDate(dayNumber: Int32.random(in: -30_000...60_000, using: &generator))
            let length = Period(
                months: Int32.random(in: 0...30, using: &generator), days: Int32.random(in: 0...40, using: &generator))
            let margin = Bool.random(using: &generator) ? 0 : 1
            let regime = DelayRegime(margin == 0 ? .calendar : .clear, .after)
            let end = start.end(ofDelay: length, regime, in: Self.base)
            // One in eight: comparing every start with the next would double the time for nothing more.
            let next =
                round % 8 == 0
                ? CalendarDate(dayNumber: start.dayNumber + 1).end(ofDelay: length, regime, in: Self.base) : end
            let inMonths = try #require(start.adding(months: Int(length.months)))
            let back = end?.end(
                ofDelay: Period(months: 0, days: length.days), .init(regime.counting, .before), in: Self.base)
            guard let end, let next, next >= end, end - inMonths == Int(length.days) + margin, back == inMonths else {
                Issue.record("\(start.isoText) \(length) \(regime)")
                return
            }
        }
    }

    /// Where holidays count: a later start or a longer delay never ends earlier; what is carried over is worked, and the first such day.
    @Test func delaysWithHolidaysAreMonotoneAndRoundOnce() throws {
        var generator = SeededGenerator(seed: 642)
        let regimes = DelayRegime.Counting.allCases.flatMap { counting in
            DelayRegime.Direction.allCases.map { DelayRegime(counting, $0, carriesOver: $0 == .after) }
        }
        for round in 0..<40_000 {
            let start = CalendarDate(dayNumber: Int32.random(in: -30_000...60_000, using: &generator))
            let regime = regimes[round % regimes.count]
            let length = Period(months: 0, days: Int32.random(in: 0...12, using: &generator))
            let longer = Period(months: 0, days: length.days + 1)
            let end = try #require(start.end(ofDelay: length, regime, in: Self.base))
            let next = try #require(
                CalendarDate(dayNumber: start.dayNumber + 1).end(ofDelay: length, regime, in: Self.base))
            let further = try #require(start.end(ofDelay: longer, regime, in: Self.base))
            let isAhead = regime.direction == .after
            var isRounded = true
            if regime.carriesOver {
                var uncarried = regime
                uncarried.carriesOver = false
                let raw = try #require(start.end(ofDelay: length, uncarried, in: Self.base))
                let passed = (raw.dayNumber..<end.dayNumber).map { CalendarDate(dayNumber: $0) }
                isRounded = Self.base.isWorked(end) && passed.allSatisfy { !Self.base.isWorked($0) }
            }
            guard next >= end, isAhead ? further >= end && end >= start : further <= end && end <= start, isRounded
            else {
                Issue.record("\(start.isoText) \(length) \(regime)")
                return
            }
        }
    }

    @Test(arguments: [
        ("2008-02-29", "2026-02-27", 17, 17), ("2008-02-29", "2026-02-28", 18, 17),
        ("2008-02-29", "2026-03-01", 18, 18),
        ("2008-02-29", "2028-02-28", 19, 19), ("2008-02-29", "2028-02-29", 20, 20),
        ("2000-06-15", "2018-06-14", 17, 17),
        ("2000-06-15", "2018-06-15", 18, 18), ("2026-06-15", "2026-06-14", -1, -1),
    ])
    func ages(born: String, on: String, early: Int, late: Int) throws {
        let (birth, date) = (try Self.day(born), try Self.day(on))
        #expect(birth.wholeYears(until: date, leapBirthday: .february28) == early)
        #expect(birth.wholeYears(until: date, leapBirthday: .march1) == late)
    }
}
