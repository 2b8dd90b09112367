/// What a move changed. Reuse one for many moves: it then allocates nothing.
public struct Change: Sendable, Equatable {
    /// The parts that became certain, in the order of the source.
    public var addedParts: [PartID] = []
    /// The parts that were certain and no longer are.
    public var removedParts: [PartID] = []
    /// The parts certain before and after that show an answer, or a value computed from one, which changed.
    public var modifiedParts: [PartID] = []
    /// The questions that are needed now and were not.
    public var newlyNeeded: [QuestionID] = []
    /// The questions that were needed and are neither needed now nor answered.
    public var noLongerNeeded: [QuestionID] = []
    /// The questions whose stored answer did not count and does now, the one just answered apart.
    public var returned: [QuestionID] = []
    /// The questions whose answer counted and is kept aside now.
    public var setAside: [QuestionID] = []

    /// Nothing changed.
    public init() {}

    mutating func clear() {
        addedParts.removeAll(keepingCapacity: true)
        removedParts.removeAll(keepingCapacity: true)
        modifiedParts.removeAll(keepingCapacity: true)
        newlyNeeded.removeAll(keepingCapacity: true)
        noLongerNeeded.removeAll(keepingCapacity: true)
        returned.removeAll(keepingCapacity: true)
        setAside.removeAll(keepingCapacity: true)
    }

    /// Lists the questions whose bits are set in a word.
    @inline(__always)
    static func note(_ bits: UInt64, word: Int, in list: inout [QuestionID]) {
        var rest = bits
        while rest != 0 {
            list.append(QuestionID(UInt32(truncatingIfNeeded: word * 64 + rest.trailingZeroBitCount)))
            rest &= rest - 1
        }
    }

    /// Notes the differences between two states of a walk.
    mutating func compare(
        _ body: GraphBody, _ before: (log: AnswerLog, progress: Progress), _ after: (log: AnswerLog, progress: Progress)
    ) {
        clear()
        compareParts(body, before.progress, after.progress)
        let layout = body.layout
        var modified: Set<UInt32> = []
        for word in 0..<layout.questionWords {
            let (was, now) = (
                before.progress.words[layout.counted >> 6 + word], after.progress.words[layout.counted >> 6 + word]
            )
            var either = was | now
            while either != 0 {
                let bit = either.trailingZeroBitCount
                either &= either - 1
                let question = QuestionID(UInt32(truncatingIfNeeded: word * 64 + bit))
                let (counted, counts) = (was & 1 << UInt64(bit) != 0, now & 1 << UInt64(bit) != 0)
                let (old, new) = (before.log.answer(to: question), after.log.answer(to: question))
                if counted, counts, old == new { continue }
                modified.formUnion(body.parts(showing: question.rawValue))
                if counted, !counts, new != nil { setAside.append(question) }
                if !counted, counts, old == new { returned.append(question) }
            }
            let (needed, needs) = (
                before.progress.words[layout.needed >> 6 + word], after.progress.words[layout.needed >> 6 + word]
            )
            Self.note(needs & ~needed, word: word, in: &newlyNeeded)
            Self.note(needed & ~needs & ~now, word: word, in: &noLongerNeeded)
        }
        for part in modified.sorted()
        where body.isReached(part: part, before.progress) && body.isReached(part: part, after.progress) {
            modifiedParts.append(PartID(part))
        }
    }

    private mutating func compareParts(_ body: GraphBody, _ before: Progress, _ after: Progress) {
        for block in 0..<body.tree.blockCount {
            let (was, now) = (before.holds(body.layout.blocks + block), after.holds(body.layout.blocks + block))
            if was == now { continue }
            for item in body.tree.items[body.tree.range(of: UInt32(truncatingIfNeeded: block))] where item.kind == .part
            {
                if now { addedParts.append(PartID(item.index)) } else { removedParts.append(PartID(item.index)) }
            }
        }
        addedParts.sort()
        removedParts.sort()
    }
}
