/// A number as typed: figures in groups, a decimal comma.
struct ScannedNumber {
    /// Why what stands here is not a number of French usage.
    enum Fault: Error {
        case noFigure
        /// A point was used: for thousands or decimals, nobody can tell.
        case point(mend: String, ambiguous: Bool)
        /// More than one comma.
        case commas
        case tooLarge
    }

    var isNegative = false
    var whole: UInt64 = 0
    var fraction: UInt64 = 0
    var fractionDigits = 0

    /// The number times `10^power`, for a number of at most `power` decimals; `nil` when it does not fit.
    func scaled(byPowerOfTen power: Int) -> Int64? {
        guard fractionDigits <= power else { return nil }
        var magnitude = UInt128(whole)
        for _ in 0..<power { magnitude *= 10 }
        var decimals = UInt128(fraction)
        for _ in 0..<power - fractionDigits { decimals *= 10 }
        magnitude += decimals
        return Int64(exactly: isNegative ? -Int128(magnitude) : Int128(magnitude))
    }
}

extension ByteCursor {
    /// Reads a number: sign, figures alone or in groups of three, decimals after a comma.
    mutating func number() throws(ScannedNumber.Fault) -> ScannedNumber {
        var result = ScannedNumber()
        if skip(0x2D) || skip("\u{2212}") {
            result.isNegative = true
            skipBlanks()
        } else if skip(0x2B) {
            skipBlanks()
        }
        guard isAtDigit else { throw .noFigure }
        let start = position
        let leading = digitCount
        repeat { try appendGroup(to: &result) } while leading <= 3 && skipGroupBlank()
        try refusePoint(after: start)
        if byte == 0x2C, position + 1 < end, ByteCursor.isDigit(bytes[position + 1]) {
            position += 1
            try readDecimals(into: &result)
            try refusePoint(after: start)
            if byte == 0x2C, position + 1 < end, ByteCursor.isDigit(bytes[position + 1]) { throw .commas }
        }
        return result
    }

    private mutating func appendGroup(to number: inout ScannedNumber) throws(ScannedNumber.Fault) {
        while isAtDigit {
            let (shifted, first) = number.whole.multipliedReportingOverflow(by: 10)
            let (sum, second) = shifted.addingReportingOverflow(UInt64(byte - 0x30))
            if first || second { throw .tooLarge }
            number.whole = sum
            position += 1
        }
    }

    /// Passes the blank before a group of three figures; stays in place before anything else.
    private mutating func skipGroupBlank() -> Bool {
        let mark = position
        if skipBlank(), digitCount == 3 { return true }
        position = mark
        return false
    }

    private mutating func readDecimals(into number: inout ScannedNumber) throws(ScannedNumber.Fault) {
        var zeros = 0
        while isAtDigit {
            let digit = UInt64(byte - 0x30)
            position += 1
            // Closing zeros change nothing and are not counted.
            if digit == 0 {
                zeros += 1
                continue
            }
            let taken = number.fractionDigits + zeros + 1
            guard taken <= 18 else { throw .tooLarge }
            for _ in 0...zeros { number.fraction *= 10 }
            number.fraction += digit
            number.fractionDigits = taken
            zeros = 0
        }
    }

    private func refusePoint(after start: Int) throws(ScannedNumber.Fault) {
        guard byte == 0x2E, position + 1 < end, ByteCursor.isDigit(bytes[position + 1]) else { return }
        // Gather the whole thing, the groups before the point included, to say what it may have meant.
        var index = start
        while index < end,
            index < position || ByteCursor.isDigit(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x2C
        {
            index += 1
        }
        let typed = String(decoding: bytes[start..<index], as: UTF8.self)
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        let hasComma = typed.contains(",")
        let grouped =
            parts.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 } && (parts.first?.count ?? 0) <= 3
        if hasComma || parts.count > 2 {
            throw .point(mend: parts.joined(separator: " "), ambiguous: false)
        }
        if grouped { throw .point(mend: parts.joined(separator: " "), ambiguous: true) }
        throw .point(mend: parts.joined(separator: ","), ambiguous: false)
    }
}
