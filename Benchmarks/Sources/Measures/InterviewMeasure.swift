import ActeCompiler
import ActeGraph
import ActeInterview
import ActeValues
import Foundation
import Workloads

/// W3: recorded entretiens replayed answer by answer: what each costs, what an open one weighs, and where the next question is
/// the one that the reference asks.
struct InterviewMeasure {
    private let graph: DecisionGraph
    private let sessions: [[Move]]

    /// One recorded answer.
    private struct Move {
        var question: QuestionID
        var value: Value
        /// The next question of the reference.
        var next: QuestionID?
    }

    init() throws {
        let rules = try RuleReading.compiled(RuleReading.file("data/w3/tree.acte"))
        graph = rules.graph
        let questions = graph.questions
        sessions = try RecordedSessions(json: Data(contentsOf: URL(filePath: "data/w3/sessions.json"))).sessions.map {
            try $0.map { step in
                let value = try NeutralAnswer.value(step.value, for: questions[step.question])
                let next = step.next < 0 ? nil : QuestionID(UInt32(step.next))
                return Move(question: QuestionID(UInt32(step.question)), value: value, next: next)
            }
        }
    }

    /// Measures latency, memory and agreement.
    func run(rounds: Int = 9, open: Int = 100_000) throws {
        try measureLatency(rounds: rounds)
        try measureMemory(open: open)
        try compareWithReference()
    }

    private func measureLatency(rounds: Int) throws {
        var medians: [Double] = []
        var tails: [Double] = []
        var nexts: [Double] = []
        var means: [Double] = []
        for _ in 0..<rounds {
            var all: [Double] = []
            var straight: [Double] = []
            var step = try emptyStep()
            for session in sessions {
                var interview = Session(graph)
                for move in session {
                    let isNext = interview.next == move.question
                    let start = Stopwatch.nanoseconds()
                    try interview.answer(move.question, with: move.value, noting: &step)
                    let next = step.next
                    let elapsed = Double(Stopwatch.nanoseconds() - start) / 1_000
                    keep(next)
                    all.append(elapsed)
                    if isNext { straight.append(elapsed) }
                }
            }
            all.sort()
            straight.sort()
            medians.append(all[all.count / 2])
            tails.append(all[all.count * 99 / 100])
            nexts.append(straight[straight.count / 2])
            let total = try Stopwatch.seconds(1, replayAll)
            means.append(total[0] * 1e6 / Double(all.count))
        }
        try Figure("W3", "latency p50", "us", of: medians).record()
        try Figure("W3", "latency p99", "us", of: tails, note: "revisions of earlier answers included").record()
        try Figure("W3", "latency p50 of the question asked", "us", of: nexts).record()
        try Figure("W3", "mean incl. session open", "us", of: means).record()
    }

    /// A step to be used again, so that answering allocates nothing.
    private func emptyStep() throws -> Step {
        guard let first = sessions.first?.first else { throw MeasureFailure("no recorded session") }
        var interview = Session(graph)
        return try interview.answer(first.question, with: first.value)
    }

    private func replayAll() throws {
        var step = try emptyStep()
        for session in sessions {
            var interview = Session(graph)
            for move in session { try interview.answer(move.question, with: move.value, noting: &step) }
            keep(interview.next)
        }
    }

    // MARK: Memory

    private func measureMemory(open count: Int) throws {
        var interviews: [Session] = []
        interviews.reserveCapacity(count)
        let before = ResidentMemory.bytes()
        var step = try emptyStep()
        for index in 0..<count {
            var interview = Session(graph)
            for move in sessions[index % sessions.count] {
                try interview.answer(move.question, with: move.value, noting: &step)
            }
            interviews.append(interview)
        }
        let resident = Double(ResidentMemory.bytes() - before) / Double(count)
        let held =
            Double(interviews.prefix(sessions.count).reduce(0) { $0 + $1.footprint })
            / Double(min(count, sessions.count))
        try Figure("W3", "memory/session", "bytes", of: [resident], note: "resident, \(count) interviews open").record()
        try Figure("W3", "elements/session", "bytes", of: [held], note: "elements in use, without spare capacity")
            .record()
    }

    // MARK: Agreement

    private func compareWithReference() throws {
        var agreed = 0
        var beforeRevision = 0
        var total = 0
        var early = 0
        var step = try emptyStep()
        for session in sessions {
            var interview = Session(graph)
            var isRevised = false
            var answered: Set<QuestionID> = []
            for move in session {
                isRevised = !answered.insert(move.question).inserted || isRevised
                try interview.answer(move.question, with: move.value, noting: &step)
                let agrees = interview.next == move.next
                agreed += agrees ? 1 : 0
                total += 1
                if !isRevised {
                    early += 1
                    beforeRevision += agrees ? 1 : 0
                }
            }
        }
        let note = "before any revision \(beforeRevision) of \(early)"
        try Figure("W3", "steps that agree", "%", of: [100 * Double(agreed) / Double(total)], note: note).record()
    }
}
