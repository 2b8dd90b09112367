/// A condition, in a file: which fields there are follows from the test.
struct SerialCondition: Sendable, Hashable, Codable {
    /// What is tested.
    enum Test: String, Sendable, Hashable, Codable {
        case no, yes, not, all, any, range, present, textEquals, textStartsWith, textContains, textMatches, ticked
    }

    var test: Test
    /// The conditions that are joined or negated.
    var operands: [UInt32]?
    var question: UInt32?
    var term: UInt32?
    /// Lowest scalar in the range; no end when there is none.
    var from: Int64?
    /// First scalar above the range; no end when there is none.
    var below: Int64?
    var text: Int64?
    var pattern: Int64?
    var option: Int64?

    init(_ node: ConditionTable.Node, in table: ConditionTable) {
        switch node.kind {
        case .no: test = .no
        case .yes: test = .yes
        case .not:
            test = .not
            operands = [node.first]
        case .all, .any:
            test = node.kind == .all ? .all : .any
            operands = Array(table.operands[Int(node.first)..<Int(node.first + node.count)])
        case .atom:
            let atom = table.atoms[Int(node.first)]
            test = Test(atom.kind)
            if atom.operand & Atom.termBit == 0 { question = atom.operand } else { term = atom.operand & ~Atom.termBit }
            switch atom.kind {
            case .range:
                from = atom.low == Int64.min ? nil : atom.low
                below = atom.high == Int64.max ? nil : atom.high
            case .present: break
            case .textEquals, .textStartsWith, .textContains: text = atom.low
            case .textMatches: pattern = atom.low
            case .ticked: option = atom.low
            }
        }
    }

    /// The condition as an atom; nothing when it joins others, or when a field is missing or too many.
    var atom: Atom? {
        guard let kind = test.atom, operands == nil, (question == nil) != (term == nil) else { return nil }
        if term != nil, kind != .range { return nil }
        guard let operand = question ?? term, operand < Atom.termBit else { return nil }
        var atom = Atom(kind: kind, operand: term == nil ? operand : operand | Atom.termBit)
        switch kind {
        case .range:
            (atom.low, atom.high) = (from ?? Int64.min, below ?? Int64.max)
            guard atom.low < atom.high else { return nil }
        case .present: break
        case .textEquals, .textStartsWith, .textContains: atom.low = text ?? -1
        case .textMatches: atom.low = pattern ?? -1
        case .ticked: atom.low = option ?? -1
        }
        return atom.low < 0 && kind != .range ? nil : atom
    }
}

extension SerialCondition.Test {
    init(_ kind: Atom.Kind) {
        self =
            switch kind {
            case .range: .range
            case .present: .present
            case .textEquals: .textEquals
            case .textStartsWith: .textStartsWith
            case .textContains: .textContains
            case .textMatches: .textMatches
            case .ticked: .ticked
            }
    }

    /// The kind of atom it is; nothing for a constant and for what joins conditions.
    var atom: Atom.Kind? {
        switch self {
        case .no, .yes, .not, .all, .any: nil
        case .range: .range
        case .present: .present
        case .textEquals: .textEquals
        case .textStartsWith: .textStartsWith
        case .textContains: .textContains
        case .textMatches: .textMatches
        case .ticked: .ticked
        }
    }
}
