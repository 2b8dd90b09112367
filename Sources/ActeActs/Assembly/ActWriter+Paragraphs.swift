import ActeValues

extension ActWriter {
    /// Opens a paragraph, and closes the one before.
    mutating func startParagraph(_ role: ActParagraph.Role, decision: Int32) {
        closeParagraph()
        if role != .row { dropIdleHeader() }
        open.start = bytes.count
        open.stop = -1
        open.role = role
        open.firstMark = marks.count
        open.decision = decision
        if !open.prefix.isEmpty { bytes.append(contentsOf: plan.bytes[open.prefix.indices]) }
        open.content = bytes.count
        for index in open.reserved.indices { open.reserved[index].mark = addReserved(open.reserved[index].decision) }
    }

    /// Opens a paragraph that goes on as the one before was: a value of several lines stands in bold as a whole.
    mutating func continueParagraph() {
        let styles: [(ActMark.Kind, WritableKeyPath<OpenParagraph, Int>)] = [(.bold, \.bold), (.italic, \.italic)]
        let held = styles.filter { open[keyPath: $0.1] >= 0 }
        startParagraph(open.role, decision: open.decision)
        for (kind, state) in held { toggle(kind, at: state) }
    }

    /// Marks where a passage that personal or confidential answers decide begins.
    mutating func startReserved(_ decision: UInt32) {
        open.reserved.append((decision: decision, mark: addReserved(decision)))
    }

    /// Marks where the passage of that decision ends, when it is the innermost one that is marked.
    mutating func endReserved(_ decision: UInt32) {
        guard let last = open.reserved.last, last.decision == decision else { return }
        open.reserved.removeLast()
        if open.start >= 0 { marks[last.mark].end = UInt32(truncatingIfNeeded: bytes.count) }
    }

    private mutating func addReserved(_ decision: UInt32) -> Int {
        let here = UInt32(truncatingIfNeeded: bytes.count)
        marks.append(ActMark(kind: .reserved(plan.decisions[Int(decision)].privacy), start: here, end: here))
        return marks.count - 1
    }

    /// Keeps the open paragraph, or forgets it when nothing was written in it.
    mutating func closeParagraph() {
        guard open.start >= 0 else { return }
        let end = UInt32(truncatingIfNeeded: bytes.count)
        if open.bold >= 0 { marks[open.bold].end = end }
        if open.italic >= 0 { marks[open.italic].end = end }
        for passage in open.reserved { marks[passage.mark].end = end }
        open.bold = -1
        open.italic = -1
        // The last cell of a row may be empty.
        let first = open.role.isRow ? open.start : open.content
        if bytes.last == UInt8(ascii: " ") {
            while bytes.count > first, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
            trimMarks()
        }
        if bytes.count == first {
            bytes.removeSubrange(open.start...)
            marks.removeSubrange(open.firstMark...)
        } else {
            paragraphs.append(
                ActParagraph(
                    words: ByteRange(open.start, bytes.count), role: open.role,
                    marks: ByteRange(open.firstMark, marks.count), text: open.text, decision: open.decision))
            open.prefix = .empty
        }
        open.start = -1
    }

    /// Ends the cell being written and starts the next one of its row.
    mutating func startCell() {
        guard open.start >= 0, open.role.isRow else { return }
        while bytes.count > open.content, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        trimMarks()
        let start = bytes.count
        bytes.append(contentsOf: " | ".utf8)
        addMark(.cellEnd, from: start)
        open.content = bytes.count
    }

    /// Takes back the header of a table that turned out to have no row.
    mutating func dropIdleHeader() {
        guard paragraphs.count > firstParagraph, let last = paragraphs.last, last.role == .header else { return }
        paragraphs.removeLast()
        bytes.removeSubrange(Int(last.words.start)...)
        marks.removeSubrange(last.marks.indices.lowerBound...)
    }

    /// A paragraph made elsewhere: the words of a visa, an announcement.
    mutating func addParagraph(_ words: ArraySlice<UInt8>, _ role: ActParagraph.Role, decision: Int32) {
        startParagraph(role, decision: decision)
        write(words.span)
        closeParagraph()
    }

    /// Adds words. Where pieces meet, blanks do not double and none stands before what never takes one: a passage left out must not
    /// show.
    mutating func write(_ words: Span<UInt8>) {
        guard !words.isEmpty else { return }
        let first = words[0]
        if open.start < 0 { startParagraph(.paragraph, decision: -1) }
        let blank = UInt8(ascii: " ")
        if bytes.count == open.content {
            return bytes.append(copying: first == blank ? words.extracting(1...) : words)
        }
        if bytes.last == blank {
            if first == blank { return bytes.append(copying: words.extracting(1...)) }
            if ActWriter.refusesBlankBefore(words) {
                bytes.removeLast()
                trimMarks()
            }
        }
        if first == UInt8(ascii: "."), sharesStop(with: words) { return bytes.append(copying: words.extracting(1...)) }
        bytes.append(copying: words)
    }

    /// Whether the words start with a comma, a full stop, a closing bracket, or a blank of their own that does not break.
    private static func refusesBlankBefore(_ words: Span<UInt8>) -> Bool {
        switch words[0] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"): true
        case 0xC2: words.count > 1 && words[1] == 0xA0
        case 0xE2: words.count > 2 && words[1] == 0x80 && words[2] == 0xAF
        default: false
        }
    }

    /// Keeps marks inside the words after a blank was taken back.
    mutating func trimMarks() {
        let end = UInt32(truncatingIfNeeded: bytes.count)
        for index in open.firstMark..<marks.count {
            marks[index].start = min(marks[index].start, end)
            marks[index].end = min(marks[index].end, end)
        }
    }

    /// Starts or ends bold or italics.
    mutating func toggle(_ kind: ActMark.Kind, at state: WritableKeyPath<OpenParagraph, Int>) {
        if open.start < 0 { startParagraph(.paragraph, decision: -1) }
        let here = UInt32(truncatingIfNeeded: bytes.count)
        let mark = open[keyPath: state]
        if mark >= 0 {
            marks[mark].end = here
            open[keyPath: state] = -1
        } else {
            open[keyPath: state] = marks.count
            marks.append(ActMark(kind: kind, start: here, end: here))
        }
    }
}
