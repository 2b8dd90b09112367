import ActeGraph

/// Puts the parts found where the gabarit wants them, and has their words written there.
struct Arrangement {
    let plan: PlanStorage
    let conclusions: Conclusions
    var writer: ActWriter
    var parts: [ActPart] = []
    var contributions: [Contribution] = []
    private var absent: [Shortcoming] = []
    private var printedCount = 0

    init(_ plan: PlanStorage, _ conclusions: Conclusions, _ survey: Survey, _ numbering: Numbering) {
        self.plan = plan
        self.conclusions = conclusions
        writer = ActWriter(
            plan: plan, conclusions: conclusions, survey: survey, found: numbering.found, bearers: numbering.bearers,
            annexCount: numbering.annexCount)
        if !conclusions.isComplete { absent = survey.undecided.map { .undecided($0) } }
        parts.reserveCapacity(numbering.found.count + plan.sections.count)
    }

    /// Prints every part of the gabarit in its order, then what is said beside the act.
    mutating func run() {
        for section in plan.sections { printSection(section) }
        printedCount = parts.count
        for index in writer.found.indices where writer.found[index].printed < 0 {
            let part = writer.found[index]
            if part.place == .alert {
                printPart(index, depth: 0, numbering: .standard)
            } else {
                absent.append(
                    .unplaced(part.kind, title: part.plan >= 0 ? plan.text(plan.parts[Int(part.plan)].title) : ""))
            }
        }
        printRefusal()
        closeTree()
        aimReferences()
    }

    /// Hands over what was made.
    func fill(_ act: inout Act) {
        act.bytes = writer.bytes
        act.parts = parts
        act.paragraphs = writer.paragraphs
        act.marks = writer.marks
        act.decisions = writer.decisions
        act.contributions = contributions
        act.printedCount = printedCount
        for shortcoming in writer.shortcomings { act.add(shortcoming) }
        for shortcoming in absent { act.add(shortcoming) }
    }

    // MARK: The gabarit

    private mutating func printSection(_ section: TemplateSection) {
        let items = section.contents.contains { holds($0) }
        guard items || section.contents.isEmpty else {
            if section.isMandatory { absent.append(.absentSection(section.name)) }
            return
        }
        let position = parts.count
        parts.append(ActPart(kind: .section, plan: Int32(truncatingIfNeeded: section.part)))
        let first = writer.paragraphs.count
        writer.writeBody(from: section.entry, decision: -1)
        if !section.announcement.isEmpty {
            writer.addParagraph(plan.bytes[section.announcement.indices], .announcement, decision: -1)
        }
        parts[position].paragraphs = ByteRange(first, writer.paragraphs.count)
        for content in section.contents { printContent(content, section) }
    }

    /// Whether something goes where `content` says.
    private func holds(_ content: TemplateContent) -> Bool {
        if content == .headings, !plan.title.isEmpty { return true }
        return writer.found.contains { $0.printed < 0 && takes($0, content) }
    }

    /// Whether `content` takes that part in.
    func takes(_ part: FoundPart, _ content: TemplateContent) -> Bool {
        switch content {
        case .headings: part.place == .heading
        case .preambles: part.place == .preamble
        case .citations: part.place == .citation
        case .recitals: part.place == .recital
        case .articles: part.place == .body
        case .annexes: part.place == .annex
        case .signatures: part.place == .signature
        case .mention(let name): part.place == .mention && isTitled(part, name)
        case .otherMentions: part.place == .mention && !isNamedElsewhere(part)
        }
    }

    private func isTitled(_ part: FoundPart, _ name: String) -> Bool {
        part.plan >= 0 && plan.bytes[plan.parts[Int(part.plan)].title.indices].elementsEqual(name.utf8)
    }

    private func isNamedElsewhere(_ part: FoundPart) -> Bool {
        plan.sections.contains { section in
            section.contents.contains { content in
                if case .mention(let name) = content { isTitled(part, name) } else { false }
            }
        }
    }

    private mutating func printContent(_ content: TemplateContent, _ section: TemplateSection) {
        if content == .citations { return printCitations(section.frame) }
        var isEmpty = true
        for index in writer.found.indices where writer.found[index].printed < 0 && takes(writer.found[index], content) {
            isEmpty = false
            writer.open.prefix = section.frame.prefix
            printPart(index, depth: writer.found[index].depth, numbering: section.numbering)
            writer.open.prefix = []
            writer.closeItem(with: section.frame.suffix)
        }
        if isEmpty, content == .headings, !plan.title.isEmpty { printTitle() }
    }

    /// The title of the `acte` line, where the tree gives no heading.
    private mutating func printTitle() {
        let first = writer.paragraphs.count
        writer.addParagraph(plan.bytes[plan.title.indices], .paragraph, decision: -1)
        parts.append(ActPart(kind: .heading, depth: 1, plan: -1, paragraphs: ByteRange(first, writer.paragraphs.count)))
    }

    // MARK: One part

    private mutating func printPart(_ index: Int, depth: UInt8, numbering: ArticleNumbering) {
        let part = writer.found[index]
        writer.found[index].printed = Int32(truncatingIfNeeded: parts.count)
        var printed = ActPart(
            kind: part.kind, depth: depth, number: part.number, plan: part.plan, decision: part.decision)
        printed.label = writeLabel(part, numbering)
        let first = writer.paragraphs.count
        if part.kind == .passage, case .text(_, let end) = plan.code[Int(part.entry)] {
            writer.writeBody(from: part.entry, to: Int(end), decision: part.decision)
        } else if !part.kind.isContainer {
            writer.writeBody(from: part.entry, decision: part.decision)
        }
        printed.paragraphs = ByteRange(first, writer.paragraphs.count)
        // Loose text whose every word was left out is no part of the act.
        if part.kind != .passage || !printed.paragraphs.isEmpty { parts.append(printed) }
    }

    /// `Article 1er – Montant`, `Titre Ier – …`, `Annexe – …`. Other parts bear no label.
    private mutating func writeLabel(_ part: FoundPart, _ numbering: ArticleNumbering) -> ByteRange {
        let start = writer.bytes.count
        var separator: [UInt8]? = ArticleNumbering.standard.separator
        switch part.kind {
        case .article:
            writer.bytes.append(contentsOf: numbering.prefix)
            PartNumber.appendArabic(part.number, to: &writer.bytes)
            separator = numbering.separator
        case .division:
            writer.bytes.append(contentsOf: "Titre ".utf8)
            PartNumber.appendRoman(part.number, to: &writer.bytes)
        case .chapter:
            writer.bytes.append(contentsOf: "Chapitre ".utf8)
            PartNumber.appendRoman(part.number, to: &writer.bytes)
        case .annex:
            writer.bytes.append(contentsOf: "Annexe".utf8)
            if writer.annexCount > 1 {
                writer.bytes.append(UInt8(ascii: " "))
                PartNumber.appendArabic(part.number, ordinal: false, to: &writer.bytes)
            }
        default: return .empty
        }
        if part.plan >= 0, let separator {
            let title = plan.parts[Int(part.plan)].title
            if !title.isEmpty {
                writer.bytes.append(contentsOf: separator)
                writer.bytes.append(contentsOf: plan.bytes[title.indices])
            }
        }
        return ByteRange(start, writer.bytes.count)
    }

    private mutating func printRefusal() {
        guard let refusal = conclusions.refusal, Int(refusal.rawValue) < plan.refusals.count else { return }
        let index = plan.refusals[Int(refusal.rawValue)]
        guard index != UInt32.max else { return }
        let first = writer.paragraphs.count
        writer.writeBody(from: plan.parts[Int(index)].entry, decision: -1)
        parts.append(
            ActPart(
                kind: .refusal, plan: Int32(truncatingIfNeeded: index),
                paragraphs: ByteRange(first, writer.paragraphs.count)))
    }

    // MARK: Last touches

    /// Says of each part where what it holds ends. O(parts).
    private mutating func closeTree() {
        var open: [Int] = []
        for index in parts.indices {
            while let last = open.last, parts[last].depth >= parts[index].depth {
                parts[last].end = index
                open.removeLast()
            }
            open.append(index)
        }
        for index in open { parts[index].end = parts.count }
    }

    /// References were written before the parts they aim at had their place.
    private mutating func aimReferences() {
        for index in writer.marks.indices {
            guard case .reference(let target) = writer.marks[index].kind, target >= 0 else { continue }
            let printed = writer.found[Int(target)].printed
            writer.marks[index].kind = .reference(printed)
        }
    }
}
