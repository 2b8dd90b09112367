/// Makes diagrams and combines them, sharing every node.
package struct DiagramFactory: Sendable {
    /// A way to combine two diagrams.
    package struct Operation: Sendable, Equatable {
        var code: UInt32
        /// Both are *oui*.
        package static let and = Operation(code: 0)
        /// One at least is *oui*.
        package static let or = Operation(code: 1)
        /// Terminal `k` where the first is *oui*, else the second.
        package static func select(_ terminal: UInt32) -> Operation { Operation(code: terminal + 2) }
    }

    package private(set) var diagrams: Diagrams
    package private(set) var work = 0
    private let maximumNodes: Int
    /// How much work there may be in all.
    package var maximumWork: Int
    private var index = IdentityIndex()
    private var cache: [CacheLine] = []
    private var scratch: [Diagrams.Run] = []
    private var frames: [Frame] = []

    private struct CacheLine {
        var operation: UInt32
        var first: UInt32
        var second: UInt32
        var result: UInt32
    }

    /// Two nodes being combined, and how far along their runs.
    private struct Frame {
        var first: UInt32
        var second: UInt32
        var firstRun: Int
        var secondRun: Int
        var scratchStart: Int
    }

    init(terminalCount: Int, maximumNodes: Int, maximumWork: Int) {
        diagrams = Diagrams(terminalCount: terminalCount)
        self.maximumNodes = maximumNodes
        self.maximumWork = maximumWork
    }

    mutating func reserve(_ count: Int) {
        diagrams.nodes.reserveCapacity(count)
        diagrams.runs.reserveCapacity(3 * count)
        index.reserve(count)
    }

    /// *oui* exactly where the variable lies in the regions from `start` up to `end`.
    mutating func test(
        _ variable: UInt32, from start: UInt32, to end: UInt32, of regionCount: UInt32
    ) throws(GraphLimit) -> UInt32 {
        let from = scratch.count
        if start > 0 { scratch.append(Diagrams.Run(end: start, child: Diagrams.no)) }
        if end > start { scratch.append(Diagrams.Run(end: end, child: Diagrams.yes)) }
        if regionCount > end { scratch.append(Diagrams.Run(end: regionCount, child: Diagrams.no)) }
        return try node(variable, runsFrom: from)
    }

    /// The node that leads where these runs do.
    mutating func node(_ variable: UInt32, _ runs: some Sequence<Diagrams.Run>) throws(GraphLimit) -> UInt32 {
        let from = scratch.count
        for run in runs { push(run, after: from) }
        return try node(variable, runsFrom: from)
    }

    /// The opposite of a condition.
    package mutating func not(_ condition: UInt32) throws(GraphLimit) -> UInt32 {
        try combine(.select(Diagrams.no), condition, Diagrams.yes)
    }

    /// Two diagrams combined. Without recursion: a diagram may be as deep as there are questions.
    package mutating func combine(_ operation: Operation, _ first: UInt32, _ second: UInt32) throws(GraphLimit)
        -> UInt32
    {
        if let known = shortcut(operation, first, second) { return known }
        if let known = recall(operation, first, second) { return known }
        let base = frames.count
        frames.append(frame(first, second))
        var result: UInt32 = 0
        while frames.count > base {
            work += 1
            if work > maximumWork {
                abandon(downTo: base)
                throw .tooMuchWork
            }
            let top = frames.count - 1
            if let next = advance(operation, frameAt: top) {
                frames.append(next)
                continue
            }
            let done = frames.removeLast()
            let variable = min(
                diagrams.nodes[Int(done.first)].variable, diagrams.nodes[Int(done.second)].variable)
            do {
                result = try node(variable, runsFrom: done.scratchStart)
            } catch {
                if frames.count > base { abandon(downTo: base) }
                throw error
            }
            remember(operation, done.first, done.second, result)
            if frames.count > base { deliver(result, to: frames.count - 1) }
        }
        return result
    }

    /// Forgets what was being combined: what is combined next starts afresh.
    private mutating func abandon(downTo base: Int) {
        scratch.removeLast(scratch.count - frames[base].scratchStart)
        frames.removeLast(frames.count - base)
    }

    private func frame(_ first: UInt32, _ second: UInt32) -> Frame {
        Frame(
            first: first, second: second, firstRun: Int(diagrams.nodes[Int(first)].firstRun),
            secondRun: Int(diagrams.nodes[Int(second)].firstRun), scratchStart: scratch.count)
    }

    /// Combines runs of the frame as long as their results are known.
    ///
    /// - Returns: the pair of children that must be combined first; nothing when the frame has all its runs.
    private mutating func advance(_ operation: Operation, frameAt index: Int) -> Frame? {
        while let pair = nextPair(frames[index]) {
            if let known = shortcut(operation, pair.first, pair.second)
                ?? recall(operation, pair.first, pair.second)
            {
                deliver(known, to: index)
            } else {
                return frame(pair.first, pair.second)
            }
        }
        return nil
    }

    /// The children of the frame's current runs, and where the shorter of the two ends.
    private func nextPair(_ frame: Frame) -> (first: UInt32, second: UInt32, end: UInt32)? {
        let left = diagrams.nodes[Int(frame.first)]
        let right = diagrams.nodes[Int(frame.second)]
        if left.variable < right.variable {
            guard frame.firstRun < Int(left.firstRun + left.runCount) else { return nil }
            let run = diagrams.runs[frame.firstRun]
            return (run.child, frame.second, run.end)
        }
        if right.variable < left.variable {
            guard frame.secondRun < Int(right.firstRun + right.runCount) else { return nil }
            let run = diagrams.runs[frame.secondRun]
            return (frame.first, run.child, run.end)
        }
        guard frame.firstRun < Int(left.firstRun + left.runCount) else { return nil }
        let (one, other) = (diagrams.runs[frame.firstRun], diagrams.runs[frame.secondRun])
        return (one.child, other.child, min(one.end, other.end))
    }

    /// Gives a frame the result of its current runs, and moves past them.
    private mutating func deliver(_ result: UInt32, to index: Int) {
        guard let pair = nextPair(frames[index]) else { return }
        push(Diagrams.Run(end: pair.end, child: result), after: frames[index].scratchStart)
        let frame = frames[index]
        let left = diagrams.nodes[Int(frame.first)].variable
        let right = diagrams.nodes[Int(frame.second)].variable
        if left <= right, diagrams.runs[frame.firstRun].end == pair.end { frames[index].firstRun += 1 }
        if right <= left, diagrams.runs[frame.secondRun].end == pair.end { frames[index].secondRun += 1 }
    }

    private mutating func push(_ run: Diagrams.Run, after start: Int) {
        if scratch.count > start, scratch[scratch.count - 1].child == run.child {
            scratch[scratch.count - 1].end = run.end
        } else {
            scratch.append(run)
        }
    }

    /// The node with the runs at the end of the scratch, which are taken off it.
    private mutating func node(_ variable: UInt32, runsFrom start: Int) throws(GraphLimit) -> UInt32 {
        let count = scratch.count - start
        defer { scratch.removeLast(count) }
        if count == 1 { return scratch[start].child }
        // Before the index is looked into: it takes a number for what it does not find.
        guard diagrams.nodes.count < maximumNodes, diagrams.runs.count + count < 8 * maximumNodes else {
            throw .tooManyNodes
        }
        var hash = IdentityIndex.mix(UInt64(variable) << 32 | UInt64(count))
        for index in start..<scratch.count {
            hash = IdentityIndex.mix(hash ^ (UInt64(scratch[index].end) << 32 | UInt64(scratch[index].child)))
        }
        let found = index.find(hash: hash, next: diagrams.nodes.count) { candidate in
            let node = diagrams.nodes[candidate]
            guard node.variable == variable, Int(node.runCount) == count else { return false }
            for offset in 0..<count where diagrams.runs[Int(node.firstRun) + offset] != scratch[start + offset] {
                return false
            }
            return true
        }
        if Int(found) < diagrams.nodes.count { return found }
        return add(variable, runsFrom: start, count: count)
    }

    private mutating func add(_ variable: UInt32, runsFrom start: Int, count: Int) -> UInt32 {
        let firstRun = UInt32(truncatingIfNeeded: diagrams.runs.count)
        for index in start..<scratch.count { diagrams.runs.append(scratch[index]) }
        diagrams.nodes.append(
            Diagrams.Node(
                variable: variable, firstRun: firstRun, runCount: UInt32(truncatingIfNeeded: count)))
        return UInt32(truncatingIfNeeded: diagrams.nodes.count - 1)
    }

    @inline(__always)
    private func shortcut(_ operation: Operation, _ first: UInt32, _ second: UInt32) -> UInt32? {
        switch operation.code {
        case 0:
            if first == Diagrams.no || second == Diagrams.no { return Diagrams.no }
            if first == Diagrams.yes || first == second { return second }
            return second == Diagrams.yes ? first : nil
        case 1:
            if first == Diagrams.yes || second == Diagrams.yes { return Diagrams.yes }
            if first == Diagrams.no || first == second { return second }
            return second == Diagrams.no ? first : nil
        default:
            if first == Diagrams.no { return second }
            let terminal = operation.code - 2
            return first == Diagrams.yes || second == terminal ? terminal : nil
        }
    }

    private func slot(_ operation: Operation, _ first: UInt32, _ second: UInt32) -> Int {
        let hash = IdentityIndex.mix(UInt64(first) << 32 | UInt64(second) ^ UInt64(operation.code) << 48)
        return Int(truncatingIfNeeded: hash >> 20) & (cache.count - 1)
    }

    private func recall(_ operation: Operation, _ first: UInt32, _ second: UInt32) -> UInt32? {
        if cache.isEmpty { return nil }
        let line = cache[slot(operation, first, second)]
        let hit = line.operation == operation.code && line.first == first && line.second == second
        return hit ? line.result : nil
    }

    /// A direct-mapped memory: forgetting costs time, never exactness. It grows with the nodes.
    private mutating func remember(_ operation: Operation, _ first: UInt32, _ second: UInt32, _ result: UInt32) {
        if cache.count < diagrams.nodes.count {
            let empty = CacheLine(operation: UInt32.max, first: 0, second: 0, result: 0)
            var size = max(256, cache.count)
            while size < diagrams.nodes.count { size *= 2 }
            cache = [CacheLine](repeating: empty, count: size)
        }
        cache[slot(operation, first, second)] = CacheLine(
            operation: operation.code, first: first, second: second, result: result)
    }
}
