import ActeGraph

/// First passage over the plan: which parts are in the act, in the order of the source, and what decided it. No word is written yet, so
/// that every number is known before the first reference prints.
struct Survey {
    /// The parts, in the order they were met.
    var found: [FoundPart] = []
    /// By place, the first part that goes there, as an index among the found; negative when none does.
    private(set) var first = PlaceHeads(repeating: -1)
    /// The decisions taken on the way.
    private(set) var decisions: [TakenDecision] = []
    /// The decisions that hang on a missing answer.
    private(set) var undecided: [DecisionID] = []
    /// Whether the passage was cut at `maximumSteps` or `maximumDepth`.
    private(set) var isCut = false
    private var last = PlaceHeads(repeating: -1)

    /// Most instructions followed. Clauses that include one another could otherwise multiply without end in sight.
    static let maximumSteps = 20_000_000
    /// Most clauses inside one another.
    static let maximumDepth = 1_000

    /// The innermost open part, and what to go back to when it ends.
    private struct Holder {
        var container: Int32
        var takesText: Bool
    }

    /// Follows the plan under the conclusions. O(parts + decisions reached).
    init(_ plan: PlanStorage, _ conclusions: Conclusions) {
        found.reserveCapacity(64)
        decisions.reserveCapacity(64)
        run(plan, conclusions)
    }

    private mutating func run(_ plan: PlanStorage, _ conclusions: Conclusions) {
        let instructions = plan.code
        let code = instructions.span
        var position = 0
        var returns: [Int] = []
        var holders: [Holder] = []
        var innermost = Holder(container: -1, takesText: true)
        var current: Int32 = -1
        for _ in 0..<Survey.maximumSteps {
            guard position < code.count else { return }
            switch code[position] {
            case .part(let index, let end):
                let part = plan.parts[Int(index)]
                add(part, index, in: innermost.container, decision: current)
                guard part.holdsParts || part.kind.isContainer else {
                    position = Int(end)
                    continue
                }
                holders.append(innermost)
                innermost.takesText = part.kind.isContainer
                if part.kind.isContainer { innermost.container = Int32(truncatingIfNeeded: found.count - 1) }
            case .endPart:
                innermost = holders.popLast() ?? innermost
            case .text(_, let end):
                if innermost.takesText { addPassage(at: position, in: innermost.container, decision: current) }
                position = Int(end)
                continue
            case .decision(let index):
                let decision = plan.decisions[Int(index)]
                guard let target = plan.target(of: decision, under: conclusions) else {
                    undecided.append(decision.id)
                    position = Int(decision.end)
                    continue
                }
                decisions.append(TakenDecision(decision: decision.id, branch: target.branch, parent: current))
                current = Int32(truncatingIfNeeded: decisions.count - 1)
                position = target.position
                continue
            case .leave(let index):
                if current >= 0 { current = decisions[Int(current)].parent }
                position = Int(plan.decisions[Int(index)].end)
                continue
            case .skip(let end):
                position = Int(end)
                continue
            case .include(let clause):
                if let entry = plan.entry(ofClause: clause) {
                    guard returns.count < Survey.maximumDepth else { return isCut = true }
                    returns.append(position + 1)
                    position = entry
                    continue
                }
            case .end:
                guard let back = returns.popLast() else { return }
                position = back
                continue
            default: break
            }
            position += 1
        }
        isCut = true
    }

    private mutating func add(_ part: PlanPart, _ index: UInt32, in container: Int32, decision: Int32) {
        let isBody = part.kind.place == .body
        let parent = isBody ? container : -1
        append(
            FoundPart(
                kind: part.kind, place: isBody ? place(in: container) : part.kind.place, depth: depth(in: parent),
                plan: Int32(truncatingIfNeeded: index), entry: part.entry, parent: parent, decision: decision))
    }

    private mutating func addPassage(at position: Int, in container: Int32, decision: Int32) {
        append(
            FoundPart(
                kind: .passage, place: place(in: container), depth: depth(in: container), plan: -1,
                entry: UInt32(truncatingIfNeeded: position), parent: container, decision: decision))
    }

    /// Chains the part to the others of its place.
    private mutating func append(_ part: FoundPart) {
        let index = Int32(truncatingIfNeeded: found.count)
        let place = Int(part.place.rawValue)
        if last[place] >= 0 { found[Int(last[place])].next = index } else { first[place] = index }
        last[place] = index
        found.append(part)
    }

    private func place(in container: Int32) -> PartPlace { container >= 0 ? found[Int(container)].place : .body }

    private func depth(in container: Int32) -> UInt8 {
        container >= 0 ? min(found[Int(container)].depth, 200) + 1 : 1
    }
}

extension PartKind {
    /// Where parts of this kind go; the body of an annex takes what would go to the body of the act.
    var place: PartPlace {
        switch self {
        case .heading: .heading
        case .preamble: .preamble
        case .citation: .citation
        case .recital: .recital
        case .mention: .mention
        case .signature: .signature
        case .alert, .refusal, .section: .aside
        case .annex: .annex
        case .division, .chapter, .article, .passage: .body
        }
    }
}

extension PlanStorage {
    /// The branch that a decision takes, and its first instruction; `nil` while undecided.
    func target(of decision: PlanDecision, under conclusions: Conclusions) -> (branch: Int, position: Int)? {
        guard let branch = conclusions.branch(of: decision.id), branch >= 0 else { return nil }
        let targets = decision.targets.indices
        // A branch that was never written adds nothing: the last instruction of a decision leaves it.
        guard branch < targets.count else { return (branch, Int(decision.end) - 1) }
        return (branch, Int(self.targets[targets.lowerBound + branch]))
    }

    /// The first instruction of a clause; `nil` when it was never written.
    func entry(ofClause clause: UInt32) -> Int? {
        guard Int(clause) < clauses.count, clauses[Int(clause)] != UInt32.max else { return nil }
        return Int(clauses[Int(clause)])
    }
}
