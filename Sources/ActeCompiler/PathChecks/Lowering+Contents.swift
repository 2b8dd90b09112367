import ActeActs
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// A part of the act that may be left empty: everything in it stands under conditions.
struct HollowPart {
    /// Index in the model.
    var part: Int
    /// When it is in the act.
    var path: ActeGraph.ConditionID
    /// When something is in it.
    var filled: [ActeGraph.ConditionID] = []
}

/// A table of the act that may be left without a row: all of them stand under conditions.
struct HollowTable {
    /// Where its columns are named.
    var range: SourceRange
    /// When its header is in the act.
    var path: ActeGraph.ConditionID
    /// When a row of it is.
    var rows: [ActeGraph.ConditionID] = []
}

/// When the parts of the act are written, so that none that the plan requires can lack and none stands empty.
struct WrittenContents {
    /// When a part of each kind is in the act.
    var kinds = [[ActeGraph.ConditionID]](repeating: [], count: ActeModel.PartKind.allCases.count)
    /// When a mention of each name is.
    var mentions: [String: [ActeGraph.ConditionID]] = [:]
    /// The parts being written whose contents all stand under conditions.
    var open: [HollowPart] = []
    /// Those that are written.
    var hollow: [HollowPart] = []
    /// The tables, the one being written last.
    var tables: [HollowTable] = []
    /// How many annexes are open: what they hold is no part of the act itself.
    var openAnnexes = 0

    /// When a part of that kind is in the act.
    func paths(_ kind: ActeModel.PartKind) -> [ActeGraph.ConditionID] { kinds[Int(kind.rawValue)] }
}

extension Lowering {
    /// Starts a part: it counts for the plan, and fills the one it stands in.
    /// - Returns: whether its contents must be followed until `closeContents`.
    mutating func openContents(_ index: Int, under path: ActeGraph.ConditionID) -> Bool {
        let part = model.parts[index]
        fill(under: path)
        if written.openAnnexes == 0 { written.kinds[Int(part.kind.rawValue)].append(path) }
        if part.kind == .mention { written.mentions[NameFolding.folded(part.title), default: []].append(path) }
        guard part.kind != .citation, !part.block.isEmpty, !isCertainlyFilled(part.block) else { return false }
        written.open.append(HollowPart(part: index, path: path))
        return true
    }

    /// Ends the part last opened.
    mutating func closeContents() {
        if let part = written.open.popLast() { written.hollow.append(part) }
    }

    /// A row of a table is written: it starts one, or goes on with the last.
    mutating func followTable(isHeader: Bool, at range: SourceRange, under path: ActeGraph.ConditionID) {
        guard purpose == .proof else { return }
        if isHeader {
            written.tables.append(HollowTable(range: range, path: path))
        } else if let last = written.tables.indices.last {
            written.tables[last].rows.append(path)
        }
    }

    /// Something is written in the part that is open.
    mutating func fill(under path: ActeGraph.ConditionID) {
        guard let last = written.open.indices.last else { return }
        written.open[last].filled.append(path)
    }

    /// Whether a block holds something that no condition takes away.
    private func isCertainlyFilled(_ block: Block) -> Bool {
        model.statements(of: block).contains { statement in
            switch statement {
            case .text(let text): isCertainlyFilled(text)
            case .part, .inclusion: true
            case .conditional, .selection, .repetition, .alert, .refusal, .request, .derivation: false
            }
        }
    }

    /// Whether a text holds words outside its conditional passages.
    func isCertainlyFilled(_ text: TextID) -> Bool { isCertainlyFilled(model.texts[text.index].segments.range) }

    /// Whether a passage holds words outside the conditional passages in it, up to its own end.
    func isCertainlyFilled(_ passage: Range<Int>) -> Bool {
        var depth = 0
        for index in passage {
            switch model.segments[index] {
            case .inlineIf: depth += 1
            case .inlineElse where depth == 0: return false
            case .inlineEnd where depth == 0: return false
            case .inlineEnd: depth -= 1
            case .run(let range): if depth == 0, bytes(range).contains(where: { $0 > 0x20 }) { return true }
            case .words(let words):
                if depth == 0, model.strings[Int(words)].utf8.contains(where: { $0 > 0x20 }) { return true }
            case .hole, .dateSpan, .pick, .crossReference, .escaped: if depth == 0 { return true }
            // That a table is more than its header is owed for itself.
            case .row: if depth == 0 { return true }
            case .paragraph, .listItem, .cell, .join, .bold, .italic, .inlineElse, .needsItems, .enumeration,
                .enumerationEnd:
                continue
            }
        }
        return false
    }

    /// Every act must hold what its plan requires, and no part may be empty; `isSaid` says that no gap of the rules is at fault.
    mutating func oweContents(where isSaid: ActeGraph.ConditionID) {
        for hollow in written.hollow {
            let empty = graph.not(graph.any(hollow.filled))
            obligations.append(
                Obligation(
                    never: graph.all([isSaid, hollow.path, empty]), fault: .emptyPart(part: hollow.part),
                    range: model.parts[hollow.part].range))
        }
        for table in written.tables where !table.rows.contains(table.path) {
            obligations.append(
                Obligation(
                    never: graph.all([isSaid, table.path, graph.not(graph.any(table.rows))]), fault: .emptyTable,
                    range: table.range))
        }
        for (index, section) in model.template.parts.enumerated() where section.isMandatory && section.text == nil {
            // What nothing in the file writes, or what is always written, was judged when the plan was read.
            guard let paths = paths(of: section), !paths.isEmpty, !paths.contains(graph.yes) else { continue }
            obligations.append(
                Obligation(
                    never: graph.all([isSaid, graph.not(graph.any(paths))]), fault: .missingSection(section: index),
                    range: model.header.range))
        }
        expectContents(where: isSaid)
    }

    /// Every act is expected to hold what its plan expects, but for what its author says it does without.
    private mutating func expectContents(where isSaid: ActeGraph.ConditionID) {
        for (index, section) in model.template.parts.enumerated()
        where section.expectation != nil && section.text == nil {
            guard let paths = paths(of: section) else { continue }
            if section.waiver != nil {
                waivers.append((index, graph.not(graph.any(paths))))
                continue
            }
            guard !paths.contains(graph.yes) else { continue }
            expectations.append(
                Obligation(
                    never: graph.all([isSaid, graph.not(graph.any(paths))]),
                    fault: .lackingSection(section: index, isWritten: !paths.isEmpty), range: model.header.range))
        }
    }

    /// When something that a section of the plan takes is written; nothing when that needs no part at all.
    private func paths(of section: TemplatePart) -> [ActeGraph.ConditionID]? {
        guard let words = section.properties.first(where: { $0.key == "contient" })?.value,
            let contents = TemplateContent.list(words)
        else { return nil }
        var paths: [ActeGraph.ConditionID] = []
        for content in contents {
            switch content {
            // The title of the act stands in for a heading.
            case .headings: return nil
            case .preambles: paths += written.paths(.preamble)
            case .citations: paths += written.paths(.citation)
            case .recitals: paths += written.paths(.recital)
            case .articles: paths += written.paths(.article)
            case .annexes: paths += written.paths(.annex)
            case .signatures: paths += written.paths(.signature)
            case .mention(let name): paths += written.mentions[NameFolding.folded(name)] ?? []
            case .otherMentions: paths += written.paths(.mention)
            }
        }
        return paths
    }
}
