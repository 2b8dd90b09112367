public import ActeGraph

/// A part as its author wrote it: what every act made from the plan says about that part's origin.
public struct PlanPart: Sendable {
    /// Its position in the graph; nothing for what belongs to the gabarit.
    public let id: PartID?
    /// What it is.
    public let kind: PartKind
    /// Where it was written.
    public let origin: Origin
    /// The words after its keyword, typeset: a range of the plan's bytes.
    let title: ByteRange
    /// What follows its number where it is printed: a separator, and its title.
    var afterNumber = ByteRange.empty
    /// Its legal references: a range of the plan's list.
    let sources: ByteRange
    /// The mark that references aim at, by index; negative when it has none.
    let mark: Int32
    /// The citation it makes, by index; negative when it is not a visa, or one with blanks to fill.
    let citation: Int32
    /// The first instruction of its body.
    var entry: UInt32
    /// Whether parts stand inside it.
    var holdsParts = false
    /// For a mention, the name under which a part of the gabarit takes it; empty when none does.
    var claim = ByteRange.empty
}

/// A half-open range of one of a plan's or an act's arrays.
public struct ByteRange: Sendable, Hashable {
    /// First index.
    public var start: UInt32
    /// Index past the last.
    public var end: UInt32

    /// The range `start ..< end`.
    @inlinable
    public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = max(start, end)
    }

    /// The range `start ..< end`.
    init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    /// The range as indices.
    @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }
    /// Whether it holds nothing.
    @inlinable public var isEmpty: Bool { start == end }
    /// The range of nothing.
    static let empty = ByteRange(0, 0)
}
