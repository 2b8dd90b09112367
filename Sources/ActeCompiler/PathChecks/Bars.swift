import ActeGraph
import ActeModel
import ActeValues

/// What every act that is made passes, wherever it stands in the rules: the refusals, the constraints, and the options that are closed.
struct Bars {
    /// Each of them, in that order.
    var obstacles: [Obstacle] = []
    /// That an act is made: all of them are passed.
    var made: ActeGraph.ConditionID
    /// By constraint, the questions whose answers it hangs on.
    var readByConstraints: [Set<Int32>] = []
    /// The questions that are asked whatever the others are answered.
    var alwaysAsked: Set<Int32> = []

    /// The same, where a graph says what is always asked. O(questions).
    func met(in graph: DecisionGraph) -> Bars {
        var bars = self
        bars.alwaysAsked = Set(ActeGraph.Walk(graph).needed.map { Int32($0.rawValue) })
        return bars
    }

    /// Whether these, which no answers pass together, are passed in no interview either.
    ///
    /// A constraint says nothing as long as an answer is missing that its truth hangs on, and no question is asked for its sake: each of two that only
    /// an answer not asked for makes contrary is respected.
    func areMet(_ group: [Obstacle]) -> Bool {
        var met: Set<Int32> = []
        for case .constraint(let index) in group.map(\.kind) {
            let read = readByConstraints[index].subtracting(alwaysAsked)
            if !met.isDisjoint(with: read) { return false }
            met.formUnion(read)
        }
        return true
    }
}

extension Lowering {
    /// What acts that are made pass. `end` is the condition under which the end of the tree is reached.
    mutating func bars(end: ActeGraph.ConditionID) -> Bars {
        let constraints = respectedConstraints()
        let choices = openChoices()
        return Bars(
            obstacles: refusals + constraints + choices,
            made: graph.all([end] + (constraints + choices).map(\.condition)),
            readByConstraints: model.constraints.map { questions(readBy: $0.condition) })
    }

    /// No act hangs on an option that is closed. Where all options of a question are, its choice is not looked at: an act that does not hang on it is
    /// made none the less.
    private mutating func openChoices() -> [Obstacle] {
        var found: [Obstacle] = []
        for (index, question) in model.questions.enumerated()
        where question.options.contains(where: { $0.closedWhen != nil }) {
            let id = QuestionID(UInt32(index))
            let isMultiple = question.type == .choices
            let closures = question.options.map { $0.closedWhen.map { condition($0) } ?? graph.no }
            let none = isMultiple ? graph.no : graph.all(closures)
            for (number, option) in question.options.enumerated() {
                guard let closed = option.closedWhen else { continue }
                let chosen = isMultiple ? graph.ticks(id, number) : graph.isOption(.question(id), number)
                let open = graph.not(graph.all([closures[number], chosen]))
                found.append(
                    Obstacle(
                        kind: .closedOption, condition: graph.any([open, none]),
                        range: model.expressionRanges[closed.index]))
            }
        }
        return found
    }
}
