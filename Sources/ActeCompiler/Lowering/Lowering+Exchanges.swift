import ActeGraph
import ActeModel
import ActeValues

extension Lowering {
    /// Writes the condition under which the act is sent to the control of legality, as a computed value.
    mutating func lowerTransmission() { origins.transmission = model.header.transmission.map { operand($0) } }

    /// Writes the values that fill columns of open data as computed values: they are known once the answers are, and ask for none.
    mutating func lowerExchanges() {
        for exchange in model.exchanges {
            var rows: [ExchangedRowOrigin] = []
            for row in exchange.rows {
                let condition = row.condition.map { operand($0) }
                rows.append(ExchangedRowOrigin(condition: condition, entries: row.entries.map { sources(of: $0) }))
            }
            origins.exchanges.append(rows)
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
