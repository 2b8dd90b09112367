import ActeGraph
import ActeModel
import ActeValues

/// What every act that is made passes, wherever it stands in the rules: the refusals, the constraints, and the options that are closed.
struct Bars {
    /// Each of them, in that order.
    var obstacles: [Obstacle] = []
    /// That an act is made: all of them are passed.
    var made: ActeGraph.ConditionID
}

extension Lowering {
    /// What acts that are made pass. `end` is the condition under which the end of the tree is reached.
    mutating func bars(end: ActeGraph.ConditionID) -> Bars {
        let constraints = respectedConstraints()
        let choices = openChoices()
        return Bars(
            obstacles: refusals + constraints + choices,
            made: graph.all([end] + (constraints + choices).map(\.condition)))
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
