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
                let alone = decider.reader.terminal(of: graph.body.sites.roots[decision], table, 0)
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

    /// A stretch of scalars, all but one, and a set of options: each is one test, whatever was answered or left out.
    @Test(arguments: [ValueType.date, .number, .integer, .choice])
    func comparisonsHoldAsTheySay(type: ValueType) throws {
        var builder = DecisionGraphBuilder()
        var question = QuestionDeclaration("valeur", type)
        question.isOptional = true
        question.options = (0..<9).map { "option \($0)" }
        let operand = Operand.question(builder.question(question))
        let comparisons: [(Comparison, (Int64, Int64) -> Bool)] = [
            (.less, { $0 < $1 }), (.lessOrEqual, { $0 <= $1 }), (.greater, { $0 > $1 }),
            (.greaterOrEqual, { $0 >= $1 }),
            (.equal, { $0 == $1 }), (.notEqual, { $0 != $1 }),
        ]
        for (comparison, _) in comparisons {
            _ = builder.decide(builder.compare(operand, comparison, scalar: 4), in: builder.root)
        }
        let graph = try builder.build()
        var table = AnswerTable(for: graph)
        let answers: [StoredAnswer] = [.scalar(0), .scalar(3), .scalar(4), .scalar(5), .scalar(8), .leftOut]
        for answer in answers { table.append([answer]) }
        var decider = Decider(graph)
        var branches: [UInt16] = []
        for (row, answer) in answers.enumerated() {
            decider.branches(row, of: table, into: &branches)
            for (number, (comparison, holds)) in comparisons.enumerated() {
                let expected = if case .scalar(let scalar) = answer { holds(scalar, 4) } else { false }
                let root = graph.body.sites.roots[number]
                #expect(decider.reader.terminal(of: root, table, row) == UInt32(branches[number]))
                if answer != .leftOut || comparison != .notEqual { #expect((branches[number] == 1) == expected) }
            }
        }
    }

    @Test func anAnswerOfAnotherTypeIsLeftOut() throws {
        var builder = DecisionGraphBuilder()
        let types = [ValueType.text, .integer, .truth]
        let operands = types.map { type in
            var question = QuestionDeclaration("\(type)", type)
            question.isOptional = true
            return Operand.question(builder.question(question))
        }
        let conditions = [
            builder.test(operands[0], .startsWith, "A"), builder.compare(operands[1], .less, scalar: 3),
            builder.isTrue(operands[2]),
        ]
        for condition in conditions { _ = builder.decide(condition, in: builder.root) }
        let graph = try builder.build()
        var table = AnswerTable(for: graph)
        table.append([.text("A"), .scalar(2), .scalar(1)])
        table.append([.scalar(1 << 40), .text("2"), .scalar(700)])
        var decider = Decider(graph)
        var branches: [UInt16] = []
        decider.branches(0, of: table, into: &branches)
        #expect(branches == [1, 1, 1])
        decider.branches(1, of: table, into: &branches)
        #expect(branches == [0, 0, 0])
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
