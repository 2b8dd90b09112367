import ActeActs
import ActeGraph
import ActeModel

/// One version of rules, its graph and plan written again for the sake of comparison. The same one may be compared with many.
package struct ComparedRules: Sendable {
    let model: CheckedModel
    /// The model as it was written, its lists not spread.
    let written: CheckedModel
    /// How many items of each list it is compared with.
    let room: ListRoom
    let graph: DecisionGraphBuilder
    let plan: ActPlan
    let origins: CompiledOrigins
    /// By dated value: the term that holds it, once something needed it.
    let parameterTerms: [TermID?]

    /// By control, in the order of the graph: what is said of answers that break it.
    var controlMessages: [String] { model.constraints.map(\.message) }

    /// The lists that may hold more items than there is room for here, and how many that is.
    package var lists: [(name: String, room: Int)] {
        var lists: [(name: String, room: Int)] = []
        for (index, question) in written.questions.enumerated() where question.list != nil {
            let room = room[index]
            guard question.maximum.map({ $0 > room }) ?? true else { continue }
            if let known = lists.firstIndex(where: { $0.name == question.name }) {
                lists[known].room = min(lists[known].room, room)
            } else {
                lists.append((question.name, room))
            }
        }
        return lists
    }

    /// Writes rules again; nothing when there are too many items in their lists. O(size of the rules, spread).
    package init?(_ rules: CompiledRules) {
        guard let spread = Spreading.spread(rules.written, rules.room, most: SpreadLayout.mostProved) else {
            return nil
        }
        written = rules.written
        room = rules.room
        var lowering = Lowering(spread, for: .walking)
        lowering.lower()
        model = lowering.model
        graph = lowering.graph
        plan = lowering.plan.finish()
        origins = lowering.origins
        parameterTerms = lowering.termOfParameter
    }
}
