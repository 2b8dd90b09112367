import ActeFrench
import ActeGraph

/// Copies an act without what must be kept from its readers. Words are copied, never covered: what is hidden is nowhere in the copy.
struct Occultation {
    private let act: Act
    private let privacy: Privacy
    private let words: String
    /// By position among the decisions of the act, the innermost one at or above it that may be told; negative for none.
    private var told: [Int32] = []
    /// By position among the decisions of the act, whether one at or above it is personal.
    private var isHidden: [Bool] = []
    private var decisions: [TakenDecision] = []
    private var bytes: [UInt8] = []
    private var paragraphs: [ActParagraph] = []
    private var marks: [ActMark] = []

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
        var copy = Act(plan: act.plan, receipt: receipt, hasAllAnswers: act.hasAllAnswers)
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
        let first = paragraphs.count
        for paragraph in act.paragraphs(of: part) { add(paragraph, whole: hides || isPersonal(paragraph.decision)) }
        copy.paragraphs = ByteRange(first, paragraphs.count)
        return copy
    }

    private mutating func add(_ paragraph: ActParagraph, whole: Bool) {
        var copy = paragraph
        let start = bytes.count
        let firstMark = marks.count
        copy.decision = telling(paragraph.decision)
        if whole {
            copy.text = -1
            bytes.append(contentsOf: words.utf8)
        } else {
            addWords(of: paragraph)
        }
        copy.words = ByteRange(start, bytes.count)
        copy.marks = ByteRange(firstMark, marks.count)
        paragraphs.append(copy)
    }

    /// What was hidden: where it stood, and where what stands for it does.
    private struct Gap {
        var mark: ActMark
        var old: Range<Int>
        var new: Range<Int>
        /// Whether it hides a passage, empty or not, rather than a value.
        var isPassage: Bool
        /// Where what follows it begins.
        var resume: Int
    }

    private mutating func addWords(of paragraph: ActParagraph) {
        var gaps: [Gap] = []
        let start = Int(paragraph.words.start)
        var cursor = start
        let shift = bytes.count - start
        for mark in act.marks(of: paragraph) where keeps(mark) && Int(mark.start) >= cursor {
            let between = act.bytes[cursor..<Int(mark.start)]
            let isPassage = mark.operand == nil
            cursor = Int(mark.end)
            if let last = gaps.indices.last, between.allSatisfy(Occultation.isPartOfBlank) {
                // Neighbours are one: how many words there were is hidden too.
                gaps[last].old = gaps[last].old.lowerBound..<cursor
                gaps[last].isPassage = gaps[last].isPassage || isPassage
                continue
            }
            add(between, after: &gaps)
            if isPassage, Int(mark.start) > start, Occultation.endsWord(bytes) { bytes.append(UInt8(ascii: " ")) }
            let new = bytes.count
            bytes.append(contentsOf: standIn(for: mark).utf8)
            gaps.append(
                Gap(
                    mark: mark, old: Int(mark.start)..<cursor, new: new..<bytes.count, isPassage: isPassage,
                    resume: bytes.count))
        }
        add(act.bytes[cursor..<Int(paragraph.words.end)], after: &gaps)
        addMarks(of: paragraph, around: gaps, shift)
    }

    /// Adds words that stay. A passage may have held the blank before them, so that one is given back whether it did or not.
    private mutating func add(_ words: ArraySlice<UInt8>, after gaps: inout [Gap]) {
        if let last = gaps.indices.last {
            if gaps[last].isPassage, let first = words.first, Occultation.startsWord(first) {
                bytes.append(UInt8(ascii: " "))
            }
            gaps[last].resume = bytes.count
        }
        bytes.append(contentsOf: words)
    }

    /// Whether a mark covers what must be hidden.
    private func keeps(_ mark: ActMark) -> Bool {
        if case .reserved(let kept) = mark.kind { return !kept.isDisjoint(with: privacy) }
        return mark.operand.map { !act.plan.storage.caption(of: $0).privacy.isDisjoint(with: privacy) } ?? false
    }

    /// What stands for a value, with the small word written with it.
    private func standIn(for mark: ActMark) -> String {
        switch mark.format {
        case .withDe: NounPhrase(words).after(.de)
        case .withA: NounPhrase(words).after(.à)
        case .withQue: NounPhrase(words).after(.que)
        case .standard, .letters, .figures, .capitals, .enumeration, .withLe, .withLa: words
        }
    }

    /// The marks of a paragraph at their new places; one for each thing hidden.
    private mutating func addMarks(of paragraph: ActParagraph, around gaps: [Gap], _ shift: Int) {
        func moved(_ old: Int, isEnd: Bool) -> UInt32 {
            var new = old + shift
            for gap in gaps where old > gap.old.lowerBound || (isEnd && old == gap.old.upperBound) {
                if old > gap.old.upperBound || (old == gap.old.upperBound && !isEnd) {
                    new = gap.resume + old - gap.old.upperBound
                } else {
                    new = isEnd ? gap.new.upperBound : gap.new.lowerBound
                }
            }
            if !isEnd, let gap = gaps.first(where: { $0.old.lowerBound == old }) { new = gap.new.lowerBound }
            return UInt32(truncatingIfNeeded: min(new, bytes.count))
        }
        var copies = gaps.map {
            ActMark(
                kind: $0.mark.kind, start: UInt32(truncatingIfNeeded: $0.new.lowerBound),
                end: UInt32(truncatingIfNeeded: $0.new.upperBound))
        }
        for mark in act.marks(of: paragraph) where !keeps(mark) {
            let old = Int(mark.start)..<Int(mark.end)
            // What stands out inside something hidden went with it; what surrounds it stays.
            let isInside = gaps.contains {
                $0.old != old && old.lowerBound >= $0.old.lowerBound && old.upperBound <= $0.old.upperBound
            }
            guard !isInside else { continue }
            copies.append(
                ActMark(
                    kind: mark.kind, start: moved(old.lowerBound, isEnd: false), end: moved(old.upperBound, isEnd: true)
                ))
        }
        marks += copies.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    }

    /// A blank, or a byte of one that does not break.
    private static func isPartOfBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF: true
        default: false
        }
    }

    /// Whether the words end where another one cannot begin at once: not with a blank, an apostrophe or an opening bracket.
    private static func endsWord(_ words: [UInt8]) -> Bool {
        if let last = words.last, last == 0x20 || last == UInt8(ascii: "(") { return false }
        return !words.suffix(2).elementsEqual([0xC2, 0xA0])
            && !["\u{202F}", "’"].contains { words.suffix(3).elementsEqual($0.utf8) }
    }

    private static func startsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), 0xC3...0xC9:
            true
        default: false
        }
    }
}
