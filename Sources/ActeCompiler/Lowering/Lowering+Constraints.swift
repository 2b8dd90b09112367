import ActeGraph
import ActeModel

extension Lowering {
    /// A constraint is broken where all that it reads has a value, and what must be true is not. One on which something is missing says nothing.
    mutating func lowerConstraints() {
        var weighed: [Weighed] = []
        for (index, constraint) in model.constraints.enumerated() {
            let holds = condition(constraint.condition)
            let known = graph.all(presences(in: [constraint.condition]))
            let broken = graph.all([known, graph.not(holds)])
            brokenConstraints.append(broken)
            graph.constraint(brokenWhen: broken, origin: origin(constraint.range))
            oweConstraint(index, holds: graph.all([known, holds]), broken: broken)
            weighed.append(Weighed(range: constraint.range, known: known, holds: graph.all([known, holds])))
        }
        oweCompatibility(of: weighed)
    }
}
