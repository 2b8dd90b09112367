public import ActeValues

/// How the engine holds every value but a text: one integer that sorts as the values do.
///
/// | type | scalar |
/// |---|---|
/// | `oui/non` | 0 or 1 |
/// | `choix` | position of the option |
/// | `choix multiple` | one bit an option, up to 63 |
/// | `entier` | itself |
/// | `nombre`, `pourcentage` | millionths |
/// | `montant` | cents |
/// | `date` | day number |
/// | `heure` | minutes since midnight |
/// | `durée en heures` | minutes |
/// | `durée` | months × 2³² + days: two lengths in one unit sort and add as their scalars do |
public enum Scalar {
    /// The scalar of a value; nothing for a text, and for options that do not fit.
    public static func of(_ value: Value) -> Int64? {
        switch value {
        case .truth(let truth): truth ? 1 : 0
        case .text: nil
        case .integer(let integer): integer
        case .number(let number), .percentage(let number): number.millionths
        case .amount(let amount): amount.cents
        case .date(let date): Int64(date.dayNumber)
        case .period(let period): of(period)
        case .time(let time): Int64(time.minutes)
        case .hours(let length): length.minutes
        case .option(let option): Int64(option)
        case .options(let options): mask(of: options)
        }
    }

    /// The scalar of a length of time.
    public static func of(_ period: Period) -> Int64 {
        Int64(period.months) << 32 + Int64(period.days)
    }

    /// The length of time held by a scalar; nothing when the months do not fit.
    public static func period(_ scalar: Int64) -> Period? {
        let days = Int32(truncatingIfNeeded: scalar)
        guard let months = Int32(exactly: (scalar &- Int64(days)) >> 32) else { return nil }
        return Period(months: months, days: days)
    }

    /// The value of `type` that a scalar stands for; nothing when none does, as for a text.
    public static func value(_ scalar: Int64, as type: ValueType) -> Value? {
        switch type {
        case .truth: scalar == 0 ? .truth(false) : scalar == 1 ? .truth(true) : nil
        case .text, .longText, .identifier: nil
        case .integer: .integer(scalar)
        case .number: .number(Quantity(millionths: scalar))
        case .percentage: .percentage(Quantity(millionths: scalar))
        case .amount: .amount(Amount(cents: scalar))
        case .date: Int32(exactly: scalar).map { .date(CalendarDate(dayNumber: $0)) }
        case .period: period(scalar).map { .period($0) }
        case .time: (0..<1_440).contains(scalar) ? .time(ClockTime(minutes: Int16(scalar))) : nil
        case .hours: .hours(Hours(minutes: scalar))
        case .choice: Int(exactly: scalar).flatMap { $0 >= 0 ? .option($0) : nil }
        case .choices: scalar >= 0 ? .options((0..<63).filter { scalar & (1 << Int64($0)) != 0 }) : nil
        }
    }

    /// Most options a multiple choice may have: they are ticked in the bits of one scalar.
    public static let maximumTicks = 63

    private static func mask(of options: [Int]) -> Int64? {
        var mask: Int64 = 0
        for option in options {
            guard (0..<maximumTicks).contains(option) else { return nil }
            mask |= 1 << Int64(option)
        }
        return mask
    }
}

extension ValueType {
    /// Whether answers of this type are texts.
    public var isText: Bool {
        switch self {
        case .text, .longText, .identifier: true
        default: false
        }
    }

    /// What a whole unit counts: numbers and percentages are held in millionths.
    var scale: Int64 {
        switch self {
        case .number, .percentage: 1_000_000
        default: 1
        }
    }
}
