public import ActeGraph
public import ActeValues

/// Writes an ``ActPlan`` while the compiler walks the rule file once, top to bottom.
///
/// Every `begin` has its `end`; what is left open is closed by ``finish()``, and an `end` that matches nothing is ignored, so that no
/// sequence of calls can fail. All words are handed in typeset. Building is linear in what is handed in.
///
/// ```swift
/// var builder = ActPlanBuilder(title: "Attribution d’une subvention", fileNames: ["subvention.acte"])
/// builder.describe(.question(QuestionID(0)), name: "montant")
/// builder.beginPart(PartID(0), .article, title: "Montant", origin: Origin(file: 0, line: 12))
/// builder.beginText(PartID(1), origin: Origin(file: 0, line: 13))
/// builder.paragraph()
/// builder.text("Une subvention de ")
/// builder.hole(.question(QuestionID(0)), .standard)
/// builder.text(" est attribuée.")
/// builder.endText()
/// builder.endPart()
/// let plan = builder.finish()
/// ```
public struct ActPlanBuilder: Sendable {
    var title: ByteRange
    var fileNames: [String]
    var bytes: [UInt8] = []
    var code: [Instruction] = []
    var parts: [PlanPart] = []
    var texts: [PlanText] = []
    var decisions: [PlanDecision] = []
    var targets: [UInt32] = []
    var holes: [Hole] = []
    var dateSpans: [DateSpan] = []
    var picks: [Pick] = []
    var alternatives: [ByteRange] = []
    var words: [ByteRange] = []
    var questions: [OperandCaption] = []
    var terms: [OperandCaption] = []
    var marks = MarkTable()
    var clauses: [UInt32] = []
    var refusals: [UInt32] = []
    var references: [LegalReference] = []
    var referenceIndex: [LegalReference: UInt32] = [:]
    var sourceLists: [UInt32] = []
    var citations = CitationTable()
    var sections: [TemplateSection] = []
    var contents: [SectionContent] = []
    var frames: [Frame] = []
    /// The visa whose first words are still to come, by index into `citations`.
    var pendingCitation: Int?
    /// What ends the words of the visa being written: `, et notamment ses articles 9-1 et 10`.
    var pendingNotably = ""

    /// What is being written, innermost last.
    enum Frame: Sendable {
        /// A part, by index, and its opening instruction.
        case part(UInt32, at: Int)
        case text(UInt32, at: Int)
        /// A decision, and the branches opened so far.
        case decision(UInt32, branches: [UInt32])
        /// Something kept out of the way, and the instruction that passes over it.
        case aside(at: Int)
        case section(at: Int)
    }

    /// A plan of nothing yet.
    /// - Parameters:
    ///   - title: the words after `acte`, typeset.
    ///   - fileNames: the files compiled, in the order that origins count them.
    public init(title: String, fileNames: [String]) {
        self.title = .empty
        self.fileNames = fileNames
        self.title = store(title)
    }

    /// Makes room, so that what was written never moves: `instructions` steps, `bytes` of words.
    public mutating func reserve(
        bytes: Int, instructions: Int, parts: Int, texts: Int, decisions: Int, questions: Int
    ) {
        self.bytes.reserveCapacity(bytes)
        code.reserveCapacity(instructions)
        self.parts.reserveCapacity(parts)
        self.texts.reserveCapacity(texts)
        self.decisions.reserveCapacity(decisions)
        targets.reserveCapacity(2 * decisions)
        self.questions.reserveCapacity(questions)
    }

    /// Says what people call a question or a computed value, and what its values need to print.
    /// - Parameters:
    ///   - type: its type; identifiers print in groups.
    ///   - options: what each option prints, in order, typeset.
    ///   - privacy: whom its values must be kept from; what ``protect(_:from:)`` said before is kept.
    ///   - saysWhere: whether its values are official names or codes of places.
    public mutating func describe(
        _ operand: Operand, name: String, type: ValueType = .text, options: [String] = [], privacy: Privacy = [],
        saysWhere: Bool = false
    ) {
        let first = words.count
        for option in options { words.append(store(option)) }
        var caption = OperandCaption(name: store(name), options: ByteRange(first, words.count), privacy: privacy)
        if case .identifier(let kind) = type { caption.identifier = kind }
        caption.saysWhere = saysWhere
        caption.privacy.formUnion(described(operand)?.privacy ?? [])
        place(caption, of: operand)
    }

    /// Says what drafts write, between ⟦ and ⟧, where an operand that was described has no value.
    public mutating func describeLack(of operand: Operand, _ words: String) {
        guard var caption = described(operand) else { return }
        caption.lack = store(words)
        place(caption, of: operand)
    }

    /// Says that the values of an operand must be kept from some, described or not.
    public mutating func protect(_ operand: Operand, from privacy: Privacy) {
        guard !privacy.isEmpty else { return }
        var caption = described(operand) ?? OperandCaption()
        caption.privacy.formUnion(privacy)
        place(caption, of: operand)
    }

    private func described(_ operand: Operand) -> OperandCaption? {
        let (list, index) =
            switch operand {
            case .question(let question): (questions, Int(question.rawValue))
            case .term(let term): (terms, Int(term.rawValue))
            }
        return index < list.count ? list[index] : nil
    }

    private mutating func place(_ caption: OperandCaption, of operand: Operand) {
        switch operand {
        case .question(let question):
            ActPlanBuilder.place(caption, at: Int(question.rawValue), in: &questions, OperandCaption())
        case .term(let term): ActPlanBuilder.place(caption, at: Int(term.rawValue), in: &terms, OperandCaption())
        }
    }

    /// Closes what is still open and freezes the plan. O(visas × log visas), the rest is handed over.
    public consuming func finish() -> ActPlan {
        while let frame = frames.last {
            switch frame {
            case .part: endPart()
            case .text: endText()
            case .decision: endDecision()
            case .aside: endAside()
            case .section: endSection()
            }
        }
        code.append(.end)
        citations.settleOrder()
        claimMentions()
        writeLabels()
        return ActPlan(storage: PlanStorage(self))
    }

    // MARK: What the other files of the builder share

    /// Keeps words among the plan's bytes.
    mutating func store(_ words: String) -> ByteRange {
        let start = bytes.count
        bytes.append(contentsOf: words.utf8)
        return ByteRange(start, bytes.count)
    }

    /// Keeps a list of references, each reference once.
    mutating func store(_ sources: [LegalReference]) -> ByteRange {
        let start = sourceLists.count
        for source in sources {
            let index = referenceIndex[source] ?? UInt32(references.count)
            if Int(index) == references.count {
                references.append(source)
                referenceIndex[source] = index
            }
            sourceLists.append(index)
        }
        return ByteRange(start, sourceLists.count)
    }

    /// The position of the next instruction.
    var position: UInt32 { UInt32(truncatingIfNeeded: code.count) }

    /// Puts `value` at `index`, with `filler` up to it.
    static func place<T>(_ value: T, at index: Int, in array: inout [T], _ filler: T) {
        while array.count <= index { array.append(filler) }
        array[index] = value
    }
}

/// The marks that references aim at, each once.
struct MarkTable: Sendable {
    private(set) var names: [String] = []
    private var indices: [String: UInt32] = [:]

    /// The index of a mark, made on first use.
    mutating func index(of name: String) -> UInt32 {
        if let known = indices[name] { return known }
        let index = UInt32(truncatingIfNeeded: names.count)
        names.append(name)
        indices[name] = index
        return index
    }
}
