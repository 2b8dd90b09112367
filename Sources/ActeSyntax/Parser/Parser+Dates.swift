import ActeDiagnostics

/// The parts of a date, not yet known to exist.
struct DateShape {
    var day: Int
    var month: Int
    var year: Int
    var end: Int
}

extension Parser {
    /// Reads `31 juillet 2025`, `1er juillet 2025` or `31/07/2025`; `false` when the next bytes are no date.
    mutating func parseDate() -> Bool {
        skipBlanks()
        let start = cursor
        guard start < limit, isDigit(lexer.byte(start)) else { return false }
        if let shape = dateInWords(start) ?? dateInFigures(start) {
            if shape.day < 1 || shape.day > daysInMonth(shape.month, shape.year) {
                report(
                    Diagnostic(
                        "E0023", "La date « \(quote(start, shape.end)) » n'existe pas.", at: range(start, shape.end),
                        fix: Fix("Corrigez le jour ou le mois.")))
            }
            cursor = shape.end
            tree.leaf(.dateLiteral, start, cursor)
            return true
        }
        if let end = doubtfulDate(start) {
            cursor = end
            tree.leaf(.dateLiteral, start, end)
            return true
        }
        return false
    }

    /// Where the next date of the line stands; nothing when there is none.
    func dateAhead() -> Range<Int>? {
        var offset = cursor
        while offset < limit {
            if isDigit(lexer.byte(offset)), lexer.byte(offset - 1) == 0x20 || offset == cursor,
                let shape = dateInWords(offset) ?? dateInFigures(offset)
            {
                return offset..<shape.end
            }
            offset += 1
        }
        return nil
    }

    private func dateInWords(_ start: Int) -> DateShape? {
        let digits = digitsEnd(start)
        guard digits - start <= 2 else { return nil }
        var dayEnd = digits
        if lexer.byte(digits) == 0x65, lexer.byte(digits + 1) == 0x72, lexer.wordCharacter(digits + 2) == 0 {
            guard number(start, digits) == 1, digits - start == 1 else { return nil }
            dayEnd = digits + 2
        }
        let monthStart = lexer.afterBlanks(dayEnd)
        guard monthStart > dayEnd, monthStart < limit else { return nil }
        let (keyword, monthEnd) = lexer.keyword(monthStart, limit: limit)
        guard let month = keyword?.month else { return nil }
        let yearStart = lexer.afterBlanks(monthEnd)
        let yearEnd = digitsEnd(yearStart)
        guard yearStart > monthEnd, yearEnd - yearStart == 4, lexer.wordCharacter(yearEnd) == 0 else { return nil }
        return DateShape(day: number(start, digits), month: month, year: number(yearStart, yearEnd), end: yearEnd)
    }

    private func dateInFigures(_ start: Int) -> DateShape? {
        let dayEnd = digitsEnd(start)
        guard dayEnd - start <= 2, lexer.byte(dayEnd) == 0x2F, dayEnd < limit else { return nil }
        let monthEnd = digitsEnd(dayEnd + 1)
        let monthDigits = monthEnd - dayEnd - 1
        guard monthDigits == 1 || monthDigits == 2, lexer.byte(monthEnd) == 0x2F, monthEnd < limit else { return nil }
        let yearEnd = digitsEnd(monthEnd + 1)
        guard yearEnd - monthEnd - 1 == 4 else { return nil }
        return DateShape(
            day: number(start, dayEnd), month: number(dayEnd + 1, monthEnd), year: number(monthEnd + 1, yearEnd),
            end: yearEnd)
    }

    /// The end of what is surely meant as a date but is not written as one; then reported.
    private mutating func doubtfulDate(_ start: Int) -> Int? {
        if let end = threeNumbers(start, joinedBy: 0x2F) ?? threeNumbers(start, joinedBy: 0x2D) {
            failDate(start, end, code: "E0029")
            return end
        }
        if let end = threeNumbers(start, joinedBy: 0x2E), end - start >= 8 {
            failDate(start, end, code: "E0022")
            return end
        }
        let digits = digitsEnd(start)
        let word = lexer.afterBlanks(lexer.byte(digits) == 0x65 && lexer.byte(digits + 1) == 0x72 ? digits + 2 : digits)
        let (keyword, monthEnd) = lexer.keyword(word, limit: limit)
        guard word < limit, keyword?.month != nil else { return nil }
        let year = digitsEnd(lexer.afterBlanks(monthEnd))
        let end = isDigit(lexer.byte(lexer.afterBlanks(monthEnd))) ? year : monthEnd
        failDate(start, end, code: "E0022")
        return end
    }

    private func threeNumbers(_ start: Int, joinedBy sign: UInt8) -> Int? {
        let first = digitsEnd(start)
        guard first < limit, lexer.byte(first) == sign else { return nil }
        let second = digitsEnd(first + 1)
        guard second > first + 1, second < limit, lexer.byte(second) == sign else { return nil }
        let third = digitsEnd(second + 1)
        return third > second + 1 ? third : nil
    }

    private mutating func failDate(_ start: Int, _ stop: Int, code: DiagnosticCode) {
        report(
            Diagnostic(
                code, "« \(quote(start, stop)) » ressemble à une date, mais n'en a pas la forme.",
                at: range(start, stop),
                fix: Fix("Écrivez « 31 juillet 2025 » ou « 31/07/2025 » : l'année a quatre chiffres.")))
    }

    /// The value of at most four digits.
    func number(_ start: Int, _ stop: Int) -> Int {
        var value = 0
        for offset in start..<min(stop, start + 4) { value = value * 10 + Int(lexer.byte(offset) &- 0x30) }
        return value
    }

    private func daysInMonth(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 0
        }
    }
}
