import Actotheque

extension Event {
    /// The event as lines of a window.
    func lines(in window: Window, palette: Palette) -> [String] {
        let page = Page(columns: window.columns, palette: palette)
        switch self {
        case .question(let screen): return screen.lines(in: window, palette: palette)
        case .changed(let question, let answer, let change): return page.changed(question, answer, change)
        case .rejected(let lines): return page.folded(lines, lead: " ✘ ", ink: .bad)
        case .impact(let impact, let isProposal): return page.impact(impact, isProposal: isProposal)
        case .explanation(_, let explanation): return page.explanation(explanation)
        case .lines(_, let lines): return page.folded(lines, lead: " ", ink: .plain)
        case .choices(let choices): return ChoiceGrid(choices, columns: window.columns).lines
        case .preview(let lines): return page.preview(lines)
        case .review(let lines): return page.review(lines)
        case .remaining(let remaining): return page.remaining(remaining)
        case .tree(let lines): return page.tree(lines)
        case .replayed(let report): return page.replayed(report)
        case .alert(let text): return page.folded([text], lead: " ⚠ Conseil : ", ink: .strong)
        case .complete:
            return page.folded(
                ["L'acte est complet. « :aperçu » le montre, « :exporter txt acte.txt » l'écrit."], lead: " ✔ ",
                ink: .good)
        case .refused(let explanation):
            return page.folded(["L'acte ne peut pas être fait."], lead: " ✘ ", ink: .bad)
                + page.explanation(explanation)
        case .remark(let text): return page.folded([text], lead: " ", ink: .plain)
        }
    }
}

/// The layout of events in a window.
private struct Page {
    let columns: Int
    let palette: Palette

    func folded(_ texts: [String], lead: String, ink: Ink) -> [String] {
        texts.flatMap { LineFolding.fold($0, lead: lead, columns: columns) }.map { palette.paint($0, ink) }
    }

    func changed(_ question: String, _ answer: String?, _ change: ActChange) -> [String] {
        let pieces = [LongAnswer.named(answer ?? "sans réponse")] + marks(of: change)
        return LineFolding.flow(pieces, lead: " ✔ ", gap: 5, columns: columns).map { palette.paint($0, .good) }
    }

    func impact(_ impact: Impact, isProposal: Bool) -> [String] {
        var lines = folded(
            [
                "[\(impact.name)] : \(LongAnswer.named(impact.before ?? "sans réponse")) → \(LongAnswer.named(impact.after))"
            ],
            lead: " ", ink: .strong)
        // Where the act can no longer be made, what it would have lost is beside the point.
        if let refusal = impact.refusal {
            lines += folded(["refus : " + refusal], lead: "   ", ink: .bad)
            let count = impact.setAside.count
            let plural = count > 1 ? "s" : ""
            if count > 0 {
                lines += folded(["\(count) réponse\(plural) gardée\(plural) de côté"], lead: "   ", ink: .plain)
            }
            return lines + supposition(isProposal)
        }
        func list(_ lead: String, _ items: [String]) {
            guard !items.isEmpty else { return }
            lines += folded(["\(lead) : " + items.joined(separator: " ; ")], lead: "   ", ink: .plain)
        }
        list(impact.asked.count > 1 ? "posées en plus" : "posée en plus", impact.asked.map { "[\($0)]" })
        let several = impact.setAside.count > 1
        list(
            several ? "ne sont plus posées (gardées de côté)" : "n'est plus posée (gardée de côté)",
            impact.setAside.map { "[\($0.name)] = \(LongAnswer.named($0.answer))" })
        list(
            impact.returning.count > 1 ? "reviennent" : "revient",
            impact.returning.map { "[\($0.name)] = \(LongAnswer.named($0.answer))" })
        let changes = marks(of: impact.act)
        lines += LineFolding.flow(
            changes.isEmpty ? ["inchangé"] : changes, lead: "   acte : ", gap: 3, columns: columns)
        return lines + supposition(isProposal)
    }

    private func supposition(_ isProposal: Bool) -> [String] {
        isProposal ? [] : folded(["Rien n'est changé : c'était une supposition."], lead: " ", ink: .faint)
    }

    func explanation(_ explanation: Explanation) -> [String] {
        var lines = folded([explanation.sentence], lead: " ", ink: .strong)
        for fact in explanation.facts {
            let lead = String(repeating: "  ", count: fact.depth) + "   · "
            lines += folded([fact.text], lead: lead, ink: fact.depth == 0 ? .plain : .faint)
        }
        lines += folded(explanation.remedies, lead: " ", ink: .plain)
        return lines + folded(explanation.sources, lead: "   § ", ink: .faint)
    }

    /// The margin says what changed, and colour underlines it.
    func preview(_ lines: [PreviewLine]) -> [String] {
        var output: [String] = []
        var rest = lines[...]
        while let line = rest.first {
            // The rows of a table are set together.
            let rows = rest.prefix { !$0.cells.isEmpty && $0.mark == line.mark }
            rest = rest.dropFirst(max(1, rows.count))
            let (mark, ink): (String, Ink) =
                switch line.mark {
                case .same: (" ", .plain)
                case .added: ("+", .good)
                case .modified: ("~", .accent)
                case .removed: ("−", .bad)
                }
            if !rows.isEmpty {
                output += PreviewLine.table(Array(rows), columns: columns - 3).map {
                    palette.paint(" \(mark) " + $0, ink)
                }
            } else {
                output += line.text.isEmpty ? [""] : folded([line.text], lead: " \(mark) ", ink: ink)
            }
        }
        return output
    }

    func review(_ lines: [ReviewLine]) -> [String] {
        guard !lines.isEmpty else { return folded(["Aucune réponse pour l'instant."], lead: " ", ink: .plain) }
        var output: [String] = []
        var section: String?
        for line in lines {
            if line.section != section {
                section = line.section
                output += folded([section ?? "Hors rubrique"], lead: " ", ink: .strong)
            }
            let standing =
                switch line.standing {
                case .counts: ""
                case .keptAside: "  (gardée de côté)"
                case .toConfirm: "  (à confirmer)"
                }
            let origin = line.isFromProfile ? "  (profil)" : ""
            let number = String(repeating: " ", count: max(0, 3 - String(line.number).count)) + "\(line.number)"
            output += folded(
                ["[\(line.name)] = \(LongAnswer.named(line.answer ?? "sans réponse"))\(origin)\(standing)"],
                lead: " \(number)  ",
                ink: line.standing == .counts ? .plain : .faint)
        }
        return output
    }

    func remaining(_ remaining: Remaining) -> [String] {
        if remaining.certain.isEmpty, remaining.possible.isEmpty {
            return folded(["Aucune question ne reste."], lead: " ", ink: .plain)
        }
        return folded(remaining.certain.map { "[\($0)]" }, lead: " certaine  ", ink: .plain)
            + folded(remaining.possible.map { "[\($0)]" }, lead: " possible  ", ink: .faint)
    }

    func tree(_ lines: [TreeLine]) -> [String] {
        lines.flatMap { line in
            let mark =
                switch line.standing {
                case .taken: "● "
                case .closed: "✘ "
                case .open: "○ "
                }
            let lead = " " + String(repeating: "  ", count: line.depth) + mark
            return folded([line.text], lead: lead, ink: line.standing == .closed ? .faint : .plain)
        }
    }

    func replayed(_ report: ReplayReport) -> [String] {
        let plural = report.kept > 1 ? "s" : ""
        var lines = folded(["\(report.kept) réponse\(plural) reprise\(plural)."], lead: " ", ink: .plain)
        lines += folded(
            report.renamed.map { "[\($0.before)] s'appelle maintenant [\($0.after)]" }, lead: "   ~ ", ink: .plain)
        lines += folded(
            report.toConfirm.map { "[\($0)] a changé : sa réponse est à confirmer" }, lead: "   ? ", ink: .plain)
        return lines
            + folded(
                report.lost.map { "[\($0.name)]" + ($0.answer.map { " = \($0)" } ?? "") + " : \($0.reason)" },
                lead: "   − ", ink: .plain)
    }

    /// `+ article 3 « Affectation »`, `~ article 1er`, `article 5 → 4, 2 renvois suivis`
    private func marks(of change: ActChange) -> [String] {
        var marks = change.added.map { "+ \($0)" } + change.removed.map { "− \($0)" }
        marks += change.modified.map { "~ \($0)" }
        var moved = change.renumbered.map { "\($0.before) → \($0.after)" }
        if change.followedReferences > 0 {
            let plural = change.followedReferences > 1 ? "s" : ""
            moved.append("\(change.followedReferences) renvoi\(plural) suivi\(plural)")
        }
        if !moved.isEmpty { marks.append(moved.joined(separator: ", ")) }
        return marks
    }
}
