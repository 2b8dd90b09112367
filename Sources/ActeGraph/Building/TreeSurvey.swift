extension Tree {
    /// Works out what the tree is asked of again and again: where everything stands, in which order blocks are reached, where refusals may
    /// come. Linear, without recursion.
    ///
    /// - Throws: `.circularCall` when a block leads to itself.
    mutating func survey() throws(GraphLimit) {
        partBlock = [UInt32](repeating: UInt32.max, count: parts.count)
        refusalBlock = [UInt32](repeating: UInt32.max, count: refusals.count)
        decisionBlock = [UInt32](repeating: UInt32.max, count: decisions.count)
        for block in 0..<UInt32(truncatingIfNeeded: blockCount) {
            for item in items[range(of: block)] {
                switch item.kind {
                case .part: partBlock[Int(item.index)] = block
                case .refusal: refusalBlock[Int(item.index)] = block
                case .decision: decisionBlock[Int(item.index)] = block
                case .call: break
                }
            }
        }
        try orderBlocks()
        findEntrances()
        findRefusals()
    }

    /// The blocks that an item leads to.
    func targets(of item: Item) -> Range<UInt32> {
        switch item.kind {
        case .part, .refusal: return 0..<0
        case .call: return item.index..<item.index + 1
        case .decision:
            let decision = decisions[Int(item.index)]
            return decision.firstBlock..<decision.firstBlock + decision.branchCount
        }
    }

    private mutating func orderBlocks() throws(GraphLimit) {
        // 0: not met, 1: being explored, 2: done. Depth first; done blocks are recorded last first.
        var state = [UInt8](repeating: 0, count: blockCount)
        var path: [(block: UInt32, item: Int, target: UInt32)] = [(0, Int(itemStart[0]), 0)]
        state[0] = 1
        while let top = path.last {
            guard top.item < Int(itemStart[Int(top.block) + 1]) else {
                state[Int(top.block)] = 2
                order.append(top.block)
                path.removeLast()
                continue
            }
            let targets = targets(of: items[top.item])
            guard top.target < UInt32(truncatingIfNeeded: targets.count) else {
                path[path.count - 1].item += 1
                path[path.count - 1].target = 0
                continue
            }
            path[path.count - 1].target += 1
            let next = targets.lowerBound + top.target
            if state[Int(next)] == 1 { throw .circularCall(BlockID(next)) }
            if state[Int(next)] == 0 {
                state[Int(next)] = 1
                path.append((next, Int(itemStart[Int(next)]), 0))
            }
        }
        order.reverse()
    }

    private mutating func findEntrances() {
        entranceStart = [UInt32](repeating: 0, count: blockCount + 1)
        for block in order {
            for item in items[range(of: block)] {
                for target in targets(of: item) { entranceStart[Int(target) + 1] += 1 }
            }
        }
        for index in 1..<entranceStart.count { entranceStart[index] += entranceStart[index - 1] }
        var next = entranceStart
        entrances = [Entrance](repeating: .call(from: 0), count: Int(entranceStart[blockCount]))
        for block in order {
            for item in items[range(of: block)] {
                for target in targets(of: item) {
                    let place = Int(next[Int(target)])
                    next[Int(target)] += 1
                    if item.kind == .call {
                        entrances[place] = .call(from: block)
                    } else {
                        let branch = target - decisions[Int(item.index)].firstBlock
                        entrances[place] = .branch(decision: item.index, branch: branch)
                    }
                }
            }
        }
    }

    private mutating func findRefusals() {
        mayRefuse = [Bool](repeating: false, count: blockCount)
        for block in order.reversed() {
            mayRefuse[Int(block)] = items[range(of: block)].contains { item in
                item.kind == .refusal || targets(of: item).contains { mayRefuse[Int($0)] }
            }
        }
    }
}
