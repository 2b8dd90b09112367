import ActeGraph
import Testing

@Suite struct ConclusionsTests {
    @Test func whatWasNeverConcludedIsUnknownRatherThanACrash() {
        let empty = Conclusions(branches: [], answers: [], terms: [], refusal: nil, isComplete: false)
        #expect(empty.branch(of: DecisionID(3)) == nil)
        #expect(empty.finding(.question(QuestionID(3))) == .unknown)
    }
}
