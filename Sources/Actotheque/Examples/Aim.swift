import ActeDiagnostics
import ActeGraph
import ActeModel

/// Something that the examples of a rule file should reach.
struct Aim: Sendable {
    /// The kinds of things, as they are counted.
    enum Family: String, CaseIterable, Sendable {
        case constraints = "contrôles"
        case branches = "cas"
        case passages = "passages entre crochets"
        case answers = "réponses"
        case thresholds = "seuils"
        case values = "lignes de tables et de calculs"
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

    /// What it counts for: both sides of a threshold are one thing, and so are the copies that are made of what is asked of each item of a list.
    struct Unit: Hashable, Sendable {
        var family: Family
        var range: SourceRange
        /// Which of the things that are written there.
        var detail: Int
    }

    /// What it counts for.
    var unit: Unit { Unit(family: family, range: range, detail: detail) }

    /// Whether another aim is reached whenever this one is: it is a copy of it.
    func isCopy(of other: Aim) -> Bool { unit == other.unit && side == other.side }

    private var side: Bool? { if case .side(_, let holds) = sight { holds } else { nil } }

    private var detail: Int {
        switch sight {
        case .arm(_, let arm): arm ?? -1
        case .passage(_, let branch): branch
        case .truth(_, let truth): truth ? 1 : 0
        case .piece(_, let piece, _): piece
        case .option, .anyAnswer, .side, .notice, .constraint: 0
        }
    }
}
