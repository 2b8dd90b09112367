import ActeModel
import Testing

@Suite struct ModelLayoutTests {
    @Test func expressionsStaySmallEnoughForLargeModels() {
        #expect(MemoryLayout<Expression>.size <= 24)
        #expect(MemoryLayout<Statement>.size <= 16)
    }

    @Test func anEmptyModelHasAnEmptyTree() {
        #expect(CheckedModel().statements(of: .empty).isEmpty)
    }
}
