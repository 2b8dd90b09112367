public import ActeGraph

/// One stored answer in the review of a walk.
public struct ReviewLine: Sendable, Hashable {
    /// Whether an answer is taken into account.
    public enum Standing: Sendable, Hashable {
        /// It counts.
        case counts
        /// It is kept aside, unseen by everything, until its question returns.
        case keptAside
        /// Its question changed since it was given: it is to be confirmed.
        case toConfirm
    }

    /// Its rank in the review, from 1.
    public var number: Int
    /// The question.
    public var question: QuestionID
    /// The group of questions, if any.
    public var section: String?
    /// The name of the question.
    public var name: String
    /// The answer; nothing when the question was left without one.
    public var answer: String?
    /// Whether it is taken into account.
    public var standing: Standing
    /// Whether the profile gave it.
    public var isFromProfile: Bool
}

/// The questions that remain, by name, in the author's order.
public struct Remaining: Sendable, Hashable {
    /// Those that are certainly still to come.
    public var certain: [String]
    /// Those that may still matter.
    public var possible: [String]
}

/// One line of the tree around a walk.
public struct TreeLine: Sendable, Hashable {
    /// How a branch stands.
    public enum Standing: Sendable, Hashable {
        case taken, closed, open
    }

    /// How deep it lies.
    public var depth: Int
    /// What it says.
    public var text: String
    /// How it stands.
    public var standing: Standing
}
