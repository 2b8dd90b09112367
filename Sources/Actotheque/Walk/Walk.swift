import ActeActs
import ActeCompiler
import ActeDiagnostics
public import ActeGraph
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
    var engine: ActeGraph.Walk
    /// The questions in the order in which they were last answered.
    private var trail: [QuestionID] = []
    /// Questions whose stored answer is to be confirmed: they changed since it was given.
    var doubtful: Set<QuestionID> = []

    init(_ rules: Rules) {
        self.rules = rules
        engine = ActeGraph.Walk(rules.compiled.graph)
    }

    /// The title of the act.
    public var title: String { rules.title }

    /// The question to ask now; nothing when every completion gives the same act, or when the act is refused.
    public var question: QuestionView? { engine.next.flatMap { view(of: $0) } }

    /// How far the walk has come.
    public var progress: Progress {
        Progress(answered: engine.counting.count, least: engine.needed.count, most: engine.possible.count)
    }

    /// Whether nothing that could change the act remains to be asked, and it is not refused.
    public var isComplete: Bool { engine.next == nil && engine.refusal == nil }

    /// The names of the questions, in the author's order.
    public var questionNames: [String] { model.questions.map(\.name) }

    /// A question as it is shown; nothing when there is none at that position.
    public func view(of question: QuestionID) -> QuestionView? {
        guard model.questions.indices.contains(Int(question.rawValue)) else { return nil }
        return QuestionView(
            question, in: model, closures: closures(of: question), proposal: proposal(for: question))
    }

    /// Answers the question asked, with what a person would type. See ``answer(_:to:)``.
    @discardableResult
    public mutating func answer(_ text: String) throws(AnswerProblem) -> ActChange {
        guard let next = engine.next else { throw AnswerProblem("Aucune question n'est posée.") }
        return try answer(text, to: next)
    }

    /// Answers a question, or changes its answer. Whatever no longer counts is kept aside.
    ///
    /// - Throws: what was expected, when the text cannot be taken; nothing has then changed.
    @discardableResult
    public mutating func answer(_ text: String, to question: QuestionID) throws(AnswerProblem) -> ActChange {
        let answer = try read(text, for: question)
        let before = draft
        record(answer, for: question)
        doubtful.remove(question)
        return ActChange(from: before, to: draft)
    }

    /// Undoes the latest move; nothing when there is none.
    public mutating func undo() -> ActChange? { step { engine, change in engine.undo(noting: &change) } }

    /// Does the latest undone move again; nothing when there is none.
    public mutating func redo() -> ActChange? { step { engine, change in engine.redo(noting: &change) } }

    private mutating func step(_ move: (inout ActeGraph.Walk, inout Change) -> QuestionID?) -> ActChange? {
        let before = draft
        var change = Change()
        guard move(&engine, &change) != nil else { return nil }
        revision += 1
        return ActChange(from: before, to: draft)
    }

    /// The question answered before another one, or the one answered last; nothing when there is none.
    public func question(before question: QuestionID?) -> QuestionID? {
        let answered = trail.filter { engine.counts($0) }
        guard let question, let position = answered.firstIndex(of: question) else { return answered.last }
        return position > 0 ? answered[position - 1] : nil
    }

    var model: CheckedModel { rules.compiled.model }

    /// Stores an answer, or takes one away.
    mutating func record(_ answer: StoredAnswer?, for question: QuestionID) {
        var change = Change()
        engine.record(answer, for: question, noting: &change)
        trail.removeAll { $0 == question }
        trail.append(question)
        revision += 1
    }

    /// The value stored for a question; nothing when there is none, or when it was left without one.
    func storedValue(of question: QuestionID) -> Value? {
        engine.log.answer(to: question)?.value(as: model.questions[Int(question.rawValue)].type)
    }
}
