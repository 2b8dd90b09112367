public import ActeGraph

/// A reason why an act is a draft.
public enum Shortcoming: Sendable, Hashable {
    /// A text shows something that nobody has answered, or that does not arise here.
    case missing(Operand)
    /// What follows hangs on a missing answer.
    case undecided(DecisionID)
    /// A part that every act of its nature has is not there; its name in the gabarit.
    case absentSection(String)
    /// The gabarit has no place for a part of this kind; the part's title.
    case unplaced(PartKind, title: String)
    /// A reference aims at a part that is not in the act; its mark.
    case danglingReference(String)
    /// The act cannot lawfully be made.
    case refused(RefusalID)
    /// The act grew past `Assembler.maximumSize` and was cut.
    case tooLong
    /// Something is wrong in the rules on some path: what they give is not proved.
    case faultyRules
}
