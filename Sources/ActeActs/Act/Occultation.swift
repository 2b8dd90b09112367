import ActeGraph

/// Copies an act without what must be kept from its readers. Words are copied, never covered: what is hidden is nowhere in the copy.
struct Occultation {
    let act: Act
    let privacy: Privacy
    let words: String
    /// By position among the decisions of the act, the innermost one at or above it that may be told; negative for none.
    private var told: [Int32] = []
    /// By position among the decisions of the act, whether one at or above it is personal.
    private var isHidden: [Bool] = []
    private var decisions: [TakenDecision] = []
    var bytes: [UInt8] = []
    private var paragraphs: [ActParagraph] = []
    var marks: [ActMark] = []

    /// Reads which decisions of the act may be told.
    init(of act: Act, by privacy: Privacy, as words: String) {
        self.act = act
        self.privacy = privacy
        self.words = words
        bytes.reserveCapacity(act.bytes.count)
        let personal = privacy.contains(.personal) ? act.plan.storage.personalDecisions : []
        for decision in act.decisions {
            let parent = Int(decision.parent)
            let hides = personal.contains(decision.decision) || (parent >= 0 && isHidden[parent])
            isHidden.append(hides)
            if hides {
                told.append(parent >= 0 ? told[parent] : -1)
            } else {
                var copy = decision
                copy.parent = parent >= 0 ? told[parent] : -1
                told.append(Int32(truncatingIfNeeded: decisions.count))
                decisions.append(copy)
            }
        }
    }

    /// The copy, of those parts. O(size).
    consuming func act(_ parts: ArraySlice<ActPart>, receipt: Receipt) -> Act {
        var contributors: [Int: [Contribution]] = [:]
        for contribution in act.contributions { contributors[contribution.part, default: []].append(contribution) }
        var copy = Act(
            plan: act.plan, receipt: receipt, identity: act.identity, hasAllAnswers: act.hasAllAnswers)
        for (index, part) in parts.enumerated() {
            let others = contributors[index] ?? []
            // A visa that took in another one, which personal data brought, tells of it.
            let hides = isPersonal(part.decision) || others.contains { isPersonal($0.decision) }
            copy.parts.append(self.part(part, hides: hides))
            if !hides {
                copy.contributions += others.map {
                    Contribution(part: $0.part, plan: $0.plan, decision: telling($0.decision))
                }
            }
        }
        copy.bytes = bytes
        copy.paragraphs = paragraphs
        copy.marks = marks
        copy.decisions = decisions
        copy.shortcomings = act.shortcomings
        copy.printedCount = min(act.printedCount, copy.parts.count)
        return copy
    }

    private func isPersonal(_ decision: Int32) -> Bool { decision >= 0 && isHidden[Int(decision)] }

    private func telling(_ decision: Int32) -> Int32 { decision >= 0 ? told[Int(decision)] : -1 }

    private mutating func part(_ part: ActPart, hides: Bool) -> ActPart {
        var copy = part
        copy.decision = telling(part.decision)
        let start = bytes.count
        bytes.append(contentsOf: act.bytes[part.label.indices])
        if hides, part.plan >= 0 {
            // Of its label, the number stays: other parts refer to it.
            let title = act.plan.storage.parts[Int(part.plan)].afterNumber.indices.count
            if !part.label.isEmpty { bytes.removeLast(min(title, bytes.count - start)) }
            copy.plan = -1
        }
        copy.label = ByteRange(start, bytes.count)
        // The number comes before the title, which alone may have gone.
        let shift = start - Int(part.label.start)
        copy.numeral =
            part.numeral.isEmpty
            ? .empty : ByteRange(Int(part.numeral.start) + shift, Int(part.numeral.end) + shift)
        let first = paragraphs.count
        for paragraph in act.paragraphs(of: part) { add(paragraph, whole: hides || isPersonal(paragraph.decision)) }
        copy.paragraphs = ByteRange(first, paragraphs.count)
        return copy
    }

    private mutating func add(_ paragraph: ActParagraph, whole: Bool) {
        if !whole, let first = act.marks(of: paragraph).first(where: { $0.isContinuation && keeps($0) }),
            let last = paragraphs.indices.last
        {
            // A hidden value went on here: what follows it follows what stands for it.
            let (seam, firstMark) = (bytes.count, marks.count)
            addWords(of: paragraph, after: first)
            joinStyles(at: UInt32(truncatingIfNeeded: seam), from: firstMark)
            paragraphs[last].words.end = UInt32(truncatingIfNeeded: bytes.count)
            paragraphs[last].marks.end = UInt32(truncatingIfNeeded: marks.count)
            marks[paragraphs[last].marks.indices].sort(by: Occultation.precedes)
            return
        }
        var copy = paragraph
        let start = bytes.count
        let firstMark = marks.count
        copy.decision = telling(paragraph.decision)
        if whole {
            copy.text = -1
            addHiddenWords(of: paragraph)
        } else {
            addWords(of: paragraph)
        }
        copy.words = ByteRange(start, bytes.count)
        copy.marks = ByteRange(firstMark, marks.count)
        paragraphs.append(copy)
    }
}
