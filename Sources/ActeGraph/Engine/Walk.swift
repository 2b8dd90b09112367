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
    /// Whether an answer came to count while an earlier question, needed as well, had none.
    private var skipped = false
    private var countedCount = 0
    private var neededBefore: [UInt64]
    private var trace = Trace()

    /// A walk on which nothing is answered yet.
    public init(_ graph: DecisionGraph) {
        self.graph = graph
        progress = graph.start
        neededBefore = []
    }

    // MARK: Moves

    /// Gives a question an answer, or takes it away.
    ///
    /// Answering `next` is O(what hangs on it); any other move replays the answers that count.
    public mutating func record(_ answer: StoredAnswer?, for question: QuestionID, noting change: inout Change) {
        let isNext = next == question && answer != nil && !skipped
        if isNext {
            prepare(&change)
            log.record(answer, for: question)
            extend(with: question, &change)
        } else {
            replaying(&change) { $0.record(answer, for: question) }
        }
    }

    /// Gives several questions an answer at once, on a walk that may already hold others.
    public mutating func restore(_ answers: [(QuestionID, StoredAnswer)]) {
        var change = Change()
        replaying(&change) { log in
            for (question, answer) in answers { log.record(answer, for: question) }
        }
    }

    /// Takes back the last move.
    ///
    /// - Returns: the question it was about; nothing when there was no move.
    @discardableResult
    public mutating func undo(noting change: inout Change) -> QuestionID? {
        var question: QuestionID?
        replaying(&change) { question = $0.undo() }
        return question
    }

    /// Makes again the move last taken back.
    ///
    /// - Returns: the question it is about; nothing when there was none.
    @discardableResult
    public mutating func redo(noting change: inout Change) -> QuestionID? {
        var question: QuestionID?
        replaying(&change) { question = $0.redo() }
        return question
    }

    // Why extending in place gives what a replay would: let s₁ … sₙ be the answers in the order in which a replay lets them count, each the
    // first needed one of all (none was skipped), and q the next question, needed after sₙ. A replay with q stored as well takes the same
    // steps: were q needed before step i and earlier in order than sᵢ, then step i would have skipped it, which none did; so sᵢ comes
    // first. After sₙ, q is the first needed of all, and counts. What comes to count after that is the same loop in both.
    private mutating func extend(with question: QuestionID, _ change: inout Change) {
        noteModified(by: question.rawValue, &change)
        count(question.rawValue)
        absorb(&change)
        finish(&change)
    }

    private mutating func count(_ question: UInt32) {
        guard let answer = log.answer(to: QuestionID(question)) else { return }
        graph.body.count(question, answer, log, &progress, &trace)
        graph.body.refreshNeeds(log, &progress, &trace)
        countedCount += 1
    }

    /// Lets stored answers count as long as one is needed.
    private mutating func absorb(_ change: inout Change) {
        while countedCount < log.answerCount, let first = firstNeeded() {
            var question = first
            if !mayCount(first) {
                guard let stored = log.first(where: { isNeeded($0) && mayCount($0) }) else { return }
                question = stored
                skipped = true
            }
            noteModified(by: question, &change)
            count(question)
            change.returned.append(QuestionID(question))
        }
    }

    /// Whether a question has a stored answer, and not one that what is known by now closes.
    private func mayCount(_ question: UInt32) -> Bool {
        guard let answer = log.answer(to: QuestionID(question)) else { return false }
        return closedOption(chosenBy: answer, of: QuestionID(question)) == nil
    }

    /// Makes a move that may unsettle what was settled: starts again from nothing and compares.
    private mutating func replaying(_ change: inout Change, _ move: (inout AnswerLog) -> Void) {
        change.clear()
        let before = (log: log, progress: progress)
        move(&log)
        progress = graph.start
        skipped = false
        countedCount = 0
        trace.clear()
        absorb(&change)
        change.compare(graph.body, before, (log: log, progress: progress))
    }

    // MARK: What changed

    private mutating func prepare(_ change: inout Change) {
        change.clear()
        trace.clear()
        let start = graph.body.layout.needed >> 6
        let words = graph.body.layout.questionWords
        neededBefore.removeAll(keepingCapacity: true)
        for word in start..<start + words { neededBefore.append(progress.words[word]) }
    }

    /// The parts already certain that show an answer which is about to be known.
    private func noteModified(by question: UInt32, _ change: inout Change) {
        for part in graph.body.parts(showing: question) where graph.body.isReached(part: part, progress) {
            change.modifiedParts.append(PartID(part))
        }
    }

    private mutating func finish(_ change: inout Change) {
        for part in trace.parts { change.addedParts.append(PartID(part)) }
        change.addedParts.sort()
        if !change.modifiedParts.isEmpty, !change.addedParts.isEmpty {
            let added = Set(change.addedParts)
            change.modifiedParts.removeAll { added.contains($0) }
        }
        let start = graph.body.layout.needed >> 6
        for word in neededBefore.indices {
            let now = progress.words[start + word]
            Change.note(now & ~neededBefore[word], word: word, in: &change.newlyNeeded)
            Change.note(neededBefore[word] & ~now, word: word, in: &change.noLongerNeeded)
        }
        // Those that were answered were needed and are not any more, but that is no news.
        let progress = progress
        let counted = graph.body.layout.counted
        change.noLongerNeeded.removeAll { progress.holds(counted + Int($0.rawValue)) }
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
        MemoryLayout<Walk>.size + progress.words.count * 8 + neededBefore.count * 8 + log.footprint
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
