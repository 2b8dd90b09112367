public import ActeActs
import ActeCompiler
import ActeGraph
import ActeModel
import ActeRendering
import ActeValues

/// One line of the act as it is shown on the way.
public struct PreviewLine: Sendable, Hashable {
    /// How it stands to the act before the latest move.
    public enum Mark: Sendable, Hashable {
        /// As it was.
        case same
        /// It belongs to a part that appeared.
        case added
        /// It is not as it was.
        case modified
        /// It went.
        case removed
    }

    /// The words.
    public var text: String
    /// How it stands.
    public var mark: Mark
    /// For a row of a table, the words of each cell.
    public var cells: [String] = []
    /// Whether it names the columns of the rows that follow.
    public var namesColumns = false

    /// The same line, standing otherwise.
    func marked(_ mark: Mark) -> PreviewLine {
        var copy = self
        copy.mark = mark
        return copy
    }

    /// The rows of a table, the first of which names its columns or not, as lines of at most that many columns of a window.
    public static func table(_ rows: [PreviewLine], columns: Int) -> [String] {
        let count = rows.reduce(0) { max($0, $1.cells.count) }
        let cells = rows.map { $0.cells + Array(repeating: "", count: count - $0.cells.count) }
        return TextTable(cells, hasHeader: rows.first?.namesColumns == true).lines(in: columns)
    }
}

extension Walk {
    /// The act as it stands, or the parts that `extract` names, such as `article 2`; what is unknown shows as ⟦question⟧, what is
    /// confidential as •••, and the parts that may still come are named at the end. What changed since an earlier act is marked. Nothing when no part goes by that name.
    public func preview(of extract: String?, since earlier: Act?) -> [PreviewLine]? {
        let act = draft.withoutConfidential
        let marks = PreviewMarks(from: earlier, to: draft)
        guard let extract else {
            let printed = act.printedParts.indices.flatMap { lines(of: $0, in: act, marks) }
            return printed + openParts(besides: act)
        }
        let wanted = AccentFolding.folded(extract)
        let first = wanted.hasSuffix(" 1") ? wanted + "er" : wanted
        let found = act.printedParts.indices.filter { index in
            let caption = AccentFolding.folded(act.caption(of: index))
            return [wanted, first].contains { caption == $0 || caption.hasPrefix($0 + " ") }
        }
        guard !found.isEmpty else { return nil }
        return found.flatMap { Array($0..<max($0 + 1, act.parts[$0].end)) }.flatMap { lines(of: $0, in: act, marks) }
    }

    /// Only what changed since an earlier act: each paragraph that went, each that came.
    public func changes(since earlier: Act) -> [PreviewLine] {
        let marks = PreviewMarks(from: earlier, to: draft)
        let difference = ActDifference(from: earlier, to: draft)
        let (earlier, act) = (earlier.withoutConfidential, draft.withoutConfidential)
        var lines: [PreviewLine] = []
        for change in difference.changes {
            switch change {
            case .added(let part) where part < act.printedCount:
                lines += self.lines(of: part, in: act, marks)
            case .removed(let part) where part < earlier.printedCount:
                lines += paragraphs(of: part, in: earlier).map { $0.marked(.removed) }
                lines.append(PreviewLine(text: "", mark: .same))
            case .modified(let old, let part) where part < act.printedCount:
                let (before, after) = (paragraphs(of: old, in: earlier), paragraphs(of: part, in: act))
                lines.append(PreviewLine(text: Walk.heading(of: part, in: act), mark: .same))
                lines += before.dropFirst(Walk.hasLabel(old, earlier) ? 1 : 0).filter { !after.contains($0) }
                    .map { $0.marked(.removed) }
                lines += after.dropFirst(Walk.hasLabel(part, act) ? 1 : 0).filter { !before.contains($0) }
                    .map { $0.marked(.added) }
                lines.append(PreviewLine(text: "", mark: .same))
            case .renumbered(let old, let part):
                lines.append(
                    PreviewLine(text: "\(earlier.caption(of: old)) → \(act.parts[part].number)", mark: .modified))
                lines.append(PreviewLine(text: "", mark: .same))
            default: continue
            }
        }
        return lines
    }

    private static func hasLabel(_ part: Int, _ act: Act) -> Bool { !act.parts[part].label.isEmpty }

    private static func heading(of part: Int, in act: Act) -> String {
        hasLabel(part, act) ? act.text(act.parts[part].label) : act.caption(of: part)
    }

    /// A part, its lines marked, and the blank line that follows it.
    private func lines(of index: Int, in act: Act, _ marks: PreviewMarks) -> [PreviewLine] {
        let own = paragraphs(of: index, in: act).map { $0.marked(marks.mark(of: index)) }
        return own.isEmpty ? [] : own + [PreviewLine(text: "", mark: .same)]
    }

    private func paragraphs(of index: Int, in act: Act) -> [PreviewLine] {
        let part = act.parts[index]
        let label = part.label.isEmpty ? [] : [PreviewLine(text: act.text(part.label), mark: .same)]
        return label + act.paragraphs(of: part).map { line(of: $0, in: act) }
    }

    /// A paragraph as a line; a passage that hangs on missing answers shows as the names of their questions.
    private func line(of paragraph: ActParagraph, in act: Act) -> PreviewLine {
        var cells = [""]
        var cursor = paragraph.words.start
        for mark in act.marks(of: paragraph) where mark.start >= cursor {
            let gap: String
            switch mark.kind {
            case .open(let decision): gap = self.gap(of: decision)
            case .cellEnd: gap = ""
            default: continue
            }
            cells[cells.count - 1] += act.text(ByteRange(start: cursor, end: mark.start)) + gap
            if mark.kind == .cellEnd { cells.append("") }
            cursor = mark.end
        }
        cells[cells.count - 1] += act.text(ByteRange(start: cursor, end: paragraph.words.end))
        var line = PreviewLine(
            text: (paragraph.role == .listItem ? "- " : "") + cells.joined(separator: " | "), mark: .same)
        if paragraph.role.isRow { line.cells = cells }
        line.namesColumns = paragraph.role == .header
        return line
    }

    private func gap(of decision: DecisionID) -> String {
        let conditions = rules.compiled.origins.decisions[Int(decision.rawValue)].conditions
        return gap(missing: conditions)
    }

    /// `⟦montant de la subvention⟧`
    private func gap(missing conditions: [ExpressionID]) -> String {
        var mentions = Mentions(model)
        let conclusions = engine.conclusions
        let missing = conditions.flatMap { mentions.inExpression($0) }.reduce(into: [Int]()) { found, question in
            let isUnknown = conclusions.finding(.question(QuestionID(UInt32(question)))) == .unknown
            if isUnknown, !found.contains(question) { found.append(question) }
        }
        return "⟦" + missing.map { model.questions[$0].name }.joined(separator: ", ") + "⟧"
    }

    /// The parts that may still come, each with the questions that decide it.
    private func openParts(besides act: Act) -> [PreviewLine] {
        guard !isComplete, engine.refusal == nil else { return [] }
        let printed = Set(
            act.printedParts.compactMap { $0.plan >= 0 ? rules.modelPart(ofPlanPart: Int($0.plan)) : nil })
        let ways = TreeIndex(model).ways
        let held = rules.compiled.origins.parts.indices.filter { engine.mayHold(PartID(UInt32($0))) }
        let possible = Set(
            held.compactMap { index -> Int? in
                guard case .part(let part) = rules.compiled.origins.parts[index].role else { return nil }
                return part
            })
        var lines: [PreviewLine] = []
        for part in possible.subtracting(printed).sorted() {
            let open = (ways[part] ?? []).compactMap { way in way.first { !isTaken($0) } }
            let conditions = open.flatMap { step in model.branches(of: step.arms).compactMap(\.condition) }
            // A part that only waits for a refusal to be excluded hangs on no answer of its own.
            let gap = gap(missing: conditions)
            let words = label(of: .part(part)) + (gap == "⟦⟧" ? "" : " : selon \(gap)")
            lines.append(PreviewLine(text: "⟦…⟧ \(words)", mark: .same))
        }
        return lines.isEmpty ? [] : [PreviewLine(text: "Encore possible :", mark: .same)] + lines
    }
}

/// Which parts of an act appeared or changed since an earlier one.
private struct PreviewMarks {
    private var added: Set<Int> = []
    private var modified: Set<Int> = []

    init(from earlier: Act?, to act: Act) {
        guard let earlier else { return }
        for change in ActDifference(from: earlier, to: act).changes {
            switch change {
            case .added(let part): added.insert(part)
            case .modified(_, let part), .renumbered(_, let part): modified.insert(part)
            case .removed: continue
            }
        }
    }

    func mark(of part: Int) -> PreviewLine.Mark {
        added.contains(part) ? .added : modified.contains(part) ? .modified : .same
    }
}
