// Which questions are needed now: what something certain wants, that arises, and that may matter.
extension GraphBody {
    /// Brings the needed questions up to date, once all that follows from the answers that count has been drawn.
    ///
    /// Usually a few steps a word of 64 questions. Only where an answer decides while a refusal is still open, or where a decision leads to nothing but further decisions, is the
    /// exact relevance worked out.
    func refreshNeeds(_ log: borrowing AnswerLog, _ progress: inout Progress, _ trace: inout Trace) {
        while true {
            var doubtful = ShortList()
            markNeeded(&progress, &doubtful)
            if doubtful.isEmpty { return }
            let idle = settleDoubts(doubtful, &progress)
            // What is wanted and cannot matter blocks the way to what hangs on it, in every branch alike: any branch will do.
            if idle.isEmpty || isAnythingNeeded(progress) { return }
            for question in idle { assume(question, log, &progress, &trace) }
        }
    }

    /// Marks the questions that are needed for certain, and lists those that are wanted, perhaps to no effect.
    private func markNeeded(_ progress: inout Progress, _ doubtful: inout ShortList) {
        let needed = layout.needed >> 6
        for word in 0..<layout.questionWords { progress.words[needed + word] = 0 }
        if progress.refusal != Progress.none { return }
        let mayRefuse = refusalIsOpen(&progress)
        // While some completion is not refused, what a certain part shows matters: with another answer the act is another, or refused.
        let mayBeMade = !mayRefuse || canBeMade(progress)
        let everything = isCrowded(progress) ? ForwardDemand(self, progress) : nil
        for word in 0..<layout.questionWords {
            let open = progress.words[layout.open >> 6 + word]
            if open == 0 { continue }
            let shown = mayBeMade ? open & progress.words[layout.used >> 6 + word] : 0
            progress.words[needed + word] = shown
            var rest = open & ~shown
            while rest != 0 {
                let question = UInt32(truncatingIfNeeded: word * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
                switch everything?.demand(for: question) ?? demand(for: question, in: progress) {
                case .none: progress.clear(layout.open + Int(question))
                case .telling where !mayRefuse: progress.set(layout.needed + Int(question))
                default: doubtful.append(question)
                }
            }
        }
    }

    /// The first open question, where it is needed whatever the others are: a certain part of the act shows it, and the act may be made.
    @inline(__always)
    func firstShown(_ progress: inout Progress) -> UInt32? {
        for word in 0..<layout.questionWords {
            let open = progress.words[layout.open >> 6 + word]
            if open == 0 { continue }
            let first = open & (0 &- open)
            guard progress.words[layout.used >> 6 + word] & first != 0 else { return nil }
            if progress.refusal != Progress.none || (refusalIsOpen(&progress) && !canBeMade(progress)) { return nil }
            return UInt32(truncatingIfNeeded: word * 64 + first.trailingZeroBitCount)
        }
        return nil
    }

    /// Whether so many open questions are not shown that asking for all at once is quicker.
    private func isCrowded(_ progress: borrowing Progress) -> Bool {
        var count = 0
        for word in 0..<layout.questionWords {
            let open = progress.words[layout.open >> 6 + word]
            if open != 0 { count += (open & ~progress.words[layout.used >> 6 + word]).nonzeroBitCount }
            if count > 16 { return true }
        }
        return false
    }

    /// Marks those of the wanted questions that may matter.
    ///
    /// - Returns: those that cannot.
    private func settleDoubts(_ doubtful: borrowing ShortList, _ progress: inout Progress) -> [UInt32] {
        let relevance = Relevance(self, copy progress)
        var idle: [UInt32] = []
        for index in 0..<doubtful.count {
            let question = doubtful[index]
            if relevance.mayMatter(question) {
                progress.set(layout.needed + Int(question))
            } else {
                idle.append(question)
            }
        }
        return idle
    }

    private func isAnythingNeeded(_ progress: borrowing Progress) -> Bool {
        for word in 0..<layout.questionWords where progress.words[layout.needed >> 6 + word] != 0 { return true }
        return false
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

    /// Whether a completion that is not refused is at hand. May say no where there is one.
    private func canBeMade(_ progress: borrowing Progress) -> Bool {
        for choice in SampleCompletion.Choice.allCases {
            var sample = SampleCompletion(self, choice)
            if sample.isAdmitted(from: Int(progress.openRefusals), progress) { return true }
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
