import ActeActs

/// Who signs an act: the paragraphs of each, told apart in its signature.
///
/// A paragraph that ends with a comma goes on in the next one: `Pour la commune,` `la maire,` then the name, under the room to sign.
struct Signatories {
    /// The blocks that say where and when the act was made, above those who sign or below them.
    let dates: [Int]
    /// The blocks of each who signs, in order.
    let each: [Range<Int>]
    /// Whether a place and a day stand among those who sign: each then keeps to the line where it was written.
    private let isMixed: Bool

    /// Those of a document. O(blocks).
    init(_ document: Document) {
        let signature = document.signature
        dates = signature.filter { document.saysPlaceAndDay($0) }
        var each: [Range<Int>] = []
        var start: Int?
        for index in signature where !document.saysPlaceAndDay(index) {
            let first = start ?? index
            let isLast = index + 1 == signature.upperBound || document.saysPlaceAndDay(index + 1)
            guard isLast || !document.goesOn(index) else {
                start = first
                continue
            }
            each.append(first..<index + 1)
            start = nil
        }
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
    func goesOn(_ index: Int) -> Bool { words(blocks[index].words).last == UInt8(ascii: ",") }
}
