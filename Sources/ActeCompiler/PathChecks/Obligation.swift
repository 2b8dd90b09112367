import ActeDiagnostics
import ActeGraph

/// Something that must hold on every path: a condition that no answers may satisfy, and what to say if some do.
struct Obligation {
    /// What is wrong when the condition can hold.
    enum Fault {
        /// The answer to a question (index in the model) may be absent where it is used.
        case absentAnswer(question: Int)
        /// A reference is printed while no part bears its mark.
        case danglingReference(mark: String)
    }

    /// The condition that must never hold.
    var never: ActeGraph.ConditionID
    /// What it means if it can.
    var fault: Fault
    /// Where.
    var range: SourceRange
}

/// A branch that some answers must reach.
struct Reachability {
    /// The condition under which it is taken, path included.
    var condition: ActeGraph.ConditionID
    /// Its line.
    var range: SourceRange
}
