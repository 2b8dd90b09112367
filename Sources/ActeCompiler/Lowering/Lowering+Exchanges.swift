import ActeGraph
import ActeModel

extension Lowering {
    /// Writes the condition under which the act is sent to the control of legality, as a computed value.
    mutating func lowerTransmission() { origins.transmission = model.header.transmission.map { operand($0) } }

    /// Writes the values that fill columns of open data as computed values: they are known once the answers are, and ask for none.
    mutating func lowerExchanges() {
        for exchange in model.exchanges {
            var operands: [[Operand]] = []
            for entry in exchange.entries {
                switch entry.filling {
                case .value(let id, _): operands.append([operand(id)])
                case .span(let first, let last): operands.append([operand(first), operand(last)])
                case .heading, .words, .toComplete: operands.append([])
                }
            }
            origins.exchanges.append(operands)
        }
    }
}
