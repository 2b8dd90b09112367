public import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// One person's way through the rules: the answers given, the next question, and the act as it stands.
///
/// It is a value: a copy is a walk of its own, which is how a change is weighed before it is made.
public struct Walk: Sendable {
    /// The rules walked.
    public internal(set) var rules: Rules
    /// Counts the moves made, so that two states of one walk can be told apart.
    public internal(set) var revision = 0
    /// Who makes the judgments that the law leaves to a person, with name and quality; empty when nobody said.
    public var agent = ""
    /// Why judgments were made as they were.
    var reasons: [JudgmentKey: JudgmentReason] = [:]
    /// Whom answers must be kept from beyond what these rules say: by the folded names of their questions as written.
    var bonds: [String: Privacy] = [:]
    /// Confidential answers that were resumed without being opened.
    var locked: SealedAnswers?
    /// The answers, and all that follows from them.
    var session: Session { didSet { assembled = nil } }
    /// What the profile answered, by folded name, as it would be typed.
    var profileAnswers: [String: String] = [:]
    /// The act as it stands, once something asked for it.
    private var assembled: Act?

    init(_ rules: Rules) {
        self.rules = rules
        session = Session(rules.compiled.graph)
    }

    /// The engine behind the session, to read from.
    var engine: ActeGraph.Walk { session.walk }

    /// The act as it stands, with all its words, confidential ones included; what is still unknown shows as ⟦question⟧. O(size of the act) after a
    /// move.
    public var draft: Act { assembled ?? Assembler(rules.compiled.plan).assemble(session.conclusions) }

    /// The title of the act.
    public var title: String { rules.title }

    /// The question to ask now; nothing when every completion gives the same act, or when the act is refused.
    public var question: QuestionView? { session.next.flatMap { view(of: $0) } }

    /// How far the walk has come.
    public var progress: Progress {
        Progress(answered: engine.counting.count, least: engine.needed.count, most: engine.possible.count)
    }

    /// Whether nothing that could change the act remains to be asked, and it is not refused.
    public var isComplete: Bool { engine.next == nil && engine.refusal == nil && session.broken.isEmpty }

    /// The names of the questions, in the author's order.
    public var questionNames: [String] { model.questions.map(\.name) }

    /// A question as it is shown; nothing when there is none at that position.
    public func view(of question: QuestionID) -> QuestionView? {
        guard model.questions.indices.contains(Int(question.rawValue)) else { return nil }
        return QuestionView(
            question, in: model, closures: closures(of: question), proposal: shownProposal(for: question))
    }

    /// Answers the question asked, with what a person would type. See ``answer(_:to:)``.
    @discardableResult
    public mutating func answer(_ text: String) throws(AnswerProblem) -> ActChange {
        guard let next = session.next else { throw AnswerProblem("Aucune question n'est posée.") }
        return try answer(text, to: next)
    }

    /// Answers a question, or changes its answer. Whatever no longer counts is kept aside.
    ///
    /// A list that grows beyond the room there is for it has questions added among the others, which are numbered anew: what a `QuestionID` named
    /// before, it may not name after. Names last; ``lastAnswered`` is the question just answered.
    ///
    /// - Throws: what was expected, when the text cannot be taken; nothing has then changed.
    @discardableResult
    public mutating func answer(_ text: String, to question: QuestionID) throws(AnswerProblem) -> ActChange {
        let value = try read(text, for: question)
        if let (larger, place) = try withRoom(for: value, of: question) {
            var after = larger
            let change = try after.store(value, for: place)
            self = after
            return change
        }
        return try store(value, for: question)
    }

    /// Stores an answer that there is room for.
    private mutating func store(_ value: Value?, for question: QuestionID) throws(AnswerProblem) -> ActChange {
        let before = draft
        do throws(ActeInterview.AnswerProblem) {
            if let value {
                try session.answer(question, with: value)
            } else {
                try session.leaveOut(question)
            }
        } catch {
            throw explained(error, question)
        }
        return change(from: before)
    }

    /// The question answered, changed or cleared last; nothing before the first move.
    public var lastAnswered: QuestionID? { session.lastAnswered }

    /// Undoes the latest move; nothing when there is none.
    public mutating func undo() -> ActChange? {
        let before = draft
        return session.undo().question == nil ? nil : change(from: before)
    }

    /// Does the latest undone move again; nothing when there is none.
    public mutating func redo() -> ActChange? {
        let before = draft
        return session.redo().question == nil ? nil : change(from: before)
    }

    /// What the move just made changed in the act, which is kept: the next move starts from it.
    mutating func change(from before: Act) -> ActChange {
        revision += 1
        let after = draft
        assembled = after
        return ActChange(from: before, to: after)
    }

    /// The question answered before another one, or the one answered last; nothing when there is none.
    public func question(before question: QuestionID?) -> QuestionID? {
        let answered = session.trail
        guard let question, let position = answered.firstIndex(of: question) else { return answered.last }
        return position > 0 ? answered[position - 1] : nil
    }

    var model: CheckedModel { rules.compiled.model }

    /// The value stored for a question; nothing when there is none, or when it was left without one.
    func storedValue(of question: QuestionID) -> Value? { session.answer(to: question)?.value }
}
