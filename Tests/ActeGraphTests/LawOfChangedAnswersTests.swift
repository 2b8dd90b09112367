import TestRandom
import Testing

@testable import ActeGraph

/// What counts is a function of the stored answers: never of the order of the moves, and nothing is ever lost.
@Suite struct LawOfChangedAnswersTests {
    @Test(arguments: 0..<8) func theStateFollowsFromTheStoredAnswersAlone(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 15_485_863 &+ 11)
        for _ in 0..<250 {
            let recipe = PlainModel.Recipe(questions: 6, depth: 2, comparesSums: generator.once(in: 3))
            let model = PlainModel.random(recipe, using: &generator)
            let graph = try model.graph()
            for _ in 0..<50 { edit(model, graph, using: &generator) }
        }
    }

    /// One sequence of edits, held against a replay of what it leaves behind.
    private func edit(_ model: PlainModel, _ graph: DecisionGraph, using generator: inout SeededGenerator) {
        var walk = Walk(graph)
        var change = Change()
        var stored = [Int?](repeating: nil, count: model.questions.count)
        var history = [Outline(walk)]
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            // Mostly what a person does: answer the next question; now and then anything else.
            let any = Int.random(in: model.questions.indices, using: &generator)
            let question = generator.once(in: 3) ? any : walk.next.map { Int($0.rawValue) } ?? any
            let value = generator.once(in: 6) ? nil : model.domain(of: question).randomElement(using: &generator)
            stored[question] = value
            walk.record(value.map { StoredAnswer(plain: $0) }, for: QuestionID(UInt32(question)), noting: &change)
            let outline = Outline(walk)
            check(change, from: history[history.count - 1], to: outline)
            history.append(outline)
        }
        #expect(history[history.count - 1] == replayed(stored, on: graph, using: &generator), "\(model) \(stored)")
        for (index, answer) in stored.enumerated() {
            #expect(walk.log.answer(to: QuestionID(UInt32(index))) == answer.map { StoredAnswer(plain: $0) })
        }
        // Taking moves back one by one is slow to watch: one sequence in five is enough.
        guard generator.once(in: 5) else { return }
        let back = Int.random(in: 1..<history.count, using: &generator)
        for step in 0..<back {
            walk.undo(noting: &change)
            #expect(Outline(walk) == history[history.count - 2 - step], "\(model) \(history)")
        }
        for step in 0..<back {
            walk.redo(noting: &change)
            #expect(Outline(walk) == history[history.count - back + step], "\(model) \(history)")
        }
    }

    /// The same answers, recorded in another order.
    private func replayed(
        _ stored: [Int?], on graph: DecisionGraph, using generator: inout SeededGenerator
    ) -> Outline {
        var walk = Walk(graph)
        var change = Change()
        for question in stored.indices.shuffled(using: &generator) {
            guard let value = stored[question] else { continue }
            walk.record(StoredAnswer(plain: value), for: QuestionID(UInt32(question)), noting: &change)
        }
        return Outline(walk)
    }

    /// What is said to have changed is what differs.
    private func check(_ change: Change, from before: Outline, to after: Outline) {
        #expect(change.addedParts == after.parts.filter { !before.parts.contains($0) })
        #expect(change.removedParts == before.parts.filter { !after.parts.contains($0) })
        #expect(change.newlyNeeded == after.needed.filter { !before.needed.contains($0) })
        #expect(
            change.noLongerNeeded
                == before.needed.filter { !after.needed.contains($0) && !after.counting.contains($0) })
        #expect(change.modifiedParts.allSatisfy { before.parts.contains($0) && after.parts.contains($0) })
    }
}

/// What a walk says, as a whole.
struct Outline: Equatable {
    var counting: [QuestionID]
    var needed: [QuestionID]
    var parts: [PartID]
    var refusal: RefusalID?
    var branches: [Int?]
    var findings: [Finding]

    init(_ walk: Walk) {
        counting = walk.counting
        needed = walk.needed
        parts = (0..<UInt32(walk.graph.partCount)).map { PartID($0) }.filter { walk.holds($0) }
        refusal = walk.refusal
        branches = (0..<UInt32(walk.graph.decisionCount)).map { walk.branch(of: DecisionID($0)) }
        findings = walk.graph.questions.indices.map { walk.finding(of: QuestionID(UInt32($0))) }
        findings += (0..<UInt32(walk.graph.termCount)).map { walk.finding(of: TermID($0)) }
    }
}
