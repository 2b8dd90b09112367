import ActeValues

/// Where an answer certainly makes a difference to a condition, said as a condition on all the others: the counterpart of `AnswerDependence`, which
/// claims no difference that is none. Where the answer is tested in ways that have to do with one another unseen, none is claimed.
package struct CertainDependence: Sendable {
    /// Most tests of one condition, and most ways in which an answer may pass them, that are gone through.
    private static let most = 24
    private var ofConditions: [UInt32: Set<UInt32>] = [:]
    private var ofTerms: [UInt32: Set<UInt32>] = [:]

    package init() {}

    // MARK: Reads

    /// The questions that a condition reads, those that decide whether others arise included. O(size of the condition), once.
    package mutating func questions(readBy condition: ConditionID, _ builder: DecisionGraphBuilder) -> Set<UInt32> {
        if let known = ofConditions[condition.rawValue] { return known }
        var pending = [condition.rawValue]
        while let next = pending.last {
            let parts = builder.conditions.parts(of: next).filter { ofConditions[$0] == nil }
            if ofConditions[next] != nil || parts.isEmpty {
                pending.removeLast()
                if ofConditions[next] == nil { ofConditions[next] = reads(next, builder) }
            } else {
                pending += parts
            }
        }
        return ofConditions[condition.rawValue] ?? []
    }

    /// Of a condition whose parts are known.
    private mutating func reads(_ condition: UInt32, _ builder: DecisionGraphBuilder) -> Set<UInt32> {
        let node = builder.conditions.nodes[Int(condition)]
        guard node.kind == .atom else {
            return builder.conditions.parts(of: condition).reduce(into: []) { $0.formUnion(ofConditions[$1] ?? []) }
        }
        return questions(readBy: builder.conditions.atoms[Int(node.first)].read, builder)
    }

    private mutating func questions(readBy operand: Operand, _ builder: DecisionGraphBuilder) -> Set<UInt32> {
        switch operand {
        case .question(let question):
            let gate = builder.applicability[Int(question.rawValue)]
            guard gate != DecisionGraphBuilder.unconditional else { return [question.rawValue] }
            return questions(readBy: ConditionID(gate), builder).union([question.rawValue])
        case .term(let term): return questions(readByTerm: term.rawValue, builder)
        }
    }

    /// Terms read one another no deeper than a graph may be.
    private mutating func questions(readByTerm term: UInt32, _ builder: DecisionGraphBuilder) -> Set<UInt32> {
        if let known = ofTerms[term] { return known }
        let node = builder.terms.nodes[Int(term)]
        var found: Set<UInt32> = []
        switch node.operation {
        case .constant, .absent: break
        case .answer: found = questions(readBy: .question(QuestionID(node.first)), builder)
        case .negate, .round: found = questions(readByTerm: node.first, builder)
        case .add, .subtract, .multiply, .divide, .later, .earlier, .deadline, .age:
            found = questions(readByTerm: node.first, builder)
            found.formUnion(questions(readByTerm: node.second, builder))
        case .choose:
            let pieces = builder.terms.pieces[Int(node.first)...Int(node.first + 2 * node.second)]
            for (index, piece) in pieces.enumerated() {
                let isCondition = index % 2 == 0 && index + 1 < pieces.count
                found.formUnion(
                    isCondition
                        ? questions(readBy: ConditionID(piece), builder) : questions(readByTerm: piece, builder))
            }
        }
        ofTerms[term] = found
        return found
    }

    // MARK: Differences

    /// Where a condition comes out otherwise for another answer to a question. O(size of the condition · ways to answer).
    package mutating func place(
        of condition: ConditionID, on question: QuestionID, _ builder: inout DecisionGraphBuilder
    ) -> ConditionID {
        let nodes = nodes(of: condition.rawValue, builder)
        let atoms = nodes.compactMap { node in
            let found = builder.conditions.nodes[Int(node)]
            return found.kind == .atom ? builder.conditions.atoms[Int(found.first)] : nil
        }
        let own = atoms.filter { $0.operand == question.rawValue }
        let others = atoms.filter {
            $0.operand != question.rawValue && questions(readBy: $0.read, builder).contains(question.rawValue)
        }
        guard atoms.count <= Self.most else { return builder.no }
        if own.isEmpty, others.count == 1, others[0].operand & Atom.termBit != 0 {
            var dependence = AnswerDependence(on: question.rawValue)
            return dependence.place(of: condition, &builder)
        }
        let ways = AnswerWays(own, of: builder.questions[Int(question.rawValue)])
        guard others.isEmpty, ways.count > 1, ways.count <= Self.most else { return builder.no }
        var outcomes: [ConditionID] = []
        for way in ways { outcomes.append(substituted(way, in: nodes, on: question.rawValue, &builder)) }
        return builder.all([builder.any(outcomes), builder.not(builder.all(outcomes))])
    }

    /// What a condition is made of, each after its parts, itself last.
    private func nodes(of condition: UInt32, _ builder: DecisionGraphBuilder) -> [UInt32] {
        var met: Set<UInt32> = [condition]
        var stack = [condition]
        while let next = stack.popLast() {
            for part in builder.conditions.parts(of: next) where met.insert(part).inserted { stack.append(part) }
        }
        return met.sorted()
    }

    /// A condition, given that the question, where it arises, is answered in one way.
    private func substituted(
        _ way: [Atom: Bool], in nodes: [UInt32], on question: UInt32, _ builder: inout DecisionGraphBuilder
    ) -> ConditionID {
        let gate = builder.applicability[Int(question)]
        let arises = gate == DecisionGraphBuilder.unconditional ? builder.yes : ConditionID(gate)
        var results: [UInt32: ConditionID] = [:]
        for number in nodes {
            let node = builder.conditions.nodes[Int(number)]
            let parts = builder.conditions.parts(of: number).compactMap { results[$0] }
            switch node.kind {
            case .no, .yes: results[number] = ConditionID(number)
            case .atom:
                let atom = builder.conditions.atoms[Int(node.first)]
                results[number] = way[atom].map { $0 ? arises : builder.no } ?? ConditionID(number)
            case .not: results[number] = builder.not(parts[0])
            case .all: results[number] = builder.all(parts)
            case .any: results[number] = builder.any(parts)
            }
        }
        return nodes.last.flatMap { results[$0] } ?? builder.no
    }
}

/// The ways in which an answer may come out of some tests of it, one after the other.
private struct AnswerWays: Sequence {
    private var ways: [[Atom: Bool]] = []

    var count: Int { ways.count }

    func makeIterator() -> IndexingIterator<[[Atom: Bool]]> { ways.makeIterator() }

    init(_ atoms: [Atom], of question: QuestionDeclaration) {
        let tests = atoms.filter { ![.range, .present, .textEquals].contains($0.kind) }
        // Tests of a text, and options of a multiple choice, are passed or not, each by itself.
        guard tests.count <= 4 else { return }
        ways = (0..<1 << tests.count).map { number in
            Dictionary(uniqueKeysWithValues: tests.enumerated().map { ($1, number >> $0 & 1 == 1) })
        }
        let ranges = atoms.filter { $0.kind == .range }
        if !ranges.isEmpty {
            let domain = question.domain
            let cuts = ranges.flatMap { [$0.low, $0.high] }.filter { $0 > domain.minimum && $0 <= domain.maximum }
            combine(
                Set(cuts + [domain.minimum]).sorted().map { scalar in
                    Dictionary(
                        uniqueKeysWithValues: ranges.map {
                            ($0, $0.low <= scalar && (scalar < $0.high || $0.high == Int64.max))
                        })
                })
        }
        let texts = atoms.filter { $0.kind == .textEquals }
        if !texts.isEmpty {
            combine(
                (0...texts.count).map { chosen in
                    Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0 == chosen) })
                })
        }
        guard question.isOptional else { return }
        let present = atoms.filter { $0.kind == .present }
        for index in ways.indices { for atom in present { ways[index][atom] = true } }
        ways.append(Dictionary(uniqueKeysWithValues: atoms.map { ($0, false) }))
    }

    private mutating func combine(_ others: [[Atom: Bool]]) {
        ways = ways.flatMap { way in others.map { way.merging($0) { first, _ in first } } }
    }
}
