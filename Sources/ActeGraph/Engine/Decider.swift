internal import ActePatterns

/// Decides rows of complete answers, one after the other: the parts that the act has, or the refusal that forbids it.
///
/// A ``Walk`` knows what is still to ask and what changed; this knows nothing but the outcome, for batches. It gives what a walk comes to
/// that has the same answers. One decider serves one task; it allocates nothing once its arrays have grown.
public struct Decider {
    /// The parts of the row decided last, in the order of the source; empty when it is refused.
    public private(set) var parts: [PartID] = []
    /// Why the act of the row decided last cannot be made.
    public private(set) var refusal: RefusalID?

    let body: GraphBody
    let matcher = Matcher()
    /// By decision: the shortest way to its branch.
    let shortcuts: [Shortcut]
    /// The decisions, those of one form together.
    let inTurn: [UInt32]
    /// By variable: its region in the row looked at, where a shortcut asks for it.
    var regions: [UInt32]
    /// The variables whose regions shortcuts ask for.
    let inspected: [UInt32]
    /// The items still to be looked at, the next ones last.
    private var pending: [Range<Int>] = []
    /// The shared blocks met in this row: what they hold counts once.
    private var called: [UInt32] = []

    /// A decider of that graph. O(decisions × regions).
    public init(_ graph: DecisionGraph) {
        body = graph.body
        let finder = ShortcutFinder(graph.body, columns: AnswerTable(for: graph).columns)
        shortcuts = finder.shortcuts
        inspected = finder.inspected
        inTurn = finder.inTurn
        regions = [UInt32](repeating: 0, count: graph.body.variables.list.count)
    }

    /// Decides a row of answers to the questions of the graph; a row that the table does not have gives nothing.
    ///
    /// O(parts and decisions reached).
    public mutating func decide(_ row: Int, of table: borrowing AnswerTable) {
        parts.removeAll(keepingCapacity: true)
        called.removeAll(keepingCapacity: true)
        refusal = nil
        guard holds(row, table) else { return }
        var items = body.tree.range(of: 0)
        while true {
            guard let next = items.popFirst() else {
                guard let outer = pending.popLast() else { break }
                items = outer
                continue
            }
            guard let block = visit(body.tree.items[next], table, row) else { continue }
            if !items.isEmpty { pending.append(items) }
            items = body.tree.range(of: block)
        }
        if refusal != nil { parts.removeAll(keepingCapacity: true) }
    }

    /// The branch that each decision takes under a row of answers, those that are not reached included, by `DecisionID`.
    ///
    /// Each text is looked at once, whatever the number of decisions that hang on it. O(variables + decisions).
    public mutating func branches(_ row: Int, of table: borrowing AnswerTable, into branches: inout [UInt16]) {
        guard holds(row, table) else { return }
        for variable in inspected {
            regions[Int(variable)] = region(of: body.variables.list[Int(variable)], table, row)
        }
        if branches.count != shortcuts.count { branches = [UInt16](repeating: 0, count: shortcuts.count) }
        var output = branches.mutableSpan
        // One form after the other: the processor then guesses every turn.
        for number in inTurn {
            let shortcut = shortcuts[Int(number)]
            output[Int(number)] =
                shortcut.form == .region
                ? UInt16(truncatingIfNeeded: shortcut.bits &>> UInt64(regions[Int(shortcut.place)]) & 1)
                : UInt16(truncatingIfNeeded: branch(shortcut, table, row))
        }
    }

    private func holds(_ row: Int, _ table: borrowing AnswerTable) -> Bool {
        table.columns.count == body.questions.count && row >= 0 && row < table.count
    }

    /// Notes an item.
    /// - Returns: the block to look at next, before what follows the item.
    @inline(__always)
    private mutating func visit(_ item: Tree.Item, _ table: borrowing AnswerTable, _ row: Int) -> UInt32? {
        switch item.kind {
        case .part: parts.append(PartID(item.index))
        case .decision:
            let shortcut = shortcuts[Int(item.index)]
            return shortcut.firstBlock + branch(shortcut, table, row)
        case .call:
            if called.contains(item.index) { return nil }
            called.append(item.index)
            return item.index
        case .refusal:
            if let first = refusal, first.rawValue < item.index { return nil }
            refusal = RefusalID(item.index)
        }
        return nil
    }
}
