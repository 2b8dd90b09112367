import ActeValues
import Testing

@testable import ActeGraph

@Suite struct ComputingLimitTests {
    /// Each term adds the one before to itself: computing the last would take 2⁶⁰ steps.
    @Test func whatWouldNeverEndIsRefused() {
        var builder = DecisionGraphBuilder()
        var sum = builder.answer(to: builder.question(QuestionDeclaration("n", .integer)))
        for _ in 0..<60 { sum = builder.sum(sum, sum, as: .integer) }
        builder.part("somme", showing: [.term(sum)], in: builder.root)
        #expect(throws: GraphLimit.tooMuchComputing) { try builder.build() }
    }
}
