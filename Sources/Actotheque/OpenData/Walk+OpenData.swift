import ActeActs
import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// The rows that the finished act gives to a table of open data: one, or one for each item of the list that `échange` names, where its condition holds. No
    /// answer that is personal or confidential is in them.
    ///
    /// - Throws: what ``act()`` throws: an act that cannot be made gives no row.
    /// - Complexity: that of ``act()``.
    public func rows(of exchange: OpenDataExchange) throws(ActProblem) -> [OpenDataRow] {
        rows(of: exchange, for: try act())
    }

    /// The rows that an act of this walk gives. O(rows × columns).
    func rows(of exchange: OpenDataExchange, for act: Act) -> [OpenDataRow] {
        let written = model.exchanges[exchange.position]
        let origins = rules.compiled.origins.exchanges[exchange.position]
        let conclusions = engine.conclusions
        let filling = RowFilling(walk: self, act: act, conclusions: conclusions)
        var rows: [OpenDataRow] = []
        for (position, (row, origin)) in zip(written.rows, origins).enumerated() {
            let isWritten = origin.condition.map { conclusions.finding($0) } ?? .known(.truth(true))
            if isWritten == .known(.truth(false)) { continue }
            let item = written.list.map { "Élément \(position + 1) de [\(model.questions[$0].name)] : " }
            var filled = filling.row(row, from: origin, of: written.schema, item ?? "")
            // A row left out in silence would be a gift that nobody publishes.
            if isWritten != .known(.truth(true)) {
                filled.faults.append((item ?? "") + "une réponse manque pour savoir si cette ligne est à écrire.")
            }
            rows.append(filled)
        }
        return rows
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
