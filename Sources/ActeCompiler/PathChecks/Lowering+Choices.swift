import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

/// A multiple choice that a text shows, and where.
struct ShownChoice {
    /// The question, by index in the model.
    var question: Int
    /// The condition under which it is shown.
    var path: ActeGraph.ConditionID
    /// Where.
    var range: SourceRange
}

// « Aucun » answers a multiple choice: a text that shows it would then end on nothing. Where none need be chosen, choosing none is no answer, and
// showing it is owed an answer like any other.
extension Lowering {
    /// Notes the multiple choice that an expression shows, if it does.
    mutating func noteChoice(_ id: ExpressionID, under path: ActeGraph.ConditionID, at range: SourceRange) {
        guard purpose == .proof, case .question(let index) = model[id] else { return }
        let source = model.questions[Int(index)]
        guard source.type == .choices, !source.isOptional else { return }
        shownChoices.append(ShownChoice(question: Int(index), path: path, range: range))
    }

    /// Wherever a multiple choice is shown, something must be chosen; the constraints that speak of it are respected in every act.
    mutating func oweChoices() {
        for shown in shownChoices {
            let question = QuestionID(UInt32(shown.question))
            var never = [shown.path, graph.isAnswered(question)]
            never += model.questions[shown.question].options.indices.map { graph.not(graph.ticks(question, $0)) }
            never += constraints(on: shown.question)
            obligations.append(
                Obligation(never: graph.all(never), fault: .emptyChoices(question: shown.question), range: shown.range))
        }
    }

    /// What every act that is made respects, among what is said of a question.
    mutating func constraints(on question: Int) -> [ActeGraph.ConditionID] {
        zip(model.constraints, brokenConstraints).filter { reads($0.0.condition, question) }.map { graph.not($0.1) }
    }

    /// Whether a condition speaks of a question, computations aside.
    private func reads(_ condition: ExpressionID, _ question: Int) -> Bool {
        var pending = [condition]
        while let expression = pending.popLast() {
            if case .question(let index) = model[expression], Int(index) == question { return true }
            pending += model.children(of: expression)
        }
        return false
    }
}
