import ActeActs
import ActeCompiler
import ActeFrench
import ActeGraph
import ActeModel
import ActeOpenData
import ActeValues

/// Fills the columns of rows of open data from a finished act.
struct RowFilling {
    private let walk: Walk
    private let act: Act
    private let conclusions: Conclusions
    private let quoted: QuotedWords

    init(walk: Walk, act: Act, conclusions: Conclusions) {
        self.walk = walk
        self.act = act
        self.conclusions = conclusions
        quoted = QuotedWords(of: act)
    }

    /// A row. O(columns × answers).
    ///
    /// - Parameter item: what sentences begin with, where the row is that of an item.
    func row(
        _ row: ExchangedRow, from origin: ExchangedRowOrigin, of schema: OpenDataSchema, _ item: String
    ) -> OpenDataRow {
        var cells: [String: String] = [:]
        var promised: Set<String> = []
        var unanswered: [String: [String]] = [:]
        var told: [String] = []
        for (entry, sources) in zip(row.entries, origin.entries) {
            let column = entry.column
            switch entry.filling {
            case .value(let id, let question):
                cells[column.name] = sources.first.flatMap { cell($0, of: column, optionsOf: question, &told) }
                if cells[column.name] == nil { unanswered[column.name] = missing(behind: [id]) }
            case .span(let first, let last):
                let days = sources.compactMap { cell($0, of: column, optionsOf: nil, &told) }
                // One day alone would pass for the whole period.
                if days.count == sources.count { cells[column.name] = days.joined(separator: "/") }
                if cells[column.name] == nil { unanswered[column.name] = missing(behind: [first, last]) }
            case .heading: cells[column.name] = walk.heading(of: act)
            case .words(let words): cells[column.name] = Apostrophes.curled(words)
            case .toComplete: promised.insert(column.name)
            }
        }
        let found = schema.row(cells, promised: promised, unanswered: unanswered)
        return OpenDataRow(found, remarks: told, item)
    }

    private func cell(
        _ source: CellSource, of column: OpenDataColumn, optionsOf question: Int?, _ told: inout [String]
    ) -> String? {
        guard let (operand, isCommune) = source.value(conclusions.finding),
            case .known(let value) = conclusions.finding(operand)
        else { return nil }
        let options = question.map { walk.model.questions[$0].options } ?? []
        let printed = column.content.cell(value, among: options.map { AnswerOption(key: $0.key, label: $0.label) })
        // As the act prints it: rules and answers are typed with straight apostrophes.
        guard let cell = printed.map({ Apostrophes.curled($0) }) else { return nil }
        switch column.content {
        case .bodyName: return OfficialName.text(cell, isCommune: isCommune)
        case .text: return occulted(cell, of: operand, in: column, &told)
        default: return cell
        }
    }

    private func occulted(
        _ cell: String, of operand: Operand, in column: OpenDataColumn, _ told: inout [String]
    ) -> String {
        let (text, repeated) = quoted.occulting(cell, of: operand)
        for word in repeated {
            told.append(
                word.isOcculted
                    ? "\(column.name) répète la réponse à [\(word.question)], qui est personnelle : elle y est occultée."
                    : "\(column.name) contient le mot donné à [\(word.question)], qui est personnelle : relisez-la avant de publier."
            )
        }
        return text
    }

    /// The names of the questions behind expressions whose answers are missing, directly or not, in the order of the rules.
    private func missing(behind roots: [ExpressionID]) -> [String] {
        let model = walk.model
        var pending = roots
        var seen: Set<ExpressionID> = []
        var questions: Set<Int> = []
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            switch model[id] {
            case .question(let index):
                if case .known = conclusions.answers[Int(index)] { continue }
                questions.insert(Int(index))
            case .computation(let index): pending.append(model.computations[Int(index)].value)
            default: pending += model.children(of: id)
            }
        }
        return questions.sorted().map { model.questions[$0].name }
    }
}
