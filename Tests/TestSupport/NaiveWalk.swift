internal import ActeModel
public import ActeValues

/// What an act comes to under some answers: the statements reached, in order, with what they show.
public struct NaiveWalk: Sendable, Hashable {
    /// Something reached.
    public enum Step: Sendable, Hashable {
        /// A part, by index into `CheckedModel.parts`.
        case part(Int)
        /// A text, by index into `CheckedModel.texts`, with the values of its blanks and the truth of its conditions, in order.
        case text(Int, [Value?])
        /// An alert, by index into `CheckedModel.notices`.
        case alert(Int)
        /// A question asked for its own sake.
        case request(Int)
    }

    /// What was reached before any refusal.
    public private(set) var steps: [Step] = []
    /// The refusal reached first, by index into `CheckedModel.notices`.
    public private(set) var refusal: Int?
    /// Whether some condition on the way is unknown: what it would have led to is left out.
    public private(set) var isOpen = false

    private let evaluator: NaiveEvaluator

    /// Walks the whole tree.
    public init(_ evaluator: NaiveEvaluator) {
        self.evaluator = evaluator
        walk(evaluator.model.body)
    }

    public static func == (left: NaiveWalk, right: NaiveWalk) -> Bool {
        left.refusal == right.refusal && left.isOpen == right.isOpen
            && (left.refusal != nil || left.steps == right.steps)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(refusal)
        hasher.combine(isOpen)
        if refusal == nil { hasher.combine(steps) }
    }

    private mutating func walk(_ block: Block) {
        let model = evaluator.model
        for statement in model.statements(of: block) {
            if refusal != nil { return }
            switch statement {
            case .text(let id): show(id)
            case .conditional(let run), .selection(_, let run): walkBranches(run)
            case .part(let index): enter(model.parts[Int(index)], Int(index))
            case .alert(let index):
                if holds(model.notices[Int(index)].condition) {
                    steps.append(.alert(Int(index)))
                    show(model.notices[Int(index)].text)
                }
            case .refusal(let index):
                if holds(model.notices[Int(index)].condition) { refusal = Int(index) }
            // A list is spread before it is walked.
            case .repetition: isOpen = true
            case .derivation: break
            case .request(let index): steps.append(.request(Int(index)))
            case .inclusion(let index): walk(model.clauses[Int(index)].block)
            }
        }
    }

    private mutating func enter(_ part: Part, _ index: Int) {
        steps.append(.part(index))
        if let line = part.line { show(line) }
        walk(part.block)
    }

    private mutating func walkBranches(_ run: IndexRange) {
        for branch in evaluator.model.branches(of: run) {
            switch branch.condition.map({ evaluator.truth($0) }) ?? .yes {
            case .yes: return walk(branch.block)
            case .unknown:
                isOpen = true
                return
            case .no: break
            }
        }
    }

    private mutating func holds(_ condition: ExpressionID?) -> Bool {
        switch condition.map({ evaluator.truth($0) }) ?? .yes {
        case .yes: return true
        case .no: return false
        case .unknown:
            isOpen = true
            return false
        }
    }

    /// Keeps a text with the values of the blanks that print.
    private mutating func show(_ id: TextID) {
        var shown: [Value?] = []
        // Whether each conditional passage that is open prints.
        var printing: [Bool] = []
        for segment in evaluator.model.segments(of: id) {
            let prints = printing.allSatisfy { $0 }
            switch segment {
            case .inlineIf(let condition):
                printing.append(prints && holds(condition))
                if prints { shown.append(printing.last.map { .truth($0) }) }
            case .inlineElse:
                if let last = printing.popLast() { printing.append(!last) }
            case .inlineEnd: printing.removeLast()
            case .hole(let value, _, _) where prints: shown.append(evaluator.read(value).value)
            case .pick(let index) where prints:
                shown.append(evaluator.read(evaluator.model.picks[Int(index)].subject).value)
            default: break
            }
        }
        steps.append(.text(id.index, shown))
    }
}
