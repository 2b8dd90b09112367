import ActeGraph
import ActeProof
import ActeValues
import Testing

/// What diagrams alone show.
@Suite struct PossibilityTests {
    @Test func aContradictionIsNeverAndAThresholdIsShown() throws {
        var builder = DecisionGraphBuilder()
        let amount = builder.question(QuestionDeclaration("montant", .amount))
        let high = builder.compare(.question(amount), .greater, scalar: 10_000)
        let low = builder.compare(.question(amount), .less, scalar: 5_000)
        let both = builder.all([high, low])
        var prover = try Prover(building: builder)
        #expect(prover.possibility(of: both) == .never)
        guard case .possible(let situation) = prover.possibility(of: high) else {
            Issue.record("an amount above the threshold exists")
            return
        }
        #expect(situation.facts == [.scalar(.question(amount), from: 10_001, through: nil)])
    }
}
