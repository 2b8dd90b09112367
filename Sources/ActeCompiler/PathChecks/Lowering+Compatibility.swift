import ActeDiagnostics
import ActeGraph
import ActeModel

// A constraint that no answers break says nothing; one that all answers break, or two that no answers respect together, forbid every act.
extension Lowering {
    /// Some answers must break the constraint, and some must respect it.
    mutating func oweConstraint(_ index: Int, holds: ActeGraph.ConditionID, broken: ActeGraph.ConditionID) {
        guard purpose == .proof else { return }
        let range = model.constraints[index].range
        branches.append(Reachability(condition: broken, meaning: .idleConstraint, range: range))
        branches.append(Reachability(condition: holds, meaning: .brokenConstraint, range: range))
    }

    /// Any two constraints must be respected together by some answers, any three, and all that have to do with one another; where no answers make them all speak, they are never met together.
    mutating func oweCompatibility(of constraints: [Weighed]) {
        guard purpose == .proof else { return }
        let read = model.constraints.map { questions(readBy: $0.condition) }
        for last in constraints.indices {
            for second in 0..<last {
                oweCompatibility(of: [second, last], among: constraints)
                for first in 0..<second where meet(read[first], read[second], read[last]) {
                    oweCompatibility(of: [first, second, last], among: constraints)
                }
            }
        }
        for group in related(constraints, read) where group.count > 3 {
            branches.append(
                Reachability(
                    condition: graph.all(group.map(\.holds)), meaning: .clashingGroup(group),
                    range: group[group.count - 1].range))
        }
    }

    /// The constraints in groups that have to do with one another, however indirectly.
    private func related(_ constraints: [Weighed], _ read: [Set<Int32>]) -> [[Weighed]] {
        var groups: [(members: [Int], read: Set<Int32>)] = []
        for index in constraints.indices {
            var joined = (members: [index], read: read[index])
            for group in groups where !group.read.isDisjoint(with: read[index]) {
                joined = (group.members + joined.members, joined.read.union(group.read))
            }
            groups.removeAll { !$0.read.isDisjoint(with: read[index]) }
            groups.append(joined)
        }
        return groups.map { $0.members.sorted().map { constraints[$0] } }
    }

    private mutating func oweCompatibility(of group: [Int], among constraints: [Weighed]) {
        guard let last = group.last else { return }
        branches.append(
            Reachability(
                condition: graph.all(group.map { constraints[$0].holds }),
                meaning: .clashingConstraints(earlier: group.dropLast().map { model.constraints[$0].range }),
                range: model.constraints[last].range, given: graph.all(group.map { constraints[$0].known })))
    }

    /// Whether each of three constraints has to do with another: else none can make the other two clash.
    private func meet(_ first: Set<Int32>, _ second: Set<Int32>, _ third: Set<Int32>) -> Bool {
        let links = [(first, second), (second, third), (first, third)].filter { !$0.0.isDisjoint(with: $0.1) }
        return links.count > 1
    }

    /// The questions whose answers a condition hangs on, computations and the conditions of questions included.
    func questions(readBy condition: ExpressionID) -> Set<Int32> {
        var found: Set<Int32> = []
        var pending = [condition]
        while let expression = pending.popLast() {
            switch model[expression] {
            case .question(let index):
                guard found.insert(index).inserted, let gate = model.questions[Int(index)].applicability else {
                    continue
                }
                pending.append(gate)
            case .computation(let index): pending.append(model.computations[Int(index)].value)
            default: pending += model.children(of: expression)
            }
        }
        return found
    }
}

/// A constraint as answers meet it.
struct Weighed: Hashable {
    /// Its line.
    var range: SourceRange
    /// That all that it reads has a value.
    var known: ActeGraph.ConditionID
    /// That, besides, what must be true is.
    var holds: ActeGraph.ConditionID
}
