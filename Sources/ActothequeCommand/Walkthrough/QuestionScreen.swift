import Actotheque

/// One question on one screen.
struct QuestionScreen {
    /// The title of the act.
    let title: String
    /// The question.
    let question: QuestionView
    /// How far the walk has come.
    let progress: Progress

    /// The number shown beside the question, which it keeps.
    let number: Int
    /// Why it is asked again, if it is.
    let note: String?

    /// The lines of the screen.
    func lines(in window: Window, palette: Palette) -> [String] {
        let columns = window.columns
        var above = [""] + header(columns: columns, palette: palette)
        if let item = question.item {
            above += LineFolding.fold("[\(item.list)] \(item.word) n° \(item.number)", lead: "    ", columns: columns)
                .map { palette.paint($0, .faint) }
        }
        above += LineFolding.fold(question.wording, lead: " \(number)  ", columns: columns).map {
            palette.paint($0, .strong)
        }
        if !question.context.isEmpty {
            above += LineFolding.fold(question.context, lead: "    ", columns: columns).map {
                palette.paint($0, .faint)
            }
        }
        if question.isJudgment {
            above += LineFolding.fold(
                "Votre appréciation : la loi vous en laisse juge.", lead: "    ", columns: columns
            )
            .map { palette.paint($0, .faint) }
        }
        if let note { above += LineFolding.fold(note, lead: "    ", columns: columns) }
        let below = hints(columns: columns, palette: palette) + footer(columns: columns, palette: palette)
        // The line that is typed on stays in the window with the question.
        let room = window.rows.map { max(2, $0 - above.count - below.count - 1) }
        return above + choices(columns: columns, room: room, palette: palette) + below
    }

    private func hints(columns: Int, palette: Palette) -> [String] {
        var hints = question.choices.isEmpty || question.takesSeveralChoices ? [question.format] : []
        if question.choices.isEmpty, let example = question.example { hints.append("Exemple : \(example)") }
        if let proposal = question.proposal {
            hints.append("Entrée seule : \(LongAnswer.named(proposal))")
        } else if question.isOptional {
            hints.append("Facultative : Entrée seule pour passer.")
        }
        return hints.flatMap { LineFolding.fold($0, lead: "      ", columns: columns) }.map {
            palette.paint($0, .faint)
        }
    }

    /// `7 répondues · 3 à 6 restantes`
    static func sentence(for progress: Progress) -> String {
        let answered = "\(progress.answered) répondue\(progress.answered > 1 ? "s" : "")"
        let most = max(progress.least, progress.most)
        let rest = progress.least == most ? "\(most)" : "\(progress.least) à \(most)"
        return answered + " · " + (most == 0 ? "aucune restante" : "\(rest) restante\(most > 1 ? "s" : "")")
    }

    private func header(columns: Int, palette: Palette) -> [String] {
        let section = question.section.map { "\($0.rank)/\($0.count) \($0.title)" }
        let count = QuestionScreen.sentence(for: progress)
        let left = "── " + title + (section.map { " ─ " + $0 } ?? "") + " "
        let right = " " + count + " ──"
        let filling = columns - ColumnWidth.of(left) - ColumnWidth.of(right)
        if filling >= 2 {
            return [palette.paint(left + String(repeating: "─", count: filling) + right, .accent)]
        }
        let stacked = [title, section, count].compactMap { $0 }
        return stacked.flatMap { LineFolding.fold($0, lead: "── ", columns: columns) }.map {
            palette.paint($0, .accent)
        }
    }

    /// The choices one under the other; in columns by their short names where they are many; the first of them where even so they do not fit.
    private func choices(columns: Int, room: Int?, palette: Palette) -> [String] {
        let list = choiceList(columns: columns, palette: palette)
        if list.count <= room ?? QuestionScreen.longestList { return list }
        let grid = ChoiceGrid(question.choices, columns: columns)
        guard let room, grid.lines.count > room else { return grid.lines }
        func hint(_ rest: Int) -> [String] {
            LineFolding.fold(
                "… et \(rest) autres : écrivez le début du nom ; « ? » les montre tous.", lead: "      ",
                columns: columns
            ).map { palette.paint($0, .faint) }
        }
        let fitting = grid.fitting(in: room - hint(grid.count).count)
        return fitting.lines + hint(grid.count - fitting.count)
    }

    private func choiceList(columns: Int, palette: Palette) -> [String] {
        let digits = String(question.choices.count).count
        var lines: [String] = []
        for (position, choice) in question.choices.enumerated() {
            let number = String(position + 1)
            let padding = String(repeating: " ", count: digits - number.count)
            let words = choice.label == choice.key ? choice.label : "\(choice.key) : \(choice.label)"
            if let reason = choice.closedBecause {
                lines += LineFolding.fold("\(words) (fermé : \(reason))", lead: "      \(padding)-  ", columns: columns)
                    .map { palette.paint($0, .faint) }
            } else {
                lines += LineFolding.fold(words, lead: "      \(padding)\(number)  ", columns: columns)
            }
        }
        return lines
    }

    /// Most choices set one under the other where there is no window to fit.
    private static let longestList = 15

    /// The legal source at the left, the two commands everybody needs at the right.
    private func footer(columns: Int, palette: Palette) -> [String] {
        let hints = "? aide   :pourquoi"
        let sources = question.sources.joined(separator: " ; ")
        let left = sources.isEmpty ? "" : " § " + sources
        let gap = columns - ColumnWidth.of(left) - ColumnWidth.of(hints)
        if gap >= 2 { return [palette.paint(left + String(repeating: " ", count: gap) + hints, .faint)] }
        let folded = LineFolding.fold(sources, lead: " § ", columns: columns)
        return (folded + [" " + hints]).map { palette.paint($0, .faint) }
    }
}
