import ActeGraph
import ActeModel
import ActeValues

extension Lowering {
    /// Writes the condition under which the act is sent to the control of legality, as a computed value.
    mutating func lowerTransmission() {
        guard let condition = model.header.transmission else { return }
        origins.transmission = operand(condition)
        requireDecision(condition, .transmission, under: graph.yes)
    }

    /// Writes the name of the body, as a computed value.
    mutating func lowerBody() { origins.body = model.header.body.map { source(of: $0) } }

    /// Writes the values that fill columns of open data as computed values: they are known once the answers are, and ask for none.
    mutating func lowerExchanges() {
        for exchange in model.exchanges {
            var rows: [ExchangedRowOrigin] = []
            for row in exchange.rows {
                let condition = row.condition.map { operand($0) }
                if let written = row.condition { requireDecision(written, .row(exchange.table), under: graph.yes) }
                let path = row.condition.map { self.condition($0) } ?? graph.yes
                for entry in row.entries {
                    guard case .value(let id, _) = entry.filling else { continue }
                    requireConditions(behind: id, filling: entry.name, under: path)
                }
                rows.append(ExchangedRowOrigin(condition: condition, entries: row.entries.map { sources(of: $0) }))
            }
            origins.exchanges.append(rows)
        }
    }

    /// Every answer that a condition reads must be there: nobody sees what is left out.
    private mutating func requireDecision(
        _ condition: ExpressionID, _ effect: SilentEffect, under path: ActeGraph.ConditionID
    ) {
        let first = obligations.count
        requirePresence(condition, .eitherWay, under: path)
        for index in obligations.indices[first...] {
            guard case .absentAnswer(let question, let use) = obligations[index].fault else { continue }
            obligations[index].fault = .silentAbsence(question: question, use: use, effect)
        }
    }

    /// A value may be absent, which leaves its column empty and is told; the conditions that choose it, or that it is, may not.
    private mutating func requireConditions(
        behind id: ExpressionID, filling column: String, under path: ActeGraph.ConditionID
    ) {
        switch model[id] {
        case .question: return
        case .computation(let index):
            let outer = presenceUse
            presenceUse = outer ?? model.expressionRanges[id.index]
            requireConditions(behind: model.computations[Int(index)].value, filling: column, under: path)
            presenceUse = outer
        case .choose(let pieces):
            let operands = Array(model.operands[pieces.range])
            var reached = path
            // Condition, value, condition, value…, and the value otherwise.
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                requireDecision(operands[index], .cell(column), under: reached)
                let taken = condition(operands[index])
                requireConditions(
                    behind: operands[index + 1], filling: column, under: graph.all([reached, taken]))
                reached = graph.all([reached, graph.not(taken)])
            }
            guard operands.count % 2 == 1, let last = operands.last else { return }
            requireConditions(behind: last, filling: column, under: reached)
        default:
            if model.type(of: id) == .truth { requireDecision(id, .cell(column), under: path) }
        }
    }

    private mutating func sources(of entry: ExchangeEntry) -> [CellSource] {
        switch entry.filling {
        // A body is called otherwise by its bare name: which answer gives it must be known.
        case .value(let id, _) where entry.namesBody: [source(of: id)]
        case .value(let id, _): [.value(operand(id), isCommune: false)]
        case .span(let first, let last): [first, last].map { .value(operand($0), isCommune: false) }
        case .heading, .words, .toComplete: []
        }
    }

    private mutating func source(of id: ExpressionID) -> CellSource {
        switch model[id] {
        case .computation(let index): return source(of: model.computations[Int(index)].value)
        case .choose(let pieces):
            let operands = Array(model.operands[pieces.range])
            guard operands.count % 2 == 1, let last = operands.last else { break }
            let cases = stride(from: 0, to: operands.count - 1, by: 2).map {
                (condition: operand(operands[$0]), source: source(of: operands[$0 + 1]))
            }
            return .choose(cases, otherwise: source(of: last))
        default: break
        }
        return .value(operand(id), isCommune: model.type(of: id) == .identifier(.commune))
    }
}
