/// A test of one operand: what conditions are made of. Two atoms that are written alike are one.
struct Atom: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        /// The scalar lies in `low ..< high`; `Int64.max` as `high` means no upper end.
        case range
        /// The question has an answer.
        case present
        /// The text is the string numbered `low`.
        case textEquals
        /// The text begins with the string numbered `low`.
        case textStartsWith
        /// The text holds the string numbered `low`.
        case textContains
        /// The pattern numbered `low` occurs in the text.
        case textMatches
        /// Option `low` of a multiple choice is ticked.
        case ticked
    }

    var kind: Kind
    /// A question, or a term when `Atom.termBit` is set.
    var operand: UInt32
    var low: Int64 = 0
    var high: Int64 = 0

    static let termBit: UInt32 = 1 << 31
}

/// Conditions before they are compiled: atoms joined by *et*, *ou* and *non*, hash-consed in flat arrays.
struct ConditionTable: Sendable {
    enum Kind: UInt8, Sendable {
        case no, yes, atom, not, all, any
    }

    /// One condition. An atom: `first` is its number. A negation: `first` is what it negates. A conjunction or disjunction: `count`
    /// operands from `first` in `operands`.
    struct Node: Sendable {
        var kind: Kind
        var first: UInt32
        var count: UInt32
    }

    private(set) var nodes: [Node] = [
        Node(kind: .no, first: 0, count: 0), Node(kind: .yes, first: 0, count: 0),
    ]
    private(set) var operands: [UInt32] = []
    private(set) var atoms: [Atom] = []
    private var nodeIndex = IdentityIndex()
    private var atomIndex = IdentityIndex()

    static let no: UInt32 = 0
    static let yes: UInt32 = 1

    mutating func reserve(_ count: Int) {
        nodes.reserveCapacity(count)
        atoms.reserveCapacity(count)
        nodeIndex.reserve(count)
        atomIndex.reserve(count)
    }

    mutating func atom(_ atom: Atom) -> UInt32 {
        var hash = IdentityIndex.mix(UInt64(atom.kind.rawValue) << 32 | UInt64(atom.operand))
        hash = IdentityIndex.mix(hash ^ UInt64(bitPattern: atom.low))
        hash = IdentityIndex.mix(hash ^ UInt64(bitPattern: atom.high))
        let index = atomIndex.find(hash: hash, next: atoms.count) { atoms[$0] == atom }
        if Int(index) == atoms.count { atoms.append(atom) }
        return node(.atom, first: index)
    }

    mutating func not(_ condition: UInt32) -> UInt32 {
        let inner = nodes[Int(condition)]
        switch inner.kind {
        case .no: return Self.yes
        case .yes: return Self.no
        case .not: return inner.first
        default: return node(.not, first: condition)
        }
    }

    /// The conjunction (`kind == .all`) or disjunction (`.any`) of conditions, in the order given.
    mutating func join(_ kind: Kind, _ list: [ConditionID]) -> UInt32 {
        let neutral = kind == .all ? Self.yes : Self.no
        let absorbing = kind == .all ? Self.no : Self.yes
        let start = operands.count
        for condition in list where condition.rawValue != neutral {
            if condition.rawValue == absorbing {
                operands.removeLast(operands.count - start)
                return absorbing
            }
            operands.append(condition.rawValue)
        }
        let count = operands.count - start
        if count == 0 { return neutral }
        if count == 1 { return operands.removeLast() }
        return joined(kind, start: start, count: count)
    }

    /// Gives the operands just appended their node, or gives them up when the same node exists.
    private mutating func joined(_ kind: Kind, start: Int, count: Int) -> UInt32 {
        var hash = IdentityIndex.mix(UInt64(kind.rawValue))
        for index in start..<start + count { hash = IdentityIndex.mix(hash ^ UInt64(operands[index])) }
        let found = nodeIndex.find(hash: hash, next: nodes.count) { candidate in
            let node = nodes[candidate]
            guard node.kind == kind, Int(node.count) == count else { return false }
            for offset in 0..<count where operands[Int(node.first) + offset] != operands[start + offset] {
                return false
            }
            return true
        }
        if Int(found) == nodes.count {
            nodes.append(
                Node(
                    kind: kind, first: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count)))
        } else {
            operands.removeLast(count)
        }
        return found
    }

    private mutating func node(_ kind: Kind, first: UInt32) -> UInt32 {
        let hash = IdentityIndex.mix(UInt64(kind.rawValue) << 32 | UInt64(first))
        let found = nodeIndex.find(hash: hash, next: nodes.count) {
            nodes[$0].kind == kind && nodes[$0].first == first
        }
        if Int(found) == nodes.count { nodes.append(Node(kind: kind, first: first, count: 0)) }
        return found
    }
}
