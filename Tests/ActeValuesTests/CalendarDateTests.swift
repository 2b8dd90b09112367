import ActeValues
import Testing

@Suite struct CalendarDateTests {
    @Test func everyDayNumberNamesItselfAgainAndFollowsTheDayBefore() throws {
        var expected = try #require(CalendarDate(year: 1, month: 1, day: 1))
        #expect(expected == .earliest)
        var weekday = expected.weekday.rawValue
        for year in 1...9999 {
            for month in 1...12 {
                for day in [1, CalendarDate.length(ofMonth: month, year: year)] {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    #expect(date.components == (year, month, day))
                    weekday = (weekday - 1 + (date - expected)) % 7 + 1
                    #expect(date.weekday.rawValue == weekday)
                    #expect(date - expected == (day == 1 && expected != .earliest ? 1 : date - expected))
                    expected = date
                }
            }
        }
        #expect(expected == .latest)
        #expect(expected.adding(days: 1) == nil)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 2, 29), (1900, 2, 29), (2025, 4, 31),
    ])
    func aDayThatDoesNotExistIsRefused(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2025-12-31", 2, "2026-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-13", 2, "2026-05-13"), ("2026-05-31", 2, "2026-07-31"), ("2024-02-29", 12, "2025-02-28"),
        ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -13, "2023-12-15"),
    ])
    func monthsFollowArticle641(start: String, months: Int, end: String) throws {
        let date = try #require(CalendarDate(isoText: start))
        #expect(date.adding(months: months)?.isoText == end)
    }

    @Test func nothingLeavesTheYearsThatCanBeNamed() {
        #expect(CalendarDate.earliest.adding(months: -1) == nil)
        #expect(CalendarDate.latest.adding(months: 1) == nil)
        #expect(CalendarDate.latest.adding(months: .max) == nil)
        #expect(CalendarDate.latest.adding(days: .max) == nil)
        #expect(CalendarDate.earliest.adding(days: -1) == nil)
    }

    @Test(arguments: [
        ("2025-01-15", Weekday.wednesday), ("2025-03-17", .monday), ("1970-01-01", .thursday), ("2026-05-15", .friday),
    ])
    func weekdays(iso: String, weekday: Weekday) throws {
        #expect(try #require(CalendarDate(isoText: iso)).weekday == weekday)
    }

    @Test(arguments: ["2025-7-31", "2025-07-32", "2025/07/31", "", "20250731", "2025-07-31 "])
    func otherFormsAreNoISODate(text: String) { #expect(CalendarDate(isoText: text) == nil) }
}
