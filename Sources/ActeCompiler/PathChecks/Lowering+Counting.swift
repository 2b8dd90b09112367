import ActeGraph
import ActeModel

// A count that is compared is a sum, and diagrams follow no sum back to what it adds: they would see one item counted where none is. What acts are
// proved under is drawn over the items themselves, as long as they are few.
extension Lowering {
    /// Most items whose count is drawn over them: a drawing grows as the square of their number, or faster.
    private static let mostCounted = 16

    /// What every act that is made respects: no constraint is broken for which all answers are asked and there.
    mutating func respectedConstraints() -> [Obstacle] {
        model.constraints.enumerated().map { index, constraint in
            Obstacle(kind: .constraint(index), condition: respected(constraint), range: constraint.range)
        }
    }

    /// That a constraint is not broken, where nothing is missing on it. Of conditions joined by `et`, one that is false is enough to break it, whatever
    /// is asked of the others. The questions that are `told` count as asked.
    mutating func respected(_ constraint: Constraint, besides told: Set<Int32> = []) -> ActeGraph.ConditionID {
        let present = presences(in: [constraint.condition])
        return graph.all(
            conjuncts(of: constraint.condition).map { part in
                let speaks = graph.all(present + [isAsked(for: part, besides: told)])
                return graph.any([graph.not(speaks), drawn(part)])
            })
    }

    /// The conditions that must all hold for one to hold.
    private func conjuncts(of id: ExpressionID) -> [ExpressionID] {
        switch model[id] {
        case .computation(let index): conjuncts(of: model.computations[Int(index)].value)
        case .all(let parts): model.operands[parts.range].flatMap { conjuncts(of: $0) }
        default: [id]
        }
    }

    /// A condition, what it counts drawn over the items.
    mutating func drawn(_ id: ExpressionID) -> ActeGraph.ConditionID {
        switch model[id] {
        case .computation(let index): drawn(model.computations[Int(index)].value)
        case .all(let parts): graph.all(model.operands[parts.range].map { drawn($0) })
        case .any(let parts): graph.any(model.operands[parts.range].map { drawn($0) })
        case .not(let part): graph.not(drawn(part))
        case .compare(let comparison, let left, let right): drawn(comparison, left, right) ?? condition(id)
        default: condition(id)
        }
    }

    private mutating func drawn(
        _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) -> ActeGraph.ConditionID? {
        guard case .scalar(let number) = model[right], let items = counted(left), items.count <= Self.mostCounted
        else { return nil }
        let conditions = items.map { condition($0) }
        func atLeast(_ lowering: inout Lowering, _ number: Int64) -> ActeGraph.ConditionID {
            lowering.atLeast(number, of: conditions)
        }
        switch comparison {
        case .greaterOrEqual: return atLeast(&self, number)
        case .greater: return atLeast(&self, number + 1)
        case .less: return graph.not(atLeast(&self, number))
        case .lessOrEqual: return graph.not(atLeast(&self, number + 1))
        case .equal: return graph.all([atLeast(&self, number), graph.not(atLeast(&self, number + 1))])
        case .notEqual: return graph.any([graph.not(atLeast(&self, number)), atLeast(&self, number + 1)])
        }
    }

    /// The conditions that a sum adds one for each of; nothing where it is another sum.
    func counted(_ id: ExpressionID) -> [ExpressionID]? {
        switch model[id] {
        case .computation(let index): return counted(model.computations[Int(index)].value)
        case .add(let left, let right):
            guard let first = counted(left), let second = counted(right) else { return nil }
            return first + second
        case .choose(let pieces):
            let operands = Array(model.operands[pieces.range])
            guard operands.count == 3, case .scalar(1) = model[operands[1]], case .scalar(0) = model[operands[2]]
            else { return nil }
            return [operands[0]]
        default: return nil
        }
    }

    /// That at least so many of these conditions hold.
    private mutating func atLeast(_ number: Int64, of conditions: [ActeGraph.ConditionID]) -> ActeGraph.ConditionID {
        guard number > 0 else { return graph.yes }
        guard number <= Int64(conditions.count) else { return graph.no }
        // By how many are wanted, among those from the one at hand on.
        var wanted = [graph.yes] + Array(repeating: graph.no, count: Int(number))
        for condition in conditions.reversed() {
            for count in (1..<wanted.count).reversed() {
                wanted[count] = graph.any([wanted[count], graph.all([condition, wanted[count - 1]])])
            }
        }
        return wanted[Int(number)]
    }
}
