/// The two blocks of a decision on one condition.
public struct Branches: Sendable, Hashable {
    /// Reached where the condition is *oui*: branch 1.
    public var yes: BlockID
    /// Reached where it is *non*: branch 0.
    public var no: BlockID
}

// A block is filled in any order of calls, interleaved with other blocks; its items keep the order in which they were put in it.
extension DecisionGraphBuilder {
    /// The block that is always reached.
    public var root: BlockID { BlockID(0) }

    /// A block that stands nowhere until something calls it: a reusable clause.
    public mutating func sharedBlock() -> BlockID { BlockID(tree.blocks(1)) }

    /// Puts a part of the act at the end of a block: a clause, a visa, a text, an alert, a `demander`.
    ///
    /// - Parameter operands: what it displays; where it is reached, their questions are asked.
    @discardableResult
    public mutating func part(
        _ name: String, showing operands: [Operand], in block: BlockID, origin: Origin = .none
    ) -> PartID {
        tree.parts.append(tree.leaf(name, showing: operands, origin: origin))
        tree.put(.part, tree.parts.count - 1, in: block)
        return PartID(UInt32(truncatingIfNeeded: tree.parts.count - 1))
    }

    /// Puts a refusal at the end of a block: where it is reached, the act cannot be made. What follows it must stand in the *non*
    /// branch of its decision, so that nothing more is asked once it is certain.
    @discardableResult
    public mutating func refuse(
        _ name: String, showing operands: [Operand] = [], in block: BlockID, origin: Origin = .none
    ) -> RefusalID {
        tree.refusals.append(tree.leaf(name, showing: operands, origin: origin))
        tree.put(.refusal, tree.refusals.count - 1, in: block)
        return RefusalID(UInt32(truncatingIfNeeded: tree.refusals.count - 1))
    }

    /// Puts a decision on one condition at the end of a block (`si`). Its branch is 0 for *non*, 1 for *oui*.
    public mutating func decide(
        _ condition: ConditionID, in block: BlockID, origin: Origin = .none
    ) -> (decision: DecisionID, branches: Branches) {
        let first = tree.blocks(2)
        let decision = decision(on: [condition], isSelection: false, blocks: first, in: block, origin: origin)
        return (decision, Branches(yes: BlockID(first + 1), no: BlockID(first)))
    }

    /// Puts a decision on several conditions, tried in order, at the end of a block (`selon`, `si … sinon si`).
    ///
    /// - Returns: the blocks of its branches: one a condition, then the one where none holds.
    public mutating func select(
        _ conditions: [ConditionID], in block: BlockID, origin: Origin = .none
    ) -> (decision: DecisionID, branches: [BlockID]) {
        let first = tree.blocks(conditions.count + 1)
        let decision = decision(on: conditions, isSelection: true, blocks: first, in: block, origin: origin)
        return (decision, (0...UInt32(truncatingIfNeeded: conditions.count)).map { BlockID(first + $0) })
    }

    /// Puts what a shared block holds at the end of another.
    public mutating func call(_ shared: BlockID, in block: BlockID) {
        tree.put(.call, Int(shared.rawValue), in: block)
    }

    private mutating func decision(
        on conditions: [ConditionID], isSelection: Bool, blocks: UInt32, in block: BlockID, origin: Origin
    ) -> DecisionID {
        let start = tree.cases.count
        for condition in conditions { tree.cases.append(condition.rawValue) }
        tree.decisions.append(
            TreeRecords.Decision(
                firstCase: UInt32(truncatingIfNeeded: start), caseCount: UInt32(truncatingIfNeeded: conditions.count),
                firstBlock: blocks, branchCount: UInt32(truncatingIfNeeded: isSelection ? conditions.count + 1 : 2),
                isSelection: isSelection, origin: origin))
        tree.put(.decision, tree.decisions.count - 1, in: block)
        return DecisionID(UInt32(truncatingIfNeeded: tree.decisions.count - 1))
    }
}
