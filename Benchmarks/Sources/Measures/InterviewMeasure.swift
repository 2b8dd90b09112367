import ActeCompiler
import ActeGraph
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
        var answer: StoredAnswer
        /// The next question of the reference.
        var next: QuestionID?
    }

    init() throws {
        let rules = try RuleReading.compiled(RuleReading.file("data/w3/tree.acte"))
        graph = rules.graph
        let questions = graph.questions
        sessions = try RecordedSessions(json: Data(contentsOf: URL(filePath: "data/w3/sessions.json"))).sessions.map {
            try $0.map { step in
                let answer = try NeutralAnswer.stored(step.value, for: questions[step.question])
                let next = step.next < 0 ? nil : QuestionID(UInt32(step.next))
                return Move(question: QuestionID(UInt32(step.question)), answer: answer, next: next)
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
            var change = Change()
            for session in sessions {
                var walk = Walk(graph)
                for move in session {
                    let isNext = walk.next == move.question
                    let start = Stopwatch.nanoseconds()
                    walk.record(move.answer, for: move.question, noting: &change)
                    let next = walk.next
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
            let total = Stopwatch.seconds(1) { replayAll() }
            means.append(total[0] * 1e6 / Double(all.count))
        }
        try Figure("W3", "latency p50", "us", of: medians).record()
        try Figure("W3", "latency p99", "us", of: tails, note: "revisions of earlier answers included").record()
        try Figure("W3", "latency p50 of the question asked", "us", of: nexts).record()
        try Figure("W3", "mean incl. session open", "us", of: means).record()
    }

    private func replayAll() {
        var change = Change()
        for session in sessions {
            var walk = Walk(graph)
            for move in session { walk.record(move.answer, for: move.question, noting: &change) }
            keep(walk.next)
        }
    }

    // MARK: Memory

    private func measureMemory(open count: Int) throws {
        var walks: [Walk] = []
        walks.reserveCapacity(count)
        let before = ResidentMemory.bytes()
        var change = Change()
        for index in 0..<count {
            var walk = Walk(graph)
            for move in sessions[index % sessions.count] {
                walk.record(move.answer, for: move.question, noting: &change)
            }
            walks.append(walk)
        }
        let resident = Double(ResidentMemory.bytes() - before) / Double(count)
        let held =
            Double(walks.prefix(sessions.count).reduce(0) { $0 + $1.footprint }) / Double(min(count, sessions.count))
        try Figure("W3", "memory/session", "bytes", of: [resident], note: "resident, \(count) walks open").record()
        try Figure("W3", "elements/session", "bytes", of: [held], note: "elements in use, without spare capacity")
            .record()
    }

    // MARK: Agreement

    private func compareWithReference() throws {
        var agreed = 0
        var beforeRevision = 0
        var total = 0
        var early = 0
        var change = Change()
        for session in sessions {
            var walk = Walk(graph)
            var isRevised = false
            for move in session {
                isRevised = isRevised || walk.log.answer(to: move.question) != nil
                walk.record(move.answer, for: move.question, noting: &change)
                let agrees = walk.next == move.next
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
