import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues
import TestRandom
import Testing

@testable import Actotheque

@Suite("Changes that no answers tell apart, against all answers")
struct MutationProofTests {
    /// All that a person learns, told by the walk itself.
    private struct Learned: Hashable {
        var text: String
        var alerts: [String]
        var refusal: String?
    }

    /// What rules give for every answer.
    private func learned(_ rules: Rules) throws -> [Learned] {
        var rows: [[(QuestionID, Value?)]] = [[]]
        for (name, answers) in RandomLoan.answers {
            let place = try #require(rules.compiled.model.questions.firstIndex { $0.name == name })
            let question = QuestionID(UInt32(place))
            let type = rules.compiled.model.questions[place].type
            rows = rows.flatMap { row in
                answers.indices.map { index in
                    // *oui* is the first answer of the two, and stored as one.
                    let scalar = type == .truth ? Int64(1 - index) : Int64(index)
                    return row + [(question, Scalar.value(scalar, as: type))]
                }
            }
        }
        return try rows.map { row in
            var walk = rules.start()
            try walk.session.take(row.map { (question: $0.0, value: $0.1) })
            let refusal = walk.refusal?.sentence
            return Learned(
                text: refusal == nil ? walk.draft.text : "", alerts: refusal == nil ? walk.alerts : [], refusal: refusal
            )
        }
    }

    /// The rules with one example, that of some answers; nothing when they are faulty.
    private func rules(_ source: String, seed: UInt64) throws -> Rules? {
        guard let plain = try? Rules(bytes: Array(source.utf8), path: "prêt.acte") else { return nil }
        var generator = SeededGenerator(seed: seed)
        var walk = plain.start()
        var facts: [String] = []
        while let question = walk.question {
            let answers = try #require(RandomLoan.answers.first { $0.name == question.name }).all
            let answer = try #require(answers.randomElement(using: &generator))
            try walk.answer(answer)
            facts.append("    [\(question.name)] = \(answer)")
        }
        let end = walk.refusal.map { "    attendu refus : \($0.sentence)" } ?? "    attendu : article Socle"
        let example = (["exemple Simple"] + facts + [end]).joined(separator: "\n") + "\n"
        return try? Rules(bytes: Array((source + example).utf8), path: "prêt.acte")
    }

    @Test("a change is said to change nothing just where no answers tell it apart; few are left open", arguments: 0..<4)
    func equivalence(batch: Int) throws {
        var (decided, open) = (0, 0)
        for seed in UInt64(batch * 8)..<UInt64(batch * 8 + 8) {
            let (rules, source) = try randomRules(seed)
            let asWritten = try learned(rules)
            let changes = RuleChanges(rules).changes
            let fates = MutationRunner(rules.rehearse()).fates(of: changes)
            try #require(fates.count == changes.count && !changes.isEmpty)
            for (change, fate) in zip(changes, fates) {
                guard let compiled = rules.compiled.rewritten(as: change.applied(to: rules.compiled.written)) else {
                    continue
                }
                var changed = rules
                changed.compiled = compiled
                let isSame = try learned(changed) == asWritten
                switch fate {
                case .withoutEffect: #expect(isSame, "seed \(seed): \(change.words)\n\(source)")
                case .unseen: #expect(!isSame, "seed \(seed): \(change.words)\n\(source)")
                case .undecided: open += 1
                case .seen, .impossible: continue
                }
                decided += 1
            }
        }
        // Two values worked out otherwise may still be the same: that is what is left open.
        #expect(decided > 20 && open * 10 <= decided, "\(open) of \(decided)")
    }

    private func randomRules(_ seed: UInt64) throws -> (rules: Rules, source: String) {
        var generator = SeededGenerator(seed: seed)
        while true {
            let source = RandomLoan(using: &generator).source
            if let rules = try rules(source, seed: seed) { return (rules, source) }
        }
    }
}
