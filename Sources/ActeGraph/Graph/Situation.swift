import ActePatterns

/// A concrete situation: what is true of a few answers, enough to make a condition hold whatever the others are.
public struct Situation: Sendable, Hashable {
    /// One thing that is true in it.
    public enum Fact: Sendable, Hashable {
        /// A value lies between two scalars, both included; `nil` where there is no end.
        case scalar(Operand, from: Int64?, through: Int64?)
        /// A question does not arise, or was left without an answer; a computed value has none.
        case absent(Operand)
        /// A text is that one, or, when `nil`, none of those it is compared with.
        case text(QuestionID, String?)
        /// A text passes a test, or not. `motif` tells a pattern from words.
        case passes(QuestionID, TextTest?, String, Bool)
        /// An option of a multiple choice is ticked, or not.
        case ticked(QuestionID, option: Int, Bool)
    }

    /// The facts, in the author's order of questions.
    public var facts: [Fact]
}

extension Situation {
    /// Facts, in the author's order of questions.
    package init(_ facts: [Fact]) { self.facts = facts }
}

extension DecisionGraph {
    /// The texts that the answer to a question is compared with as a whole. O(variables).
    package func wordings(of question: QuestionID) -> [String] {
        let variables = body.variables
        return variables.list.filter { $0.kind == .wording && $0.operand == question.rawValue }.flatMap { tested in
            (0..<Int(tested.count)).map { body.strings[Int(variables.wordings[Int(tested.first) + $0])] }
        }
    }

    /// What it means that a variable lies in the regions `start ..< end`.
    package func fact(of variable: UInt32, from start: UInt32, upTo end: UInt32) -> Situation.Fact {
        let variables = body.variables
        let tested = variables.list[Int(variable)]
        let question = QuestionID(tested.operand)
        let operand: Operand = tested.kind == .term ? .term(TermID(tested.operand)) : .question(question)
        if tested.hasAbsence, start == tested.absence { return .absent(operand) }
        switch tested.kind {
        case .arising: return .absent(operand)
        case .answer, .term:
            let last = tested.hasAbsence ? min(end, tested.absence) : end
            let first = Int(tested.first)
            let low = start == 0 ? nil : variables.cuts[first + Int(start) - 1]
            let high = Int(last) > Int(tested.count) ? nil : variables.cuts[first + Int(last) - 1] - 1
            return .scalar(operand, from: low, through: high)
        case .wording:
            guard start < tested.count else { return .text(question, nil) }
            return .text(question, body.strings[Int(variables.wordings[Int(tested.first) + Int(start)])])
        case .startsWith: return .passes(question, .startsWith, body.strings[Int(tested.first)], start == 1)
        case .contains: return .passes(question, .contains, body.strings[Int(tested.first)], start == 1)
        case .matches: return .passes(question, nil, body.patterns[Int(tested.first)].text, start == 1)
        case .tick: return .ticked(question, option: Int(tested.first), start == 1)
        }
    }
}
