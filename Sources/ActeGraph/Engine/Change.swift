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

    /// What an extension reached, and the questions needed before it: kept here so that they are used again.
    var trace = Trace()
    private var neededBefore: [UInt64] = []

    /// Nothing changed.
    public init() {}

    public static func == (left: Change, right: Change) -> Bool {
        left.addedParts == right.addedParts && left.removedParts == right.removedParts
            && left.modifiedParts == right.modifiedParts && left.newlyNeeded == right.newlyNeeded
            && left.noLongerNeeded == right.noLongerNeeded && left.returned == right.returned
            && left.setAside == right.setAside
    }

    // MARK: Extending

    /// Makes ready to note what an extension of `progress` brings.
    mutating func prepare(_ body: GraphBody, _ progress: borrowing Progress) {
        clear()
        let start = body.layout.needed >> 6
        neededBefore.removeAll(keepingCapacity: true)
        for word in start..<start + body.layout.questionWords { neededBefore.append(progress.words[word]) }
    }

    /// Notes the parts already certain that show an answer which is about to be known.
    mutating func noteModified(by question: UInt32, _ body: GraphBody, _ progress: borrowing Progress) {
        for part in body.parts(showing: question) where body.isReached(part: part, progress) {
            modifiedParts.append(PartID(part))
        }
    }

    /// Notes what an extension brought, now that `progress` holds it.
    mutating func finish(_ body: GraphBody, _ progress: borrowing Progress) {
        for part in trace.parts { addedParts.append(PartID(part)) }
        if addedParts.count > 1 { addedParts.sort() }
        if !modifiedParts.isEmpty, !addedParts.isEmpty {
            let added = Set(addedParts)
            modifiedParts.removeAll { added.contains($0) }
        }
        let start = body.layout.needed >> 6
        let counted = body.layout.counted >> 6
        for word in neededBefore.indices {
            let now = progress.words[start + word]
            if now == neededBefore[word] { continue }
            Self.note(now & ~neededBefore[word], word: word, in: &newlyNeeded)
            // Those that were answered were needed and are not any more, but that is no news.
            Self.note(neededBefore[word] & ~now & ~progress.words[counted + word], word: word, in: &noLongerNeeded)
        }
    }

    mutating func clear() {
        addedParts.removeAll(keepingCapacity: true)
        removedParts.removeAll(keepingCapacity: true)
        modifiedParts.removeAll(keepingCapacity: true)
        newlyNeeded.removeAll(keepingCapacity: true)
        noLongerNeeded.removeAll(keepingCapacity: true)
        returned.removeAll(keepingCapacity: true)
        setAside.removeAll(keepingCapacity: true)
        trace.clear()
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

    // MARK: Replaying

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
        let words = (body.tree.blockCount + 63) >> 6
        for word in body.layout.blocks >> 6..<body.layout.blocks >> 6 + words {
            var different = before.words[word] ^ after.words[word]
            while different != 0 {
                let bit = word * 64 + different.trailingZeroBitCount
                different &= different - 1
                let block = UInt32(truncatingIfNeeded: bit - body.layout.blocks)
                for item in body.tree.items[body.tree.range(of: block)] where item.kind == .part {
                    if after.holds(bit) {
                        addedParts.append(PartID(item.index))
                    } else {
                        removedParts.append(PartID(item.index))
                    }
                }
            }
        }
        addedParts.sort()
        removedParts.sort()
    }
}
