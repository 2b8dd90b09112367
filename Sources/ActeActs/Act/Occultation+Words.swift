import ActeFrench
import ActeGraph

extension Occultation {
    /// Bold that goes on over a seam is one passage; likewise for italics.
    mutating func joinStyles(at seam: UInt32, from firstMark: Int) {
        var index = firstMark
        while index < marks.count {
            let mark = marks[index]
            if mark.isStyle, mark.start == seam,
                let before = marks[..<firstMark].lastIndex(where: { $0.kind == mark.kind && $0.end == seam })
            {
                marks[before].end = mark.end
                marks.remove(at: index)
            } else {
                index += 1
            }
        }
    }

    /// What was hidden: where it stood, and where what stands for it does.
    private struct Gap {
        var mark: ActMark
        var old: Range<Int>
        var new: Range<Int>
        /// Whether it hides a passage, empty or not, rather than a value.
        var isPassage: Bool
        /// Whether it ends with a full stop that its last words had taken in.
        var hasStop = false
        /// Where what follows it begins.
        var resume: Int
    }

    /// Adds what stands for a whole paragraph; in the row of a table, for each of its cells: how many there are, its header tells.
    mutating func addHiddenWords(of paragraph: ActParagraph) {
        bytes.append(contentsOf: words.utf8)
        for mark in act.marks(of: paragraph) where mark.kind == .cellEnd {
            let start = UInt32(truncatingIfNeeded: bytes.count)
            bytes.append(contentsOf: " | ".utf8)
            marks.append(ActMark(kind: .cellEnd, start: start, end: UInt32(truncatingIfNeeded: bytes.count)))
            bytes.append(contentsOf: words.utf8)
        }
    }

    /// Adds the words of a paragraph, those that follow a hidden value begun in the paragraph before only, where there is one.
    mutating func addWords(of paragraph: ActParagraph, after value: ActMark? = nil) {
        var gaps: [Gap] = []
        var start = Int(value?.end ?? paragraph.words.start)
        var cursor = start
        var followsStop = value.map { giveStopBack(after: $0) } ?? false
        var shift = bytes.count - start
        for mark in act.marks(of: paragraph) where keeps(mark) && Int(mark.start) >= cursor {
            let between = act.bytes[cursor..<Int(mark.start)]
            let isPassage = mark.operand == nil
            cursor = Int(mark.end)
            // So are those of a value that went on from the paragraph before.
            if gaps.isEmpty, start > paragraph.words.start, between.allSatisfy(Occultation.isPartOfBlank),
                !followsStop || (givesStopBack(mark) && cursor == start)
            {
                start = cursor
                if !followsStop { followsStop = giveStopBack(after: mark) }
                shift = bytes.count - start
                continue
            }
            if let last = gaps.indices.last, between.allSatisfy(Occultation.isPartOfBlank),
                !gaps[last].hasStop || (givesStopBack(mark) && cursor == gaps[last].old.upperBound)
            {
                // Neighbours are one: how many words there were is hidden too.
                gaps[last].old = gaps[last].old.lowerBound..<cursor
                gaps[last].isPassage = gaps[last].isPassage || isPassage
                if !gaps[last].hasStop { gaps[last].hasStop = giveStopBack(after: mark) }
                gaps[last].resume = bytes.count
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
            gaps[gaps.count - 1].hasStop = giveStopBack(after: mark)
            gaps[gaps.count - 1].resume = bytes.count
        }
        add(act.bytes[cursor..<Int(paragraph.words.end)], after: &gaps)
        addMarks(of: paragraph, from: start, followsStop, around: gaps, shift)
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

    /// Adds the full stop that hidden words had taken in.
    private mutating func giveStopBack(after mark: ActMark) -> Bool {
        guard givesStopBack(mark) else { return false }
        bytes.append(UInt8(ascii: "."))
        return true
    }

    private func givesStopBack(_ mark: ActMark) -> Bool {
        mark.stopTakenIn.map { $0.isDisjoint(with: privacy) } ?? false
    }

    /// Whether a mark covers what must be hidden.
    func keeps(_ mark: ActMark) -> Bool {
        if case .reserved(let kept) = mark.kind { return !kept.isDisjoint(with: privacy) }
        return mark.operand.map { !act.plan.storage.caption(of: $0).privacy.isDisjoint(with: privacy) } ?? false
    }

    /// What stands for a value, with the small word written with it.
    private func standIn(for mark: ActMark) -> String {
        switch mark.format {
        case .withDe, .enumerationWithDe: NounPhrase(words).after(.de)
        case .withA, .enumerationWithA: NounPhrase(words).after(.à)
        case .withQue, .enumerationWithQue: NounPhrase(words).after(.que)
        case .standard, .letters, .feminineLetters, .figures, .months, .monthsInLetters: words
        case .capitals, .enumeration, .withLe, .withLa: words
        }
    }

    /// The marks of a paragraph at their new places; one for each thing hidden. `followsStop` says whether a stop given back stands before its words.
    private mutating func addMarks(
        of paragraph: ActParagraph, from start: Int, _ followsStop: Bool, around gaps: [Gap], _ shift: Int
    ) {
        var copies = gaps.map {
            ActMark(
                kind: $0.mark.kind, start: UInt32(truncatingIfNeeded: $0.new.lowerBound),
                end: UInt32(truncatingIfNeeded: $0.new.upperBound), format: $0.mark.format)
        }
        for mark in act.marks(of: paragraph) where !keeps(mark) && (Int(mark.start) >= start || mark.isStyle) {
            let old = max(start, Int(mark.start))..<max(start, Int(mark.end))
            // A style that holds a stop given back at the seam, or past something hidden, holds it still.
            let holdsStop = mark.isStyle && mark.stopTakenIn != nil
            let holdsFirst = holdsStop && followsStop && old.lowerBound == start
            let holdsLater = holdsStop && gaps.contains { $0.hasStop && $0.old.upperBound == old.upperBound }
            guard Int(mark.start) >= start || Int(mark.end) > start || holdsFirst,
                !mark.isStyle || mark.start < mark.end || holdsFirst || holdsLater
            else { continue }
            // What stands out inside something hidden went with it; what surrounds it stays.
            let isInside = gaps.contains {
                $0.old != old && old.lowerBound >= $0.old.lowerBound && old.upperBound <= $0.old.upperBound
            }
            guard !isInside || holdsFirst || holdsLater else { continue }
            if mark.kind == .cellEnd {
                // What is hidden before it ends before it, what is hidden after it starts after it, even where nothing was written.
                let last = gaps.last { $0.old.upperBound <= old.lowerBound }
                let new = last.map { $0.resume + old.lowerBound - $0.old.upperBound } ?? old.lowerBound + shift
                copies.append(
                    ActMark(
                        kind: .cellEnd, start: UInt32(truncatingIfNeeded: new),
                        end: UInt32(truncatingIfNeeded: new + old.count)))
                continue
            }
            let moved = MovedPlaces(gaps: gaps, shift: shift, holdsStop: holdsStop, end: bytes.count)
            copies.append(
                ActMark(
                    kind: mark.kind,
                    start: holdsFirst ? UInt32(truncatingIfNeeded: start + shift - 1) : moved.start(old.lowerBound),
                    end: moved.end(old.upperBound)))
        }
        marks += copies.sorted(by: Occultation.precedes)
    }

    /// Where marks go, around what is hidden.
    private struct MovedPlaces {
        var gaps: [Gap]
        var shift: Int
        /// Whether the mark holds the stops that were given back.
        var holdsStop: Bool
        /// Past the last word.
        var end: Int

        func start(_ old: Int) -> UInt32 {
            if let gap = gaps.first(where: { $0.old.lowerBound == old }) { return place(gap.new.lowerBound) }
            var new = old + shift
            for gap in gaps where old > gap.old.lowerBound {
                if old == gap.old.upperBound, holdsStop, gap.hasStop {
                    new = gap.new.upperBound
                } else {
                    new = old >= gap.old.upperBound ? gap.resume + old - gap.old.upperBound : gap.new.lowerBound
                }
            }
            return place(new)
        }

        func end(_ old: Int) -> UInt32 {
            var new = old + shift
            for gap in gaps where old >= gap.old.lowerBound && (old > gap.old.lowerBound || old == gap.old.upperBound) {
                if old > gap.old.upperBound {
                    new = gap.resume + old - gap.old.upperBound
                } else {
                    new = gap.new.upperBound + (holdsStop && gap.hasStop ? 1 : 0)
                }
            }
            return place(new)
        }

        private func place(_ new: Int) -> UInt32 { UInt32(truncatingIfNeeded: min(new, end)) }
    }

    /// Marks stand by where they begin, what holds others before them.
    static func precedes(_ mark: ActMark, _ other: ActMark) -> Bool {
        (mark.start, other.end, mark.isStyle ? 0 : 1) < (other.start, mark.end, other.isStyle ? 0 : 1)
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
