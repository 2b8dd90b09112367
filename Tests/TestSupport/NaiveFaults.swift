public import ActeDiagnostics
public import ActeModel
internal import ActeValues

/// What is wrong with one act, that of some complete answers, read the plain way: the statements are followed one by one, and whatever an author is owed
/// is looked for where the act stands. It knows nothing of conditions taken together, which is its use: over all answers, what it finds is what the
/// proof of a rule file must find.
public struct NaiveFaults {
    /// Something wrong, at a place.
    public struct Fault: Hashable, Sendable {
        /// The code of the finding.
        public var code: String
        /// Where.
        public var range: SourceRange

        /// A fault.
        public init(code: String, range: SourceRange) {
            self.code = code
            self.range = range
        }
    }

    /// What is wrong with this act.
    public private(set) var faults: Set<Fault> = []
    /// The branches that this act takes, by their lines.
    public private(set) var taken: Set<SourceRange> = []
    /// The conditions that this act meets and that do not hold, by their lines.
    public private(set) var passed: Set<SourceRange> = []

    /// Whether the act is made: no refusal applies and no constraint is broken.
    public private(set) var isMade = false

    private let evaluator: NaiveEvaluator
    private var isRefused = false
    private var kinds: Set<PartKind> = []
    private var marks: Set<String> = []
    private var references: [(mark: String, range: SourceRange)] = []
    /// The parts being read, outermost first, with whether something is written in each.
    private var open: [Bool] = []
    private var empty: [SourceRange] = []

    private var model: CheckedModel { evaluator.model }

    /// Reads the act of complete answers.
    /// - Parameter asked: the questions whose answers are asked for; where nothing is told, all. A constraint that reads others says nothing.
    public init(_ evaluator: NaiveEvaluator, asked: Set<Int>? = nil) {
        self.evaluator = evaluator
        read(evaluator.model.body)
        isMade = !isRefused && evaluator.isAllowed { asked?.contains($0) ?? true }
        if !isMade { faults = [] }
        judgeComputations(asked)
        guard isMade else { return }
        for (mark, range) in references where !marks.contains(mark) {
            faults.insert(Fault(code: "E0451", range: range))
        }
        for range in empty { faults.insert(Fault(code: "E0456", range: range)) }
        judgePlan()
    }

    // MARK: Statements

    private mutating func read(_ block: Block) {
        for statement in model.statements(of: block) {
            if isRefused { return }
            switch statement {
            case .text(let id): read(id)
            case .conditional(let run): readConditional(run)
            case .selection(let subject, let run): readSelection(subject, run)
            case .part(let index): read(model.parts[Int(index)])
            case .alert(let index): if holds(model.notices[Int(index)]) { read(model.notices[Int(index)].text) }
            case .refusal(let index): isRefused = holds(model.notices[Int(index)])
            case .inclusion(let index): read(model.clauses[Int(index)].block)
            case .repetition, .derivation, .request: break
            }
        }
    }

    private mutating func read(_ part: Part) {
        fill()
        kinds.insert(part.kind)
        if let mark = part.mark { marks.insert(mark) }
        guard part.kind != .citation else { return }
        open.append(false)
        read(part.block)
        if open.removeLast() == false, !isRefused { empty.append(part.range) }
    }

    private mutating func fill() { if !open.isEmpty { open[open.count - 1] = true } }

    private mutating func readConditional(_ run: IndexRange) {
        let arms = Array(model.branches(of: run))
        for (number, arm) in arms.enumerated() {
            guard let condition = arm.condition else {
                taken.insert(arm.range)
                return read(arm.block)
            }
            need(condition, number + 1 < arms.count ? .eitherWay : .whereItHolds, at: nil)
            if meets(condition, at: arm.range) { return read(arm.block) }
        }
    }

    private mutating func readSelection(_ subject: ExpressionID, _ run: IndexRange) {
        need(subject, .eitherWay, at: nil)
        for arm in model.branches(of: run) where arm.condition.map({ evaluator.truth($0) == .yes }) ?? true {
            taken.insert(arm.range)
            return read(arm.block)
        }
    }

    private mutating func holds(_ notice: Notice) -> Bool {
        guard let condition = notice.condition else { return true }
        need(condition, .whereItHolds, at: nil)
        return meets(condition, at: notice.range)
    }

    /// Whether a condition holds; that it was met is kept.
    private mutating func meets(_ condition: ExpressionID, at range: SourceRange) -> Bool {
        let holds = evaluator.truth(condition) == .yes
        if holds { taken.insert(range) } else { passed.insert(range) }
        return holds
    }

    // MARK: Texts

    private mutating func read(_ text: TextID) {
        let segments = Array(model.segments(of: text))
        // Whether each passage that is open prints; nothing for one inside a passage that does not.
        var printing: [Bool?] = []
        for (index, segment) in segments.enumerated() {
            let prints = printing.allSatisfy { $0 == true }
            switch segment {
            case .inlineIf(let condition):
                guard prints else {
                    printing.append(nil)
                    continue
                }
                need(condition, Self.hasElse(segments, after: index) ? .eitherWay : .whereItHolds, at: nil)
                printing.append(meets(condition, at: model.expressionRanges[condition.index]))
            case .inlineElse: if let last = printing.popLast() { printing.append(last.map { !$0 }) }
            case .inlineEnd: printing.removeLast()
            case .hole(let value, _, let range) where prints:
                fill()
                need(value, .eitherWay, at: range)
            case .pick(let pick) where prints:
                fill()
                need(model.picks[Int(pick)].subject, .eitherWay, at: model.picks[Int(pick)].range)
            case .crossReference(let mark, let range) where prints:
                fill()
                references.append((model.strings[Int(mark)], range))
            case .run(let range) where prints: if !isBlank(range) { fill() }
            case .escaped where prints: fill()
            case .words(let words) where prints && model.strings[Int(words)].utf8.contains { $0 > 0x20 }: fill()
            default: break
            }
        }
    }

    private func isBlank(_ range: SourceRange) -> Bool {
        model.files[Int(range.file.rawValue)].bytes[Int(range.start)..<Int(range.end)].allSatisfy { $0 <= 0x20 }
    }

    private static func hasElse(_ segments: [TextSegment], after start: Int) -> Bool {
        var depth = 0
        for segment in segments[(start + 1)...] {
            switch segment {
            case .inlineIf: depth += 1
            case .inlineElse where depth == 0: return true
            case .inlineEnd where depth == 0: return false
            case .inlineEnd: depth -= 1
            default: break
            }
        }
        return false
    }

    // MARK: Answers that are read

    /// What becomes of a condition.
    private enum Reading {
        case whereItHolds, eitherWay, whereItFails

        var turnedOver: Reading {
            switch self {
            case .whereItHolds: .whereItFails
            case .eitherWay: .eitherWay
            case .whereItFails: .whereItHolds
            }
        }
    }

    /// Every answer that an expression reads, in the order in which it is read, must be there, unless its absence does no harm.
    private mutating func need(_ id: ExpressionID, _ reading: Reading, at range: SourceRange?) {
        switch model[id] {
        case .question(let question):
            guard reading != .whereItHolds, evaluator.presence(Int(question)) != .yes else { return }
            faults.insert(Fault(code: "E0450", range: range ?? model.expressionRanges[id.index]))
        case .computation(let index): need(model.computations[Int(index)].value, reading, at: nil)
        case .not(let part): need(part, reading.turnedOver, at: range)
        case .isOption(let part, _), .hasOption(let part, _), .textTest(_, let part, _), .matches(let part, _):
            if reading != .whereItHolds { need(part, .eitherWay, at: range) }
        case .compare(_, let left, let right):
            for side in [left, right] where reading != .whereItHolds || isWorkedOut(side) {
                need(side, .eitherWay, at: range)
            }
        case .all(let run):
            for part in model.operands[run.range] {
                need(part, reading, at: range)
                if evaluator.truth(part) != .yes { return }
            }
        case .any(let run):
            for part in model.operands[run.range] {
                need(part, reading, at: range)
                if evaluator.truth(part) == .yes { return }
            }
        case .choose(let run): needPieces(Array(model.operands[run.range]), at: range)
        case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right, _),
            .divide(let left, let right, _):
            need(left, .eitherWay, at: range)
            need(right, .eitherWay, at: range)
        case .negate(let part), .round(let part, _): need(part, .eitherWay, at: range)
        default: return
        }
    }

    private mutating func needPieces(_ operands: [ExpressionID], at range: SourceRange?) {
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            need(operands[index], .eitherWay, at: range)
            if evaluator.truth(operands[index]) == .yes { return need(operands[index + 1], .eitherWay, at: range) }
        }
        if let last = operands.last { need(last, .eitherWay, at: range) }
    }

    private func isWorkedOut(_ id: ExpressionID) -> Bool {
        switch model[id] {
        case .computation(let index): isWorkedOut(model.computations[Int(index)].value)
        case .add, .subtract, .multiply, .divide, .negate, .round: true
        default: false
        }
    }

    // MARK: Computations and plan

    private mutating func judgeComputations(_ asked: Set<Int>?) {
        for computation in model.computations {
            // What is read in other lines counts as asked.
            let lines = computation.exceptions + computation.rows.map(\.condition)
            let read = lines.reduce(into: Set()) { $0.formUnion(evaluator.reads($1)) }
            let known = faults
            judgeExceptions(computation)
            judgeTable(computation)
            if !isMade || !evaluator.isAllowed({ asked?.contains($0) ?? true || read.contains($0) }) { faults = known }
        }
    }

    /// Two exceptions that apply together and give the same value do not clash.
    private mutating func judgeExceptions(_ computation: Computation) {
        guard case .choose(let run) = model[computation.value] else { return }
        let operands = Array(model.operands[run.range])
        var given: [String] = []
        for (number, condition) in computation.exceptions.enumerated()
        where meets(condition, at: model.expressionRanges[condition.index]) {
            let value = written(operands[2 * number + 1])
            if given.contains(where: { $0 != value }) {
                faults.insert(Fault(code: "E0472", range: model.expressionRanges[condition.index]))
            }
            given.append(value)
        }
    }

    /// A value as it is told from another: a constant by what it is, a name by what bears it, anything else by where it stands.
    private func written(_ id: ExpressionID) -> String {
        switch model[id] {
        case .string(let index): "string \(model.strings[Int(index)])"
        case .truth, .scalar, .question, .computation, .parameter: "\(model[id])"
        default: "expression \(id.index)"
        }
    }

    private mutating func judgeTable(_ computation: Computation) {
        guard !computation.rows.isEmpty else { return }
        let rows = computation.rows.filter { evaluator.truth($0.condition) == .yes }
        for row in rows { taken.insert(row.range) }
        for row in rows.dropFirst() { faults.insert(Fault(code: "E0471", range: row.range)) }
        let isRead = computation.rows.allSatisfy { evaluator.isComplete($0.condition) }
        if rows.isEmpty, isRead { faults.insert(Fault(code: "E0470", range: computation.range)) }
    }

    private mutating func judgePlan() {
        let words: [String: PartKind] = ["visas": .citation, "articles": .article, "signature": .signature]
        for section in model.template.parts where section.isMandatory {
            let contents = section.properties.first { $0.key == "contient" }?.value ?? ""
            guard let kind = words[contents], !kinds.contains(kind) else { continue }
            faults.insert(Fault(code: "E0455", range: model.header.range))
        }
    }
}

extension NaiveEvaluator {
    /// Whether no constraint is broken: one on which something is missing says nothing, nor does what it joins by `et` and of which something is not
    /// asked.
    public func isAllowed(_ isAsked: (Int) -> Bool) -> Bool {
        model.constraints.allSatisfy { constraint in
            !isComplete(constraint.condition)
                || conjuncts(constraint.condition).allSatisfy {
                    !reads($0).allSatisfy(isAsked) || truth($0) == .yes
                }
        }
    }

    private func conjuncts(_ id: ExpressionID) -> [ExpressionID] {
        switch model[id] {
        case .computation(let index): conjuncts(model.computations[Int(index)].value)
        case .all(let parts): model.operands[parts.range].flatMap { conjuncts($0) }
        default: [id]
        }
    }

    /// The questions that an expression reads.
    fileprivate func reads(_ id: ExpressionID) -> Set<Int> {
        switch model[id] {
        case .question(let question): [Int(question)]
        case .computation(let index): reads(model.computations[Int(index)].value)
        default: model.children(of: id).reduce(into: []) { $0.formUnion(reads($1)) }
        }
    }

    /// Whether every answer that an expression may read is there.
    public func isComplete(_ id: ExpressionID) -> Bool {
        switch model[id] {
        case .question(let question): presence(Int(question)) == .yes
        case .computation(let index): isComplete(model.computations[Int(index)].value)
        default: model.children(of: id).allSatisfy { isComplete($0) }
        }
    }
}
