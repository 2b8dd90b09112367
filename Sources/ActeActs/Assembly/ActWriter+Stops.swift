import ActeValues

/// A sentence ends once: where what was written ends with a stop, and the words that follow begin with one, a single stop prints.
///
/// It is that of the words that follow, wherever nobody could tell: an answer that is hidden takes its own with it. « … », « ! » and « ? » take the full
/// stop in, and so does what a passage that must be hidden begins or ends at, which may not show by a stop whether it is there.
extension ActWriter {
    /// Before words that begin with a full stop, takes back the one that was written, or says that the one before stands for both.
    mutating func sharesStop(with words: Span<UInt8>) -> Bool {
        let stop = UInt8(ascii: ".")
        // An ellipsis in points is no stop; and one stop is shared by two, not by three.
        guard words.count == 1 || words[1] != stop, let last = bytes.last, open.stop != bytes.count else {
            return false
        }
        let isPoint = last == stop && bytes.count > open.content + 1 && bytes[bytes.count - 2] != stop
        let isPassage = holdsPassageHere
        if isPoint, !isPassage {
            // The stop of the words that follow takes its place.
            open.sentenceEnd = bytes.count
            bytes.removeLast()
            trimMarks()
            return false
        }
        guard last == stop || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || endsWithEllipsis else {
            return false
        }
        open.stop = bytes.count
        open.sentenceEnd = bytes.count
        let end = UInt32(truncatingIfNeeded: bytes.count)
        for index in open.firstMark..<marks.count where marks[index].end == end && !marks[index].isStyle {
            guard !open.reserved.contains(where: { $0.mark == index }) else { continue }
            let outside = open.reserved.filter { $0.mark > index }
            marks[index].stopTakenIn = outside.reduce(into: []) {
                $0.formUnion(plan.decisions[Int($1.decision)].privacy)
            }
        }
        // What is in bold here holds the stop too.
        for style in [open.bold, open.italic] where style >= 0 { marks[style].stopTakenIn = [] }
        return true
    }

    /// Adds what stands after an item, unless its author ended it with a mark. Those that an answer ends with give way to it, but for the point of an
    /// abbreviation, as in « etc. ; ».
    mutating func closeItem(with suffix: ByteRange) {
        guard !suffix.isEmpty, let last = paragraphs.indices.last, !paragraphs[last].role.isRow,
            Int(paragraphs[last].words.end) == bytes.count
        else { return }
        let end = UInt32(truncatingIfNeeded: bytes.count)
        let isAnswer = marks[paragraphs[last].marks.indices].contains {
            $0.end == end && !$0.isStyle && $0.kind != .cellEnd
        }
        if !isAnswer {
            guard let byte = bytes.last, !";.,:!?".utf8.contains(byte) else { return }
        } else if !holdsPassageHere {
            yieldMarks()
        }
        let planned = plan.bytes
        let words = planned.span.extracting(suffix.indices)
        let sharesStop = words[0] == UInt8(ascii: ".") && sharesStop(with: words)
        bytes.append(copying: sharesStop ? words.extracting(1...) : words)
        paragraphs[last].words.end = UInt32(truncatingIfNeeded: bytes.count)
    }

    /// Takes back the marks that an answer ends with, where others come.
    private mutating func yieldMarks() {
        while bytes.count > open.content + 1, let byte = bytes.last, ";.,:".utf8.contains(byte) {
            if byte == UInt8(ascii: "."), isAbbreviation(endingAt: bytes.count - 1) { break }
            bytes.removeLast()
            for blank in [" ", "\u{A0}", "\u{202F}"] where bytes.suffix(blank.utf8.count).elementsEqual(blank.utf8) {
                bytes.removeLast(blank.utf8.count)
            }
        }
        trimMarks()
    }

    private var endsWithEllipsis: Bool { bytes.suffix(3).elementsEqual("…".utf8) }

    /// Whether a passage that must be hidden begins here, or would have stood here.
    private var holdsPassageHere: Bool {
        let here = UInt32(truncatingIfNeeded: bytes.count)
        return marks[open.firstMark...].contains {
            if case .reserved = $0.kind { $0.start == here } else { false }
        }
    }
}
