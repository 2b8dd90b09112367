import ActeValues

/// A computed value, in a file: which fields there are follows from the operation.
struct SerialTerm: Sendable, Hashable, Codable {
    var operation: TermOperation
    var type: String
    var value: SerialValue?
    var question: UInt32?
    /// The terms it reads; of a piecewise one, one a case, then the one otherwise.
    var operands: [UInt32]?
    /// Of a piecewise one: the conditions of its cases.
    var cases: [UInt32]?
    var rounding: SerialRounding?
    var regime: SerialRegime?
    var calendar: UInt16?
    var leapBirthday: LeapBirthday?

    init(_ node: TermTable.Node, in terms: Terms) {
        operation = node.operation
        type = node.type.name
        switch node.operation {
        case .absent: break
        case .constant: value = SerialValue(terms.constants[Int(node.first)])
        case .answer: question = node.first
        case .negate, .round: operands = [node.first]
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            operands = [node.first, node.second]
        case .choose:
            operands = (0...Int(node.second)).map { terms.piece($0, of: node) }
            cases = (0..<Int(node.second)).map { terms.pieces[Int(node.first) + 2 * $0] }
        }
        rounding = node.rounding.map { SerialRounding(direction: $0.direction, unit: $0.unit) }
        regime = node.delay.map { SerialRegime($0.regime) }
        calendar = node.delay?.calendar
        leapBirthday = node.leapBirthday
    }
}

/// A rounding, in a file.
struct SerialRounding: Sendable, Hashable, Codable {
    var direction: TermRounding.Direction
    var unit: Int64

    /// The coarsest rounding: computing with a coarser one could exceed 128 bits.
    static let coarsest: Int64 = 1_000_000_000_000
}

/// How a delay is counted, in a file.
struct SerialRegime: Sendable, Hashable, Codable {
    var counting: DelayRegime.Counting
    var direction: DelayRegime.Direction
    var carriesOver: Bool

    init(_ regime: DelayRegime) {
        counting = regime.counting
        direction = regime.direction
        carriesOver = regime.carriesOver
    }
}

/// A constant, in a file: exactly one of the fields is there.
struct SerialValue: Sendable, Hashable, Codable {
    var truth: Bool?
    var text: String?
    var integer: Int64?
    var number: Int64?
    var percentage: Int64?
    var amount: Int64?
    var date: Int32?
    var months: Int32?
    var days: Int32?
    var minutes: Int16?
    var elapsedMinutes: Int64?
    var option: Int?
    var optionsTicked: [Int]?

    init(_ value: Value) {
        switch value {
        case .truth(let truth): self.truth = truth
        case .text(let text): self.text = text
        case .integer(let integer): self.integer = integer
        case .number(let number): self.number = number.millionths
        case .percentage(let percentage): self.percentage = percentage.millionths
        case .amount(let amount): self.amount = amount.cents
        case .date(let date): self.date = date.dayNumber
        case .period(let period): (months, days) = (period.months, period.days)
        case .time(let time): minutes = time.minutes
        case .hours(let length): elapsedMinutes = length.minutes
        case .option(let option): self.option = option
        case .options(let options): optionsTicked = options
        }
    }

    /// The value; nothing when there is none, when there are several, and when it is out of bounds.
    var value: Value? {
        var found: [Value] = []
        if let truth { found.append(.truth(truth)) }
        if let text { found.append(.text(text)) }
        if let integer { found.append(.integer(integer)) }
        if let number { found.append(.number(Quantity(millionths: number))) }
        if let percentage { found.append(.percentage(Quantity(millionths: percentage))) }
        if let amount { found.append(.amount(Amount(cents: amount))) }
        if let date, CalendarDate(dayNumber: date).isInCalendar { found.append(.date(CalendarDate(dayNumber: date))) }
        if let months, let days { found.append(.period(Period(months: months, days: days))) }
        if let minutes, 0..<1_440 ~= minutes { found.append(.time(ClockTime(minutes: minutes))) }
        if let elapsedMinutes { found.append(.hours(Hours(minutes: elapsedMinutes))) }
        if let option, 0..<Int(Int32.max) ~= option { found.append(.option(option)) }
        if let ticked = optionsTicked, ticked.allSatisfy({ 0..<Scalar.maximumTicks ~= $0 }),
            zip(ticked, ticked.dropFirst()).allSatisfy({ $0 < $1 })
        {
            found.append(.options(ticked))
        }
        // Written again, nothing may be lost: a stray field is refused so.
        guard found.count == 1, SerialValue(found[0]) == self else { return nil }
        return found[0]
    }
}

extension CalendarDate {
    /// Whether it lies in the years 1 to 9999.
    var isInCalendar: Bool { adding(days: 0) != nil }
}
