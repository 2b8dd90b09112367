/// The tree of a graph as steps in a row, blocks one after the other: deciding a row of complete answers is running through them.
struct Route {
    private enum Step {
        /// A decision of two branches by an answer, by a region, and one of any number by its diagram: goes on where the branch starts.
        case answer(AnswerTest, Fork)
        case region(UInt32, bits: UInt64, Fork)
        case diagram(UInt32, firstBlock: UInt32)
        /// After the branch of the decision that is the next step, comes back for what follows it.
        case comeBack
        case part(PartID)
        case refusal(RefusalID)
        /// What another block holds stands here.
        case call(UInt32)
        /// Nothing more in this block.
        case end
    }

    /// Where a decision of two branches leads.
    private struct Fork {
        var no: UInt32
        var yes: UInt32

        @inline(__always)
        func target(_ holds: Bool) -> Int { Int(holds ? yes : no) }
    }

    /// What a row comes to. Used again for many rows, it allocates nothing.
    struct Outcome {
        var parts: [PartID] = []
        var refusal: RefusalID?
        /// The steps to come back to, the next ones last.
        fileprivate var returns: [Int] = []
        /// The shared blocks met: what they hold counts once.
        fileprivate var called: [UInt32] = []

        mutating func clear() {
            parts.removeAll(keepingCapacity: true)
            called.removeAll(keepingCapacity: true)
            refusal = nil
        }
    }

    private var steps: [Step] = []
    /// By block, its first step.
    private var entries: [UInt32] = []

    /// Lays out a tree. O(items).
    init(_ tree: Tree, _ tests: [BranchTest]) {
        var entry: UInt32 = 0
        for block in 0..<UInt32(truncatingIfNeeded: tree.blockCount) {
            entries.append(entry)
            let items = tree.items[tree.range(of: block)]
            let comebacks = items.dropLast().count { $0.kind == .decision }
            entry += UInt32(truncatingIfNeeded: items.count + comebacks + 1)
        }
        steps.reserveCapacity(Int(entry))
        for block in 0..<UInt32(truncatingIfNeeded: tree.blockCount) {
            let items = tree.range(of: block)
            for index in items {
                let item = tree.items[index]
                if item.kind == .decision, index + 1 < items.upperBound { steps.append(.comeBack) }
                steps.append(step(item, tree, tests))
            }
            steps.append(.end)
        }
    }

    private func step(_ item: Tree.Item, _ tree: Tree, _ tests: [BranchTest]) -> Step {
        switch item.kind {
        case .part: return .part(PartID(item.index))
        case .refusal: return .refusal(RefusalID(item.index))
        case .call: return .call(item.index)
        case .decision:
            let firstBlock = tree.decisions[Int(item.index)].firstBlock
            let fork = Fork(no: entries[Int(firstBlock)], yes: entries[Int(firstBlock) + 1])
            switch tests[Int(item.index)] {
            case .answer(let test): return .answer(test, fork)
            case .region(let variable, let bits): return .region(variable, bits: bits, fork)
            case .diagram(let root): return .diagram(root, firstBlock: firstBlock)
            }
        }
    }

    /// Runs through the steps under a row that the table has, from a cleared outcome on.
    func follow(_ row: Int, _ table: borrowing AnswerTable, _ reader: RowReader, _ outcome: inout Outcome) {
        let steps = steps.span
        let entries = entries.span
        let answers = table.words.span
        let start = row &* table.rowSize
        var position = 0
        while true {
            switch steps[position] {
            case .answer(let test, let fork): position = fork.target(test.holds(in: answers, from: start))
            case .region(let variable, let bits, let fork):
                let region = reader.region(of: variable, table, row)
                position = fork.target(bits &>> UInt64(region) & 1 != 0)
            case .diagram(let root, let firstBlock):
                position = Int(entries[Int(firstBlock + reader.terminal(of: root, table, row))])
            case .comeBack:
                outcome.returns.append(position + 2)
                position += 1
            case .part(let part):
                outcome.parts.append(part)
                position += 1
            case .refusal(let met):
                outcome.refusal = outcome.refusal.map { min($0, met) } ?? met
                position += 1
            case .call(let block):
                position += 1
                if outcome.called.contains(block) { continue }
                outcome.called.append(block)
                outcome.returns.append(position)
                position = Int(entries[Int(block)])
            case .end:
                guard let back = outcome.returns.popLast() else { return }
                position = back
            }
        }
    }
}
