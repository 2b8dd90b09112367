import ActeActs
import ActeGraph
import ActeModel

extension Lowering {
    /// Whom the value of an expression must be kept from: whoever must not know an answer that it reads.
    ///
    /// Whether an optional answer was given, and how many items a list holds, is not personal: the act says it by what it is made of.
    mutating func privacy(of expression: ExpressionID) -> Privacy {
        guard holdsPrivateAnswers else { return [] }
        if let known = privacies[expression] { return known }
        // A loop between computations is an error of the rules: marking first keeps even a faulty model from looping here.
        privacies[expression] = []
        var found: Privacy = []
        switch model[expression] {
        case .question(let index): found = privacy(of: model.questions[Int(index)])
        case .computation(let index): found = privacy(of: model.computations[Int(index)].value)
        case .isPresent(let subject): found = privacy(of: subject).subtracting(.personal)
        default: for part in model.children(of: expression) { found.formUnion(privacy(of: part)) }
        }
        privacies[expression] = found
        return found
    }

    /// The operand of an expression that a text shows, protected as its value must be.
    mutating func shownOperand(_ expression: ExpressionID) -> Operand {
        let operand = operand(expression)
        plan.protect(operand, from: privacy(of: expression))
        return operand
    }

    /// Whom the answers behind conditions must be kept from.
    mutating func privacy(of conditions: [ExpressionID]) -> Privacy {
        conditions.reduce(into: []) { $0.formUnion(privacy(of: $1)) }
    }

    /// Whom the answer to a question must be kept from.
    func privacy(of question: Question) -> Privacy {
        var privacy: Privacy = []
        if question.isPersonal, question.list == nil { privacy.insert(.personal) }
        if question.isConfidential { privacy.insert(.confidential) }
        return privacy
    }
}
