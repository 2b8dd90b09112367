public import ActeGraph

/// A question as it is shown: everything a screen needs, in words.
public struct QuestionView: Sendable, Hashable {
    /// Its position in the author's order.
    public var id: QuestionID
    /// Its name.
    public var name: String
    /// The wording.
    public var wording: String
    /// For a question asked of a record, such as a person: what the record is asked for; empty for any other.
    public var context: String
    /// The item of a list that it is asked of; nothing when it is asked of none.
    public var item: ItemView?
    /// The group of questions it stands in.
    public var section: SectionView?
    /// The choices, in order; `oui` and `non` for a question of truth, none when the answer is free.
    public var choices: [ChoiceView]
    /// Whether several choices may be given.
    public var takesSeveralChoices: Bool
    /// What an answer looks like, in French.
    public var format: String
    /// The author's help.
    public var help: String?
    /// The legal texts it rests on.
    public var sources: [String]
    /// An answer given as an example.
    public var example: String?
    /// The answer taken when nothing is typed, as it would be typed.
    public var proposal: String?
    /// Whether it may be left without an answer.
    public var isOptional: Bool
    /// Whether the law leaves its answer to the judgment of the person who makes the act.
    public var isJudgment: Bool
    /// Whether its answer is kept out of logs and traces.
    public var isConfidential: Bool
}

/// The item of a list that a question is asked of.
public struct ItemView: Sendable, Hashable {
    /// The name of the list.
    public var list: String
    /// The word for one item.
    public var word: String
    /// Its rank, from 1.
    public var number: Int
}

/// The group of questions a question stands in.
public struct SectionView: Sendable, Hashable {
    /// Its title.
    public var title: String
    /// Its rank, from 1.
    public var rank: Int
    /// How many groups there are.
    public var count: Int
}

/// A choice as it is shown.
public struct ChoiceView: Sendable, Hashable {
    /// The word that stands for it.
    public var key: String
    /// The words shown to people; those of `key` when the author wrote no others.
    public var label: String
    /// Why it cannot be chosen here; nothing when it can.
    public var closedBecause: String?
}

/// How far a walk has come.
public struct Progress: Sendable, Hashable {
    /// Answers that count.
    public var answered: Int
    /// Questions that are certainly still to come: those needed now.
    public var least: Int
    /// Questions that may still matter.
    public var most: Int

    /// Gathers what is known.
    public init(answered: Int, least: Int, most: Int) {
        self.answered = answered
        self.least = least
        self.most = most
    }
}
