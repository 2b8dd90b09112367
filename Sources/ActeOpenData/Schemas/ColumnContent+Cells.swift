import ActeValues

extension ColumnContent {
    /// Whether a cell that is not empty is one that the standard takes. O(length).
    public func takes(_ cell: String) -> Bool {
        switch self {
        case .text(let longest):
            cell.unicodeScalars.count <= longest ?? .max
                && !cell.unicodeScalars.contains { $0.properties.generalCategory == .control }
        case .bodyName: ColumnContent.text(longest: nil).takes(cell)
        case .siret: ColumnContent.isSiret(cell)
        case .association: cell.utf8.first == UInt8(ascii: "W") && ColumnContent.isFigures(cell.dropFirst(), 9)
        case .date: CalendarDate(isoText: cell) != nil
        case .days:
            ColumnContent.isOneOrTwo(cell) { CalendarDate(isoText: String($0)) != nil }
                && !ColumnContent.isBackwards(cell)
        case .years:
            ColumnContent.isOneOrTwo(cell) { ColumnContent.isFigures($0, 4) } && !ColumnContent.isBackwards(cell)
        case .count: Int64(cell).map { $0 >= 0 } ?? false
        case .decimal: ColumnContent.millionths(cell) != nil
        case .share: ColumnContent.millionths(cell).map { 10_000...1_000_000 ~= $0 } ?? false
        case .truth: cell == "oui" || cell == "non"
        case .oneOrMore(let wordings): ColumnContent.isSome(of: wordings, cell)
        case .subjectCode: ActSubject(code: cell)?.code == cell
        case .subjectWording: ActSubject.all.contains { $0.wording == cell }
        case .prefecture: ColumnContent.isPrefecture(cell)
        case .address:
            (cell.hasPrefix("https://") || cell.hasPrefix("http://"))
                && !cell.unicodeScalars.contains { $0.value <= 0x20 }
        }
    }

    private static func isFigures(_ text: some StringProtocol, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// Whether a cell is some of the wordings, each once.
    private static func isSome(of wordings: [String], _ cell: String) -> Bool {
        let words = cell.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        return Set(words).count == words.count && words.allSatisfy(wordings.contains)
    }

    private static func isSiret(_ cell: String) -> Bool {
        guard isFigures(cell, 14) else { return false }
        return (try? AnswerReader.read(cell, as: .identifier(.siret))) == .text(cell)
    }

    /// `PREF007`, `SPREF0071`, `SGAR084`; Corsica has 02A and 02B.
    private static func isPrefecture(_ cell: String) -> Bool {
        let kinds: [(prefix: String, figures: Int)] = [("SPREF", 4), ("PREF", 3), ("SGAR", 3)]
        return kinds.contains { kind in
            guard cell.hasPrefix(kind.prefix) else { return false }
            let rest = cell.dropFirst(kind.prefix.count)
            let plain = rest.hasPrefix("02A") || rest.hasPrefix("02B") ? "020" + rest.dropFirst(3) : String(rest)
            return isFigures(plain, kind.figures)
        }
    }

    private static func isOneOrTwo(_ cell: String, _ fits: (Substring) -> Bool) -> Bool {
        let ends = cell.split(separator: "/", omittingEmptySubsequences: false)
        return 1...2 ~= ends.count && ends.allSatisfy(fits)
    }

    /// Whether the second of two days or years comes before the first: as texts they are in order.
    private static func isBackwards(_ cell: String) -> Bool {
        let ends = cell.split(separator: "/")
        return ends.count == 2 && ends[1] < ends[0]
    }

    /// A number with a decimal point, in millionths; nothing for any other text.
    private static func millionths(_ cell: String) -> Int64? {
        let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, let whole = Int64(parts[0]), parts[0].first != "+" else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard 1...6 ~= decimals.utf8.count, isFigures(decimals, decimals.utf8.count), let fraction = Int64(decimals)
        else { return nil }
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: Quantity.scale)
        guard !overflow else { return nil }
        let unit = (0..<(6 - decimals.utf8.count)).reduce(Int64(1)) { unit, _ in unit * 10 }
        let part = fraction * unit
        let (sum, isTooLarge) = scaled.addingReportingOverflow(parts[0].first == "-" ? -part : part)
        return isTooLarge ? nil : sum
    }
}
