/// An abbreviated ordinal as many type it, and as French writes it: `1re`, `2e`, `3es`.
struct MisspeltOrdinal {
    /// What stands after its figures once mended.
    var mended: String
    /// Where the text goes on.
    var end: Int

    private static let first = ["ère": "re", "ere": "re", "ères": "res", "eres": "res", "ière": "re"]
    private static let others = [
        "ème": "e", "eme": "e", "ième": "e", "ieme": "e", "èmes": "es", "emes": "es", "ièmes": "es",
    ]

    /// The letters that follow figures up to `index`, when they are such an ending.
    init?(after figures: ArraySlice<UInt8>, in piece: Piece, at index: Int) {
        let first = piece.byte(index)
        guard first == 0x65 || first == 0x69 || first == 0xC3 else { return nil }
        var end = index
        while piece.isWord(end) || piece.byte(end) & 0xC0 == 0x80, end - index < 8 { end += 1 }
        let letters = String(decoding: piece.text[index..<end], as: UTF8.self)
        let isFirst = figures.elementsEqual([0x31])
        guard let mended = (isFirst ? MisspeltOrdinal.first : MisspeltOrdinal.others)[letters] else { return nil }
        self.mended = mended
        self.end = end
    }
}

extension Typesetter {
    /// `²` or `³` for the figure that follows `m`, `km`, `cm` after a number: `12 m2`.
    func power(of figure: UInt8, before end: Int, _ output: [UInt8], _ piece: Piece) -> String? {
        guard figure == 0x32 || figure == 0x33, !piece.isWord(end), output.count > piece.floor,
            output[output.count - 1] == 0x6D
        else { return nil }
        var start = output.count - 1
        if start > piece.floor, "kcdm".utf8.contains(output[start - 1]) { start -= 1 }
        if start > piece.floor, output[start - 1] == 0x20 {
            start -= 1
        } else if ends(output, at: start, with: Blank.noBreak, piece) {
            start -= 2
        }
        switch neighbour(in: output, at: start, piece) {
        case .digit, .hole: return figure == 0x32 ? "²" : "³"
        default: return nil
        }
    }
}
