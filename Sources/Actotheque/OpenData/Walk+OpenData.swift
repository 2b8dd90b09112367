import ActeActs
import ActeCompiler
import ActeFrench
import ActeGraph
import ActeModel
import ActeOpenData
import ActeValues

extension Walk {
    /// The row that the finished act gives to a table of open data. No answer that is personal or confidential is in it.
    ///
    /// - Throws: what ``act()`` throws: an act that cannot be made gives no row.
    /// - Complexity: that of ``act()``.
    public func row(of exchange: OpenDataExchange) throws(ActProblem) -> OpenDataRow {
        row(of: exchange, for: try act())
    }

    /// The row that an act of this walk gives. O(columns).
    func row(of exchange: OpenDataExchange, for act: Act) -> OpenDataRow {
        let written = model.exchanges[exchange.position]
        let operands = rules.compiled.origins.exchanges[exchange.position]
        let conclusions = engine.conclusions
        var cells: [String: String] = [:]
        var promised: Set<String> = []
        for (entry, operands) in zip(written.entries, operands) {
            let column = entry.column
            switch entry.filling {
            case .value(_, let question):
                cells[column.name] = operands.first.flatMap {
                    cell(conclusions.finding($0), of: column, optionsOf: question)
                }
            case .span:
                let days = operands.compactMap { cell(conclusions.finding($0), of: column, optionsOf: nil) }
                // One day alone would pass for the whole period.
                if days.count == operands.count { cells[column.name] = days.joined(separator: "/") }
            case .heading: cells[column.name] = heading(of: act)
            case .words(let words): cells[column.name] = Apostrophes.curled(words)
            case .toComplete: promised.insert(column.name)
            }
        }
        return OpenDataRow(written.schema.row(cells, promised: promised))
    }

    private func cell(_ finding: ActeGraph.Finding, of column: OpenDataColumn, optionsOf question: Int?) -> String? {
        guard case .known(let value) = finding else { return nil }
        let options = question.map { model.questions[$0].options } ?? []
        let cell = column.content.cell(value, among: options.map { AnswerOption(key: $0.key, label: $0.label) })
        // As the act prints it: rules and answers are typed with straight apostrophes.
        return cell.map { Apostrophes.curled($0) }
    }

    /// The heading in plain words, without what is personal or confidential; where the act has none, its title.
    func heading(of act: Act) -> String {
        let shown = act.quotable
        let headings = shown.printedParts.filter { $0.kind == .heading }
        let words = headings.flatMap { part in shown.paragraphs(of: part).map { shown.text($0.words) } }
        let text = words.isEmpty ? title : words.joined(separator: " ")
        return String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }
}
