import ActeValues
import TestRandom
import Testing

@testable import ActeGraph

/// The changes that reach a refusal, or a branch, against every completion of random small models.
@Suite struct RemedyGoalTests {
    @Test(arguments: 0..<3) func refusalsAreReached(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 4241 &+ 5)
        var found = 0
        for _ in 0..<80 {
            let model = PlainModel.random(PlainModel.Recipe(), using: &generator)
            let answers = answers(to: model, &generator)
            let walk = try walk(model, answers)
            var finder = RemedyFinder(walk.graph)
            for refusal in 0..<model.refusalCount {
                let remedies = finder.remedies(reaching: .refusal(RefusalID(UInt32(refusal))), from: walk)
                func isCertain(_ answers: PlainModel.Answers) -> Bool {
                    model.completions(of: answers).allSatisfy { model.result($0) == .refused(refusal) }
                }
                if remedies.isEmpty {
                    let everything = model.completions(of: answers.map { _ in nil })
                    let isPossible = everything.contains { model.result($0) == .refused(refusal) }
                    #expect(isCertain(answers) || !isPossible, "\(model) \(answers) \(refusal)")
                }
                for remedy in remedies {
                    found += 1
                    #expect(isCertain(applied(remedy.changes, to: answers)), "\(model) \(answers) \(refusal) \(remedy)")
                }
            }
        }
        #expect(found > 20)
    }

    @Test(arguments: 0..<3) func branchesAreReached(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 2711 &+ 8)
        var found = 0
        for _ in 0..<120 {
            let model = PlainModel.random(PlainModel.Recipe(), using: &generator)
            let answers = answers(to: model, &generator)
            let walk = try walk(model, answers)
            var finder = RemedyFinder(walk.graph)
            // Elsewhere what a decision hangs on may not matter, and nobody is asked.
            for decision in walk.graph.body.tree.decisions.indices
            where walk.graph.body.sites.tellsBranchesApart[decision] {
                let id = DecisionID(UInt32(decision))
                for branch in 0..<Int(walk.graph.body.tree.decisions[decision].branchCount) {
                    for remedy in finder.remedies(reaching: .branch(id, branch), from: walk) {
                        let changed = applied(remedy.changes, to: answers)
                        for complete in model.completions(of: changed) {
                            let after = try self.walk(model, complete.map { $0 })
                            // What a refusal cuts off is not asked, hence not decided.
                            guard after.refusal == nil, let taken = after.branch(of: id) else { continue }
                            found += 1
                            #expect(
                                taken == branch,
                                "\(model) \(answers) \(decision) \(branch) \(remedy) refused \(after.refusal as Any) complete \(complete)"
                            )
                        }
                    }
                }
            }
        }
        #expect(found > 20)
    }

    private func answers(to model: PlainModel, _ generator: inout SeededGenerator) -> PlainModel.Answers {
        model.questions.indices.map { question in
            generator.once(in: 4) ? nil : model.domain(of: question).randomElement(using: &generator)
        }
    }

    private func walk(_ model: PlainModel, _ answers: PlainModel.Answers) throws -> Walk {
        var walk = Walk(try model.graph())
        walk.restore(
            answers.enumerated().compactMap { question, answer in
                answer.map { (QuestionID(UInt32(question)), StoredAnswer(plain: $0)) }
            })
        return walk
    }

    private func applied(_ changes: [Remedy.Change], to answers: PlainModel.Answers) -> PlainModel.Answers {
        var changed = answers
        for change in changes {
            switch change.answer {
            case .scalar(let scalar): changed[Int(change.question.rawValue)] = Int(scalar)
            case .leftOut: changed[Int(change.question.rawValue)] = PlainModel.leftOut
            case .text: continue
            }
        }
        return changed
    }
}
