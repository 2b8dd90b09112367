import ActeGraph
import ActeValues

/// Puts the parts found where the gabarit wants them, and has their words written there.
struct Arrangement {
    let plan: PlanStorage
    let conclusions: Conclusions
    var writer: ActWriter
    var parts: [ActPart] = []
    var contributions: [Contribution] = []
    private var absent: [Shortcoming] = []
    private var printedCount = 0

    /// By place, the first part that goes there.
    let first: PlaceHeads

    init(_ plan: PlanStorage, _ conclusions: Conclusions, _ survey: consuming Survey, _ numbering: Numbering) {
        self.plan = plan
        self.conclusions = conclusions
        first = survey.first
        if !conclusions.isComplete {
            for decision in survey.undecided { absent.append(.undecided(decision)) }
        }
        parts.reserveCapacity(survey.found.count + plan.sections.count)
        writer = ActWriter(plan, conclusions, survey, numbering)
    }

    /// Prints every part of the gabarit in its order, then what is said beside the act.
    mutating func run() {
        for index in plan.sections.indices { printSection(plan.sections[index]) }
        printedCount = parts.count
        for index in writer.found.indices where writer.found[index].printed < 0 {
            let part = writer.found[index]
            if part.place == .aside {
                printPart(index, depth: 0, nil)
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
        guard section.contents.isEmpty || holdsAny(of: section.contents) else {
            if section.isMandatory { absent.append(.absentSection(plan.text(section.name))) }
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
        for content in section.contents.indices { printContent(plan.contents[content], section) }
    }

    /// Whether something goes where one of the contents says.
    private func holdsAny(of contents: ByteRange) -> Bool {
        for index in contents.indices {
            let content = plan.contents[index]
            if content.place == .heading, !plan.title.isEmpty { return true }
            var next = first[Int(content.place.rawValue)]
            while next >= 0 {
                let part = writer.found[Int(next)]
                if part.printed < 0, takes(part, content) { return true }
                next = part.next
            }
        }
        return false
    }

    /// Whether `content` takes in that part, which goes to its place.
    private func takes(_ part: FoundPart, _ content: SectionContent) -> Bool {
        if content.filter == .all { return true }
        guard part.plan >= 0 else { return false }
        let written = plan.parts[Int(part.plan)]
        if content.filter == .unclaimed { return written.claim.isEmpty }
        return plan.bytes[written.claim.indices].elementsEqual(plan.bytes[content.name.indices])
    }

    private mutating func printContent(_ content: SectionContent, _ section: TemplateSection) {
        if content.place == .citation { return printCitations(section) }
        var isEmpty = true
        var next = first[Int(content.place.rawValue)]
        while next >= 0 {
            let part = writer.found[Int(next)]
            if part.printed < 0, takes(part, content) {
                isEmpty = false
                writer.open.prefix = section.prefix
                printPart(Int(next), depth: part.depth, section)
                writer.open.prefix = .empty
                if !section.suffix.isEmpty { writer.closeItem(with: section.suffix) }
            }
            next = part.next
        }
        if isEmpty, content.place == .heading, !plan.title.isEmpty { printTitle() }
    }

    /// The title of the `acte` line, where the tree gives no heading.
    private mutating func printTitle() {
        let first = writer.paragraphs.count
        writer.addParagraph(plan.bytes[plan.title.indices], .paragraph, decision: -1)
        parts.append(ActPart(kind: .heading, depth: 1, plan: -1, paragraphs: ByteRange(first, writer.paragraphs.count)))
    }

    // MARK: One part

    private mutating func printPart(_ index: Int, depth: UInt8, _ section: TemplateSection?) {
        let part = writer.found[index]
        writer.found[index].printed = Int32(truncatingIfNeeded: parts.count)
        var printed = ActPart(
            kind: part.kind, depth: depth, number: part.number, plan: part.plan, decision: part.decision)
        (printed.label, printed.numeral) = writeLabel(part, section)
        let first = writer.paragraphs.count
        if part.kind == .passage, case .text(_, let end) = plan.code[Int(part.entry)] {
            writer.writeBody(from: part.entry, to: Int(end), decision: part.decision)
        } else if !part.kind.isContainer {
            writer.writeBody(
                from: part.entry, part.kind == .recital ? .announced : .sentence, decision: part.decision)
        }
        printed.paragraphs = ByteRange(first, writer.paragraphs.count)
        // Loose text whose every word was left out is no part of the act.
        if part.kind != .passage || !printed.paragraphs.isEmpty { parts.append(printed) }
    }

    /// `Article 1er – Montant`, `Titre Ier – …`, `Annexe – …`, and the number in it. Other parts bear no label.
    private mutating func writeLabel(_ part: FoundPart, _ section: TemplateSection?) -> (ByteRange, numeral: ByteRange)
    {
        let start = writer.bytes.count
        let planned = plan.bytes
        switch part.kind {
        case .article:
            guard let section else { return (.empty, .empty) }
            writer.bytes.append(copying: planned.span.extracting(section.numberPrefix.indices))
        case .division: writer.bytes.append(contentsOf: "Titre ".utf8)
        case .chapter: writer.bytes.append(contentsOf: "Chapitre ".utf8)
        case .annex: writer.bytes.append(contentsOf: (writer.annexCount > 1 ? "Annexe " : "Annexe").utf8)
        default: return (.empty, .empty)
        }
        let numeral = writer.bytes.count
        switch part.kind {
        case .division, .chapter: PartNumber.appendRoman(part.number, to: &writer.bytes)
        case .annex where writer.annexCount > 1:
            PartNumber.appendArabic(part.number, ordinal: false, to: &writer.bytes)
        case .annex: break
        default: PartNumber.appendArabic(part.number, to: &writer.bytes)
        }
        let end = writer.bytes.count
        if part.plan >= 0 {
            let rest = plan.parts[Int(part.plan)].afterNumber
            writer.bytes.append(copying: planned.span.extracting(rest.indices))
        }
        return (ByteRange(start, writer.bytes.count), ByteRange(numeral, end))
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
