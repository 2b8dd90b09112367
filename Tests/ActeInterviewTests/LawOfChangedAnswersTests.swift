import ActeGraph
import ActeInterview
import ActeValues
import TestRandom
import Testing

/// The law of changed answers, on 100,000 random edits of the session that people walk.
@Suite struct LawOfChangedAnswersTests {
    @Test(arguments: 0..<10) func theStateFollowsFromTheStoredAnswersAlone(batch: Int) throws {
        let model = try SubsidyGraph()
        var generator = SeededGenerator(seed: UInt64(batch) &* 15_485_863 &+ 7)
        for _ in 0..<1_000 {
            var session = Session(model.graph)
            for _ in 0..<10 { edit(&session, model, using: &generator) }
            let replayed = try State(replaying: session, using: &generator)
            #expect(State(session) == replayed)
            let before = State(session)
            if session.undo().question != nil { session.redo() }
            #expect(State(session) == before)
            let (resumed, report) = Session.resuming(session.saved, on: model.graph)
            #expect(report.isFaithful)
            #expect(State(resumed) == before)
        }
    }

    /// Mostly what people do, answering the next question; now and then another answer changed, removed, undone or refused.
    private func edit(_ session: inout Session, _ model: SubsidyGraph, using generator: inout SeededGenerator) {
        let any = QuestionID(UInt32.random(in: 0..<6, using: &generator))
        let question = generator.once(in: 3) ? any : session.next ?? any
        if generator.once(in: 8) {
            session.remove(question)
        } else if generator.once(in: 8) {
            session.undo()
        } else if let value = value(for: question, model, using: &generator) {
            let before = State(session)
            if (try? session.answer(question, with: value)) == nil { #expect(State(session) == before) }
        } else {
            _ = try? session.leaveOut(question)
        }
    }

    private func value(
        for question: QuestionID, _ model: SubsidyGraph, using generator: inout SeededGenerator
    ) -> Value? {
        switch question {
        case model.declared: .truth(!generator.once(in: 4))
        case model.form, model.purpose: .option(Int.random(in: 0...2, using: &generator))
        case model.amount: .amount(Amount(cents: [1, 100, 2_300_000, 2_300_001].randomElement(using: &generator) ?? 0))
        case model.action: .text(["ab", "un festival", "deux"].randomElement(using: &generator) ?? "")
        default: generator.once(in: 2) ? .text("à suivre") : nil
        }
    }
}

/// All that a session says, its history apart.
private struct State: Equatable {
    var answers: [RecordedAnswer]
    var needed: [QuestionID]
    var refusal: RefusalID?
    var parts: [Truth]
    var findings: [Finding]

    init(_ session: Session) {
        answers = session.answers
        needed = session.needed
        refusal = session.refusal
        parts = (0..<5).map { session.holds(PartID($0)) }
        findings = (0..<6).map { session.finding(of: .question(QuestionID($0))) }
    }

    /// The same answers, given at once in another order.
    init(replaying session: Session, using generator: inout SeededGenerator) throws {
        var other = Session(session.graph)
        let answers = session.answers.shuffled(using: &generator)
        try other.take(answers.map { (question: $0.question, value: $0.value) })
        self.init(other)
    }
}
