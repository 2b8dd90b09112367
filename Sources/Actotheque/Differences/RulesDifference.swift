/// What becomes of acts from one version of rules to the next.
///
/// Situations are looked for among all answers at once, not among samples: where ``isProvedSame`` is true, no answers whatever give another act.
public struct RulesDifference: Sendable, Hashable {
    /// What one version makes of some answers.
    public enum Outcome: Sendable, Hashable {
        /// An act.
        case act
        /// A refusal, with its words.
        case refusal(String)
    }

    /// An answer of a witness.
    public struct Answer: Sendable, Hashable {
        /// The name of the question.
        public var name: String
        /// The answer, as people type it.
        public var answer: String
    }

    /// A situation that now gives something else, shown by acts that were made.
    public struct Change: Sendable, Hashable {
        /// What is written otherwise, so that they differ: one French sentence each; empty where it is not known.
        public var causes: [String] = []
        /// How many other situations were found in which the same cause makes them differ.
        public var otherSituations = 0
        /// What must be true for both versions to differ wherever they give an act, or a refusal; in French, as little as can be.
        public var situation: String
        /// The fewest things that must be true to come there, the situation included.
        public var witness: String
        /// All the answers with which it was tried, but for the confidential ones: those of an example of the rules where it gives some, made up elsewhere.
        public var answers: [Answer]
        /// What the older rules make of them.
        public var older: Outcome
        /// What the newer rules make of them.
        public var newer: Outcome
        /// The lines of the older act that are not in the newer, without what is confidential.
        public var removed: [String]
        /// The lines of the newer act that were not in the older, without what is confidential.
        public var added: [String]
    }

    /// What became of the questions, one sentence each.
    public var questions: [String] = []
    /// The questions whose answers are kept from others than before, one sentence each.
    public var privacies: [String] = []
    /// The situations that give something else, each with other changed lines than those before it: the smallest that shows each cause, and each of
    /// the two ways in which what is written may come and go.
    public var changes: [Change] = []
    /// Situations in which one version takes answers that the other says cannot all be right, with the control that says so.
    public var controls: [String] = []
    /// Situations of which it is not known whether they give something else; and anything else that keeps the comparison from being a proof.
    public var undecided: [String] = []

    /// Whether it is proved that all answers that both versions take give the same text, the same refusal, the same alerts, kept from
    /// the same people.
    public var isProvedSame: Bool { privacies.isEmpty && changes.isEmpty && controls.isEmpty && undecided.isEmpty }
}
