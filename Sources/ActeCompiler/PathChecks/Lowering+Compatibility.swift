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

    /// Any two constraints must be respected together by some answers.
    mutating func oweCompatibility(of respected: [ActeGraph.ConditionID]) {
        guard purpose == .proof else { return }
        for later in respected.indices {
            for earlier in 0..<later {
                branches.append(
                    Reachability(
                        condition: graph.all([respected[earlier], respected[later]]),
                        meaning: .clashingConstraints(earlier: model.constraints[earlier].range),
                        range: model.constraints[later].range))
            }
        }
    }
}
