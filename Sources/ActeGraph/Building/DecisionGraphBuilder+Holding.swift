extension DecisionGraphBuilder {
    /// Holds back, at the end of a block, all that is put in the block returned until a condition is certain.
    ///
    /// What follows a branch that may refuse the act stands in such a block: it is reached as soon as no refusal of the branch can apply. The
    /// barrier asks nothing of its own: the condition sums up decisions that stand above it, and while one of these may still make
    /// another pointless, only the first is asked.
    public mutating func hold(until condition: ConditionID, in block: BlockID, origin: Origin = .none) -> BlockID {
        let (decision, branches) = decide(condition, in: block, origin: origin)
        tree.decisions[Int(decision.rawValue)].isBarrier = true
        return branches.yes
    }
}
