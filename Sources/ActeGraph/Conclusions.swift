public import ActeValues

/// What is known of an operand.
public enum Finding: Sendable, Hashable {
    /// It has this value.
    case known(Value)
    /// It hangs on an answer that is still missing.
    case unknown
    /// *Sans objet*: the question does not arise here, or an optional one was left out.
    case notApplicable
}

/// Everything that the answers that count decide, frozen: what assembling an act needs, and nothing of how it was asked.
public struct Conclusions: Sendable {
    /// The branch each decision takes, by `DecisionID`; `undecided` while it hangs on a missing answer, or is not reached.
    public var branches: [Int16]
    /// What is known of each question, by `QuestionID`.
    public var answers: [Finding]
    /// What is known of each computed value, by `TermID`.
    public var terms: [Finding]
    /// The refusal that ends the walk, if one is certainly reached.
    public var refusal: RefusalID?
    /// Whether an answer that may change the act is still missing.
    public var isComplete: Bool

    /// The mark of a decision that has taken no branch.
    public static let undecided: Int16 = -1

    /// Gathers what an engine concluded.
    public init(
        branches: [Int16], answers: [Finding], terms: [Finding], refusal: RefusalID?, isComplete: Bool
    ) {
        self.branches = branches
        self.answers = answers
        self.terms = terms
        self.refusal = refusal
        self.isComplete = isComplete
    }

    /// The branch taken, or nothing while undecided.
    @inlinable
    public func branch(of decision: DecisionID) -> Int? {
        let index = Int(decision.rawValue)
        guard index < branches.count, branches[index] != Conclusions.undecided else { return nil }
        return Int(branches[index])
    }

    /// What is known of an operand.
    @inlinable
    public func finding(_ operand: Operand) -> Finding {
        switch operand {
        case .question(let question):
            Int(question.rawValue) < answers.count ? answers[Int(question.rawValue)] : .unknown
        case .term(let term):
            Int(term.rawValue) < terms.count ? terms[Int(term.rawValue)] : .unknown
        }
    }
}
