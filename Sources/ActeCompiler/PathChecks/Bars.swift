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
    /// What acts that are made pass. `end` is the condition under which the end of the tree is reached, `count` how many refusals it tells to be passed:
    /// those of clauses are told by no end.
    mutating func bars(end: ActeGraph.ConditionID, _ count: Int) -> Bars {
        let constraints = respectedConstraints()
        let choices = openChoices()
        let admitted = graph.all([end] + (refusals[count...] + constraints + choices).map(\.condition))
        let questions = oweOptions(where: admitted)
        return Bars(
            obstacles: refusals + constraints + choices + questions,
            made: graph.all([admitted] + questions.map(\.condition)))
    }

    /// The questions of which all options may be closed.
    var questionsThatMayClose: [Int] {
        model.questions.indices.filter { index in
            let question = model.questions[index]
            return question.type == .choice && !question.isOptional && !question.options.isEmpty
                && question.options.allSatisfy { $0.closedWhen != nil }
        }
    }

    /// A question that is asked must have an answer: not all its options may be closed.
    private mutating func oweOptions(where admitted: ActeGraph.ConditionID) -> [Obstacle] {
        questionsThatMayClose.map { index in
            let closures = model.questions[index].options.compactMap(\.closedWhen).map { condition($0) }
            let isAsked = [graph.any(asked[Int32(index)]), graph.isAnswered(QuestionID(UInt32(index)))]
            let dead = graph.all(closures + isAsked)
            let range = model.questions[index].range
            obligations.append(
                Obligation(
                    never: graph.all([admitted, dead]), fault: .closedQuestion(question: index), range: range,
                    scope: .answers))
            return Obstacle(kind: .closedOption, condition: graph.not(dead), range: range)
        }
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
