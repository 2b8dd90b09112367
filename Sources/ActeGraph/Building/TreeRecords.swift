/// The tree of blocks while it grows: one row an item, sorted by block only when the graph is built.
struct TreeRecords: Sendable {
    enum ItemKind: UInt8, Sendable {
        case part, decision, refusal, call
    }

    struct Item: Sendable {
        var block: UInt32
        var kind: ItemKind
        var index: UInt32
    }

    /// What an act or a refusal shows: a run of `shown`, and how it is called.
    struct Leaf: Sendable {
        var name: String
        var firstShown: UInt32
        var shownCount: UInt32
        var origin: Origin
    }

    /// A decision: `count` conditions from `firstCase` in `cases`, tried in order; the block of the branch taken.
    ///
    /// A decision on one condition has the branches *non* (0) and *oui* (1); one on several has a branch for each, and one more
    /// when none holds.
    struct Decision: Sendable {
        var firstCase: UInt32
        var caseCount: UInt32
        var firstBlock: UInt32
        var branchCount: UInt32
        var isSelection: Bool
        /// It holds back what follows a refusal written inside a branch: while open it wants no answer itself, since the decisions it
        /// sums up do.
        var isBarrier = false
        var origin: Origin
    }

    var items: [Item] = []
    var parts: [Leaf] = []
    var refusals: [Leaf] = []
    var decisions: [Decision] = []
    var cases: [UInt32] = []
    var shown: [Operand] = []
    var blockCount: UInt32 = 1

    mutating func reserve(parts: Int) {
        self.parts.reserveCapacity(parts)
        items.reserveCapacity(parts)
        shown.reserveCapacity(parts)
    }

    mutating func leaf(_ name: String, showing operands: [Operand], origin: Origin) -> Leaf {
        let start = shown.count
        shown.append(contentsOf: operands)
        return Leaf(
            name: name, firstShown: UInt32(truncatingIfNeeded: start),
            shownCount: UInt32(truncatingIfNeeded: operands.count), origin: origin)
    }

    /// Makes room for that many new blocks, and gives the first.
    mutating func blocks(_ count: Int) -> UInt32 {
        let first = blockCount
        blockCount += UInt32(truncatingIfNeeded: count)
        return first
    }

    mutating func put(_ kind: ItemKind, _ index: Int, in block: BlockID) {
        items.append(Item(block: block.rawValue, kind: kind, index: UInt32(truncatingIfNeeded: index)))
    }
}
