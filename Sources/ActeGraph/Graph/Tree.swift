/// The tree of the act: blocks of items, each block contiguous.
struct Tree: Sendable {
    struct Item: Sendable, Equatable {
        var kind: TreeRecords.ItemKind
        var index: UInt32
    }

    /// By block: its items, from `itemStart[b]` up to `itemStart[b + 1]` in `items`.
    var itemStart: [UInt32]
    var items: [Item]
    var parts: [TreeRecords.Leaf]
    var refusals: [TreeRecords.Leaf]
    var decisions: [TreeRecords.Decision]
    var cases: [UInt32]
    var shown: [Operand]
    /// The blocks that can be reached, each before those it leads to.
    var order: [UInt32] = []
    /// By block: whether a refusal may be reached in it or below.
    var mayRefuse: [Bool] = []
    /// By part: its block. By refusal likewise. By decision likewise.
    var partBlock: [UInt32] = []
    var refusalBlock: [UInt32] = []
    var decisionBlock: [UInt32] = []
    /// By block: where it stands, from `entranceStart[b]` up to `entranceStart[b + 1]` in `entrances`.
    var entranceStart: [UInt32] = []
    var entrances: [Entrance] = []

    /// A way into a block: a branch of a decision, or a call in another block.
    enum Entrance: Sendable, Equatable {
        case branch(decision: UInt32, branch: UInt32)
        case call(from: UInt32)
    }

    init(_ records: TreeRecords) {
        parts = records.parts
        refusals = records.refusals
        decisions = records.decisions
        cases = records.cases
        shown = records.shown
        itemStart = [UInt32](repeating: 0, count: Int(records.blockCount) + 1)
        for item in records.items { itemStart[Int(item.block) + 1] += 1 }
        for index in 1..<itemStart.count { itemStart[index] += itemStart[index - 1] }
        var next = itemStart
        items = [Item](repeating: Item(kind: .part, index: 0), count: records.items.count)
        for item in records.items {
            items[Int(next[Int(item.block)])] = Item(kind: item.kind, index: item.index)
            next[Int(item.block)] += 1
        }
    }

    var blockCount: Int { itemStart.count - 1 }

    /// The items of a block, by index into `items`.
    @inline(__always)
    func range(of block: UInt32) -> Range<Int> { Int(itemStart[Int(block)])..<Int(itemStart[Int(block) + 1]) }

    /// What a part or a refusal shows.
    @inline(__always)
    func shown(by leaf: TreeRecords.Leaf) -> ArraySlice<Operand> {
        shown[Int(leaf.firstShown)..<Int(leaf.firstShown + leaf.shownCount)]
    }
}
