public import ActeActs
public import ActeValues

/// What is printed of an act, before any format: parts in order, each holding blocks of words.
///
/// Every format is made from it, and from nothing else, so that all say the same. It decides what each block is (a citation, the
/// label of an article, a signature); how that looks is the format's affair. Words are shared with the act, not copied.
public struct Document: Sendable {
    /// What the act is about.
    public let title: String
    /// The date of the law applied, which is the date of the act.
    public let date: CalendarDate?
    /// Why it must not be signed, in sentences; empty for a final act.
    public let shortcomings: [String]
    /// Whether it must not be signed.
    public let isDraft: Bool
    /// The parts, each before what it holds.
    public let parts: [Part]
    /// What is printed, in order.
    public let blocks: [Block]
    /// The tables, in order: each is a run of blocks, one a row.
    public private(set) var tables: [Table] = []
    /// The act it was read from.
    let act: Act
    /// Who made the act, as whoever published it says.
    let publishedAuthor: String?
    /// How many parts come before those of the act.
    let shift: Int
    /// All words.
    let bytes: [UInt8]

    init(
        title: String, date: CalendarDate?, shortcomings: [String], isDraft: Bool, parts: [Part], blocks: [Block],
        tables: [Range<Int>], act: Act, publishedAuthor: String?, shift: Int, bytes: [UInt8]
    ) {
        self.title = title
        self.date = date
        self.shortcomings = shortcomings
        self.isDraft = isDraft
        self.parts = parts
        self.blocks = blocks
        self.act = act
        self.publishedAuthor = publishedAuthor
        self.shift = shift
        self.bytes = bytes
        self.tables = tables.map { Table($0, in: self) }
    }

    /// A part of the act.
    public struct Part: Sendable {
        /// What it is.
        public let kind: PartKind
        /// How deep it stands: 0 for the parts of the gabarit.
        public let depth: Int
        /// The position in `parts` after the last part it holds.
        public let end: Int
        /// Its own blocks, those of the parts it holds left out: a range of `blocks`.
        public let blocks: Range<Int>
    }

    /// The words of a range. O(1).
    public func words(_ range: ByteRange) -> ArraySlice<UInt8> { bytes[range.indices] }

    /// The words of a range, as text. O(length).
    public func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

    /// How many bytes the title of a part takes, which ends its label where the label shows it; 0 for what has none. O(length).
    func titleLength(of part: Int) -> Int {
        guard act.parts.indices.contains(part - shift), act.parts[part - shift].plan >= 0 else { return 0 }
        return act.plan.title(of: act.plan.parts[Int(act.parts[part - shift].plan)]).utf8.count
    }

    /// The words of a block, cut where their look changes. O(length).
    public func runs(of block: Block) -> [Run] { RunCutter.runs(of: block, in: self) }

    /// The runs of a block, those that refer to the same part together: a link goes around them all.
    func stretches(of block: Block) -> [(target: Int?, runs: ArraySlice<Run>)] {
        let runs = self.runs(of: block)
        var found: [(target: Int?, runs: ArraySlice<Run>)] = []
        for index in runs.indices {
            if let last = found.last, last.target == runs[index].target {
                found[found.count - 1].runs = runs[last.runs.startIndex...index]
            } else {
                found.append((runs[index].target, runs[index...index]))
            }
        }
        return found
    }

    /// The blocks of a part itself.
    public func blocks(of part: Part) -> ArraySlice<Block> { blocks[part.blocks] }

    /// The positions in `parts` of what a part holds directly. O(parts held).
    public func children(of index: Int) -> [Int] { roots(from: index + 1, to: parts[index].end) }

    /// The positions in `parts` of those that stand in no other.
    public var roots: [Int] { roots(from: 0, to: parts.count) }

    private func roots(from start: Int, to end: Int) -> [Int] {
        var found: [Int] = []
        var next = start
        while next < end {
            found.append(next)
            next = max(next + 1, parts[next].end)
        }
        return found
    }
}
