/// What answers may be wanted to reach.
public enum RemedyGoal: Sendable, Hashable {
    /// One of some parts is in an act that is not refused.
    case parts([PartID])
    /// A decision is reached and takes that branch, in an act that is not refused, unless that branch itself always refuses it.
    case branch(DecisionID, Int)
    /// The act is refused for that reason, and for none written before it.
    case refusal(RefusalID)
}

/// Finds the smallest changes of answers for many goals, on many walks of one graph: its diagrams are made once.
public struct RemedyFinder {
    private let graph: DecisionGraph
    private var open: OpenDiagrams
    /// By block: where it is reached. Nothing before it was asked for, and when the graph outgrows the limits of the search.
    private var reach: [UInt32?]?
    private var targets: [RemedyGoal: UInt32] = [:]

    /// A finder for the walks of one graph. Nothing is worked out before the first goal.
    public init(_ graph: DecisionGraph) {
        self.graph = graph
        open = OpenDiagrams(
            graph.body, graph.start, maximumNodes: Relevance.maximumNodes, maximumWork: Relevance.maximumWork)
    }

    /// The smallest changes of the answers stored in a walk that reach the goal for certain, whatever is answered to the rest. Changing as few
    /// answers as possible comes first, giving as few as possible next; none of those named can be left out. Empty when the goal is reached,
    /// when nothing reaches it, or when the search outgrows its limits.
    ///
    /// Found on the decision diagrams of the graph. Where a condition compares a computed value, the answers it reads are moved one at a
    /// time towards the boundary: a value that does not grow or shrink steadily with its answers may be missed, never misstated.
    public mutating func remedies(reaching goal: RemedyGoal, from walk: Walk) -> [Remedy] {
        guard let target = try? target(of: goal), target != Diagrams.no else { return [] }
        var search = RemedySearch(graph, walk.log, open.factory.diagrams, target: target)
        return search.run()
    }

    /// The diagram of a goal.
    private mutating func target(of goal: RemedyGoal) throws(GraphLimit) -> UInt32 {
        if let known = targets[goal] { return known }
        let target: UInt32
        switch goal {
        case .parts(let parts):
            var presence = Diagrams.no
            for part in parts {
                presence = try open.factory.combine(
                    .or, presence, try reached(graph.body.tree.partBlock[Int(part.rawValue)]))
            }
            target = try unrefused(presence, before: graph.body.tree.refusals.count)
        case .branch(let decision, let branch):
            let root = graph.body.sites.roots[Int(decision.rawValue)]
            let taken = try open.place(of: UInt32(truncatingIfNeeded: branch), in: root)
            let way = try open.factory.combine(
                .and, try reached(graph.body.tree.decisionBlock[Int(decision.rawValue)]), taken)
            let lawful = try unrefused(way, before: graph.body.tree.refusals.count)
            target = lawful == Diagrams.no ? way : lawful
        case .refusal(let refusal):
            let here = try reached(graph.body.tree.refusalBlock[Int(refusal.rawValue)])
            target = try unrefused(here, before: Int(refusal.rawValue))
        }
        targets[goal] = target
        return target
    }

    /// Where a block is reached.
    private mutating func reached(_ block: UInt32) throws(GraphLimit) -> UInt32 {
        if reach == nil { reach = try open.reachConditions() }
        return block == UInt32.max ? Diagrams.no : reach?[Int(block)] ?? Diagrams.no
    }

    /// Where a condition holds and none of the first refusals does.
    private mutating func unrefused(_ condition: UInt32, before count: Int) throws(GraphLimit) -> UInt32 {
        var lawful = condition
        for block in graph.body.tree.refusalBlock.prefix(count) where lawful != Diagrams.no {
            let refused = try reached(block)
            if refused == Diagrams.no { continue }
            lawful = try open.factory.combine(.and, lawful, try open.factory.not(refused))
        }
        return lawful
    }
}

extension Walk {
    /// The smallest changes that bring one of some parts into the act for certain; see ``RemedyFinder``.
    public func remedies(bringing parts: [PartID]) -> [Remedy] {
        var finder = RemedyFinder(graph)
        return finder.remedies(reaching: .parts(parts), from: self)
    }
}
