extension Typesetter {
    /// The kind of what stands in the output before `place`.
    func neighbour(in output: [UInt8], at place: Int, _ piece: Piece) -> Neighbour {
        guard place > piece.floor else { return before }
        let last = output[place - 1]
        switch last {
        case 0x20, 0x09, 0x0A: return .blank
        case 0x28, 0x5B: return .opening
        case 0x30...0x39: return .digit
        case 0x21, 0x3A, 0x3B, 0x3F: return .sign
        case 0x99 where ends(output, at: place, with: [0xE2, 0x80, 0x99], piece): return .opening
        case 0xA0 where ends(output, at: place, with: Blank.noBreak, piece): return .blank
        case 0xAB where ends(output, at: place, with: [0xC2, 0xAB], piece): return .opening
        case 0xAF where ends(output, at: place, with: Blank.narrow, piece): return .blank
        default: return .other
        }
    }

    func ends(_ output: [UInt8], at place: Int, with bytes: [UInt8], _ piece: Piece) -> Bool {
        place - bytes.count >= piece.floor && output[place - bytes.count..<place].elementsEqual(bytes)
    }

    /// Removes the blanks at the end of the output, but those of earlier pieces; `false` when there is none.
    func removeBlanks(_ output: inout [UInt8], _ piece: Piece) -> Bool {
        let count = output.count
        while output.count > piece.floor {
            if output[output.count - 1] == 0x20 {
                output.removeLast()
            } else if ends(output, at: output.count, with: Blank.noBreak, piece) {
                output.removeLast(2)
            } else if ends(output, at: output.count, with: Blank.narrow, piece) {
                output.removeLast(3)
            } else {
                break
            }
        }
        return output.count < count
    }

    /// `:` `;` `!` `?`: the right blank replaces those before it, or is added where a boundary follows.
    func setSign(_ piece: Piece, at index: Int, blank: [UInt8], into output: inout [UInt8]) -> Int {
        let hadBlanks = removeBlanks(&output, piece)
        let neighbour = neighbour(in: output, at: output.count, piece)
        switch neighbour {
        case .start: if hadBlanks { output.append(0x20) }
        case .blank: break
        case .opening, .sign: if hadBlanks { output.append(contentsOf: blank) }
        case .hole, .digit, .other:
            if hadBlanks || piece.isBoundary(index + 1) { output.append(contentsOf: blank) }
        }
        output.append(piece.text[index])
        return index + 1
    }

    /// `«` with the no-break space that follows it.
    private func openQuotation(_ piece: Piece, after index: Int, into output: inout [UInt8]) -> Int {
        output.append(contentsOf: [0xC2, 0xAB])
        output.append(contentsOf: Blank.noBreak)
        return piece.skippingBlanks(index)
    }

    /// `»` with the no-break space that precedes it.
    private func closeQuotation(_ piece: Piece, into output: inout [UInt8]) {
        let hadBlanks = removeBlanks(&output, piece)
        switch neighbour(in: output, at: output.count, piece) {
        case .start: if hadBlanks { output.append(0x20) }
        case .blank: break
        default: output.append(contentsOf: Blank.noBreak)
        }
        output.append(contentsOf: [0xC2, 0xBB])
    }

    /// A straight quote opens after a blank, an opening mark or an apostrophe when a word follows; it closes after a word
    /// when a boundary follows; in between it does what the quote before it left to do.
    mutating func setQuote(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        let opens: Bool
        let precedes = index + 1 < piece.end ? piece.isBlank(index + 1) : piece.continuation == .end
        switch neighbour(in: output, at: output.count, piece) {
        case .start, .blank, .opening: opens = !precedes || !quoteIsOpen
        case .hole: opens = !quoteIsOpen
        case .digit, .sign, .other: opens = !quoteIsOpen && !piece.isBoundary(index + 1)
        }
        quoteIsOpen = opens
        if opens { return openQuotation(piece, after: index + 1, into: &output) }
        closeQuotation(piece, into: &output)
        return index + 1
    }

    /// `«` `»` `°` `§` and no-break spaces.
    func setLatinSign(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        switch piece.byte(index + 1) {
        case 0xAB: return openQuotation(piece, after: index + 2, into: &output)
        case 0xBB:
            closeQuotation(piece, into: &output)
            return index + 2
        case 0xB0: return setDegree(piece, at: index, into: &output)
        case 0xA7:
            output.append(contentsOf: [0xC2, 0xA7])
            return joinNext(piece, at: index + 2, into: &output)
        default:
            output.append(0xC2)
            return index + 1
        }
    }

    /// `n° 12`, `20 °C`; the degrees of a list (`1°`) stand alone.
    private func setDegree(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        let followsNumber = ["n", "N"].contains { isWord($0, at: output.count, in: output, piece) }
        if !followsNumber, piece.byte(index + 2) == 0x43 { joinToNumber(&output, piece) }
        output.append(contentsOf: [0xC2, 0xB0])
        guard followsNumber else { return index + 2 }
        if piece.isDigit(index + 2) || piece.isBeforeMore(index + 2) { output.append(contentsOf: Blank.noBreak) }
        return joinNext(piece, at: index + 2, into: &output)
    }

    /// A comma: no blank parts it from the word before it.
    func setComma(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        closeUp(piece, before: index, into: &output)
        output.append(0x2C)
        return index + 1
    }

    /// Takes back the blanks typed before a comma or a full stop that ends something.
    private func closeUp(_ piece: Piece, before index: Int, into output: inout [UInt8]) {
        guard piece.isBoundary(index + 1), removeBlanks(&output, piece) else { return }
        switch neighbour(in: output, at: output.count, piece) {
        case .start, .blank, .opening: output.append(0x20)
        case .hole, .digit, .sign, .other: return
        }
    }

    /// A point: the end of an abbreviation, or the first of three.
    func setPoint(_ piece: Piece, at index: Int, into output: inout [UInt8]) -> Int {
        if piece.byte(index + 1) == 0x2E {
            var end = index
            while piece.byte(end) == 0x2E { end += 1 }
            if end - index == 3, output.count == piece.floor || output[output.count - 1] != 0x2E {
                output.append("…")
            } else {
                output.append(contentsOf: piece.text[index..<end])
            }
            return end
        }
        let abbreviation = abbreviation(before: output.count, in: output, piece)
        closeUp(piece, before: index, into: &output)
        output.append(0x2E)
        let next = piece.byte(index + 1) == 0x20 ? index + 2 : index + 1
        let isApart = next == index + 2
        switch abbreviation {
        case .civility where isApart && (piece.byte(next) &- 0x41 < 26 || piece.byte(next) == 0xC3): break
        case .civility where isApart && piece.isBeforeMore(next): break
        case .place where isApart && (piece.isDigit(next) || "LRDA".utf8.contains(piece.byte(next))): break
        case .place where isApart && piece.isBeforeMore(next): break
        case .code where piece.isDigit(next): break
        case .code where isApart && piece.isBeforeMore(next): break
        default: return index + 1
        }
        output.append(contentsOf: Blank.noBreak)
        return next
    }
}
