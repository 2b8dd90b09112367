import ActeDiagnostics
import ActeGraph

/// A line of the rules that keeps some answers from leading to a place, and what is true of those that it lets through.
struct Obstacle {
    enum Kind: Hashable {
        /// A condition that the place stands under.
        case enclosing
        /// A branch above it, that takes the answers for which its own condition holds.
        case earlier
        /// The inclusions of a clause, for what stands in it.
        case inclusion
        /// A `refus`.
        case refusal
        /// A `contrôle`, by index in the model.
        case constraint(Int)
        /// An option that a condition closes.
        case closedOption
    }

    var kind: Kind
    /// What holds past it.
    var condition: ActeGraph.ConditionID
    /// Its line.
    var range: SourceRange

    /// Whether it is met on the way to a place, rather than anywhere in the rules.
    var isOnTheWay: Bool { kind == .enclosing || kind == .earlier || kind == .inclusion }
}

/// The conditions that lead to each place of the tree, as a tree: a place shares those of what it stands in.
struct Ways {
    /// The last condition on the way to a place; nothing at the top.
    typealias Step = Int?

    private var steps: [(obstacle: Obstacle, outer: Step)] = []

    /// Goes on past an obstacle.
    mutating func step(past obstacle: Obstacle, from outer: Step) -> Step {
        steps.append((obstacle, outer))
        return steps.count - 1
    }

    /// What must be passed to get there, from the outermost. O(depth).
    func obstacles(to step: Step) -> [Obstacle] {
        var found: [Obstacle] = []
        var next = step
        while let current = next {
            found.append(steps[current].obstacle)
            next = steps[current].outer
        }
        return found.reversed()
    }
}

/// How a branch is led to, for telling what keeps answers from it.
struct BranchWay {
    /// Its own condition.
    var own: ActeGraph.ConditionID
    /// What is read by it; nothing under `sinon`.
    var expression: Int?
    /// What leads to the place where it is asked.
    var step: Ways.Step
    /// Whether something of the act is written under it, which an act must be able to hold. The cases of `selon` cover all that there is: one that a
    /// `contrôle` forbids is none the less to be written.
    var isWritten = false
}
