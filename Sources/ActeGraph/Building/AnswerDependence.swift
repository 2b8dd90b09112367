/// Where an answer makes a difference to conditions and values, said as a condition on all the others.
///
/// A condition hangs on an answer where it can still come out either way once everything that the answer decides is left open: `[a] ou [b]` hangs
/// on b where a is *non*. Tests that the answer decides are taken as independent of one another, so that a difference may be seen where two of them
/// make none together; none is ever missed.
struct AnswerDependence {
    private let question: UInt32
    /// By condition: where it can hold and where it can fail, the answer left open.
    private var outcomes: [UInt32: Outcomes] = [:]
    private var ofTerms: [UInt32: ConditionID] = [:]
    private var depth = 0

    private struct Outcomes {
        var holds: ConditionID
        var fails: ConditionID
        /// Whether it hangs on the answer anywhere.
        var isTouched: Bool
    }

    /// How many conditions and values are followed one within another; what lies deeper is taken to hang on the answer.
    private static let deepest = 64

    init(on question: UInt32) { self.question = question }

    /// Where a condition hangs on the answer. O(size of the condition), once.
    mutating func place(of condition: ConditionID, _ builder: inout DecisionGraphBuilder) -> ConditionID {
        guard depth < Self.deepest else { return builder.yes }
        depth += 1
        defer { depth -= 1 }
        // What a condition joins was there before it: ascending order needs no recursion.
        for node in pending(below: condition.rawValue, builder) { outcomes[node] = outcomes(of: node, &builder) }
        guard let found = outcomes[condition.rawValue], found.isTouched else { return builder.no }
        return builder.all([found.holds, found.fails])
    }

    /// Where a value hangs on the answer.
    mutating func place(of operand: Operand, _ builder: inout DecisionGraphBuilder) -> ConditionID {
        switch operand {
        case .question(let question): place(ofQuestion: question.rawValue, &builder)
        case .term(let term): place(ofTerm: term.rawValue, &builder)
        }
    }

    private func pending(below condition: UInt32, _ builder: DecisionGraphBuilder) -> [UInt32] {
        var met: Set<UInt32> = [condition]
        var stack = [condition]
        var found: [UInt32] = []
        while let next = stack.popLast() {
            if outcomes[next] != nil { continue }
            found.append(next)
            for part in builder.conditions.parts(of: next) where met.insert(part).inserted { stack.append(part) }
        }
        return found.sorted()
    }

    private mutating func outcomes(of condition: UInt32, _ builder: inout DecisionGraphBuilder) -> Outcomes {
        let node = builder.conditions.nodes[Int(condition)]
        let whole = ConditionID(condition)
        var untouched: Outcomes { Outcomes(holds: whole, fails: builder.not(whole), isTouched: false) }
        if node.kind == .atom {
            let open = place(of: builder.conditions.atoms[Int(node.first)].read, &builder)
            guard open != builder.no else { return untouched }
            return Outcomes(
                holds: builder.any([whole, open]), fails: builder.any([builder.not(whole), open]), isTouched: true)
        }
        let parts = builder.conditions.parts(of: condition).compactMap { outcomes[$0] }
        guard parts.contains(where: \.isTouched) else { return untouched }
        switch node.kind {
        case .not: return Outcomes(holds: parts[0].fails, fails: parts[0].holds, isTouched: true)
        case .all:
            return Outcomes(
                holds: builder.all(parts.map(\.holds)), fails: builder.any(parts.map(\.fails)), isTouched: true)
        default:
            return Outcomes(
                holds: builder.any(parts.map(\.holds)), fails: builder.all(parts.map(\.fails)), isTouched: true)
        }
    }

    /// An answer hangs on itself, and on what decides whether its question arises.
    private mutating func place(ofQuestion other: UInt32, _ builder: inout DecisionGraphBuilder) -> ConditionID {
        if other == question { return builder.yes }
        let gate = builder.applicability[Int(other)]
        return gate == DecisionGraphBuilder.unconditional ? builder.no : place(of: ConditionID(gate), &builder)
    }

    private mutating func place(ofTerm term: UInt32, _ builder: inout DecisionGraphBuilder) -> ConditionID {
        if let known = ofTerms[term] { return known }
        guard depth < Self.deepest else { return builder.yes }
        depth += 1
        defer { depth -= 1 }
        let node = builder.terms.nodes[Int(term)]
        var places: [ConditionID] = []
        switch node.operation {
        case .constant, .absent: break
        case .answer: places = [place(ofQuestion: node.first, &builder)]
        case .negate, .round: places = [place(ofTerm: node.first, &builder)]
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            places = [place(ofTerm: node.first, &builder), place(ofTerm: node.second, &builder)]
        case .choose:
            let pieces = Array(builder.terms.pieces[Int(node.first)...Int(node.first + 2 * node.second)])
            for (index, piece) in pieces.enumerated() {
                let isCondition = index % 2 == 0 && index + 1 < pieces.count
                places.append(
                    isCondition ? place(of: ConditionID(piece), &builder) : place(ofTerm: piece, &builder))
            }
        }
        let place = builder.any(places)
        ofTerms[term] = place
        return place
    }
}

extension ConditionTable {
    /// The conditions that another joins or negates.
    func parts(of condition: UInt32) -> ArraySlice<UInt32> {
        let node = nodes[Int(condition)]
        switch node.kind {
        case .no, .yes, .atom: return []
        case .not: return [node.first]
        case .all, .any: return operands[Int(node.first)..<Int(node.first + node.count)]
        }
    }
}

extension Atom {
    /// The value that it tests.
    var read: Operand {
        operand & Atom.termBit == 0 ? .question(QuestionID(operand)) : .term(TermID(operand & ~Atom.termBit))
    }
}
