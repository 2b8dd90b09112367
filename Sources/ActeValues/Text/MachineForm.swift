/// ISO 8601 and plain decimal forms, for interchange between programs.

extension CalendarDate {
    /// `2025-07-31`.
    public var isoText: String {
        let (year, month, day) = components
        return
            "\(CanonicalText.padded(year, to: 4))-\(CanonicalText.padded(month, to: 2))-\(CanonicalText.padded(day, to: 2))"
    }

    /// The day written `2025-07-31`; `nil` for any other form and for a day that does not exist.
    public init?(isoText: String) {
        let bytes = Array(isoText.utf8)
        var cursor = ByteCursor(bytes, in: 0..<bytes.count)
        guard bytes.count == 10, cursor.digitCount == 4, let year = cursor.digits(), cursor.skip(0x2D),
            cursor.digitCount == 2, let month = cursor.digits(), cursor.skip(0x2D),
            cursor.digitCount == 2, let day = cursor.digits()
        else { return nil }
        self.init(year: Int(year), month: Int(month), day: Int(day))
    }
}

extension ClockTime {
    /// `18:30`.
    public var isoText: String { "\(CanonicalText.padded(hour, to: 2)):\(CanonicalText.padded(minute, to: 2))" }

    /// The time written `18:30`; `nil` for any other form.
    public init?(isoText: String) {
        let bytes = Array(isoText.utf8)
        var cursor = ByteCursor(bytes, in: 0..<bytes.count)
        guard bytes.count == 5, cursor.digitCount == 2, let hour = cursor.digits(), cursor.skip(0x3A),
            cursor.digitCount == 2, let minute = cursor.digits()
        else { return nil }
        self.init(hour: Int(hour), minute: Int(minute))
    }
}

extension Period {
    /// `P18M`, `P2M15D`, `P0D`: months and days are never exchanged.
    public var isoText: String {
        if months == 0 { return "P\(days)D" }
        return days == 0 ? "P\(months)M" : "P\(months)M\(days)D"
    }

    /// The length written `P1Y6M`, `P2M15D`, `P15D` (years, months and days, in that order); `nil` for any other form.
    public init?(isoText: String) {
        var rest = Substring(isoText)
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        var parts: [Character: Int] = ["Y": 0, "M": 0, "D": 0]
        var units = Substring("YMD")
        while !rest.isEmpty {
            let figures = rest.prefix { $0 == "-" || $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(figures.count)
            guard let count = Int(figures), let unit = rest.popFirst(), let place = units.firstIndex(of: unit) else {
                return nil
            }
            units = units[units.index(after: place)...]
            parts[unit] = count
        }
        self.init(years: parts["Y"] ?? 0, months: parts["M"] ?? 0, days: parts["D"] ?? 0)
    }
}

extension Amount {
    /// `-1234.50`: the sum in euros with a decimal point and two decimals.
    public var decimalText: String {
        let magnitude = cents.magnitude
        let fraction = CanonicalText.padded(Int(magnitude % 100), to: 2)
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction)"
    }
}

extension Quantity {
    /// `-12.5`: a decimal point, no closing zero.
    public var decimalText: String {
        var output: [UInt8] = millionths < 0 ? [0x2D] : []
        DecimalFigures.write(millionths.magnitude, decimals: 6, atLeast: 0, groupSeparator: [], to: &output)
        return String(decoding: output.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    }
}
