import Actotheque

/// One question on one screen.
struct QuestionScreen {
    /// The title of the act.
    let title: String
    /// The question.
    let question: QuestionView
    /// How far the walk has come.
    let progress: Progress

    /// The rank shown beside the question.
    var rank: Int { progress.answered + 1 }

    /// The lines of the screen in a window of `columns` columns.
    func lines(columns: Int, palette: Palette) -> [String] {
        let lead = " \(rank)  "
        var lines = [""] + header(columns: columns, palette: palette)
        lines += LineFolding.fold(question.wording, lead: lead, columns: columns).map { palette.paint($0, .strong) }
        lines += choiceLines(columns: columns, palette: palette)
        if question.choices.isEmpty || question.takesSeveralChoices {
            lines += LineFolding.fold(question.format, lead: "      ", columns: columns).map {
                palette.paint($0, .faint)
            }
        }
        if let proposal = question.proposal {
            lines += LineFolding.fold("Entrée seule : \(proposal)", lead: "      ", columns: columns).map {
                palette.paint($0, .faint)
            }
        } else if question.isOptional {
            lines += LineFolding.fold("Facultative : Entrée seule pour passer.", lead: "      ", columns: columns).map {
                palette.paint($0, .faint)
            }
        }
        return lines + footer(columns: columns, palette: palette)
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

    private func choiceLines(columns: Int, palette: Palette) -> [String] {
        if question.choices.count > QuestionScreen.longestList { return choiceColumns(columns: columns) }
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

    /// Most choices set one under the other; beyond, they are set in columns, by their short names.
    private static let longestList = 15

    private func choiceColumns(columns: Int) -> [String] {
        let digits = String(question.choices.count).count
        let cells = question.choices.enumerated().map { position, choice in
            let number = String(position + 1)
            let lead = String(repeating: " ", count: digits - number.count)
            return lead + (choice.closedBecause == nil ? number : "-") + "  " + choice.key
        }
        let width = (cells.map { ColumnWidth.of($0) }.max() ?? 1) + 3
        let perLine = max(1, (columns - 6) / width)
        let height = (cells.count + perLine - 1) / perLine
        return (0..<height).map { row in
            let line = stride(from: row, to: cells.count, by: height).map { index in
                cells[index] + String(repeating: " ", count: width - ColumnWidth.of(cells[index]))
            }
            return "      " + String(line.joined().reversed().drop { $0 == " " }.reversed())
        }
    }

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
