extension DecisionGraphBuilder {
    /// Most pairs of values that are told apart; of more, any two may differ.
    private static let mostPairs = 2_000

    /// Where two values may not be the same: elsewhere they are. Cases are told apart, and constants; of two values worked out alike, what they are
    /// worked out from is. O(cases × cases), never more than some thousands.
    package mutating func difference(of first: TermID, from second: TermID) -> ConditionID {
        var known: [[TermID]: ConditionID] = [:]
        return difference(of: first, from: second, &known)
    }

    private mutating func difference(
        of first: TermID, from second: TermID, _ known: inout [[TermID]: ConditionID]
    ) -> ConditionID {
        if first == second { return no }
        if let found = known[[first, second]] { return found }
        guard known.count < Self.mostPairs else { return yes }
        let (one, other) = (terms.node(first), terms.node(second))
        var result = yes
        if one.operation == .choose {
            result = anyCase(of: one) { $0.difference(of: $1, from: second, &known) }
        } else if other.operation == .choose {
            result = anyCase(of: other) { $0.difference(of: first, from: $1, &known) }
        } else if let operands = one.operands, let others = other.operands, one.isMadeLike(other) {
            var ways: [ConditionID] = []
            for (mine, its) in zip(operands, others) { ways.append(difference(of: mine, from: its, &known)) }
            result = any(ways)
        }
        known[[first, second]] = result
        return result
    }

    /// Where one of the cases of a value is the one that counts, and what is said of it holds.
    private mutating func anyCase(
        of node: TermTable.Node, _ test: (inout Self, TermID) -> ConditionID
    ) -> ConditionID {
        let (start, count) = (Int(node.first), Int(node.second))
        var ways: [ConditionID] = []
        var others: [ConditionID] = []
        for index in 0...count {
            let isLast = index == count
            let condition = isLast ? yes : ConditionID(terms.pieces[start + 2 * index])
            let piece = TermID(terms.pieces[start + 2 * index + (isLast ? 0 : 1)])
            let differs = test(&self, piece)
            if differs != no { ways.append(all(others + [condition, differs])) }
            others.append(not(condition))
        }
        return any(ways)
    }
}

extension TermTable.Node {
    /// The terms that it is worked out from, where those are all that it is made of.
    fileprivate var operands: [TermID]? {
        switch operation {
        case .constant, .answer, .absent, .choose: nil
        case .negate, .round: [TermID(first)]
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age: [TermID(first), TermID(second)]
        }
    }

    /// Whether it is worked out as another is, of whatever.
    fileprivate func isMadeLike(_ other: TermTable.Node) -> Bool {
        var (mine, its) = (self, other)
        (mine.first, mine.second, its.first, its.second) = (0, 0, 0, 0)
        return mine == its
    }
}
