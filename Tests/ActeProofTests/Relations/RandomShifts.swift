import ActeGraph
import ActeValues
import TestRandom

/// Two dates near the ends of months, one of them moved by months, compared, with a plain evaluator.
struct RandomShifts {
    let first: ClosedRange<Int32>
    let second: ClosedRange<Int32>
    let period: Period
    let isEarlier: Bool
    let comparison: Comparison
    /// By how many days the second date must be away from the first.
    let away: Int64

    init(using generator: inout SeededGenerator) {
        let year = Int.random(in: 2023...2028, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let middle = CalendarDate(year: year, month: month, day: 20)?.dayNumber ?? 0
        let months = Int32.random(in: 1...14, using: &generator)
        period = Period(months: months, days: Int32.random(in: 0...1, using: &generator) * 10)
        isEarlier = Bool.random(using: &generator)
        let shift = (months * 61 / 2 + period.days) * (isEarlier ? -1 : 1)
        first = middle...middle + 25
        let start = middle + shift + Int32.random(in: -12...12, using: &generator)
        second = start...start + 12
        comparison = Comparison.allCases.randomElement(using: &generator) ?? .equal
        away = Int64(shift) + Int64.random(in: -3...3, using: &generator)
    }

    var ways: [(Int32, Int32)] { first.flatMap { one in second.map { (one, $0) } } }

    func holds(_ one: Int32, _ other: Int32) -> Bool {
        let date = CalendarDate(dayNumber: one)
        guard first.contains(one), second.contains(other),
            let moved = isEarlier ? date.subtracting(period) : date.adding(period)
        else { return false }
        let isCompared =
            switch comparison {
            case .equal: other == moved.dayNumber
            case .notEqual: other != moved.dayNumber
            case .less: other < moved.dayNumber
            case .lessOrEqual: other <= moved.dayNumber
            case .greater: other > moved.dayNumber
            case .greaterOrEqual: other >= moved.dayNumber
            }
        return isCompared && Int64(other) - Int64(one) == away
    }

    func builder() -> (builder: DecisionGraphBuilder, claim: ConditionID) {
        var builder = DecisionGraphBuilder()
        let ids = [("début", first), ("fin", second)].map { name, range in
            var declared = QuestionDeclaration(name, .date)
            (declared.minimum, declared.maximum) = (Int64(range.lowerBound), Int64(range.upperBound))
            return builder.question(declared)
        }
        let (one, other) = (builder.answer(to: ids[0]), builder.answer(to: ids[1]))
        let length = builder.constant(.period(period), as: .period)
        let moved =
            isEarlier ? builder.difference(one, length, as: .date) : builder.sum(one, length, as: .date)
        let between = builder.difference(other, one, as: .integer)
        let claim = builder.all([
            builder.compare(.term(other), comparison, .term(moved)),
            builder.compare(.term(between), .equal, scalar: away),
        ])
        return (builder, claim)
    }
}
