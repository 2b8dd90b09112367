import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

// A table says one thing and one alone in every situation, and so do the exceptions to a rule: nothing is settled by the order of the lines.
extension Lowering {
    /// One line of each table must hold, and no two together; nor may two exceptions. What is proved of the first item of a list is proved of all:
    /// they are computed alike.
    mutating func oweTables() {
        for computation in model.computations where computation.rows.isEmpty {
            owePieces(of: main(of: computation), computation, under: graph.yes, from: nil)
        }
        for (index, computation) in model.computations.enumerated()
        where computation.home?.numbers.allSatisfy({ $0 == 1 }) ?? true {
            owe(exceptionsOf: computation, index)
            guard !computation.rows.isEmpty else { continue }
            oweLines(of: computation, index)
        }
    }

    private mutating func owe(exceptionsOf computation: Computation, _ index: Int) {
        let conditions = computation.exceptions.map { condition($0) }
        let ranges = computation.exceptions.map { model.expressionRanges[$0.index] }
        // One that never applies, or always does, is no exception.
        for (index, expression) in computation.exceptions.enumerated() {
            oweReachability(
                conditions[index], under: graph.yes, at: ranges[index],
                BranchWay(own: conditions[index], expression: expression.index, step: nil))
        }
        // Two that give the same value say the same thing: which of them is followed does not matter.
        let values = values(ofExceptionsTo: computation)
        let meanings = values.map { value in values.firstIndex { isSame($0, value) } ?? 0 }
        let spans = LineSpans(computation.exceptions, in: model)
        oweApart(conditions, ranges, spans, saying: meanings, where: allowed(in: computation.exceptions)) {
            .clashingExceptions(computation: index, earlier: $0)
        }
    }

    /// What each exception gives, in their order: they are the first pieces of the value.
    private func values(ofExceptionsTo computation: Computation) -> [ExpressionID] {
        guard case .choose(let run) = model[computation.value] else { return [] }
        let operands = Array(model.operands[run.range])
        return computation.exceptions.indices.map { operands[2 * $0 + 1] }
    }

    /// Whether two values are the same constant, or bear the same name.
    private func isSame(_ one: ExpressionID, _ other: ExpressionID) -> Bool {
        switch (model[one], model[other]) {
        case (.truth(let one), .truth(let other)): one == other
        case (.scalar(let one), .scalar(let other)): one == other
        case (.string(let one), .string(let other)): model.strings[Int(one)] == model.strings[Int(other)]
        case (.question(let one), .question(let other)), (.computation(let one), .computation(let other)),
            (.parameter(let one), .parameter(let other)):
            one == other
        default: false
        }
    }

    /// What a computation comes to where no exception applies.
    private func main(of computation: Computation) -> ExpressionID {
        guard !computation.exceptions.isEmpty, case .choose(let pieces) = model[computation.value],
            let last = model.operands[pieces.range].last
        else { return computation.value }
        return last
    }

    /// Some answers must come to each piece of a value written piece by piece. Of the items of a list, one is enough.
    private mutating func owePieces(
        of value: ExpressionID, _ computation: Computation, under path: ActeGraph.ConditionID, from step: Ways.Step
    ) {
        // Only what is written as branches of the computation itself: sums over lists are piecewise too.
        guard case .choose(let pieces) = model[value], model.expressionRanges[value.index] == computation.range else {
            return
        }
        let operands = Array(model.operands[pieces.range])
        var reached = path
        var step = step
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            let range = model.expressionRanges[operands[index].index]
            let taken = condition(operands[index])
            let inside = graph.all([reached, taken])
            oweReachability(
                under: inside, at: range, BranchWay(own: taken, expression: operands[index].index, step: step))
            owePieces(
                of: operands[index + 1], computation, under: inside,
                from: ways.step(past: Obstacle(kind: .enclosing, condition: taken, range: range), from: step))
            reached = graph.all([reached, graph.not(taken)])
            step = ways.step(past: Obstacle(kind: .earlier, condition: graph.not(taken), range: range), from: step)
        }
        guard let last = operands.last else { return }
        // That nothing leads to a gap is as it should be.
        if case .missing = model[last] { return }
        let range = model.expressionRanges[last.index]
        oweReachability(under: reached, at: range, BranchWay(own: graph.yes, step: step))
        owePieces(of: last, computation, under: reached, from: step)
    }

    private mutating func oweLines(of computation: Computation, _ index: Int) {
        let conditions = computation.rows.map { condition($0.condition) }
        let ranges = computation.rows.map(\.range)
        for (index, row) in computation.rows.enumerated() {
            oweReachability(
                under: conditions[index], at: row.range,
                BranchWay(own: conditions[index], expression: row.condition.index, step: nil))
        }
        let allowed = allowed(in: computation.rows.map(\.condition))
        let spans = LineSpans(computation.rows.map(\.condition), in: model)
        oweApart(conditions, ranges, spans, saying: Array(conditions.indices), where: allowed) {
            .tableOverlap(computation: index, earlier: $0)
        }
        // Where an answer that the table reads is absent, whatever uses the table is refused by itself.
        let isRead = presences(in: computation.rows.map(\.condition)) + existence(of: computation.home)
        let gap = graph.all([graph.not(graph.any(conditions))] + isRead + allowed)
        obligations.append(Obligation(never: gap, fault: .tableGap(computation: index), range: computation.range))
    }

    /// What constraints say of the answers that some lines read. A line that applies settles the value without asking what the others read: what is said
    /// of those answers holds all the same.
    private mutating func allowed(in lines: [ExpressionID]) -> [ActeGraph.ConditionID] {
        let read = lines.reduce(into: Set()) { $0.formUnion(answers(readBy: $1)) }
        let spoken = model.constraints.filter { !answers(readBy: $0.condition).isDisjoint(with: read) }
        return spoken.map { respected($0, besides: read) }
    }

    /// The conditions that there is the item that something is computed of.
    mutating func existence(of home: QuestionHome?) -> [ActeGraph.ConditionID] {
        guard let home else { return [] }
        return zip(home.lists, home.numbers).map { list, number in
            graph.compare(.question(QuestionID(UInt32(list))), .greaterOrEqual, scalar: Int64(number))
        }
    }

    /// No two conditions may hold together, unless what stands under them means the same; the first pair of each that do is told.
    private mutating func oweApart(
        _ conditions: [ActeGraph.ConditionID], _ ranges: [SourceRange], _ spans: LineSpans, saying meanings: [Int],
        where allowed: [ActeGraph.ConditionID], _ fault: (SourceRange) -> Obligation.Fault
    ) {
        for (later, neighbours) in spans.earlierNeighbours().enumerated() {
            for earlier in neighbours where meanings[earlier] != meanings[later] {
                let both = graph.all([conditions[earlier], conditions[later]] + allowed)
                guard both != graph.no else { continue }
                obligations.append(Obligation(never: both, fault: fault(ranges[earlier]), range: ranges[later]))
            }
        }
    }

    /// The conditions that all that some conditions read has a value: questions are answered, computed values exist. One exists where it is at
    /// least a constant, or less.
    mutating func presences(in conditions: [ExpressionID]) -> [ActeGraph.ConditionID] {
        var questions: Set<Int32> = []
        var computations: Set<Int32> = []
        var compared: Set<Int32> = []
        var pending = conditions
        var found: [ActeGraph.ConditionID] = []
        while let expression = pending.popLast() {
            switch model[expression] {
            case .question(let index):
                let question = model.questions[Int(index)]
                guard question.isOptional || question.applicability != nil, questions.insert(index).inserted else {
                    continue
                }
                // What is asked of an item that a list does not have is not missing.
                let lacking = zip(question.home?.lists ?? [], question.home?.numbers ?? []).map { list, number in
                    graph.compare(.question(QuestionID(UInt32(list))), .less, scalar: Int64(number))
                }
                found.append(graph.any([graph.isAnswered(QuestionID(UInt32(index)))] + lacking))
            case .computation(let index):
                guard computations.insert(index).inserted else { continue }
                pending.append(model.computations[Int(index)].value)
            case .compare(_, let left, let right):
                pending += [left, right]
                // A count always exists.
                guard case .computation(let index) = model[left], case .scalar(let constant) = model[right],
                    counted(left) == nil, compared.insert(index).inserted
                else { continue }
                let value = operand(left)
                found.append(
                    graph.any([
                        graph.compare(value, .greaterOrEqual, scalar: constant),
                        graph.compare(value, .less, scalar: constant),
                    ]))
            default: pending += model.children(of: expression)
            }
        }
        return found
    }
}
