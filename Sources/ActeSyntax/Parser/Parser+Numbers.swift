import ActeDiagnostics

/// A number as written: where its parts stand.
private struct NumberShape {
    var end: Int
    var integerDigits: Int
    var decimalDigits = 0
}

extension Parser {
    /// Reads a number, an amount, a percentage, a duration, a time, a date or a text in quotes; `false` when the next bytes
    /// are none of these.
    mutating func parseLiteral() -> Bool {
        skipBlanks()
        guard cursor < limit else { return false }
        let first = lexer.byte(cursor)
        if isDigit(first) {
            _ = parseDate() || parseTime() || parseNumber(at: cursor)
            refuseGluedWord()
            return true
        }
        if first == 0x22 || first == 0xC2 { return parseString() }
        let (keyword, wordEnd) = lexer.keyword(cursor, limit: limit)
        if keyword == .le, isDigit(lexer.byte(lexer.afterBlanks(wordEnd))) {
            let start = cursor
            cursor = afterBlanks(wordEnd)
            if parseDate() {
                refuseGluedWord()
                return true
            }
            cursor = start
            return false
        }
        let sign = minusLength(cursor)
        guard sign > 0, isDigit(lexer.byte(cursor + sign)), parseNumber(at: cursor + sign) else { return false }
        refuseGluedWord()
        return true
    }

    /// Reports a word that touches the number or the date before it.
    private mutating func refuseGluedWord() {
        let last = lexer.byte(cursor - 1)
        guard cursor < limit, last != 0x25, last < 0x80, lexer.wordCharacter(cursor) > 0 else { return }
        report(
            Diagnostic(
                "E0031", "Il manque un espace après ce nombre.", at: range(cursor, cursor),
                fix: Fix("Ajoutez un espace.", range: range(cursor, cursor), replacement: " ")))
    }

    /// The end of the digits at `offset`, in the line.
    func digitsEnd(_ offset: Int) -> Int {
        var stop = offset
        while stop < limit, isDigit(lexer.byte(stop)) { stop += 1 }
        return stop
    }

    /// Reads the number whose digits start at `digits`; a sign may stand between the cursor and them.
    private mutating func parseNumber(at digits: Int) -> Bool {
        let start = cursor
        let shape = numberShape(at: digits)
        if shape.integerDigits > limits.integerDigits || shape.decimalDigits > limits.decimalDigits {
            report(
                Diagnostic(
                    "E0028",
                    "Ce nombre est trop grand ou trop précis : \(limits.integerDigits) chiffres au plus avant la virgule, "
                        + "\(limits.decimalDigits) après.", at: range(start, shape.end),
                    fix: Fix("Écrivez-le avec moins de chiffres.")))
        }
        let next = lexer.afterBlanks(shape.end)
        cursor = shape.end
        if next < limit {
            if lexer.byte(next) == 0xE2, lexer.byte(next + 1) == 0x82, lexer.byte(next + 2) == 0xAC {
                cursor = next + 3
                tree.leaf(.amountLiteral, start, cursor)
                return true
            }
            if lexer.byte(next) == 0x25 {
                cursor = next + 1
                tree.leaf(.percentLiteral, start, cursor)
                return true
            }
            if let kind = parseUnit(at: next, of: start, shape, isSigned: digits > start) {
                tree.leaf(kind, start, cursor)
                return true
            }
        }
        tree.leaf(.numberLiteral, start, cursor)
        return true
    }

    /// Reads a unit in letters; nothing when there is none that goes with the number.
    private mutating func parseUnit(at offset: Int, of start: Int, _ shape: NumberShape, isSigned: Bool) -> SyntaxKind?
    {
        if let stop = hoursUnit(offset, from: start) {
            if isSigned || shape.decimalDigits > 0 {
                report(
                    Diagnostic(
                        "E0027", "Des heures se comptent avec des minutes, sans signe ni virgule.",
                        at: range(start, stop), fix: Fix("Écrivez par exemple « 17 h 30 »."))
                )
            }
            cursor = stop
            return .hoursLiteral
        }
        let (keyword, wordEnd) = lexer.keyword(offset, limit: limit)
        switch keyword {
        case .an, .ans, .mois, .jour, .jours:
            if isSigned || shape.decimalDigits > 0 {
                report(
                    Diagnostic(
                        "E0027", "Une durée se compte en unités entières.", at: range(cursor, wordEnd),
                        fix: Fix("Écrivez-la en mois ou en jours entiers, par exemple « 18 mois ».")))
            }
            cursor = wordEnd
            return .periodLiteral
        case .euro, .euros:
            report(
                Diagnostic(
                    "E0030", "Un montant s'écrit avec le signe « € ».", at: range(offset, wordEnd),
                    fix: Fix("Écrivez « € ».", range: range(offset, wordEnd), replacement: "€")))
            cursor = wordEnd
            return .amountLiteral
        default: return nil
        }
    }

    /// Follows the groups of digits and the decimals from `digits` on; reports the signs that do not belong in a number.
    private mutating func numberShape(at digits: Int) -> NumberShape {
        var end = digitsEnd(digits)
        let firstGroup = end - digits
        var count = firstGroup
        var isMisgrouped = false
        while true {
            let blank = lexer.blank(end)
            guard blank > 0, end + blank < limit, isDigit(lexer.byte(end + blank)) else { break }
            let next = digitsEnd(end + blank)
            let length = next - end - blank
            isMisgrouped = isMisgrouped || length != 3 || firstGroup > 3
            count += length
            end = next
        }
        var decimals = 0
        if continuesNumber(end, with: 0x2C) {
            let next = digitsEnd(end + 1)
            decimals = next - end - 1
            end = next
        }
        let soundEnd = end
        var hasPoint = false
        while continuesNumber(end, with: 0x2E) || continuesNumber(end, with: 0x2C) {
            hasPoint = hasPoint || lexer.byte(end) == 0x2E
            end = digitsEnd(end + 1)
        }
        if hasPoint {
            reportPoint(digits, end, from: soundEnd)
        } else if end > soundEnd || isMisgrouped {
            reportGroups(digits, end, isMisgrouped: isMisgrouped && end == soundEnd)
        }
        return NumberShape(end: end, integerDigits: end > soundEnd ? 0 : count, decimalDigits: decimals)
    }

    private func continuesNumber(_ offset: Int, with sign: UInt8) -> Bool {
        offset + 1 < limit && lexer.byte(offset) == sign && isDigit(lexer.byte(offset + 1))
    }

    private mutating func reportPoint(_ start: Int, _ stop: Int, from point: Int) {
        let text = quote(start, stop)
        let isThousands = stop - point == 4
        let replacement =
            isThousands ? text.spelled { $0 == 0x2E ? 0x20 : $0 } : text.spelled { $0 == 0x2E ? 0x2C : $0 }
        report(
            Diagnostic(
                "E0020",
                "Le point ne s'écrit pas dans un nombre : la virgule précède les décimales, l'espace sépare les milliers.",
                at: range(start, stop),
                fix: Fix("Écrivez « \(replacement) ».", range: range(start, stop), replacement: replacement)))
    }

    private mutating func reportGroups(_ start: Int, _ stop: Int, isMisgrouped: Bool) {
        guard isMisgrouped else {
            report(
                Diagnostic(
                    "E0021", "Ce nombre a plusieurs virgules : la virgule ne sépare pas les milliers.",
                    at: range(start, stop),
                    fix: Fix(
                        "Séparez les milliers par une espace ; dans une liste, mettez une espace après chaque virgule.")
                ))
            return
        }
        let grouped = grouped(quote(start, stop))
        report(
            Diagnostic(
                "E0021", "Les chiffres se groupent par trois à partir de la virgule.", at: range(start, stop),
                fix: Fix("Écrivez « \(grouped) ».", range: range(start, stop), replacement: grouped)))
    }

    /// The number with its digits in groups of three.
    private func grouped(_ text: String) -> String {
        let parts = text.utf8.split(separator: 0x2C, maxSplits: 1)
        let digits = parts.first.map { $0.filter { isDigit($0) } } ?? []
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(" ") }
            result.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return parts.count > 1 ? result + "," + String(decoding: Array(parts[1]), as: UTF8.self) : result
    }
}

extension String {
    /// The text with each byte replaced; used on digits and signs only.
    fileprivate func spelled(_ replace: (UInt8) -> UInt8) -> String {
        String(decoding: utf8.map(replace), as: UTF8.self)
    }
}
