public import ActeValues

/// Times of day as acts print them.
public enum TimeText {
    /// `18 h 30`, `9 h`, with no-break spaces.
    public static func text(_ time: ClockTime) -> String {
        let hour = "\(time.hour)\u{A0}h"
        if time.minute == 0 { return hour }
        return "\(hour)\u{A0}\(time.minute < 10 ? "0" : "")\(time.minute)"
    }

    /// `dix-huit heures trente`, `une heure`.
    public static func letters(_ time: ClockTime, orthography: Orthography = .classic) -> String {
        let hour = Cardinal.text(Int64(time.hour), .feminine, orthography: orthography)
        let text = "\(hour) \(time.hour >= 2 ? "heures" : "heure")"
        if time.minute == 0 { return text }
        return "\(text) \(Cardinal.text(Int64(time.minute), .feminine, orthography: orthography))"
    }
}

/// Lengths of time as acts print them: years, months and days, never exchanged but twelve months for a year, unless months are asked for.
public enum PeriodText {
    /// `2 mois`, `1 an et 6 mois`, `0 jour`, with no-break spaces after the figures.
    public static func text(_ period: Period) -> String {
        joined(period.components, inFigures)
    }

    /// `18 mois`, `12 mois et 3 jours`, as texts of law count them, with no-break spaces after the figures.
    public static func months(_ period: Period) -> String {
        joined((0, Int(period.months), Int(period.days)), inFigures)
    }

    /// `deux mois`, `un an et six mois`.
    public static func letters(_ period: Period, orthography: Orthography = .classic) -> String {
        joined(period.components) { inLetters($0, $1, orthography) }
    }

    /// `dix-huit mois`, `douze mois et trois jours`.
    public static func monthsInLetters(_ period: Period, orthography: Orthography = .classic) -> String {
        joined((0, Int(period.months), Int(period.days))) { inLetters($0, $1, orthography) }
    }

    private static func inFigures(_ count: Int, _ unit: String) -> String {
        "\(Figures.text(Int64(count)))\u{A0}\(unit)"
    }

    private static func inLetters(_ count: Int, _ unit: String, _ orthography: Orthography) -> String {
        "\(Cardinal.text(Int64(count), orthography: orthography)) \(unit)"
    }

    private static func joined(
        _ components: (years: Int, months: Int, days: Int), _ part: (Int, String) -> String
    ) -> String {
        let (years, months, days) = components
        var parts: [String] = []
        if years != 0 { parts.append(part(years, years.magnitude >= 2 ? "ans" : "an")) }
        if months != 0 { parts.append(part(months, "mois")) }
        if days != 0 || parts.isEmpty { parts.append(part(days, days.magnitude >= 2 ? "jours" : "jour")) }
        return Enumeration.text(parts)
    }
}
