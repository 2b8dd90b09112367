import ActeGraph
import TestRandom
import Testing

@testable import ActeProof

/// What is proved of all answers is what trying them all shows, whether the diagrams are drawn or the claims are taken apart.
@Suite struct AgreementTests {
    /// Nothing is drawn at first; little; all that is there.
    @Test(arguments: [0, 3, 2_000], 0..<10)
    func whatIsProvedIsWhatTryingAllAnswersShows(work: Int, batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 15_485_863 &+ 11)
        var (never, possible) = (0, 0)
        for _ in 0..<100 {
            let claims = RandomClaims(questions: 4, formulas: 7, depth: 4, using: &generator)
            let ways = Set(claims.allAnswers.map { claims.counting($0) })
            let (builder, conditions) = claims.builder()
            var prover = try Prover(building: builder, drawingWithin: work)
            for (formula, condition) in zip(claims.formulas, conditions) {
                let holding = ways.filter { claims.holds(formula, $0) }
                switch prover.possibility(of: condition) {
                case .never:
                    never += 1
                    #expect(holding.isEmpty, "\(formula)")
                case .possible(let situation):
                    possible += 1
                    let shown = ways.filter { claims.agree($0, with: situation.facts) }
                    #expect(!shown.isEmpty && shown.isSubset(of: holding), "\(formula) \(situation)")
                    #expect(isSmallest(situation, of: claims, among: ways, holding), "\(formula) \(situation)")
                case .undecided, .tooMany: Issue.record("a small claim is always decided: \(formula)")
                }
                #expect(prover.isNever(condition) == holding.isEmpty)
            }
        }
        #expect(never > 20 && possible > 200)
    }

    /// No fact can be left out.
    private func isSmallest(
        _ situation: Situation, of claims: RandomClaims, among ways: Set<[Int?]>, _ holding: Set<[Int?]>
    ) -> Bool {
        // Where a question may not arise, what its gate reads may be told with its answer.
        guard claims.gates.allSatisfy({ $0 == nil }) else { return true }
        return situation.facts.indices.allSatisfy { left in
            var facts = situation.facts
            facts.remove(at: left)
            return !ways.filter { claims.agree($0, with: facts) }.isSubset(of: holding)
        }
    }
}
