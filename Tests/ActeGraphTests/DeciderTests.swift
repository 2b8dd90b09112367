import ActePatterns
import ActeValues
import TestRandom
import Testing

@testable import ActeGraph

/// Deciding complete answers at once comes to what a walk comes to, and to what the model says.
@Suite struct DeciderTests {
    @Test(arguments: 0..<8) func theOutcomeIsThatOfTheModel(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 32_452_843 &+ 5)
        for _ in 0..<150 {
            let recipe = PlainModel.Recipe(questions: 6, depth: 2, comparesSums: generator.once(in: 2))
            let model = PlainModel.random(recipe, using: &generator)
            let graph = try model.graph()
            var decider = Decider(graph)
            var table = AnswerTable(for: graph)
            var rows: [[Int]] = []
            for _ in 0..<12 {
                let row = model.questions.indices.map { question in
                    model.domain(of: question).randomElement(using: &generator) ?? 0
                }
                rows.append(row)
                table.append(row.map { StoredAnswer(plain: $0) })
            }
            for (number, row) in rows.enumerated() { check(model, row, &decider, number, table) }
        }
    }

    private func check(
        _ model: PlainModel, _ row: [Int], _ decider: inout Decider, _ number: Int, _ table: AnswerTable
    ) {
        decider.decide(number, of: table)
        switch model.result(row) {
        case .refused(let refusal): #expect(decider.refusal == RefusalID(UInt32(refusal)), "\(model) \(row)")
        case .act(let parts):
            #expect(decider.refusal == nil, "\(model) \(row)")
            #expect(Set(decider.parts) == Set(parts.keys.map { PartID(UInt32($0)) }), "\(model) \(row)")
            #expect(decider.parts.count == parts.count)
        }
    }

    /// Looking at every answer once and following one decision alone are two ways to the same branch.
    @Test func allBranchesAgreeWithEachAlone() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let recipe = PlainModel.Recipe(questions: 6, depth: 2, comparesSums: true)
            let model = PlainModel.random(recipe, using: &generator)
            let graph = try model.graph()
            var decider = Decider(graph)
            var table = AnswerTable(for: graph)
            let row = model.questions.indices.map { model.domain(of: $0).randomElement(using: &generator) ?? 0 }
            table.append(row.map { StoredAnswer(plain: $0) })
            var branches: [UInt16] = []
            decider.branches(0, of: table, into: &branches)
            #expect(branches.count == graph.decisionCount)
            for (decision, branch) in branches.enumerated() {
                let alone = decider.terminal(of: graph.body.sites.roots[decision], table, 0)
                #expect(UInt32(branch) == alone, "\(model) \(row)")
            }
        }
    }

    @Test(arguments: [
        ("Les Amis du Rhône", [true, true, true, true]), ("Les amis", [false, false, true, false]),
        ("", [false, false, false, false]), ("Aux Amis du Rhône", [false, true, false, true]),
    ])
    func textsAreTestedAsWritten(text: String, expected: [Bool]) throws {
        var builder = DecisionGraphBuilder()
        let name = Operand.question(builder.question(QuestionDeclaration("nom", .text)))
        let conditions = [
            builder.test(name, .equals, "Les Amis du Rhône"), builder.test(name, .contains, "Amis"),
            builder.test(name, .startsWith, "Les"), builder.matches(name, try Pattern("R.ône$")),
        ]
        for condition in conditions { _ = builder.decide(condition, in: builder.root) }
        let graph = try builder.build()
        var table = AnswerTable(for: graph)
        table.append([.text("autre")])
        table.append([.text(text)])
        var decider = Decider(graph)
        var branches: [UInt16] = []
        decider.branches(1, of: table, into: &branches)
        #expect(branches == expected.map { $0 ? 1 : 0 })
    }

    @Test func aRowThatIsNotThereDecidesNothing() throws {
        var builder = DecisionGraphBuilder()
        builder.part("p", showing: [], in: builder.root)
        let graph = try builder.build()
        var decider = Decider(graph)
        decider.decide(0, of: AnswerTable(for: graph))
        #expect(decider.parts.isEmpty)
    }
}
