public import ActeGraph

extension ActPlanBuilder {
    /// Opens a part of the act, an alert included.
    /// - Parameters:
    ///   - title: the words after the keyword, typeset; for a mention, its name.
    ///   - mark: what references call it (`repère`).
    ///   - sources: the legal references of its `source` properties.
    public mutating func beginPart(
        _ id: PartID?, _ kind: PartKind, title: String = "", mark: String? = nil, origin: Origin,
        sources: [LegalReference] = []
    ) {
        let mark = mark.map { Int32(truncatingIfNeeded: marks.index(of: $0)) } ?? -1
        open(
            PlanPart(
                id: id, kind: kind, origin: origin, title: store(title), sources: store(sources), mark: mark,
                citation: -1,
                entry: position + 1))
    }

    /// Closes the part opened last.
    public mutating func endPart() {
        guard case .part(let index, let start) = frames.last else { return }
        frames.removeLast()
        code.append(.endPart)
        code[start] = .part(index, end: position)
    }

    /// Opens a decision; its branches follow, one for each outcome in order, empty ones included.
    /// - Parameters:
    ///   - caption: the words shown in a text while it is undecided.
    ///   - privacy: whom the answers that settle it must be kept from.
    public mutating func beginDecision(_ id: DecisionID, caption: String = "", privacy: Privacy = []) {
        pendingCitation = nil
        decisions.append(
            PlanDecision(
                id: id, caption: store(caption), targets: .empty, end: 0, privacy: privacy))
        let index = UInt32(truncatingIfNeeded: decisions.count - 1)
        code.append(.decision(index))
        frames.append(.decision(index, branches: []))
    }

    /// Opens the next branch of the decision opened last, and closes the one before.
    public mutating func beginBranch() {
        guard case .decision(let index, var branches) = frames.last else { return }
        // Taken off its frame, the list has one owner and grows in place.
        frames.removeLast()
        if !branches.isEmpty { code.append(.leave(index)) }
        branches.append(position)
        frames.append(.decision(index, branches: branches))
    }

    /// Closes the decision opened last.
    public mutating func endDecision() {
        guard case .decision(let index, let branches) = frames.last else { return }
        frames.removeLast()
        code.append(.leave(index))
        let first = targets.count
        targets.append(contentsOf: branches)
        decisions[Int(index)].targets = ByteRange(first, targets.count)
        decisions[Int(index)].end = position
    }

    /// Opens the body of a shared clause, written out of the way wherever it stands.
    /// - Parameter index: what ``include(_:)`` calls it; clauses may be written after those that include them.
    public mutating func beginClause(_ index: Int) {
        beginAside()
        ActPlanBuilder.place(position, at: max(0, index), in: &clauses, UInt32.max)
    }

    /// Closes the clause opened last.
    public mutating func endClause() { endAside() }

    /// Puts what a shared clause holds here.
    public mutating func include(_ clause: Int) {
        code.append(.include(UInt32(truncatingIfNeeded: max(0, clause))))
        markHolders()
    }

    /// Opens the message of a refusal, written out of the way wherever it stands. Texts follow.
    public mutating func beginRefusal(_ id: RefusalID, origin: Origin, sources: [LegalReference] = []) {
        beginAside()
        ActPlanBuilder.place(UInt32(truncatingIfNeeded: parts.count), at: Int(id.rawValue), in: &refusals, UInt32.max)
        open(
            PlanPart(
                id: nil, kind: .refusal, origin: origin, title: .empty, sources: store(sources), mark: -1, citation: -1,
                entry: position + 1))
    }

    /// Closes the message opened last.
    public mutating func endRefusal() {
        endPart()
        endAside()
    }

    // MARK: Shared

    mutating func open(_ part: PlanPart) {
        markHolders()
        let index = UInt32(truncatingIfNeeded: parts.count)
        parts.append(part)
        frames.append(.part(index, at: code.count))
        code.append(.part(index, end: 0))
    }

    /// The parts being written now hold a part.
    private mutating func markHolders() {
        for frame in frames.reversed() {
            switch frame {
            case .part(let index, _):
                if parts[Int(index)].holdsParts { return }
                parts[Int(index)].holdsParts = true
            case .aside, .section: return
            case .text, .decision: continue
            }
        }
    }

    mutating func beginAside() {
        frames.append(.aside(at: code.count))
        code.append(.skip(0))
    }

    mutating func endAside() {
        guard case .aside(let start) = frames.last else { return }
        frames.removeLast()
        code.append(.end)
        code[start] = .skip(position)
    }
}
