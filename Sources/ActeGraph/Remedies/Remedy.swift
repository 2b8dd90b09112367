/// Answers that, given or changed together, bring something into the act for certain.
public struct Remedy: Sendable, Hashable {
    /// An answer to give, or to change.
    public struct Change: Sendable, Hashable {
        /// The question.
        public var question: QuestionID
        /// One answer that will do: the nearest to the one stored, where answers have an order.
        public var answer: StoredAnswer
    }

    /// The answers, in the author's order of questions.
    public var changes: [Change]
    /// What they must make true, of answers and of computed values; the rest stands as it is.
    public var facts: [Situation.Fact]
}

extension Walk {
    /// The smallest changes that bring one of some parts into the act for certain, whatever is answered to the rest. Changing as few answers
    /// as possible comes first, giving as few as possible next; none of those named can be left out. Empty when the part is there, when
    /// nothing brings it, or when the search outgrows its limits.
    ///
    /// Found on the decision diagrams of the graph. Where a condition compares a computed value, the answers it reads are moved one at a
    /// time towards the boundary: a value that does not grow or shrink steadily with its answers may be missed, never misstated.
    public func remedies(bringing parts: [PartID]) -> [Remedy] {
        var open = OpenDiagrams(
            graph.body, graph.start, maximumNodes: Relevance.maximumNodes, maximumWork: Relevance.maximumWork)
        guard let target = try? open.presence(of: parts.map(\.rawValue)), target != Diagrams.no else { return [] }
        var search = RemedySearch(graph, log, open.factory.diagrams, target: target)
        return search.run()
    }
}

extension OpenDiagrams {
    /// Where one of some parts is in an act that is not refused.
    mutating func presence(of parts: [UInt32]) throws(GraphLimit) -> UInt32 {
        let reach = try reachConditions()
        var presence = Diagrams.no
        for part in parts {
            let block = body.tree.partBlock[Int(part)]
            guard block != UInt32.max, let condition = reach[Int(block)] else { continue }
            presence = try factory.combine(.or, presence, condition)
        }
        for refusal in body.tree.refusals.indices where presence != Diagrams.no {
            let block = body.tree.refusalBlock[refusal]
            guard block != UInt32.max, let condition = reach[Int(block)], condition != Diagrams.no else { continue }
            presence = try factory.combine(.and, presence, try factory.not(condition))
        }
        return presence
    }
}
