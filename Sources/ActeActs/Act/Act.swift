import ActeGraph

/// A finished act, or a draft of one: a tree of parts, each with where it comes from.
///
/// Words lie in one run of UTF-8 bytes, in the order of the printed act; parts, paragraphs and marks are ranges of it. It holds what it
/// needs to explain itself and to print in any format. The same plan, conclusions and receipt give the same act, byte for byte.
public struct Act: Sendable {
    /// The plan it was made from.
    public let plan: ActPlan
    /// All words, in the order of the act.
    public internal(set) var bytes: [UInt8] = []
    /// The parts in the order of the act, each before what it holds; alerts, then the message of a refusal, come last.
    public internal(set) var parts: [ActPart] = []
    /// The paragraphs, in the order of the act.
    public internal(set) var paragraphs: [ActParagraph] = []
    /// What stands out inside paragraphs, by where it begins.
    public internal(set) var marks: [ActMark] = []
    /// The decisions that put something in, each after the one it stands in.
    public internal(set) var decisions: [TakenDecision] = []
    /// The visas that merged into others.
    public internal(set) var contributions: [Contribution] = []
    /// Why it is not final, each reason once, in the order they were met.
    public internal(set) var shortcomings: [Shortcoming] = []
    /// The number of parts that are printed: alerts and the refusal come after them.
    public internal(set) var printedCount = 0
    /// What was used to make it.
    public let receipt: Receipt
    /// What it is called among the acts of its body.
    public let identity: ActIdentity
    /// Whether every answer that may change it was given.
    public let hasAllAnswers: Bool
    /// What it was made from, to find personal words that are repeated; nothing in a copy without what is hidden.
    var conclusions: Conclusions?

    init(plan: ActPlan, receipt: Receipt, identity: ActIdentity, hasAllAnswers: Bool) {
        self.plan = plan
        self.identity = identity
        self.receipt = receipt
        self.hasAllAnswers = hasAllAnswers
    }

    /// Whether it must not be signed: an answer is missing, a mandatory part is, or it cannot lawfully be made.
    public var isDraft: Bool { !hasAllAnswers || !shortcomings.isEmpty }

    /// The parts that are printed, in order.
    public var printedParts: ArraySlice<ActPart> { parts[..<printedCount] }

    /// What the person who makes the act is told, beside it.
    public var alerts: some Sequence<ActPart> { parts[printedCount...].lazy.filter { $0.kind == .alert } }

    /// Why the act cannot lawfully be made, when it cannot.
    public var refusal: ActPart? { parts[printedCount...].first { $0.kind == .refusal } }

    /// The words of a range. O(length).
    public func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

    /// The paragraphs of a part itself, those of the parts it holds left out.
    public func paragraphs(of part: ActPart) -> ArraySlice<ActParagraph> { paragraphs[part.paragraphs.indices] }

    /// What stands out in a paragraph, by where it begins.
    public func marks(of paragraph: ActParagraph) -> ArraySlice<ActMark> { marks[paragraph.marks.indices] }

    /// The positions in `parts` of what a part holds directly.
    public func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var next = index + 1
        while next < parts[index].end {
            children.append(next)
            next = max(next + 1, parts[next].end)
        }
        return children
    }

    /// The decisions that lead to one of them, outermost first. O(depth).
    public func path(to decision: Int32) -> [TakenDecision] {
        var path: [TakenDecision] = []
        var next = decision
        while next >= 0 {
            path.append(decisions[Int(next)])
            next = decisions[Int(next)].parent
        }
        return path.reversed()
    }

    /// Where a part was written: its own line, then those of the visas that merged into it; for loose text, the line of the text.
    public func origins(of index: Int) -> [Origin] {
        let storage = plan.storage
        let part = parts[index]
        guard part.plan >= 0 else { return paragraphs(of: part).prefix(1).compactMap { origin(of: $0) } }
        let merged = contributions.filter { $0.part == index && $0.plan >= 0 }
        return [storage.parts[Int(part.plan)].origin] + merged.map { storage.parts[Int($0.plan)].origin }
    }

    /// Where the text of a paragraph was written; nothing for what the engine wrote.
    public func origin(of paragraph: ActParagraph) -> Origin? {
        paragraph.text >= 0 ? plan.storage.texts[Int(paragraph.text)].origin : nil
    }

    /// The legal references behind a part: its own, then those of its texts, each once.
    public func sources(of part: ActPart) -> [LegalReference] {
        let storage = plan.storage
        var found = part.plan >= 0 ? storage.sources(storage.parts[Int(part.plan)].sources) : []
        for paragraph in paragraphs(of: part) where paragraph.text >= 0 {
            for source in storage.sources(storage.texts[Int(paragraph.text)].sources) where !found.contains(source) {
                found.append(source)
            }
        }
        return found
    }
}
