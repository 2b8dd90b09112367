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

    /// Wherever a multiple choice is shown, something must be chosen.
    mutating func oweChoices() {
        for shown in shownChoices {
            let question = QuestionID(UInt32(shown.question))
            var never = [shown.path, graph.isAnswered(question)]
            never += model.questions[shown.question].options.indices.map { graph.not(graph.ticks(question, $0)) }
            obligations.append(
                Obligation(never: graph.all(never), fault: .emptyChoices(question: shown.question), range: shown.range))
        }
    }
}
