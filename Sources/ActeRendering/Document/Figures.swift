import ActeActs

/// Tells figures from words in the cells of a table.
enum Figures {
    /// Whether cells are amounts, numbers or percentages, one at least: what is empty, a dash, still missing or occulted says nothing.
    static func fill(_ cells: [ArraySlice<UInt8>]) -> Bool {
        var isTold = false
        for cell in cells where !isSilent(cell) {
            guard isNumber(String(decoding: cell, as: UTF8.self)) else { return false }
            isTold = true
        }
        return isTold
    }

    private static func isSilent(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.isEmpty || cell.starts(with: "⟦".utf8)
            || ["-", "–", "—", Act.occultedWords, Act.hiddenWords].contains { cell.elementsEqual($0.utf8) }
    }

    /// Whether words are an amount, a number or a percentage: `1 250,50 €`, `-3`, `12,5 %`.
    private static func isNumber(_ words: String) -> Bool {
        var rest = words[...]
        if let sign = rest.first, "-−+".contains(sign) { rest.removeFirst() }
        var (digits, commas) = (0, 0)
        while let sign = rest.first, ("0"..."9").contains(sign) || ", \u{A0}\u{202F}".contains(sign) {
            if ("0"..."9").contains(sign) { digits += 1 }
            if sign == "," { commas += 1 }
            rest.removeFirst()
        }
        return digits > 0 && commas < 2 && ["", "€", "%"].contains(rest)
    }
}
