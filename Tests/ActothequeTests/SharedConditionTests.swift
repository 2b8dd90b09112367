import Testing

@testable import Actotheque

/// Conditions that read one another twice each: as many ways through them as two to the power of their number.
@Suite("A condition that many others read is weighed once, and told once")
struct SharedConditionTests {
    private static let length = 40

    private static let rules: Result<Rules, any Error> = Result {
        let names = ["x", "y", "z"].map { "question [\($0)] : oui/non\n    > Est-ce \($0) ?\n" }
        let chain = (1...length).map {
            "calcul [c\($0)] : oui/non\n    ([c\($0 - 1)] et [x]) ou ([c\($0 - 1)] et [y])\n"
        }
        let source = """
            acte Essai
                nature : décision
            \(names.joined())calcul [c0] : oui/non
                [z]
            \(chain.joined())calcul [t] : entier
                1
                par exception 2 si [c\(length)]
            visa code civil
            si [c\(length)]
                article B
                    > Bonjour.
            article A
                > Total [t].
            signature
                > Le maire,
            exemple Tout
                [x] = oui
                [z] = oui
                attendu [t] = 2
                attendu : article B

            """
        return try Rules(bytes: Array(source.utf8), path: "chaîne.acte")
    }

    @Test("explanations end, and tell a comparison of each value once")
    func told() throws {
        var walk = try Self.rules.get().start()
        while walk.question != nil { try walk.answer("oui") }
        let why = walk.why(try #require(walk.subjects(named: "B").first))
        // At each step of the chain, [x]; [y] need not be asked; then [z], once.
        #expect(why.facts.count(where: { $0.text.contains("[z]") }) == 1)
        #expect(why.facts.count == Self.length + 1)
        let total = walk.derivation(of: try #require(walk.subjects(named: "t").first))
        #expect(!total.facts.isEmpty && total.facts.count < 10 * Self.length)
    }

    @Test("every way of answering gives what the rules say")
    func weighed() throws {
        for bits in 0..<8 {
            var walk = try Self.rules.get().start()
            while let question = walk.question {
                let bit = ["x", "y", "z"].firstIndex(of: question.name) ?? 0
                try walk.answer(bits >> bit & 1 == 1 ? "oui" : "non")
            }
            let holds = bits & 4 != 0 && bits & 3 != 0
            #expect(try walk.act().text.contains("Total \(holds ? 2 : 1)."))
            #expect(walk.why(try #require(walk.subjects(named: "B").first)).facts.isEmpty == false || !holds)
        }
    }

    @Test("the example is tried, and what no example reaches is looked for")
    func tried() throws {
        let rehearsal = try Self.rules.get().rehearse()
        #expect(rehearsal.trials.allSatisfy { $0.isSuccess })
        #expect(!rehearsal.coverage.gaps.isEmpty)
        #expect(!rehearsal.proposals().isEmpty)
    }
}
