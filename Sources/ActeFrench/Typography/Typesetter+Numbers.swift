internal import ActeValues

extension Typesetter {
    /// What a point can shorten.
    enum Abbreviation {
        /// `M.`, `MM.`
        case civility
        /// `art.`, `al.`, `p.`
        case place
        /// `L.`, `R.`, `D.`: the parts of a code.
        case code
        case none
    }

    /// The abbreviation whose letters end the output at `place`.
    func abbreviation(before place: Int, in output: [UInt8], _ piece: Piece) -> Abbreviation {
        guard place > piece.floor else { return .none }
        switch output[place - 1] {
        case 0x4D:
            return isWord("M", at: place, in: output, piece) || isWord("MM", at: place, in: output, piece)
                ? .civility : .none
        case 0x44, 0x4C, 0x52: return startsWord(at: place - 1, in: output, piece) ? .code : .none
        case 0x74: return isWord("art", at: place, in: output, piece) ? .place : .none
        case 0x6C: return isWord("al", at: place, in: output, piece) ? .place : .none
        case 0x70: return isWord("p", at: place, in: output, piece) ? .place : .none
        default: return .none
        }
    }

    /// Whether the output up to `place` ends with `word` as a whole word.
    func isWord(_ word: String, at place: Int, in output: [UInt8], _ piece: Piece) -> Bool {
        let start = place - word.utf8.count
        guard start >= piece.floor, output[start..<place].elementsEqual(word.utf8) else { return false }
        return startsWord(at: start, in: output, piece)
    }

    /// Whether no letter or figure stands before `place` in the output.
    private func startsWord(at place: Int, in output: [UInt8], _ piece: Piece) -> Bool {
        switch neighbour(in: output, at: place, piece) {
        case .start, .blank, .opening, .sign: return true
        case .hole, .digit: return false
        case .other:
            guard place > piece.floor else { return false }
            let last = output[place - 1]
            // An ASCII mark; the letters beyond ASCII end in bytes of 0x80 and more.
            return last < 0x80 && (last | 0x20) &- 0x61 >= 26
        }
    }

    /// Passes the ordinary space at `index`, set as a no-break one.
    func joinNext(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        guard piece.byte(index) == 0x20 else { return index }
        output.append(contentsOf: Blank.noBreak)
        return index + 1
    }

    /// Makes the blank at the end of the output a no-break one when a number or a hole stands before it.
    func joinToNumber(_ output: inout [UInt8], _ piece: Piece) {
        guard output.count > piece.floor, output[output.count - 1] == 0x20 else { return }
        switch neighbour(in: output, at: output.count - 1, piece) {
        case .digit, .hole:
            output.removeLast()
            output.append(contentsOf: Blank.noBreak)
        default: break
        }
    }

    /// `%` and `€`: a no-break space parts them from the number, or the hole, before them.
    func setUnitSign(_ piece: Piece, at index: Int, length: Int, into output: inout [UInt8]) -> Int {
        let next = index + length
        joinToNumber(&output, piece)
        switch neighbour(in: output, at: output.count, piece) {
        case .digit, .hole: if !piece.isWord(next) { output.append(contentsOf: Blank.noBreak) }
        default: break
        }
        output.append(contentsOf: piece.text[index..<next])
        return next
    }

    /// `€` among the signs of U+2000 to U+2FFF.
    func setGeneralSign(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        if piece.byte(index + 1) == 0x82, piece.byte(index + 2) == 0xAC {
            return setUnitSign(piece, at: index, length: 3, into: &output)
        }
        output.append(0xE2)
        return index + 1
    }

    /// What follows the `M` of the words that stand before a name.
    static let civilities = ["me", "mes", "lle", "lles", "adame", "esdames", "onsieur", "essieurs"]

    /// `Mme`, `Madame`, `Monsieur` before a name.
    func setCivility(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        let starts = startsWord(at: output.count, in: output, piece)
        output.append(0x4D)
        guard starts else { return index + 1 }
        var end = index + 1
        while end < piece.end, end - index < 10, piece.byte(end) &- 0x61 < 26 { end += 1 }
        guard piece.byte(end) == 0x20 else { return index + 1 }
        let isCivility = Self.civilities.contains { piece.text[index + 1..<end].elementsEqual($0.utf8) }
        guard isCivility, piece.startsCapital(end + 1) || piece.isBeforeMore(end + 1) else { return index + 1 }
        output.append(contentsOf: piece.text[index + 1..<end])
        output.append(contentsOf: Blank.noBreak)
        return end + 1
    }

    /// A run of figures and the space after it, when what follows belongs to the number: a group of three figures, a unit,
    /// a month.
    func setNumber(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        var end = index
        while piece.isDigit(end) { end += 1 }
        let isInWord = !startsWord(at: output.count, in: output, piece) && !isAfterComma(output, piece)
        let figures = end - index
        if isInWord, figures == 1, let power = power(of: piece.text[index], before: end, output, piece) {
            output.append(power)
            return end
        }
        if !isInWord { joinToNumberWord(&output, piece) }
        output.append(contentsOf: piece.text[index..<end])
        if isInWord { return end }
        if let ordinal = MisspeltOrdinal(after: piece.text[index..<end], in: piece, at: end) {
            output.append(ordinal.mended)
            return ordinal.end
        }
        if figures == 1, piece.text[index] == 0x31, piece.byte(end) == 0x65, piece.byte(end + 1) == 0x72 {
            guard piece.byte(end + 2) == 0x20, NumberFollower.at(end + 3, in: piece) == .month else { return end }
            output.append(contentsOf: [0x65, 0x72])
            output.append(contentsOf: Blank.noBreak)
            return end + 3
        }
        guard piece.byte(end) == 0x20 else { return end }
        // A postal code and its town: 07250 Le Pouzin.
        if figures == 5, piece.startsCapital(end + 1) {
            output.append(contentsOf: Blank.noBreak)
            return end + 1
        }
        if figures <= 3, piece.isDigit(end + 1), piece.isDigit(end + 2), piece.isDigit(end + 3), !piece.isDigit(end + 4)
        {
            output.append(contentsOf: Blank.narrow)
            return end + 1
        }
        switch NumberFollower.at(end + 1, in: piece) {
        case .month where figures <= 2, .unit:
            output.append(contentsOf: Blank.noBreak)
            return end + 1
        case .hour:
            output.append(contentsOf: Blank.noBreak)
            guard piece.byte(end + 2) == 0x20, piece.isDigit(end + 3), piece.isDigit(end + 4), !piece.isDigit(end + 5)
            else { return end + 1 }
            output.append(0x68)
            output.append(contentsOf: Blank.noBreak)
            return end + 3
        case .month, .none: return end
        }
    }

    /// Makes the blank at the end of the output a no-break one after `SIRET`, `SIREN` or `numéro`: a number follows.
    func joinToNumberWord(_ output: inout [UInt8], _ piece: Piece) {
        guard output.count > piece.floor, output[output.count - 1] == 0x20,
            ["SIRET", "SIREN", "numéro"].contains(where: { isWord($0, at: output.count - 1, in: output, piece) })
        else { return }
        output.removeLast()
        output.append(contentsOf: Blank.noBreak)
    }

    /// Passes the blank between a hole that says `Madame` and a name, set as a no-break one.
    func startName(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        guard piece.byte(index) == 0x20, piece.startsCapital(index + 1) || piece.isBeforeMore(index + 1)
        else { return index }
        return joinNext(piece, at: index, into: &output)
    }

    private func isAfterComma(_ output: [UInt8], _ piece: Piece) -> Bool {
        output.count > piece.floor && output[output.count - 1] == 0x2C
    }
}

/// The words that a no-break space ties to the number before them.
enum NumberFollower {
    case unit, hour, month, none

    /// The kind of the word at `index`.
    static func at(_ index: Int, in piece: Piece) -> NumberFollower {
        let sameStart = words[Int(piece.byte(index))]
        guard !sameStart.isEmpty else { return .none }
        // The longest of them, `septembre`, has nine letters; `août` and `m²` hold two-byte letters.
        var end = index
        while end < piece.end, end - index <= 10, piece.byte(end) > 0x20, !isMark(piece.byte(end)) { end += 1 }
        guard end - index <= 10, end > index else { return .none }
        let word = piece.text[index..<end]
        return sameStart.first { word.elementsEqual($0.letters) }?.follower ?? .none
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0xE2: true
        default: false
        }
    }

    /// By the byte that they begin with: few words that follow a number begin as one of these does.
    private static let words: [[(letters: [UInt8], follower: NumberFollower)]] = {
        var table = [[(letters: [UInt8], follower: NumberFollower)]](repeating: [], count: 256)
        func add(_ word: String, _ follower: NumberFollower) {
            let letters = Array(word.utf8)
            if let first = letters.first { table[Int(first)].append((letters, follower)) }
        }
        add("h", .hour)
        let units = [
            "m", "m²", "m³", "m2", "m3", "km", "km²", "km2", "km/h", "cm", "cm²", "cm2", "mm", "ha", "kg", "g", "t",
            "l", "L", "min", "kW",
            "kWh", "MW", "MWh", "kVA", "dB", "Mo", "Go", "To", "euro", "euros", "centime", "centimes",
        ]
        for unit in units { add(unit, .unit) }
        for month in FrenchCalendarWords.monthNames { add(month, .month) }
        return table
    }()
}
