public import ActeGraph

extension ActPlanBuilder {
    /// Opens a text. Paragraphs, list items and decisions among them follow.
    public mutating func beginText(_ id: PartID?, origin: Origin, sources: [LegalReference] = []) {
        texts.append(PlanText(id: id, origin: origin, sources: store(sources)))
        let index = UInt32(truncatingIfNeeded: texts.count - 1)
        frames.append(.text(index, at: code.count))
        code.append(.text(index, end: 0))
    }

    /// Closes the text opened last.
    public mutating func endText() {
        guard case .text(let index, let start) = frames.last else { return }
        frames.removeLast()
        endCitationWords()
        code.append(.endText)
        code[start] = .text(index, end: position)
    }

    /// Starts a paragraph.
    public mutating func paragraph() { code.append(.paragraph) }

    /// Starts an item of a list.
    public mutating func listItem() { code.append(.listItem) }

    /// Starts a row of a table, with its first cell. The header names the columns of the rows that follow it.
    public mutating func row(isHeader: Bool) { code.append(.row(isHeader: isHeader)) }

    /// Starts the next cell of the row.
    public mutating func cell() { code.append(.cell) }

    /// Adds typeset words. Neighbours join.
    public mutating func text(_ words: String) {
        openCitationWords(words)
        let start = bytes.count
        bytes.append(contentsOf: words.utf8)
        joinBytes(from: start)
    }

    /// Adds typeset words given as UTF-8.
    public mutating func text(_ words: [UInt8]) {
        if pendingCitation != nil { openCitationWords(String(decoding: words, as: UTF8.self)) }
        let start = bytes.count
        bytes.append(contentsOf: words)
        joinBytes(from: start)
    }

    /// Adds the value of an operand.
    public mutating func hole(_ operand: Operand, _ format: HoleFormat) {
        pendingCitation = nil
        holes.append(Hole(operand: operand, format: format))
        code.append(.hole(UInt32(truncatingIfNeeded: holes.count - 1)))
    }

    /// Adds the dates of a period, said together: `du 16 au 17 mai 2026`, or `le 16 mai 2026` when they are one day.
    public mutating func dateSpan(from first: Operand, to last: Operand, isCapital: Bool) {
        pendingCitation = nil
        dateSpans.append(DateSpan(first: first, last: last, isCapital: isCapital))
        code.append(.dateSpan(UInt32(truncatingIfNeeded: dateSpans.count - 1)))
    }

    /// Adds one of several words, typeset, chosen by the value of an operand.
    public mutating func pick(_ operand: Operand, _ rule: PickRule, _ alternatives: [String]) {
        pendingCitation = nil
        let first = UInt32(truncatingIfNeeded: self.alternatives.count)
        for alternative in alternatives { self.alternatives.append(store(alternative)) }
        picks.append(
            Pick(operand: operand, rule: rule, first: first, count: UInt32(truncatingIfNeeded: alternatives.count)))
        code.append(.pick(UInt32(truncatingIfNeeded: picks.count - 1)))
    }

    /// Adds the number of the part that bears `mark`: "l’article 3".
    public mutating func crossReference(_ mark: String) { code.append(.crossReference(marks.index(of: mark))) }

    /// Bold starts, or ends.
    public mutating func toggleBold() { code.append(.bold) }

    /// Italics start, or end.
    public mutating func toggleItalic() { code.append(.italic) }

    /// Adds an instruction for the bytes stored since `start`, or lengthens the one just before.
    mutating func joinBytes(from start: Int) {
        let length = UInt32(truncatingIfNeeded: bytes.count - start)
        guard length > 0 else { return }
        // Nothing ever jumps to just after a run of bytes, so neighbours may become one copy.
        if case .bytes(let before, let count)? = code.last, Int(before + count) == start {
            code[code.count - 1] = .bytes(start: before, length: count + length)
            return
        }
        code.append(.bytes(start: UInt32(truncatingIfNeeded: start), length: length))
    }
}
