public import ActeValues

extension Period {
    /// The length of time as one integer, as expressions and bounds count it: months × 2³² + days.
    ///
    /// Sums, differences and whole multiples of periods are those of their scalars; two periods in one unit (months only, days
    /// only) are ordered as their scalars are.
    public var scalar: Int64 { Int64(months) << 32 + Int64(days) }

    /// The length of time that `scalar` counts.
    public init(scalar: Int64) {
        let days = Int32(truncatingIfNeeded: scalar)
        self.init(months: Int32(truncatingIfNeeded: (scalar - Int64(days)) >> 32), days: days)
    }
}

extension ValueType {
    /// The scalars accepted as an answer when the author wrote no bounds; nothing for texts and choices.
    ///
    /// The checker proves on these bounds that no computation can overflow, so an answer beyond them must be refused:
    /// whole numbers and numbers up to a milliard, percentages up to 10 000 %, amounts up to a hundred milliards of euros, dates
    /// from 1500 to 2999. A length of time is at most a thousand years in months, as many in days, or a million hours.
    public var defaultBounds: ClosedRange<Int64>? {
        switch self {
        case .integer: -1_000_000_000...1_000_000_000
        case .number: -1_000_000_000_000_000...1_000_000_000_000_000
        case .percentage: -100_000_000...100_000_000
        case .amount: -10_000_000_000_000...10_000_000_000_000
        case .date: -171_664...376_199
        case .time: 0...1_439
        case .hours: 0...60_000_000
        case .period: 0...Period(months: 12_000, days: 0).scalar
        case .truth, .text, .longText, .choice, .choices, .identifier: nil
        }
    }
}

extension Value {
    /// The value as one integer, as `ValueType` counts it; nothing for texts and multiple choices.
    public var scalar: Int64? {
        switch self {
        case .truth(let truth): truth ? 1 : 0
        case .integer(let integer): integer
        case .number(let quantity), .percentage(let quantity): quantity.millionths
        case .amount(let amount): amount.cents
        case .date(let date): Int64(date.dayNumber)
        case .period(let period): period.scalar
        case .time(let time): Int64(time.minutes)
        case .hours(let length): length.minutes
        case .option(let position): Int64(position)
        case .text, .options: nil
        }
    }

    /// The value of `type` that `scalar` counts; nothing for texts and multiple choices.
    public init?(scalar: Int64, _ type: ValueType) {
        switch type {
        case .truth: self = .truth(scalar != 0)
        case .integer: self = .integer(scalar)
        case .number: self = .number(Quantity(millionths: scalar))
        case .percentage: self = .percentage(Quantity(millionths: scalar))
        case .amount: self = .amount(Amount(cents: scalar))
        case .date: self = .date(CalendarDate(dayNumber: Int32(truncatingIfNeeded: scalar)))
        case .period: self = .period(Period(scalar: scalar))
        case .time: self = .time(ClockTime(minutes: Int16(truncatingIfNeeded: scalar)))
        case .hours: self = .hours(Hours(minutes: scalar))
        case .choice: self = .option(Int(scalar))
        case .text, .longText, .choices, .identifier: return nil
        }
    }
}
