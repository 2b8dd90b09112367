public import ActeValues

/// Dates as acts print them. Only the first of the month is an ordinal.
public enum DateText {
    /// `1er janvier 2025`, a no-break space after the day.
    public static func text(_ date: CalendarDate) -> String { written { write(date, to: &$0) } }

    /// Appends `1er janvier 2025`.
    public static func write(_ date: CalendarDate, to output: inout [UInt8]) {
        let (year, month, day) = date.components
        write(day, to: &output)
        if day == 1 { output.append("er") }
        output.append(contentsOf: Blank.noBreak)
        output.append(FrenchCalendarWords.monthNames[month - 1])
        output.append(0x20)
        write(year, to: &output)
    }

    /// Appends a day or a year without building a text for it: dates are what acts print most.
    private static func write(_ number: Int, to output: inout [UInt8]) {
        DecimalFigures.write(UInt64(number.magnitude), decimals: 0, atLeast: 0, groupSeparator: [], to: &output)
    }

    /// `lundi 1er décembre 2025`.
    public static func withWeekday(_ date: CalendarDate) -> String {
        "\(FrenchCalendarWords.weekdayNames[date.weekday.rawValue - 1]) \(text(date))"
    }

    /// `31/07/2025`.
    public static func figures(_ date: CalendarDate) -> String { CanonicalText.text(of: .date(date)) }

    /// `premier décembre deux mille vingt-cinq`.
    public static func letters(_ date: CalendarDate, orthography: Orthography = .classic) -> String {
        "\(dayAndMonth(date, orthography)) \(Cardinal.text(Int64(date.year), orthography: orthography))"
    }

    /// `deux mille vingt-cinq, le premier décembre`, which follows *L'an*.
    public static func lettersYearFirst(_ date: CalendarDate, orthography: Orthography = .classic) -> String {
        "\(Cardinal.text(Int64(date.year), orthography: orthography)), le \(dayAndMonth(date, orthography))"
    }

    private static func dayAndMonth(_ date: CalendarDate, _ orthography: Orthography) -> String {
        let (_, month, day) = date.components
        let number = day == 1 ? "premier" : Cardinal.text(Int64(day), orthography: orthography)
        return "\(number) \(FrenchCalendarWords.monthNames[month - 1])"
    }

    /// `du 23 mai au 23 décembre 2022`: the month and the year are said once when both ends share them. A single day is `le 23 mai 2022`.
    public static func range(from start: CalendarDate, to end: CalendarDate) -> String {
        guard start != end else { return "le \(text(start))" }
        return written { output in
            output.append("du ")
            writeStart(start, before: end, to: &output)
            output.append(" au ")
            write(end, to: &output)
        }
    }

    /// Appends the first day of a range, less the month and the year that its last day says again: `23`, `23 mai`, `23 mai 2022`.
    public static func writeStart(
        _ start: CalendarDate, before end: CalendarDate, to output: inout [UInt8]
    ) {
        let (startYear, startMonth, startDay) = start.components
        let (endYear, endMonth, _) = end.components
        guard startYear == endYear else { return write(start, to: &output) }
        write(startDay, to: &output)
        if startDay == 1 { output.append("er") }
        guard startMonth != endMonth else { return }
        output.append(contentsOf: Blank.noBreak)
        output.append(FrenchCalendarWords.monthNames[startMonth - 1])
    }
}
