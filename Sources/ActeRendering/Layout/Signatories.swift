import ActeActs

/// Who signs an act: the paragraphs of each, told apart in its signature.
///
/// A paragraph that ends with a comma goes on in the next one: `Pour la commune,` `la maire,` then the name, under the room to sign.
struct Signatories {
    /// The blocks that say where and when the act was made, above those who sign.
    let dates: Range<Int>
    /// The blocks of each who signs, in order.
    let each: [Range<Int>]

    /// Those of a document. O(blocks).
    init(_ document: Document) {
        let signature = document.signature
        let first = signature.first { !document.saysPlaceAndDay($0) } ?? signature.upperBound
        dates = signature.lowerBound..<first
        var each: [Range<Int>] = []
        var start = first
        for index in first..<signature.upperBound
        where !document.goesOn(index) || index + 1 == signature.upperBound {
            each.append(start..<index + 1)
            start = index + 1
        }
        self.each = each
    }

    /// Those who sign side by side, two by two; none where one signs alone.
    var rows: [SigningRow] {
        guard each.count > 1 else { return [] }
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

    /// Whether a paragraph of a signature says where and when the act was made.
    func saysPlaceAndDay(_ index: Int) -> Bool { words(blocks[index].words).starts(with: "Fait ".utf8) }

    /// Whether a paragraph of a signature says in what quality someone signs, and goes on in the next one.
    func goesOn(_ index: Int) -> Bool { words(blocks[index].words).last == UInt8(ascii: ",") }
}
