internal import ActeModel
internal import ActeValues

/// Arithmetic on the scalars of a checked model, exactly and then rounded where the model says.
struct NaiveArithmetic {
    private let evaluator: NaiveEvaluator

    init(_ evaluator: NaiveEvaluator) { self.evaluator = evaluator }

    /// The value of an arithmetic expression.
    func read(_ id: ExpressionID) -> NaiveEvaluator.Reading {
        let model = evaluator.model
        let type = model.type(of: id)
        switch model[id] {
        case .add(let left, let right): return sum(left, right, sign: 1, type)
        case .subtract(let left, let right): return sum(left, right, sign: -1, type)
        case .negate(let inner): return combine([inner], type) { -$0[0] }
        case .multiply(let left, let right, let rounding):
            let scales = scale(model.type(of: left)) * scale(model.type(of: right))
            return combine([left, right], type) { rounded($0[0] * $0[1] * scale(type), by: scales, rounding) }
        case .divide(let left, let right, let rounding):
            let factor = scale(type) * scale(model.type(of: right))
            let divisor = scale(model.type(of: left))
            return combine([left, right], type) { rounded($0[0] * factor, by: $0[1] * divisor, rounding) }
        case .round(let inner, let rounding):
            let from = scale(model.type(of: inner))
            return combine([inner], type) { rounded($0[0] * scale(type), by: from, rounding) }
        case .deadline(let length, let date, let regime): return deadline(length, date, regime)
        case .age(let birth, let date, let leapBirthday):
            return combine([birth, date], .integer) {
                let (born, on) = (CalendarDate(dayNumber: Int32($0[0])), CalendarDate(dayNumber: Int32($0[1])))
                return Int128(born.wholeYears(until: on, leapBirthday: leapBirthday))
            }
        default: return evaluator.read(id)
        }
    }

    /// A sum; a date moves by months first, then by days.
    private func sum(_ left: ExpressionID, _ right: ExpressionID, sign: Int128, _ type: ValueType)
        -> NaiveEvaluator.Reading
    {
        let model = evaluator.model
        guard model.type(of: left) == .date, model.type(of: right) == .period else {
            return combine([left, right], type) { $0[0] + sign * $0[1] }
        }
        return combine([left, right], .date) { scalars in
            let date = CalendarDate(dayNumber: Int32(scalars[0]))
            let period = Period(scalar: Int64(scalars[1]))
            return (sign > 0 ? date.adding(period) : date.subtracting(period)).map { Int128($0.dayNumber) }
        }
    }

    /// The end of a delay, under the holidays of the first case that holds.
    private func deadline(_ length: ExpressionID, _ date: ExpressionID, _ regime: DelayRegime)
        -> NaiveEvaluator.Reading
    {
        let model = evaluator.model
        var calendar = HolidayCalendar(name: "", holidays: [])
        if regime.needsHolidays, let choice = model.header.holidays {
            var chosen = choice.otherwise
            for (condition, candidate) in choice.cases.reversed() {
                switch evaluator.truth(condition) {
                case .yes: chosen = candidate
                case .no: break
                case .unknown: return NaiveEvaluator.Reading(presence: .yes, value: nil)
                }
            }
            calendar = model.calendars[chosen]
        }
        return combine([length, date], .date) {
            CalendarDate(dayNumber: Int32($0[1])).end(
                ofDelay: Period(scalar: Int64($0[0])), regime, in: calendar
            ).map { Int128($0.dayNumber) }
        }
    }

    private func combine(
        _ operands: [ExpressionID], _ type: ValueType, _ compute: ([Int128]) -> Int128?
    ) -> NaiveEvaluator.Reading {
        let readings = operands.map { evaluator.read($0) }
        let presence = readings.reduce(Truth.yes) { $0 && $1.presence }
        let scalars = readings.compactMap { $0.value?.scalar }.map { Int128($0) }
        guard scalars.count == operands.count, let result = compute(scalars), let scalar = Int64(exactly: result) else {
            return NaiveEvaluator.Reading(presence: presence, value: nil)
        }
        return NaiveEvaluator.Reading(presence: presence, value: Value(scalar: scalar, type))
    }

    /// Scalars in one: centimes in a euro, millionths in a number.
    private func scale(_ type: ValueType) -> Int128 {
        switch type {
        case .amount: 100
        case .number, .percentage: 1_000_000
        default: 1
        }
    }

    /// `dividend ÷ divisor` brought to a multiple of the rounding's unit; halves go away from zero.
    private func rounded(_ dividend: Int128, by divisor: Int128, _ rounding: ActeModel.Rounding?) -> Int128? {
        guard divisor != 0 else { return nil }
        let unit = Int128(rounding?.unit ?? 1)
        let step = divisor * unit
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: step)
        if remainder == 0 { return quotient * unit }
        let isPositive = (dividend < 0) == (step < 0)
        switch rounding?.direction {
        case .down: return (isPositive ? quotient : quotient - 1) * unit
        case .up: return (isPositive ? quotient + 1 : quotient) * unit
        case .nearest:
            let isHalf = remainder.magnitude * 2 >= step.magnitude
            return (isHalf ? quotient + (isPositive ? 1 : -1) : quotient) * unit
        // The checker proves that such a value is whole.
        case nil: return nil
        }
    }
}
