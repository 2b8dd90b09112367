import ActeDiagnostics
import ActeGraph
import ActeModel

/// Something that the examples of a rule file should reach.
struct Aim: Sendable {
    /// The kinds of things, as they are counted.
    enum Family: String, CaseIterable, Sendable {
        case constraints = "contrôles"
        case branches = "branches"
        case passages = "passages"
        case answers = "réponses"
        case thresholds = "seuils"
        case values = "valeurs choisies"
        case notices = "refus et alertes"
    }

    /// What must be seen in some walk.
    enum Sight: Hashable, Sendable {
        /// A decision of the tree of the rules takes that arm; no arm at all when it is nothing.
        case arm(decision: Int, arm: Int?)
        /// A passage of a sentence: its decision takes that branch.
        case passage(DecisionID, branch: Int)
        /// The option is chosen or ticked.
        case option(question: Int, option: Int)
        /// The answer is *oui*, or *non*.
        case truth(question: Int, Bool)
        /// The question has an answer.
        case anyAnswer(question: Int)
        /// The comparison holds, or fails, of a value that is known.
        case side(ExpressionID, holds: Bool)
        /// A piecewise value takes that piece.
        case piece(ExpressionID, piece: Int, computation: Int)
        /// The alert is given, or the refusal ends the walk: by index in `CheckedModel.notices`.
        case notice(Int)
        /// The constraint is broken.
        case constraint(ConstraintID)
    }

    var family: Family
    /// Where it is written.
    var range: SourceRange
    /// What it is, in French.
    var words: String
    var sight: Sight

    /// What it counts for: both sides of a threshold are one thing.
    var unit: Sight {
        if case .side(let comparison, _) = sight { .side(comparison, holds: true) } else { sight }
    }
}
