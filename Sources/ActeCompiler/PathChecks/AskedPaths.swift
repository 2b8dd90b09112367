import ActeGraph
import ActeModel

/// When questions are certainly asked in an act that is made, among those that constraints read.
///
/// A constraint says nothing as long as an answer is missing that its truth hangs on, and no question is asked for its sake: nothing may be proved from
/// it but where all that it reads is asked for something else.
struct AskedPaths {
    /// The questions that are followed, by index in the model.
    let followed: Set<Int32>
    /// Most expressions that are looked at: past that, questions count as not asked.
    private var remaining = 200_000
    /// Where answers make a difference.
    var dependence = CertainDependence()
    private var paths: [Int32: [ActeGraph.ConditionID]] = [:]
    /// The questions whose conditions are being looked at.
    private var open: Set<Int32> = []

    init(following followed: Set<Int32>) { self.followed = followed }

    /// Counts one more expression that is looked at; *non* once there were too many.
    mutating func goesOn() -> Bool {
        guard !followed.isEmpty, remaining > 0 else { return false }
        remaining -= 1
        return true
    }

    /// Whether any of these questions is followed.
    func follows(_ questions: Set<UInt32>) -> Bool { questions.contains { followed.contains(Int32($0)) } }

    /// Starts to look at the condition of a question; *non* where that is being done.
    mutating func enter(_ question: Int32) -> Bool { open.insert(question).inserted }

    /// Ends it.
    mutating func leave(_ question: Int32) { open.remove(question) }

    /// A question is asked under a path, where it arises.
    mutating func note(_ question: Int32, under path: ActeGraph.ConditionID, always: ActeGraph.ConditionID) {
        guard followed.contains(question), paths[question] != [always] else { return }
        if path == always { paths[question] = [always] } else { paths[question, default: []].append(path) }
    }

    /// Under which paths a question is asked.
    subscript(question: Int32) -> [ActeGraph.ConditionID] { paths[question] ?? [] }
}

extension Lowering {
    /// The answers that a value is made of are asked for, wherever it is shown.
    mutating func noteAsked(showing id: ExpressionID, under path: ActeGraph.ConditionID) {
        guard asked.goesOn() else { return }
        switch model[id] {
        case .question(let question): noteAsked(question, under: path)
        case .computation(let index): noteAsked(showing: model.computations[Int(index)].value, under: path)
        case .negate(let part), .round(let part, _): noteAsked(showing: part, under: path)
        case .deadline(let left, let right, _), .age(let left, let right, _), .multiply(let left, let right, _),
            .divide(let left, let right, _), .add(let left, let right), .subtract(let left, let right):
            noteAsked(combining: left, right, of: id, under: path)
        case .choose(let pieces): noteAsked(choosing: Array(model.operands[pieces.range]), under: path)
        case .parameter(let index):
            // Which of its versions is in force hangs on the date of the act.
            let parameter = model.parameters[Int(index)]
            guard parameter.versions.count > 1 || !parameter.gaps.isEmpty, let date = model.header.dateQuestion
            else { return }
            noteAsked(Int32(truncatingIfNeeded: date), under: path)
        case .truth, .scalar, .string, .count, .total, .every, .some, .rank, .missing: return
        case .not, .isOption, .hasOption, .textTest, .matches, .compare, .isPresent, .all, .any:
            noteAsked(deciding: id, under: path)
        }
    }

    /// The answers that a condition hangs on are asked for, wherever it decides something.
    mutating func noteAsked(deciding id: ExpressionID, under path: ActeGraph.ConditionID) {
        guard asked.goesOn() else { return }
        let decided = condition(id)
        let read = asked.dependence.questions(readBy: decided, graph)
        guard asked.follows(read) else { return }
        // What the way there reads already may be settled.
        let settled = asked.dependence.questions(readBy: path, graph)
        for question in read.subtracting(settled).sorted() where asked.follows([question]) {
            let place = asked.dependence.place(of: decided, on: QuestionID(question), &graph)
            noteAsked(Int32(question), under: graph.all([path, place]))
        }
    }

    /// A question is asked under a path, if it arises; what decides that it does is asked in any case.
    private mutating func noteAsked(_ question: Int32, under path: ActeGraph.ConditionID) {
        asked.note(question, under: path, always: graph.yes)
        guard let expression = model.questions[Int(question)].applicability, asked.goesOn() else { return }
        let gate = condition(expression)
        let read = asked.dependence.questions(readBy: gate, graph)
        guard asked.follows(read), asked.enter(question) else { return }
        for other in read.sorted() {
            let place = asked.dependence.place(of: gate, on: QuestionID(other), &graph)
            noteAsked(Int32(other), under: graph.all([path, place]))
        }
        asked.leave(question)
    }

    /// Whether it makes a difference to the act for certain that the first of some branches is taken: it, or what stands for it, holds something in any case.
    func tells(_ arms: Range<Int>) -> Bool {
        guard let first = arms.first, !asked.followed.isEmpty else { return false }
        let arm = model.branches[first]
        if let condition = arm.condition, holdings.contains(condition), mayHold(arm.block, forItemsOf: condition) {
            return true
        }
        let next = arms.dropFirst().first.map { model.branches[$0] }
        return certainlyHolds(arm.block)
            || next.map { $0.condition == nil && certainlyHolds($0.block) } ?? false
    }

    /// Whether what is written for an item of a list hangs on answers about that item alone: while it is not known whether there is one, nothing is settled.
    private func mayHold(_ block: Block, forItemsOf holding: ExpressionID) -> Bool {
        let lists = answers(readBy: holding)
        return model.statements(of: block).contains { statement in
            guard case .conditional(let arms) = statement, let first = arms.range.first,
                let condition = model.branches[first].condition
            else { return false }
            let read = answers(readBy: condition)
            return !read.isEmpty && certainlyHolds(model.branches[first].block)
                && read.allSatisfy { question in
                    model.questions[Int(question)].home.map { !lists.isDisjoint(with: $0.lists.map(Int32.init)) }
                        ?? false
                }
        }
    }

    /// Whether a block holds something that no condition takes away, however little.
    func certainlyHolds(_ block: Block) -> Bool {
        model.statements(of: block).contains { statement in
            switch statement {
            case .text, .part, .request, .derivation: true
            case .alert(let index): model.notices[Int(index)].condition == nil
            case .conditional, .selection, .repetition, .refusal, .inclusion: false
            }
        }
    }

    /// Of two values, the second may not matter where the first is absent.
    private mutating func noteAsked(
        combining left: ExpressionID, _ right: ExpressionID, of whole: ExpressionID, under path: ActeGraph.ConditionID
    ) {
        let reached = mayBeAbsent(left) || mayBeAbsent(right) ? graph.all([path] + presences(in: [whole])) : path
        noteAsked(showing: left, under: reached)
        noteAsked(showing: right, under: reached)
    }

    /// Whether a value may be missing, by what it is made of.
    private func mayBeAbsent(_ id: ExpressionID) -> Bool {
        switch model[id] {
        case .truth, .scalar, .string: return false
        case .question(let index):
            return model.questions[Int(index)].isOptional || model.questions[Int(index)].applicability != nil
        case .computation(let index): return mayBeAbsent(model.computations[Int(index)].value)
        case .negate(let part): return mayBeAbsent(part)
        case .add(let left, let right), .subtract(let left, let right): return mayBeAbsent(left) || mayBeAbsent(right)
        case .choose(let pieces):
            // What is chosen by conditions is there even where they read what is not.
            let operands = Array(model.operands[pieces.range])
            return operands.count.isMultiple(of: 2)
                || operands.enumerated().contains { ($0 % 2 == 1 || $0 == operands.count - 1) && mayBeAbsent($1) }
        default: return true
        }
    }

    /// A value written piece by piece: each condition is looked at once the earlier ones fail.
    private mutating func noteAsked(choosing operands: [ExpressionID], under path: ActeGraph.ConditionID) {
        var reached = path
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            noteAsked(deciding: operands[index], under: reached)
            let taken = condition(operands[index])
            noteAsked(showing: operands[index + 1], under: graph.all([reached, taken]))
            reached = graph.all([reached, graph.not(taken)])
        }
        if !operands.count.isMultiple(of: 2), let last = operands.last { noteAsked(showing: last, under: reached) }
    }

    /// That all answers that a condition of a constraint reads, besides some, are asked for something else, or do not arise.
    mutating func isAsked(for condition: ExpressionID, besides told: Set<Int32>) -> ActeGraph.ConditionID {
        let read = answers(readBy: condition).subtracting(told).sorted()
        return graph.all(
            read.map { graph.any(asked[$0] + [graph.not(graph.isAnswered(QuestionID(UInt32($0))))]) })
    }

    /// The questions whose answers a condition compares, through computations.
    func answers(readBy condition: ExpressionID) -> Set<Int32> {
        var found: Set<Int32> = []
        var computations: Set<Int32> = []
        var pending = [condition]
        while let expression = pending.popLast() {
            switch model[expression] {
            case .question(let index): found.insert(index)
            case .computation(let index):
                if computations.insert(index).inserted { pending.append(model.computations[Int(index)].value) }
            default: pending += model.children(of: expression)
            }
        }
        return found
    }
}
