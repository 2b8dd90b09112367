public import ActeGraph
public import ActeValues

/// One interview: the answers given so far to a graph, which of them count, and what to ask next.
///
/// A value: a copy is an independent interview. State is a function of the answers alone; the order of the moves, and the moves undone, leave
/// no trace in it.
///
/// ```swift
/// var session = Session(graph)
/// while let question = session.next {
///     try session.answer(question, with: read(question))
/// }
/// ```
public struct Session: Sendable {
    /// The engine, to read from: every move goes through the session.
    public private(set) var walk: Walk
    /// The moves that gave answers to be confirmed, in order. Moves, so that a confirmation can be taken back.
    private var doubtfulMoves: [Int] = []
    /// Which item of each list has which rank.
    var items = ItemIdentities()

    /// An interview on which nothing is answered yet.
    public init(_ graph: DecisionGraph) { walk = Walk(graph) }

    /// - Parameter doubtfulMoves: the moves of `walk` that gave answers to be confirmed, in order.
    init(resuming walk: Walk, doubtfulMoves: [Int]) {
        self.walk = walk
        self.doubtfulMoves = doubtfulMoves
    }

    /// The questions whose answer is to be confirmed: what they ask changed since it was given.
    public var toConfirm: Set<QuestionID> {
        if doubtfulMoves.isEmpty { return [] }
        return Set(walk.log.answered.filter { walk.log.move(answering: $0).map(doubtfulMoves.contains) ?? false })
    }

    /// The graph that is walked.
    public var graph: DecisionGraph { walk.graph }

    /// The question to ask now: the first one needed, in the author's order; nothing when all that matters is known, or the act is refused.
    public var next: QuestionID? { walk.next }

    /// The questions that certainly remain, in the author's order.
    public var needed: [QuestionID] { walk.needed }

    /// The questions that may remain, in the author's order; those of `needed` among them. Exact, and no matter of microseconds.
    public var possible: [QuestionID] { walk.possible }

    /// Whether nothing that may change the act is missing. An act that is refused is complete.
    public var isComplete: Bool { walk.isComplete }

    /// The refusal that is certain, first in the order of the source.
    public var refusal: RefusalID? { walk.refusal }

    /// Everything that the answers that count decide, as assembling an act reads it.
    public var conclusions: Conclusions { walk.conclusions }

    /// Bytes held beside the graph, texts themselves apart.
    public var footprint: Int { walk.footprint }

    // MARK: Moves

    /// Answers a question, or replaces its answer. Any question may be answered at any time; an answer that is not needed is kept aside.
    ///
    /// - Throws: why the question does not accept the value; nothing is stored then.
    @discardableResult
    public mutating func answer(_ question: QuestionID, with value: Value) throws(AnswerProblem) -> Step {
        var step = emptyStep
        try answer(question, with: value, noting: &step)
        return step
    }

    /// The same, into a step that is used again: answering the next question then allocates nothing.
    public mutating func answer(
        _ question: QuestionID, with value: Value, noting step: inout Step
    ) throws(AnswerProblem) {
        let answer = try check(value, for: question)
        try unlessItBreaks { $0.record(answer, for: question, noting: &step) }
    }

    /// Makes a move, and takes it back where the answers that count then break a constraint that they did not break.
    private mutating func unlessItBreaks(_ move: (inout Session) -> Void) throws(AnswerProblem) {
        guard !graph.constraints.isEmpty else { return move(&self) }
        let before = self
        move(&self)
        let already = Set(before.walk.broken)
        guard let first = walk.broken.first(where: { !already.contains($0) }) else { return }
        self = before
        throw .breaks(first)
    }

    /// The constraints that the answers that count break: some of these answers must be changed before the act can be made. An answer given by
    /// itself and a list rearranged never break any; answers taken away, taken together, or resumed on other rules, may.
    public var broken: [ConstraintID] { walk.broken }

    /// Leaves an optional question without an answer, so that it is not asked again.
    @discardableResult
    public mutating func leaveOut(_ question: QuestionID) throws(AnswerProblem) -> Step {
        var step = emptyStep
        let nothing = try checkAlone(nil, for: question)
        try unlessItBreaks { $0.record(nothing, for: question, noting: &step) }
        return step
    }

    /// Takes answers given beforehand, in any order; nothing is a question left without one. Which options are closed hangs on the other answers,
    /// so that a closed one is only told once all are given: it does not count then.
    ///
    /// - Throws: the first question that does not accept its answer, and why; nothing is stored then.
    public mutating func take(_ answers: [(question: QuestionID, value: Value?)]) throws(PreparedAnswerProblem) {
        var stored: [(QuestionID, StoredAnswer)] = []
        stored.reserveCapacity(answers.count)
        for (question, value) in answers {
            do throws(AnswerProblem) {
                stored.append((question, try checkAlone(value, for: question)))
            } catch {
                throw PreparedAnswerProblem(question: question, problem: error)
            }
        }
        forgetUndoneDoubts()
        walk.restore(stored)
    }

    /// Takes an answer away. A question without an answer is no move.
    @discardableResult
    public mutating func remove(_ question: QuestionID) -> Step {
        var step = emptyStep
        if walk.log.answer(to: question) != nil { record(nil, for: question, noting: &step) }
        return step
    }

    /// Takes back the last move; its step says about which question, and nothing when there was none.
    @discardableResult
    public mutating func undo() -> Step {
        var step = emptyStep
        step.question = walk.undo(noting: &step.change)
        close(&step)
        return step
    }

    /// Makes again the move last taken back.
    @discardableResult
    public mutating func redo() -> Step {
        var step = emptyStep
        step.question = walk.redo(noting: &step.change)
        close(&step)
        return step
    }

    /// What answering a question so would do, without doing it.
    public func impact(ofAnswering question: QuestionID, with value: Value) throws(AnswerProblem) -> Impact {
        var other = self
        let step = try other.answer(question, with: value)
        return Impact(step: step, mostRemaining: other.possible.count)
    }

    /// What taking an answer away would do, without doing it.
    public func impact(ofRemoving question: QuestionID) -> Impact {
        var other = self
        let step = other.remove(question)
        return Impact(step: step, mostRemaining: other.possible.count)
    }

    /// Whether a question accepts a value under the present answers.
    ///
    /// - Throws: why it does not.
    public func check(_ value: Value, for question: QuestionID) throws(AnswerProblem) -> StoredAnswer {
        let answer = try checkAlone(value, for: question)
        if let option = walk.closedOption(chosenBy: answer, of: question) { throw .closedOption(option) }
        return answer
    }

    /// Whether a question accepts a value, or none, whatever the other answers say.
    private func checkAlone(_ value: Value?, for question: QuestionID) throws(AnswerProblem) -> StoredAnswer {
        guard let range = graph.range(of: question) else { throw .unknownQuestion }
        guard let value else {
            guard graph.questions[Int(question.rawValue)].isOptional else { throw .notOptional }
            return .leftOut
        }
        if let stored = range.stored(value) { return stored }
        return try graph.questions[Int(question.rawValue)].accepted(value)
    }

    private var emptyStep: Step {
        Step(question: nil, change: Change(), next: nil, refusal: nil, leastRemaining: 0)
    }

    /// Makes several moves as one.
    ///
    /// - Throws: when the answers break a constraint then; nothing is stored.
    mutating func record(_ answers: [(question: QuestionID, answer: StoredAnswer?)]) throws(AnswerProblem) -> Step {
        var step = emptyStep
        try unlessItBreaks { session in
            session.forgetUndoneDoubts()
            session.walk.record(answers, noting: &step.change)
            step.question = answers.first?.question
            session.close(&step)
        }
        return step
    }

    /// The same interview on a graph that has more room: question `numbers[q]` of it is what question q was. O(answers).
    public func moved(to graph: DecisionGraph, _ numbers: [QuestionID]) -> Session {
        var session = Session(resuming: walk.moved(to: graph, numbers), doubtfulMoves: doubtfulMoves)
        session.items = items.renumbered(numbers)
        return session
    }

    private mutating func record(_ answer: StoredAnswer?, for question: QuestionID, noting step: inout Step) {
        forgetUndoneDoubts()
        walk.record(answer, for: question, noting: &step.change)
        step.question = question
        close(&step)
    }

    /// The next move takes the place of those taken back: what was doubtful of them is forgotten with them.
    private mutating func forgetUndoneDoubts() {
        while let last = doubtfulMoves.last, last >= walk.log.position { doubtfulMoves.removeLast() }
        items.forget(after: walk.log.position)
    }

    private func close(_ step: inout Step) {
        step.next = walk.next
        step.refusal = walk.refusal
        step.leastRemaining = walk.leastRemaining
    }
}
