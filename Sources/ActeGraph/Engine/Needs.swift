// Which questions are needed now: what something certain wants, that arises, and that may matter.
extension GraphBody {
    /// Brings the needed questions up to date, once all that follows from the answers that count has been drawn.
    ///
    /// Usually a few steps a word of 64 questions. Only where a refusal is still open, or where a decision leads to nothing but further decisions, is the
    /// exact relevance worked out.
    func refreshNeeds(_ log: borrowing AnswerLog, _ progress: inout Progress, _ trace: inout Trace) {
        while true {
            let idle = markNeeded(&progress)
            // What is wanted and cannot matter blocks the way to what hangs on it, in every branch alike: any branch will do.
            if idle.isEmpty { return }
            for question in idle { assume(question, log, &progress, &trace) }
        }
    }

    /// Marks the needed questions.
    ///
    /// - Returns: when there is none, the open questions that something wants and that cannot matter.
    private func markNeeded(_ progress: inout Progress) -> [UInt32] {
        let needed = layout.needed >> 6
        for word in 0..<layout.questionWords { progress.words[needed + word] = 0 }
        if progress.refusal != Progress.none { return [] }
        let mayRefuse = refusalIsOpen(&progress)
        var relevance: Relevance?
        var idle: [UInt32] = []
        var isEmpty = true
        for word in 0..<layout.questionWords {
            let open = progress.words[layout.open >> 6 + word]
            if open == 0 { continue }
            // What a certain part shows matters as soon as the act cannot be refused any more.
            var result = mayRefuse ? 0 : open & progress.words[layout.used >> 6 + word]
            var rest = open & ~result
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                rest &= rest - 1
                let question = UInt32(truncatingIfNeeded: word * 64 + bit)
                switch need(question, mayRefuse: mayRefuse, progress, &relevance) {
                case .needed: result |= 1 << UInt64(bit)
                case .idle: idle.append(question)
                case .unwanted: progress.clear(layout.open + Int(question))
                }
            }
            progress.words[needed + word] = result
            if result != 0 { isEmpty = false }
        }
        return isEmpty ? idle : []
    }

    private enum Need {
        case needed, idle, unwanted
    }

    private func need(
        _ question: UInt32, mayRefuse: Bool, _ progress: borrowing Progress, _ relevance: inout Relevance?
    ) -> Need {
        var demand = Demand(body: self, progress: copy progress)
        let wanted = demand.isWanted(question)
        if wanted == .no { return .unwanted }
        if wanted == .tellingly, !mayRefuse { return .needed }
        if relevance == nil { relevance = Relevance(self, copy progress) }
        return relevance?.mayMatter(question) == false ? .idle : .needed
    }

    /// Whether a site asks nothing of its own.
    @inline(__always)
    func isBarrier(_ site: UInt32) -> Bool {
        Int(site) < sites.gateBase && tree.decisions[Int(site)].isBarrier
    }

    /// Whether a refusal may still be reached. Amortised over a session: refusals that are closed stay so.
    private func refusalIsOpen(_ progress: inout Progress) -> Bool {
        while Int(progress.openRefusals) < tree.refusals.count {
            let block = tree.refusalBlock[Int(progress.openRefusals)]
            if block != UInt32.max, mayReach(block, progress) { return true }
            progress.openRefusals += 1
        }
        return false
    }

    /// Whether some way to a block is not closed. A way through a decision that can take several branches counts as open.
    func mayReach(_ block: UInt32, _ progress: borrowing Progress) -> Bool {
        var next = block
        // Most blocks have one way in.
        while next != 0 {
            let start = Int(tree.entranceStart[Int(next)])
            let end = Int(tree.entranceStart[Int(next) + 1])
            if start == end { return false }
            if end - start > 1 { return mayReachShared(next, progress) }
            guard let above = origin(of: tree.entrances[start], progress) else { return false }
            next = above
        }
        return true
    }

    private func mayReachShared(_ block: UInt32, _ progress: borrowing Progress) -> Bool {
        var met: Set<UInt32> = [block]
        var stack = [block]
        while let next = stack.popLast() {
            if next == 0 { return true }
            for index in Int(tree.entranceStart[Int(next)])..<Int(tree.entranceStart[Int(next) + 1]) {
                if let above = origin(of: tree.entrances[index], progress), met.insert(above).inserted {
                    stack.append(above)
                }
            }
        }
        return false
    }

    /// The block in which an entrance stands, or nothing when the entrance is closed.
    private func origin(of entrance: Tree.Entrance, _ progress: borrowing Progress) -> UInt32? {
        switch entrance {
        case .call(let block): return block
        case .branch(let decision, let branch):
            let verdict = verdict(sites.roots[Int(decision)], in: progress)
            if diagrams.isTerminal(verdict), verdict != branch { return nil }
            return tree.decisionBlock[Int(decision)]
        }
    }
}
