/// The answers given to a graph, and what follows from those that count.
///
/// Which answers count is a function of the stored answers alone. Start with none; as long as a question that is needed now has a stored
/// answer that does not count yet, the first such in the author's order comes to count. All others are kept aside, unseen by everything.
/// So the order of the moves never matters, and no answer is ever lost.
///
/// A value: copying a walk gives an independent one. About 1.5 KiB for a graph of 1,000 questions and 40 answers; answering the next question
/// allocates nothing once its arrays have grown.
public struct Walk: Sendable {
    /// The graph that is walked.
    public let graph: DecisionGraph
    /// Every answer ever confirmed, and the moves that gave it.
    public private(set) var log = AnswerLog()
    private(set) var progress: Progress
    /// The answers that count, in the order in which they came to.
    private var sequence: [UInt32] = []
    /// The first step of `sequence` that passed over an earlier question, needed as well, that had no answer.
    private var firstSkip = Int.max

    /// A walk on which nothing is answered yet.
    public init(_ graph: DecisionGraph) {
        self.graph = graph
        progress = graph.start
    }

    // MARK: Moves

    /// Gives a question an answer, or takes it away.
    ///
    /// Answering `next` is O(what hangs on it); any other move replays the answers that count, from the one that changed on.
    public mutating func record(_ answer: StoredAnswer?, for question: QuestionID, noting change: inout Change) {
        if let answer, firstSkip == Int.max, next == question {
            extend(with: answer, to: question, &change)
        } else {
            _ = replaying(&change) { log in
                log.record(answer, for: question)
                return [question]
            }
        }
    }

    /// Gives several questions an answer, or takes it away, as one move.
    public mutating func record(
        _ answers: [(question: QuestionID, answer: StoredAnswer?)], noting change: inout Change
    ) {
        _ = replaying(&change) { log in
            log.record(answers)
            return answers.map(\.question)
        }
    }

    /// The same walk on a graph that holds more: question `numbers[q]` of it is what question q was. The moves are kept.
    public func moved(to graph: DecisionGraph, _ numbers: [QuestionID]) -> Walk {
        var walk = Walk(graph)
        walk.log = log.renumbered(numbers)
        walk.replay(from: 0)
        return walk
    }

    /// Gives several questions an answer at once, on a walk that may already hold others.
    public mutating func restore(_ answers: [(QuestionID, StoredAnswer)]) {
        log.reserve(log.count + answers.count)
        sequence.reserveCapacity(sequence.count + answers.count)
        for (question, answer) in answers { log.record(answer, for: question) }
        replay(from: 0)
    }

    /// Takes back the last move.
    ///
    /// - Returns: the question it was about; nothing when there was no move.
    @discardableResult
    public mutating func undo(noting change: inout Change) -> QuestionID? { replaying(&change) { $0.undo() }.last }

    /// Makes again the move last taken back.
    ///
    /// - Returns: the question it is about; nothing when there was none.
    @discardableResult
    public mutating func redo(noting change: inout Change) -> QuestionID? { replaying(&change) { $0.redo() }.first }

    // MARK: Extending

    // Why extending in place gives what a replay would: let s₁ … sₙ be the answers in the order in which a replay lets them count, each the
    // first needed one of all (none was skipped), and q the next question, needed after sₙ. A replay with q stored as well takes the same
    // steps: were q needed before step i and earlier in order than sᵢ, then step i would have skipped it, which none did; so sᵢ comes
    // first. After sₙ, q is the first needed of all, and counts. What comes to count after that is the same loop in both.
    private mutating func extend(with answer: StoredAnswer, to question: QuestionID, _ change: inout Change) {
        change.prepare(graph.body, progress)
        log.record(answer, for: question)
        change.noteModified(by: question.rawValue, graph.body, progress)
        count(question.rawValue, &change.trace)
        while let other = nextToCount() {
            change.noteModified(by: other, graph.body, progress)
            count(other, &change.trace)
            change.returned.append(QuestionID(other))
        }
        change.finish(graph.body, progress)
    }

    /// Lets a stored answer count.
    private mutating func count(_ question: UInt32, _ trace: inout Trace) {
        settle(question, &trace)
        graph.body.refreshNeeds(log, &progress, &trace)
    }

    /// The same, but for what is needed next.
    private mutating func settle(_ question: UInt32, _ trace: inout Trace) {
        sequence.append(question)
        graph.body.count(question, log, &progress, &trace)
    }

    /// The needed question whose stored answer comes to count next, in the author's order.
    private mutating func nextToCount() -> UInt32? {
        guard sequence.count < log.answerCount, let first = firstNeeded() else { return nil }
        if mayCount(first) { return first }
        guard let stored = log.first(where: { isNeeded($0) && mayCount($0) }) else { return nil }
        firstSkip = min(firstSkip, sequence.count)
        return stored
    }

    /// Whether a question has a stored answer, and not one that what is known by now closes.
    @inline(__always)
    private func mayCount(_ question: UInt32) -> Bool {
        if graph.body.closures.isEmpty { return log.hasAnswer(question) }
        guard let answer = log.answer(to: QuestionID(question)) else { return false }
        return closedOption(chosenBy: answer, of: QuestionID(question)) == nil
    }

    // MARK: Replaying

    /// Makes a move that may unsettle what was settled, and compares.
    private mutating func replaying(
        _ change: inout Change, _ move: (inout AnswerLog) -> [QuestionID]
    ) -> [QuestionID] {
        let before = (log: log, progress: progress)
        let moved = move(&log)
        if !moved.isEmpty {
            let touched = Set(moved.lazy.map(\.rawValue))
            replay(from: sequence.firstIndex { touched.contains($0) } ?? 0)
            change.compare(graph.body, before, (log: log, progress: progress))
        } else {
            change.clear()
        }
        return moved
    }

    // Why the first steps need not be chosen again: until the changed answer came to count it was not looked at, so that a replay takes the
    // same steps up to there. Where an answer was taken for granted, or where options close, everything is done again.
    private mutating func replay(from step: Int) {
        let isPlain = progress.assumed.isEmpty && graph.body.closures.isEmpty
        let kept = isPlain ? step : 0
        var trace = Trace()
        trace.isIdle = true
        progress = graph.start
        for question in sequence[..<kept] { graph.body.count(question, log, &progress, &trace) }
        sequence.removeSubrange(kept...)
        if firstSkip >= kept { firstSkip = Int.max }
        countShown(&trace)
        if !sequence.isEmpty { graph.body.refreshNeeds(log, &progress, &trace) }
        while let question = nextToCount() {
            settle(question, &trace)
            countShown(&trace)
            graph.body.refreshNeeds(log, &progress, &trace)
        }
    }

    /// Lets stored answers count as long as the first question that is wanted is shown by the act for certain: it is then the first of those needed,
    /// which need not all be looked for. Of fifty answers given at once, nearly all are.
    private mutating func countShown(_ trace: inout Trace) {
        while sequence.count < log.answerCount, let question = graph.body.firstShown(&progress), mayCount(question) {
            settle(question, &trace)
        }
    }
}

extension Walk {
    /// The first question that is needed now, in the author's order; nothing when all that matters is known, or the act is refused.
    public var next: QuestionID? { firstNeeded().map { QuestionID($0) } }

    /// Whether nothing more has to be asked.
    public var isComplete: Bool { firstNeeded() == nil }

    /// The refusal that is certain, first in the order of the source.
    public var refusal: RefusalID? { progress.refusal == Progress.none ? nil : RefusalID(progress.refusal) }

    /// Whether a question is needed now.
    public func isNeeded(_ question: QuestionID) -> Bool { isNeeded(question.rawValue) }

    /// Whether the stored answer of a question counts.
    public func counts(_ question: QuestionID) -> Bool {
        progress.holds(graph.body.layout.counted + Int(question.rawValue))
    }

    /// The questions needed now, in the author's order.
    public var needed: [QuestionID] { questions(fieldAt: graph.body.layout.needed) }

    /// The questions whose answers count, in the author's order.
    public var counting: [QuestionID] { questions(fieldAt: graph.body.layout.counted) }

    /// The questions whose answers are kept aside, in the author's order.
    public var aside: [QuestionID] { log.answered.filter { !counts($0) } }

    /// Number of questions needed now: at least so many remain.
    public var leastRemaining: Int {
        let start = graph.body.layout.needed >> 6
        return (start..<start + graph.body.layout.questionWords).reduce(0) { $0 + progress.words[$1].nonzeroBitCount }
    }

    /// The unanswered questions that may matter, in the author's order: at most so many remain. Works out the exact relevance, which is no matter of
    /// microseconds.
    public var possible: [QuestionID] {
        if refusal != nil { return [] }
        let relevance = Relevance(graph.body, progress)
        var questions: [QuestionID] = []
        for (word, bits) in relevance.bits.enumerated() { Change.note(bits, word: word, in: &questions) }
        return questions
    }

    /// Bytes that this walk holds beside the graph it shares: the arrays' elements in use.
    public var footprint: Int {
        MemoryLayout<Walk>.size + progress.words.count * 8 + sequence.count * 4 + log.footprint
    }

    func isNeeded(_ question: UInt32) -> Bool { progress.holds(graph.body.layout.needed + Int(question)) }

    private func questions(fieldAt bit: Int) -> [QuestionID] {
        var questions: [QuestionID] = []
        for word in 0..<graph.body.layout.questionWords {
            Change.note(progress.words[bit >> 6 + word], word: word, in: &questions)
        }
        return questions
    }

    @inline(__always)
    private func firstNeeded() -> UInt32? {
        let start = graph.body.layout.needed >> 6
        for word in 0..<graph.body.layout.questionWords {
            let bits = progress.words[start + word]
            if bits != 0 { return UInt32(truncatingIfNeeded: word * 64 + bits.trailingZeroBitCount) }
        }
        return nil
    }
}
