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
        var history: [([Int?], Outline)] = [(stored, Outline(walk))]
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            // Mostly what a person does: answer the next question; now and then anything else.
            let any = Int.random(in: model.questions.indices, using: &generator)
            let question = generator.once(in: 3) ? any : walk.next.map { Int($0.rawValue) } ?? any
            let value = generator.once(in: 6) ? nil : model.domain(of: question).randomElement(using: &generator)
            stored[question] = value
            walk.record(value.map { StoredAnswer(plain: $0) }, for: QuestionID(UInt32(question)), noting: &change)
            check(change, from: history[history.count - 1].1, to: Outline(walk))
            history.append((stored, Outline(walk)))
        }
        #expect(Outline(walk) == replayed(stored, on: graph, using: &generator), "\(model) \(stored)")
        for (index, answer) in stored.enumerated() {
            #expect(walk.log.answer(to: QuestionID(UInt32(index))) == answer.map { StoredAnswer(plain: $0) })
        }
        let back = Int.random(in: 1..<history.count, using: &generator)
        for step in 0..<back {
            walk.undo(noting: &change)
            #expect(Outline(walk) == history[history.count - 2 - step].1, "\(model) \(history)")
        }
        for step in 0..<back {
            walk.redo(noting: &change)
            #expect(Outline(walk) == history[history.count - back + step].1, "\(model) \(history)")
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
        #expect(Set(change.addedParts) == after.parts.subtracting(before.parts))
        #expect(Set(change.removedParts) == before.parts.subtracting(after.parts))
        #expect(Set(change.newlyNeeded) == after.needed.subtracting(before.needed))
        #expect(
            Set(change.noLongerNeeded) == before.needed.subtracting(after.needed).subtracting(after.counting))
        #expect(Set(change.modifiedParts).isSubset(of: before.parts.intersection(after.parts)))
    }
}

/// What a walk says, as a whole.
struct Outline: Equatable {
    var counting: Set<QuestionID>
    var needed: Set<QuestionID>
    var parts: Set<PartID>
    var refusal: RefusalID?
    var branches: [Int?]
    var findings: [Finding]

    init(_ walk: Walk) {
        counting = Set(walk.counting)
        needed = Set(walk.needed)
        parts = Set((0..<walk.graph.partCount).map { PartID(UInt32($0)) }.filter { walk.holds($0) })
        refusal = walk.refusal
        branches = (0..<walk.graph.decisionCount).map { walk.branch(of: DecisionID(UInt32($0))) }
        findings = walk.graph.questions.indices.map { walk.finding(of: QuestionID(UInt32($0))) }
        findings += (0..<walk.graph.termCount).map { walk.finding(of: TermID(UInt32($0))) }
    }
}
