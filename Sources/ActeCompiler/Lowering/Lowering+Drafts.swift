import ActeActs
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

// In a draft of rules that are wrong on some path, what no line says has no value, and the act says so.
extension Lowering {
    /// The value of a table line by line, and none where no line holds. Where it is proved that one does, the last is taken for what remains.
    mutating func termOfLines(of computation: Computation) -> TermID {
        let type = computation.type
        var values = [computation.value]
        if case .choose(let run) = model[computation.value] {
            let operands = Array(model.operands[run.range])
            values = operands.indices.filter { $0 % 2 == 1 || $0 == operands.count - 1 }.map { operands[$0] }
        }
        var cases: [(condition: ActeGraph.ConditionID, term: TermID)] = []
        for (row, value) in zip(computation.rows, values) {
            cases.append(
                (
                    condition: condition(row.condition),
                    term: type == .truth ? truthTerm(condition(value)) : term(value)
                ))
        }
        return graph.choose(cases, otherwise: graph.noValue(as: type), as: type)
    }

    /// Whether no line may apply to what is computed.
    func mayLackLine(_ computation: Computation) -> Bool {
        var pending = [computation.value]
        while let next = pending.popLast() {
            switch model[next] {
            case .missing: return true
            case .choose(let run): pending += model.operands[run.range]
            default: continue
            }
        }
        return !computation.rows.isEmpty
    }

    /// Says what stands in the act where a value that was described has none.
    mutating func describeLack(of term: TermID, _ name: String) {
        plan.describeLack(of: .term(term), Typesetter.text("\(name) : aucune ligne ne s'applique"))
    }

    /// Describes the dated values that have none on some days.
    mutating func describeLacksOfParameters() {
        for (index, parameter) in model.parameters.enumerated() where !parameter.gaps.isEmpty {
            guard let term = termOfParameter[index] else { continue }
            plan.describe(.term(term), name: Typesetter.text(parameter.name))
            describeLack(of: term, parameter.name)
        }
    }
}
