/// The plain written form of a value, as answer files hold it: ordinary spaces, the usual French signs. An
/// ``AnswerReader`` of the value's type reads it back to the same value.
public enum CanonicalText {
    /// The form of `value`; options are named by their keys, and by their number where `options` does not hold them.
    public static func text(of value: Value, among options: [AnswerOption] = []) -> String {
        switch value {
        case .truth(let truth): truth ? "oui" : "non"
        case .text(let text): text
        case .integer(let integer): decimal(integer, decimals: 0, least: 0)
        case .number(let quantity): decimal(quantity.millionths, decimals: 6, least: 0)
        case .percentage(let quantity): decimal(quantity.millionths, decimals: 4, least: 0) + " %"
        case .amount(let amount): decimal(amount.cents, decimals: 2, least: 2) + " €"
        case .date(let day): date(day)
        case .period(let length): period(length)
        case .time(let time): time.minute == 0 ? "\(time.hour) h" : "\(time.hour) h \(padded(time.minute, to: 2))"
        case .hours(let length): hours(length)
        case .option(let position): option(position, among: options)
        case .options(let positions): list(positions, among: options)
        }
    }

    static func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return figures(day: day, month: month, year: year)
    }

    static func figures(day: Int, month: Int, year: Int) -> String {
        "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    private static func decimal(_ scaled: Int64, decimals: Int, least: Int) -> String {
        var output: [UInt8] = scaled < 0 ? [0x2D] : []
        DecimalFigures.write(
            scaled.magnitude, decimals: decimals, atLeast: least, groupSeparator: [0x20], to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let figures = String(number)
        return String(repeating: "0", count: max(0, width - figures.count)) + figures
    }

    /// A length of time that is not negative: no other can be answered.
    private static func period(_ period: Period) -> String {
        let (years, months, days) = period.components
        var parts: [String] = []
        if years != 0 { parts.append(years == 1 ? "1 an" : "\(years) ans") }
        if months != 0 { parts.append("\(months) mois") }
        if days != 0 || parts.isEmpty { parts.append(days > 1 ? "\(days) jours" : "\(days) jour") }
        let last = parts.removeLast()
        return parts.isEmpty ? last : parts.joined(separator: ", ") + " et " + last
    }

    /// `17 h 30`, `35 h`, and `30 minutes` below one hour.
    private static func hours(_ length: Hours) -> String {
        let (hours, minutes) = length.components
        let sign = length.minutes < 0 ? "-" : ""
        if hours == 0, minutes > 0 { return "\(sign)\(minutes) \(minutes > 1 ? "minutes" : "minute")" }
        let whole = sign + decimal(Int64(hours), decimals: 0, least: 0) + " h"
        return minutes == 0 ? whole : "\(whole) \(padded(Int(minutes), to: 2))"
    }

    private static func option(_ position: Int, among options: [AnswerOption]) -> String {
        options.indices.contains(position) ? options[position].key : String(position + 1)
    }

    private static func list(_ positions: [Int], among options: [AnswerOption]) -> String {
        positions.isEmpty ? "aucun" : positions.map { option($0, among: options) }.joined(separator: " ; ")
    }
}
