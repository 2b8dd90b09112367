import ActeValues
import Testing

@Suite struct ArithmeticTests {
    @Test(arguments: [
        (10_005, 500_000, RoundingMode.halfUp, 5003), (10_005, 500_000, .downward, 5002),
        (10_005, 500_000, .upward, 5003),
        (-10_005, 500_000, .halfUp, -5003), (-10_005, 500_000, .upward, -5002), (-10_005, 500_000, .downward, -5003),
        (100, 333_333, .halfUp, 33), (100, 250_000, .exact, 25),
    ])
    func anAmountIsMultipliedWithOneRounding(cents: Int64, millionths: Int64, rounding: RoundingMode, expected: Int64)
        throws
    {
        let product = try Amount(cents: cents).times(Quantity(millionths: millionths), rounding: rounding)
        #expect(product.cents == expected)
    }

    @Test func aRoundingHappensOnlyWhereItIsWritten() {
        #expect(throws: ArithmeticProblem.inexact) {
            try Amount(cents: 101).times(Quantity(millionths: 500_000), rounding: .exact)
        }
        #expect(throws: ArithmeticProblem.divisionByZero) {
            try Amount(cents: 1).divided(by: Quantity(millionths: 0), rounding: .halfUp)
        }
    }

    @Test func toTheEuroRoundsOnceAndNotTwice() throws {
        // 0,4950 € would give 0,50 € then 1 € if the centime came first.
        let half = try Amount(cents: 99).times(Quantity(millionths: 500_000), to: .euro, rounding: .halfUp)
        #expect(half.cents == 0)
        #expect(try Amount(cents: 150).rounded(to: .euro).cents == 200)
        #expect(try Amount(cents: -150).rounded(to: .euro).cents == -200)
    }

    @Test func overflowIsReported() {
        let large = Amount(cents: .max)
        #expect(throws: ArithmeticProblem.overflow) { try large.plus(Amount(cents: 1)) }
        #expect(throws: ArithmeticProblem.overflow) { try Amount(cents: .min).minus(Amount(cents: 1)) }
        #expect(throws: ArithmeticProblem.overflow) {
            try large.times(Quantity(millionths: 2_000_000), rounding: .halfUp)
        }
        #expect(throws: ArithmeticProblem.overflow) { try large.rounded(to: .euro, .upward) }
        #expect(throws: ArithmeticProblem.overflow) {
            try Quantity(millionths: .max).divided(by: Quantity(millionths: 1), rounding: .halfUp)
        }
        #expect(throws: ArithmeticProblem.overflow) {
            try Period(months: .max, days: 0).plus(Period(months: 1, days: 0))
        }
        #expect(Amount(euros: .max) == nil)
        #expect(Quantity(.max) == nil)
        #expect(Period(years: .max, months: 0, days: 0) == nil)
    }

    @Test(arguments: [
        (1_234_567, 2, 1_230_000), (1_235_000, 2, 1_240_000), (-1_235_000, 2, -1_240_000), (1_500_000, 0, 2_000_000),
        (7, 6, 7),
    ])
    func numbersRoundToDecimals(millionths: Int64, decimals: Int, expected: Int64) throws {
        #expect(try Quantity(millionths: millionths).rounded(toDecimals: decimals).millionths == expected)
    }

    @Test func aRatioIsAShare() throws {
        #expect(
            try Amount(cents: 25_00).ratio(to: Amount(cents: 200_00), rounding: .exact) == Quantity(millionths: 125_000)
        )
    }

    @Test(
        arguments: [
            (1, 0, 0, 30, nil), (1, 0, 0, 32, -1), (2, 0, 1, 27, 1), (12, 0, 0, 365, nil), (12, 0, 0, 364, 1),
            (12, 0, 0, 367, -1), (1, 5, 1, 5, 0), (0, 10, 0, 9, 1),
        ]
            as [(Int32, Int32, Int32, Int32, Int?)])
    func lengthsAreComparedOnlyWhenNoStartChangesTheAnswer(
        months: Int32, days: Int32, otherMonths: Int32, otherDays: Int32, expected: Int?
    ) {
        let other = Period(months: otherMonths, days: otherDays)
        #expect(Period(months: months, days: days).compared(to: other) == expected)
    }

    @Test func noStartContradictsAComparison() throws {
        for start in stride(from: 10_957, through: 10_957 + 1500, by: 1) {
            let date = CalendarDate(dayNumber: Int32(start))
            for months in 1...30 {
                let end = try #require(date.adding(months: months))
                let length = Int32(end - date)
                let verdict = Period(months: Int32(months), days: 0).compared(to: Period(months: 0, days: length))
                #expect(verdict == nil)
            }
        }
    }
}
