import Actotheque

/// Something the walkthrough has to say. A screen shows it in words, `--json` as an object.
enum Event {
    /// A question is asked.
    case question(QuestionScreen)
    /// An answer was taken, and changed this in the act.
    case changed(question: String, answer: String?, ActChange)
    /// A line could not be used; nothing changed.
    case rejected([String])
    /// What a change would do; it waits for `o` or `n`, unless it is only a supposition.
    case impact(Impact, isProposal: Bool)
    /// An explanation that was asked for by this move.
    case explanation(Move, Explanation)
    /// Lines that were asked for by this move.
    case lines(Move, [String])
    /// All the choices of a question.
    case choices([ChoiceView])
    /// The act as it stands, or what changed in it.
    case preview([PreviewLine])
    /// The review of the answers.
    case review([ReviewLine])
    /// The questions that remain.
    case remaining(Remaining)
    /// The tree around here.
    case tree([TreeLine])
    /// What became of the answers when the rules or the file they were kept in changed.
    case replayed(ReplayReport)
    /// A piece of advice of the rules, never printed in the act.
    case alert(String)
    /// Every completion gives the same act.
    case complete
    /// The act cannot lawfully be made.
    case refused(Explanation)
    /// Something that was done, or is worth knowing.
    case remark(String)
}
