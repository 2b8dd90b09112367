public import ActeValues

/// Lengths of time in hours and minutes as acts print them.
public enum HoursText {
    /// `17 h 30`, `35 heures`, `30 minutes`, with no-break spaces.
    public static func text(_ length: Hours) -> String {
        let (hours, minutes) = length.components
        let figures =
            if minutes == 0 {
                "\(Figures.text(Int64(hours)))\u{A0}\(hours >= 2 ? "heures" : "heure")"
            } else if hours == 0 {
                "\(minutes)\u{A0}\(minutes >= 2 ? "minutes" : "minute")"
            } else {
                "\(Figures.text(Int64(hours)))\u{A0}h\u{A0}\(minutes < 10 ? "0" : "")\(minutes)"
            }
        return (length.minutes < 0 ? "\u{2212}" : "") + figures
    }

    /// `dix-sept heures trente minutes`, `trente-cinq heures`, `trente minutes`.
    public static func letters(_ length: Hours, orthography: Orthography = .classic) -> String {
        let (hours, minutes) = length.components
        var parts: [String] = []
        if hours > 0 || minutes == 0 { parts.append(counted(hours, "heure", orthography)) }
        if minutes > 0 { parts.append(counted(minutes, "minute", orthography)) }
        return (length.minutes < 0 ? "moins " : "") + parts.joined(separator: " ")
    }

    /// Whether what is said of the length takes the plural: from two of the hours it prints, or of the minutes below one hour.
    public static func isPlural(_ length: Hours) -> Bool {
        let (hours, minutes) = length.components
        return hours == 0 ? minutes >= 2 : hours >= 2
    }

    private static func counted(_ count: UInt64, _ unit: String, _ orthography: Orthography) -> String {
        "\(Cardinal.text(Int64(count), .feminine, orthography: orthography)) \(unit)\(count >= 2 ? "s" : "")"
    }
}
