import ActeFrench
import ActeGraph
import ActeValues

extension ActWriter {
    /// Writes the value of an operand, or the name of what is missing.
    mutating func write(_ hole: Hole) {
        let caption = plan.caption(of: hole.operand)
        switch conclusions.finding(hole.operand) {
        case .known(let value):
            let kind = kind(of: hole.operand, caption)
            let start: Int
            if case .text(let text) = value, hole.format == .standard, caption.identifier == nil {
                let isPlain = AnswerTypography.isPlain(text)
                if !isPlain, !open.role.isRow, AnswerTypography.holdsLines(text) { return writeLines(of: text, kind) }
                start = startValue()
                if isPlain {
                    // A name, as most texts are, is written as it was typed, and has one line.
                    bytes.append(copying: text.utf8Span.span)
                } else {
                    AnswerTypography.set(text, to: &bytes)
                }
            } else {
                start = startValue()
                plan.write(value, hole.format, caption, to: &bytes)
            }
            if open.role.isRow { joinLines(from: start) }
            if ActWriter.isWords(caption) { capitaliseFirst(from: start) }
            addMark(kind, from: start, hole.format)
        case .unknown, .notApplicable:
            writeMissing(hole.operand)
        }
    }

    /// Writes a text of several lines: each is a paragraph.
    private mutating func writeLines(of text: String, _ kind: ActMark.Kind) {
        var isFirst = true
        for line in text.split(separator: "\n") {
            if !isFirst { continueParagraph() }
            let start = startValue()
            AnswerTypography.write(String(line), to: &bytes)
            if isFirst { capitaliseFirst(from: start) }
            addMark(kind, from: start)
            if !isFirst, !marks.isEmpty { marks[marks.count - 1].isContinuation = true }
            isFirst = false
        }
    }

    /// A cell holds one paragraph: the lines of a value follow one another in it.
    private mutating func joinLines(from start: Int) {
        for index in start..<bytes.count where bytes[index] == 0x0A { bytes[index] = UInt8(ascii: " ") }
    }

    /// Writes the words chosen by the value of an operand.
    mutating func write(_ pick: Pick) {
        guard case .known(let value) = conclusions.finding(pick.operand),
            let choice = pick.rule.alternative(for: value), choice < Int(pick.count)
        else { return writeMissing(pick.operand) }
        let start = startValue()
        let planned = plan.bytes
        write(planned.span.extracting(plan.alternatives[Int(pick.first) + choice].indices))
        capitaliseFirst(from: start)
        addMark(kind(of: pick.operand, plan.caption(of: pick.operand)), from: start)
    }

    /// What the mark of a value says of it.
    func kind(of operand: Operand, _ caption: OperandCaption) -> ActMark.Kind {
        caption.privacy.contains(.personal) ? .personal(operand) : .value(operand)
    }

    /// Writes `⟦name⟧` for what nobody answered, and for what does not arise where a text shows it.
    mutating func writeMissing(_ operand: Operand) {
        shortcomings.append(.missing(operand))
        let caption = plan.caption(of: operand)
        var name = caption.name
        if !caption.lack.isEmpty, case .notApplicable = conclusions.finding(operand) { name = caption.lack }
        writeGap(name.isEmpty ? ArraySlice("…".utf8) : plan.bytes[name.indices], .missing(operand))
    }

    /// Writes words between ⟦ and ⟧.
    mutating func writeGap(_ words: ArraySlice<UInt8>, _ kind: ActMark.Kind) {
        let start = startValue()
        bytes.append(contentsOf: "⟦".utf8)
        bytes.append(contentsOf: words)
        bytes.append(contentsOf: "⟧".utf8)
        addMark(kind, from: start)
    }

    /// Writes the number of the part that bears a mark: `l’article 3`.
    mutating func writeReference(to mark: UInt32) {
        let target = Int(mark) < bearers.count ? bearers[Int(mark)] : -1
        guard target >= 0 else {
            shortcomings.append(.danglingReference(plan.marks[Int(mark)]))
            return writeGap(ArraySlice("renvoi".utf8), .reference(-1))
        }
        let start = startValue()
        let part = found[Int(target)]
        switch part.kind {
        case .article: bytes.append(contentsOf: "l’article ".utf8)
        case .annex: bytes.append(contentsOf: "l’annexe".utf8)
        case .division: bytes.append(contentsOf: "le titre ".utf8)
        case .chapter: bytes.append(contentsOf: "le chapitre ".utf8)
        default: bytes.append(contentsOf: "ce qui précède".utf8)
        }
        switch part.kind {
        case .article: PartNumber.appendArabic(part.number, to: &bytes)
        case .annex where annexCount > 1:
            bytes.append(UInt8(ascii: " "))
            PartNumber.appendArabic(part.number, ordinal: false, to: &bytes)
        case .division, .chapter: PartNumber.appendRoman(part.number, to: &bytes)
        default: break
        }
        capitaliseFirst(from: start)
        addMark(.reference(target), from: start)
    }

    mutating func startValue() -> Int {
        if open.start < 0 { startParagraph(.paragraph, decision: -1) }
        return bytes.count
    }

    mutating func addMark(_ kind: ActMark.Kind, from start: Int, _ format: HoleFormat = .standard) {
        marks.append(
            ActMark(
                kind: kind, start: UInt32(truncatingIfNeeded: min(start, bytes.count)),
                end: UInt32(truncatingIfNeeded: bytes.count), format: format))
    }
}

extension PickRule {
    /// The alternative that a value chooses; `nil` when the rule says nothing of such a value.
    func alternative(for value: Value) -> Int? {
        switch self {
        case .truth:
            guard case .truth(let truth) = value else { return nil }
            return truth ? 0 : 1
        case .number: return PickRule.isPlural(value).map { $0 ? 1 : 0 }
        case .option(let choices):
            guard case .option(let option) = value, choices.indices.contains(option) else { return nil }
            return Int(choices[option])
        }
    }

    /// Whether a value takes the plural: from two on, in absolute value.
    private static func isPlural(_ value: Value) -> Bool? {
        switch value {
        case .integer(let count): count.magnitude >= 2
        case .number(let number), .percentage(let number): number.millionths.magnitude >= 2_000_000
        case .amount(let amount): amount.cents.magnitude >= 200
        case .period(let period): period.months.magnitude + period.days.magnitude >= 2
        case .hours(let length): HoursText.isPlural(length)
        case .options(let options): options.count >= 2
        case .truth, .text, .date, .time, .option: nil
        }
    }
}
