internal import ActeValues

/// What citing a question needs to know of it, packed together: a file cites questions far more often than it declares them,
/// and in any order.
struct QuestionFacts: Sendable {
    /// Its type; nothing when it could not be read, which was reported.
    var type: ValueType?
    /// Whether its answer may be absent: optional, or under a condition.
    var mayBeAbsent: Bool
    /// The unit of a length of time.
    var unit: PeriodUnit?
    /// Its options: a run of the checker's `optionNames`.
    var options: IndexRange
    /// Lowest and highest scalar; months or days for a length of time.
    var low: Int64 = .min
    var high: Int64 = .max

    /// What citing a question needs to know, once the question is read.
    init(_ question: Question, isKnown: Bool, mayBeAbsent: Bool, options: IndexRange) {
        type = isKnown ? question.type : nil
        self.mayBeAbsent = mayBeAbsent
        unit = question.countsMonths.map { $0 ? .months : .days }
        self.options = options
        guard let wide = question.type.defaultBounds else { return }
        low = question.minimum ?? wide.lowerBound
        high = question.maximum ?? wide.upperBound
    }

    /// The months and the days that an answer about a length of time may hold.
    var period: (months: Interval, days: Interval) {
        let wide = Period(scalar: high)
        let least = Period(scalar: low)
        switch unit {
        case .months: return (Interval(least.months, wide.months), Interval(0))
        // Unbounded, a length in days is as long as the longest in months.
        case .days: return (Interval(0), Interval(least.days, wide.months == 0 ? wide.days : QuestionFacts.mostDays))
        case nil: return (Interval(0, wide.months), Interval(0, QuestionFacts.mostDays))
        }
    }

    /// A thousand years in days.
    private static let mostDays: Int32 = 365_250
}
