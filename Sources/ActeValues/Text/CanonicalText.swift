/// The plain written form of a value, as answer files hold it: ordinary spaces, the usual French signs. An
/// ``AnswerReader`` of the value's type reads it back to the same value.
public enum CanonicalText {
    /// The form of `value`; options are named by their keys, and by their number where `options` does not hold them.
    public static func text(of value: Value, among options: [AnswerOption] = []) -> String {
        if case .text(let text) = value { return text }
        return written { write(value, among: options, to: &$0) }
    }

    /// Appends the form of `value`, as ``text(of:among:)`` gives it.
    public static func write(_ value: Value, among options: [AnswerOption] = [], to output: inout [UInt8]) {
        switch value {
        case .truth(let truth): output.append(contentsOf: (truth ? "oui" : "non").utf8)
        case .text(let text): output.append(copying: text.utf8Span.span)
        case .integer(let integer): write(integer, decimals: 0, least: 0, to: &output)
        case .number(let quantity): write(quantity.millionths, decimals: 6, least: 0, to: &output)
        case .percentage(let quantity):
            write(quantity.millionths, decimals: 4, least: 0, to: &output)
            output.append(contentsOf: " %".utf8)
        case .amount(let amount):
            write(amount.cents, decimals: 2, least: 2, to: &output)
            output.append(contentsOf: " €".utf8)
        case .date(let date):
            let (year, month, day) = date.components
            write(day: day, month: month, year: year, to: &output)
        case .period(let length): output.append(contentsOf: period(length).utf8)
        case .time(let time):
            let minutes = time.minute == 0 ? "" : " " + padded(time.minute, to: 2)
            output.append(contentsOf: "\(time.hour) h\(minutes)".utf8)
        case .hours(let length): output.append(contentsOf: hours(length).utf8)
        case .option(let position): output.append(contentsOf: option(position, among: options).utf8)
        case .options(let positions): output.append(contentsOf: list(positions, among: options).utf8)
        }
    }

    static func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return figures(day: day, month: month, year: year)
    }

    static func figures(day: Int, month: Int, year: Int) -> String {
        written { write(day: day, month: month, year: year, to: &$0) }
    }

    private static func write(day: Int, month: Int, year: Int, to output: inout [UInt8]) {
        write(day, inFigures: 2, to: &output)
        output.append(0x2F)
        write(month, inFigures: 2, to: &output)
        output.append(0x2F)
        write(year, inFigures: 4, to: &output)
    }

    /// Appends a number that is not negative, in so many figures at least.
    private static func write(_ number: Int, inFigures least: Int, to output: inout [UInt8]) {
        var bound = 10
        for _ in 1..<least {
            if number < bound { output.append(0x30) }
            bound *= 10
        }
        DecimalFigures.write(UInt64(number.magnitude), decimals: 0, atLeast: 0, groupSeparator: [], to: &output)
    }

    private static func write(_ scaled: Int64, decimals: Int, least: Int, to output: inout [UInt8]) {
        if scaled < 0 { output.append(0x2D) }
        DecimalFigures.write(
            scaled.magnitude, decimals: decimals, atLeast: least, groupSeparator: [0x20], to: &output)
    }

    private static func written(_ write: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        write(&output)
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
        let whole = sign + written { write(Int64(hours), decimals: 0, least: 0, to: &$0) } + " h"
        return minutes == 0 ? whole : "\(whole) \(padded(Int(minutes), to: 2))"
    }

    private static func option(_ position: Int, among options: [AnswerOption]) -> String {
        options.indices.contains(position) ? options[position].key : String(position + 1)
    }

    private static func list(_ positions: [Int], among options: [AnswerOption]) -> String {
        positions.isEmpty ? "aucun" : positions.map { option($0, among: options) }.joined(separator: " ; ")
    }
}
