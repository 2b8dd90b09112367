import ActeGraph

/// Second passage: writes the words of one part after another, in the order of the act. Everything but words was settled before.
struct ActWriter {
    let plan: PlanStorage
    let conclusions: Conclusions
    /// The parts in the act, numbered, for references to print.
    var found: [FoundPart]
    /// By mark, the part that bears it, as an index among the found; negative when none is in the act.
    var bearers: [Int32]
    /// The number of annexes: the only one bears no number.
    var annexCount: Int

    /// The words written.
    var bytes: [UInt8] = []
    var paragraphs: [ActParagraph] = []
    var marks: [ActMark] = []
    var decisions: [TakenDecision]
    var shortcomings: [Shortcoming] = []
    /// The paragraph being written.
    var open = OpenParagraph()

    /// A paragraph that may still turn out to be empty.
    struct OpenParagraph {
        /// Its first byte; negative while no paragraph is open.
        var start = -1
        /// Its first byte after the words that stand before the item.
        var content = -1
        var role = ActParagraph.Role.paragraph
        var firstMark = 0
        var text: Int32 = -1
        var decision: Int32 = -1
        /// The mark of the bold passage being written; negative outside of one. Likewise for italics.
        var bold = -1
        var italic = -1
        /// The passages being written that personal or confidential answers decided, innermost last: the decision, and its mark.
        var reserved: [(decision: UInt32, mark: Int)] = []
        /// Past the last mark that took in a full stop; negative for none.
        var stop = -1
        /// Where the last stop that two share ends; negative before there is one.
        var sentenceEnd = -1
        /// What stands before the next paragraph: `Vu `. Written once.
        var prefix = ByteRange.empty
    }

    /// What the words of a part are to what announces them.
    enum Opening {
        /// They open sentences of their own.
        case sentence
        /// They go on with the sentence that « Vu » or « Considérant » opens.
        case announced
    }

    /// How the part being written begins.
    var opening = Opening.sentence
    /// The first paragraph of the part being written.
    var firstParagraph = 0

    init(_ plan: PlanStorage, _ conclusions: Conclusions, _ survey: consuming Survey, _ numbering: Numbering) {
        self.plan = plan
        self.conclusions = conclusions
        found = survey.found
        decisions = survey.decisions
        bearers = numbering.bearers
        annexCount = numbering.annexCount
        // The words of the act, and a quarter for answers: an act that outgrows its room is copied. Of rules with many branches only some print.
        bytes.reserveCapacity(min(max(16 << 10, plan.bytes.count + plan.bytes.count / 4), 64 << 10))
        paragraphs.reserveCapacity(64)
        marks.reserveCapacity(64)
    }

    /// Writes the body that starts at `entry`, or the passage that starts there and ends before `stop`. Parts that stand inside are
    /// passed over: they are written at their own place.
    mutating func writeBody(
        from entry: UInt32, to stop: Int = Int.max, _ opening: Opening = .sentence, decision: Int32
    ) {
        self.opening = opening
        firstParagraph = paragraphs.count
        run(from: entry, to: stop, decision: decision)
        dropIdleHeader()
    }

    private mutating func run(from entry: UInt32, to stop: Int, decision: Int32) {
        let plan = plan
        let instructions = plan.code
        let code = instructions.span
        let planned = plan.bytes
        let words = planned.span
        var position = Int(entry)
        var returns: [Int] = []
        var current = decision
        for _ in 0..<Survey.maximumSteps {
            guard position < code.count, position != stop else { return closeParagraph() }
            guard bytes.count < Assembler.maximumSize else { break }
            switch code[position] {
            case .part(_, let end), .skip(let end):
                position = Int(end)
                continue
            case .endPart: return closeParagraph()
            case .text(let text, _): open.text = Int32(truncatingIfNeeded: text)
            case .endText:
                closeParagraph()
                open.text = -1
            case .decision(let index):
                position = follow(index, &current)
                continue
            case .leave(let index):
                endReserved(index)
                if current >= 0 { current = decisions[Int(current)].parent }
                position = Int(plan.decisions[Int(index)].end)
                continue
            case .include(let clause):
                if let inside = plan.entry(ofClause: clause), returns.count < Survey.maximumDepth {
                    returns.append(position + 1)
                    position = inside
                    continue
                }
            case .end:
                guard let back = returns.popLast() else { return closeParagraph() }
                position = back
                continue
            case .paragraph: startParagraph(.paragraph, decision: current)
            case .listItem: startParagraph(.listItem, decision: current)
            case .row(let isHeader): startParagraph(isHeader ? .header : .row, decision: current)
            case .cell: startCell()
            case .bytes(let start, let length):
                write(words.extracting(Int(start)..<Int(start + length)))
            case .hole(let index): write(plan.holes[Int(index)])
            case .dateSpan(let index): write(plan.dateSpans[Int(index)])
            case .pick(let index): write(plan.picks[Int(index)])
            case .crossReference(let mark): writeReference(to: mark)
            case .bold: toggle(.bold, at: \.bold)
            case .italic: toggle(.italic, at: \.italic)
            }
            position += 1
        }
        closeParagraph()
        shortcomings.append(.tooLong)
    }

    /// Goes where a decision leads. Inside a text, an open one shows its words; in a finished act an open one changes nothing, since every
    /// completion gives the same act.
    private mutating func follow(_ index: UInt32, _ current: inout Int32) -> Int {
        let decision = plan.decisions[Int(index)]
        guard let target = plan.target(of: decision, under: conclusions) else {
            if !conclusions.isComplete {
                shortcomings.append(.undecided(decision.id))
                if open.start >= 0 {
                    writeGap(words(of: decision), .open(decision.id))
                } else if let role = roleOfText(under: decision) {
                    startParagraph(role, decision: current)
                    writeGap(words(of: decision), .open(decision.id))
                    closeParagraph()
                }
            }
            return Int(decision.end)
        }
        if !decision.privacy.isEmpty, open.start >= 0 { startReserved(index) }
        decisions.append(TakenDecision(decision: decision.id, branch: target.branch, parent: current))
        current = Int32(truncatingIfNeeded: decisions.count - 1)
        return target.position
    }

    private func words(of decision: PlanDecision) -> ArraySlice<UInt8> {
        decision.caption.isEmpty ? ArraySlice("…".utf8) : plan.bytes[decision.caption.indices]
    }

    /// What stands for the text under a decision, outside the parts that it holds: a row where it goes on with a table. Nothing where it holds none.
    private func roleOfText(under decision: PlanDecision) -> ActParagraph.Role? {
        guard var position = decision.targets.indices.first.map({ Int(plan.targets[$0]) }) else { return nil }
        while position < Int(decision.end) {
            switch plan.code[position] {
            case .text:
                if case .row(isHeader: false) = plan.code[position + 1] { return .row }
                return .paragraph
            case .part(_, let end), .skip(let end): position = max(position + 1, Int(end))
            default: position += 1
            }
        }
        return nil
    }
}
