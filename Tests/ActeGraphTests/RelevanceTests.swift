import TestRandom
import Testing

@testable import ActeGraph

/// The three sentences of section 5 of the language, against every completion of random small models.
@Suite struct RelevanceTests {
    @Test(arguments: 0..<8) func askingIsExact(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 7919 &+ 1)
        for _ in 0..<700 {
            let model = PlainModel.random(PlainModel.Recipe(), using: &generator)
            try walk(model, using: &generator, isExact: true)
        }
    }

    @Test(arguments: 0..<4) func comparedSumsAreNeverAskedForInVain(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 104_729 &+ 5)
        for _ in 0..<200 {
            let model = PlainModel.random(PlainModel.Recipe(comparesSums: true), using: &generator)
            try walk(model, using: &generator, isExact: false)
        }
    }

    /// Answers needed questions in any order until nothing is needed, checking every state on the way.
    private func walk(_ model: PlainModel, using generator: inout SeededGenerator, isExact: Bool) throws {
        var walk = Walk(try model.graph())
        var change = Change()
        var answers = PlainModel.Answers(repeating: nil, count: model.questions.count)
        var stored = answers
        // Once something idle was passed over, more is reached than the plain definition says.
        var passedOver = false
        while true {
            let plain = PlainRelevance(model, answers)
            let needed = Set(walk.needed.map { Int($0.rawValue) })
            let mattering = Set(model.questions.indices.filter { plain.mayMatter($0) })
            let (expected, refusal) = plain.needed()
            if expected.isEmpty, refusal == nil { passedOver = true }
            if isExact, !passedOver { #expect(walk.refusal.map { Int($0.rawValue) } == refusal, "\(model) \(answers)") }
            if walk.refusal == nil {
                let possible = Set(walk.possible.map { Int($0.rawValue) })
                #expect(
                    isExact ? possible == mattering : possible.isSuperset(of: mattering),
                    "\(possible) \(mattering) \(model) \(answers)")
                #expect(needed.isSubset(of: possible), "\(model) \(answers)")
                if isExact {
                    #expect(
                        passedOver ? needed.isSuperset(of: expected) : needed == expected,
                        "\(model) \(answers)")
                }
                if needed.isEmpty { #expect(plain.isSettled, "\(model) \(answers)") }
            } else {
                #expect(plain.isRefusedForCertain, "\(model) \(answers)")
            }
            guard let question = needed.sorted().randomElement(using: &generator),
                let value = model.domain(of: question).randomElement(using: &generator)
            else { return }
            stored[question] = value
            walk.record(StoredAnswer(plain: value), for: QuestionID(UInt32(question)), noting: &change)
            // Answered before an earlier one, it may turn out to be pointless: then it does not count.
            answers = model.questions.indices.map { walk.counts(QuestionID(UInt32($0))) ? stored[$0] : nil }
        }
    }
}
