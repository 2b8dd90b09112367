import ActePatterns
import ActeValues
import Foundation
import TestRandom
import Testing

@testable import ActeGraph

/// A graph that was written and read again is the same graph, and no file can bring an engine down.
@Suite struct SerialGraphTests {
    @Test(arguments: 0..<4) func whatIsReadIsWhatWasWritten(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 49_979_687 &+ 3)
        for _ in 0..<100 {
            let recipe = PlainModel.Recipe(questions: 6, depth: 2, comparesSums: generator.once(in: 2))
            let model = PlainModel.random(recipe, using: &generator)
            let graph = try model.graph(.whatRuns)
            let bytes = try encoded(graph)
            let again = try decoded(bytes)
            #expect(try encoded(again) == bytes)
            #expect(again.body.diagrams == graph.body.diagrams && again.body.sites == graph.body.sites)
            #expect(again.body.variables == graph.body.variables)
            var (walk, copy, change) = (Walk(graph), Walk(again), Change())
            for question in model.questions.indices.shuffled(using: &generator) {
                let answer = StoredAnswer(plain: model.domain(of: question).randomElement(using: &generator) ?? 0)
                walk.record(answer, for: QuestionID(UInt32(question)), noting: &change)
                copy.record(answer, for: QuestionID(UInt32(question)), noting: &change)
                #expect(Outline(walk) == Outline(copy), "\(model)")
            }
        }
    }

    @Test func everyKindOfElementIsKept() throws {
        let bytes = try encoded(SerialSample.graph())
        #expect(try encoded(decoded(bytes)) == bytes)
    }

    @Test(arguments: 0..<8) func aCorruptedFileIsRefusedOrRuns(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 86_028_121 &+ 17)
        let sample = try encoded(SerialSample.graph())
        var (read, refused) = (0, 0)
        for number in 0..<150 {
            var bytes = sample
            if number % 2 == 1 {
                let recipe = PlainModel.Recipe(questions: 6, depth: 2, comparesSums: true)
                bytes = try encoded(PlainModel.random(recipe, using: &generator).graph())
            }
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                bytes = try JSONMutation.mutated(bytes, using: &generator)
            }
            do {
                try run(decoded(bytes), using: &generator)
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
    }

    @Test func anotherVersionIsRefused() throws {
        let bytes = try encoded(SerialSample.graph())
        let text = String(decoding: bytes, as: UTF8.self)
        let later = text.replacing("\"version\":1}", with: "\"version\":2}")
        #expect(throws: SerialProblem(.unknownVersion(2))) { try decoded(Data(later.utf8)) }
        let other = text.replacing("actotheque.graph", with: "autre")
        #expect(throws: SerialProblem(.unknownFormat)) { try decoded(Data(other.utf8)) }
    }

    /// A contradiction hides from diagrams that a gate leads back to its own question.
    @Test func aGateWrittenWithItsOwnQuestionIsRefused() throws {
        var builder = DecisionGraphBuilder()
        let questions = (0..<3).map { builder.question(QuestionDeclaration("q\($0)", .truth)) }
        let itself = builder.isTrue(.question(questions[0]))
        builder.restrict(questions[0], to: builder.all([itself, builder.not(itself)]))
        let middle = builder.isTrue(.question(questions[1]))
        builder.restrict(questions[2], to: middle)
        let last = builder.isTrue(.question(questions[2]))
        let either = builder.any([itself, builder.all([middle, builder.not(last)])])
        _ = builder.decide(either, in: builder.root)
        #expect(throws: GraphLimit.circularApplicability(questions[0])) { try builder.build() }
    }

    // MARK: Doing

    private func encoded(_ graph: DecisionGraph) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(SerialGraph(graph))
    }

    private func decoded(_ bytes: Data) throws -> DecisionGraph {
        try JSONDecoder().decode(SerialGraph.self, from: bytes).graph()
    }

    /// Answers everything at random, right or wrong.
    private func run(_ graph: DecisionGraph, using generator: inout SeededGenerator) throws {
        var walk = Walk(graph)
        var change = Change()
        for question in graph.questions.indices {
            let answer: StoredAnswer =
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: .leftOut
                case 1: .text("AB-12")
                case 2: .scalar(Int64.random(in: Int64.min...Int64.max, using: &generator))
                default: .scalar(Int64.random(in: 0...3, using: &generator))
                }
            walk.record(answer, for: QuestionID(UInt32(question)), noting: &change)
        }
        _ = Outline(walk)
        for _ in graph.questions { walk.undo(noting: &change) }
        _ = Outline(walk)
    }
}
