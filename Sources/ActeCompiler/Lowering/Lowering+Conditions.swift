import ActeGraph
import ActeModel
import ActePatterns
import ActeValues

extension Lowering {
    /// An expression of type `oui/non` as a condition of the graph.
    mutating func condition(_ id: ExpressionID) -> ActeGraph.ConditionID {
        switch model[id] {
        case .truth(let truth): return truth ? graph.yes : graph.no
        case .scalar(let scalar): return scalar == 0 ? graph.no : graph.yes
        case .string: return graph.no
        case .computation(let index): return condition(ofComputation: Int(index))
        case .isOption(let subject, let options):
            let chosen = operand(subject)
            var alternatives: [ActeGraph.ConditionID] = []
            for option in model.optionSets[options.range] {
                alternatives.append(graph.isOption(chosen, Int(option)))
            }
            return graph.any(alternatives)
        case .hasOption(let subject, let option):
            guard case .question(let question) = model[subject] else { return graph.no }
            return graph.ticks(QuestionID(UInt32(question)), Int(option))
        case .textTest(let test, let subject, let text):
            return graph.test(operand(subject), testOfGraph(test), model.strings[Int(text)])
        case .matches(let subject, let pattern):
            // The checker has refused patterns that are not sound.
            guard let sound = try? Pattern(model.strings[Int(pattern)]) else { return graph.no }
            return graph.matches(operand(subject), sound)
        case .compare(let comparison, let left, let right): return compare(comparison, left, right)
        case .isPresent(let subject):
            guard case .question(let question) = model[subject] else { return graph.yes }
            return graph.isAnswered(QuestionID(UInt32(question)))
        case .all(let parts):
            let conditions = model.operands[parts.range].map { condition($0) }
            return graph.all(conditions)
        case .any(let parts):
            let conditions = model.operands[parts.range].map { condition($0) }
            return graph.any(conditions)
        case .not(let part): return graph.not(condition(part))
        case .choose(let pieces): return conditionOfPieces(pieces)
        case .missing: return graph.no
        // What is said of lists was spread before.
        case .every, .some, .rank: return graph.no
        case .question, .parameter, .add, .subtract, .multiply, .divide, .negate, .round, .deadline, .age, .count,
            .total:
            return graph.isTrue(operand(id))
        }
    }

    private mutating func condition(ofComputation index: Int) -> ActeGraph.ConditionID {
        if let known = conditionOfComputation[index] { return known }
        let lowered = condition(model.computations[index].value)
        conditionOfComputation[index] = lowered
        return lowered
    }

    /// A piecewise `oui/non`: the value of the first piece whose condition holds.
    private mutating func conditionOfPieces(_ pieces: IndexRange) -> ActeGraph.ConditionID {
        let operands = Array(model.operands[pieces.range])
        var alternatives: [ActeGraph.ConditionID] = []
        var earlier: [ActeGraph.ConditionID] = []
        var index = 0
        while index + 1 < operands.count {
            let taken = condition(operands[index])
            alternatives.append(graph.all(earlier + [taken, condition(operands[index + 1])]))
            earlier.append(graph.not(taken))
            index += 2
        }
        if index < operands.count { alternatives.append(graph.all(earlier + [condition(operands[index])])) }
        return graph.any(alternatives)
    }

    private mutating func compare(
        _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) -> ActeGraph.ConditionID {
        let asked = comparisonOfGraph(comparison)
        if case .scalar(let constant) = model[right] { return graph.compare(operand(left), asked, scalar: constant) }
        return graph.compare(operand(left), asked, operand(right))
    }

    private func comparisonOfGraph(_ comparison: ActeModel.Comparison) -> ActeGraph.Comparison {
        switch comparison {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }

    private func testOfGraph(_ test: ActeModel.TextTest) -> ActeGraph.TextTest {
        switch test {
        case .equals: .equals
        case .startsWith: .startsWith
        case .contains: .contains
        }
    }
}
