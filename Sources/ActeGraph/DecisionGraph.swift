/// What the machine runs: questions, conditions, computed values and the tree of blocks, in flat immutable arrays.
public struct DecisionGraph: Sendable {
}
