import ActeActs

/// Who signs an act: the paragraphs of each, told apart in its signature.
///
/// A paragraph that ends with a comma or a colon goes on in the next one: `Pour la commune,` `la maire,` then the name, under the room to sign.
struct Signatories {
    /// The blocks that say where and when the act was made, above those who sign or below them, and what announces those who sign: `Ont signé :`.
    let dates: [Int]
    /// The blocks of each who signs, in order.
    let each: [Range<Int>]
    /// Whether a place and a day stand among those who sign: each then keeps to the line where it was written.
    private let isMixed: Bool

    /// Those of a document. O(blocks).
    init(_ document: Document) {
        let signature = document.signature
        let announcing = document.announcingBlock(of: signature)
        let dates = signature.filter { document.saysPlaceAndDay($0) || $0 == announcing }
        var each: [Range<Int>] = []
        var start: Int?
        for index in signature where !dates.contains(index) {
            let first = start ?? index
            let isLast = index + 1 == signature.upperBound || dates.contains(index + 1)
            guard isLast || !document.goesOn(index) else {
                start = first
                continue
            }
            each.append(first..<index + 1)
            start = nil
        }
        self.dates = dates
        self.each = each
        let signed = (each.first?.lowerBound ?? 0)..<(each.last?.upperBound ?? 0)
        isMixed = dates.contains { signed.contains($0) }
    }

    /// How many rows stay on one page.
    private static let rowsTogether = 3

    /// Whether a page may end after a block: a long row of names goes on over several, one row whole on each.
    func mayEndPage(after index: Int) -> Bool {
        let rows = rows
        return rows.count > Self.rowsTogether && rows.contains { $0.blocks.upperBound == index + 1 }
    }

    /// The blocks of the one who signs alone. Word processors keep them whole, right of nothing, in a row of a table: LibreOffice has been seen to part
    /// paragraphs that are to stay with the next.
    var alone: Range<Int>? { each.count == 1 ? each[0] : nil }

    /// Those who sign side by side, two by two; none where one signs alone.
    var rows: [SigningRow] {
        guard each.count > 1, !isMixed else { return [] }
        return stride(from: 0, to: each.count, by: 2).map {
            SigningRow(left: each[$0], right: $0 + 1 < each.count ? each[$0 + 1] : nil)
        }
    }
}

/// Two who sign side by side, or the last of an odd number.
struct SigningRow: Equatable {
    /// The white between the two, in points.
    static let gutter = 18
    /// The white above a row that follows another, in points.
    static let before = 24

    /// The blocks of the one at the left.
    let left: Range<Int>
    /// The blocks of the one at the right.
    let right: Range<Int>?

    /// The blocks of both.
    var blocks: Range<Int> { left.lowerBound..<(right ?? left).upperBound }

    /// Whether both sign above a name that ends their column: the two names stand as high, however many lines the qualities above them take.
    var alignsNames: Bool { left.count > 1 && (right?.count ?? 0) > 1 }

    /// Whether a block is one of these names.
    func isAlignedName(_ index: Int) -> Bool {
        alignsNames && [left.upperBound, right?.upperBound].contains(index + 1)
    }
}

extension Document {
    /// The blocks of the first signature.
    fileprivate var signature: Range<Int> {
        guard let first = blocks.firstIndex(where: { $0.style == .signature }) else { return 0..<0 }
        return first..<(blocks[first...].firstIndex { $0.style != .signature } ?? blocks.count)
    }

    /// Whether a paragraph of a signature says where and when the act was made: `Fait à Privas, le 2 mars 2026`, `À Privas, le 2 mars 2026`.
    func saysPlaceAndDay(_ index: Int) -> Bool {
        let words = self.words(blocks[index].words)
        if words.starts(with: "Fait ".utf8) { return true }
        return ["À ", "Au ", "Aux "].contains { words.starts(with: $0.utf8) }
            && text(blocks[index].words).contains(", le ")
    }

    /// Whether a paragraph of a signature says in what quality someone signs, and goes on in the next one.
    func goesOn(_ index: Int) -> Bool {
        let last = words(blocks[index].words).last
        return last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
    }

    /// The paragraph of a signature that announces all those who sign, `Ont signé :`, and none of them: the only one that ends with a colon, before several.
    fileprivate func announcingBlock(of signature: Range<Int>) -> Int? {
        let announcing = signature.filter { words(blocks[$0].words).last == UInt8(ascii: ":") }
        guard let only = announcing.first, announcing.count == 1, only + 2 < signature.upperBound,
            (signature.lowerBound..<only).allSatisfy({ saysPlaceAndDay($0) })
        else { return nil }
        return only
    }
}
