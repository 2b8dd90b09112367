/// Where the answers to a question are: some bits of one word of each row.
struct Column: Sendable {
    /// Bits that an answer takes.
    enum Width: Int, CaseIterable, Sendable {
        /// Everything else; of a text, where its bytes start and how many they are.
        case whole = 64
        /// Dates.
        case half = 32
        /// `oui/non`, and choices of few options: so few that a set of them, and of the answer left out, is a word.
        case narrow = 8

        /// The scalar of a question that has no answer: it was left out, or does not arise.
        var leftOut: Int64 {
            switch self {
            case .whole: Int64.min
            case .half: Int64(Int32.min)
            case .narrow: 63
            }
        }

        /// Whether a scalar may be an answer of this width.
        func holds(_ scalar: Int64) -> Bool {
            switch self {
            case .whole: true
            case .half: scalar > leftOut && scalar <= Int64(Int32.max)
            case .narrow: scalar >= 0 && scalar < leftOut
            }
        }
    }

    let width: Width
    let isText: Bool
    private(set) var word: UInt32 = 0
    /// Bits of the word above the answer, and all that are not of it.
    private(set) var above: UInt8 = 0
    private(set) var others: UInt8

    init(width: Width, isText: Bool) {
        self.width = width
        self.isText = isText
        others = UInt8(64 - width.rawValue)
    }

    var leftOut: Int64 { width.leftOut }

    /// Gives it its place, counted in bits from the start of a row.
    mutating func place(at bit: Int) {
        word = UInt32(truncatingIfNeeded: bit >> 6)
        above = UInt8(truncatingIfNeeded: 64 - width.rawValue - bit & 63)
    }

    /// The scalar held by a word.
    @inline(__always)
    func scalar(in word: UInt64) -> Int64 { Int64(bitPattern: word &<< UInt64(above)) &>> Int64(others) }

    /// The bits of a word that hold a scalar.
    func bits(of scalar: Int64) -> UInt64 { (UInt64(bitPattern: scalar) &<< UInt64(others)) &>> UInt64(above) }
}
