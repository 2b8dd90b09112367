/// Why a graph cannot be built. Nothing is ever built approximately.
public enum GraphLimit: Error, Sendable, Hashable {
    /// The diagrams together have more nodes than `DecisionGraphBuilder.maximumNodes`.
    case tooManyNodes
    /// Combining the conditions takes more steps than `DecisionGraphBuilder.maximumWork`.
    case tooMuchWork
    /// Computing a value goes through more terms than `DecisionGraphBuilder.maximumComputing`.
    case tooMuchComputing
    /// More questions, terms, conditions, parts, blocks or branches than an index can count.
    case tooManyElements
    /// Computed values read one another deeper than `DecisionGraphBuilder.maximumDepth`.
    case tooDeep
    /// A question arises only where its own answer says so.
    case circularApplicability(QuestionID)
    /// A block calls itself, directly or through others.
    case circularCall(BlockID)
}
