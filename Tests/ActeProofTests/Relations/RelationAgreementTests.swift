import ActeGraph
import TestRandom
import Testing

@testable import ActeProof

/// What is decided of values computed from answers is what trying all answers shows.
@Suite struct RelationAgreementTests {
    static let hasSolver = RelationSolver.installed() != nil

    /// How many claims were decided, and how.
    private struct Tally {
        var never = 0
        var possible = 0
        var open = 0
    }

    @Test(.enabled(if: hasSolver), arguments: 0..<7)
    func relationsAreDecidedAsTryingAllAnswersShows(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 32_452_843 &+ 7)
        var tally = Tally()
        for _ in 0..<40 { try judge(RandomRelations(claims: 6, using: &generator), &tally) }
        // What is linear and small is always decided.
        #expect(tally.never > 20 && tally.possible > 80 && tally.open == 0, "\(tally)")
    }

    /// Nothing is claimed of products and quotients of answers that is not so, and nearly all is decided.
    @Test(.enabled(if: hasSolver), arguments: 0..<4)
    func whatIsNotLinearIsDecidedAsTryingAllAnswersShows(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 67_867_979 &+ 1)
        var tally = Tally()
        for _ in 0..<30 { try judge(RandomRelations(.curved, claims: 5, using: &generator), &tally) }
        #expect(tally.never > 10 && tally.possible > 60 && tally.open < 15, "\(tally)")
    }

    private func judge(_ relations: RandomRelations, _ tally: inout Tally) throws {
        let ways = relations.ways
        let (builder, conditions) = relations.builder()
        var prover = try Prover(building: builder)
        for (claim, condition) in zip(relations.claims, conditions) {
            let holding = ways.filter { relations.holds(claim, $0) }
            let prospect = prover.prospect(of: condition)
            #expect(prospect == (holding.isEmpty ? .never : .possible) || prospect == .undecided, "\(claim)")
            switch prover.possibility(of: condition) {
            case .never:
                tally.never += 1
                #expect(holding.isEmpty, "\(claim)")
            case .possible(let situation):
                tally.possible += 1
                let shown = ways.filter { relations.agree($0, with: situation.facts) }
                #expect(!shown.isEmpty && shown.isSubset(of: holding), "\(claim) \(situation)")
            case .undecided, .tooMany: tally.open += 1
            }
            if prospect == .undecided { tally.open += 1 }
        }
    }

    /// Nothing is claimed that is not so, and nothing that hangs on relations is claimed at all.
    @Test(arguments: 0..<3)
    func withoutASolverNothingFalseIsProved(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 49_979_687 &+ 3)
        var undecided = 0
        for _ in 0..<40 {
            let relations = RandomRelations(claims: 6, using: &generator)
            let (builder, conditions) = relations.builder()
            var prover = try Prover(
                building: builder, drawingWithin: DrawnConditions.mostWork, solver: { nil })
            for (claim, condition) in zip(relations.claims, conditions) {
                let holds = relations.ways.contains { relations.holds(claim, $0) }
                let isNever = prover.isNever(condition)
                #expect(!(holds && isNever), "\(claim)")
                if case .undecided = prover.possibility(of: condition) { undecided += 1 }
            }
        }
        #expect(undecided > 20)
    }
}
