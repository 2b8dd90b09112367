import ActeValues
import Testing

@Suite struct TruthTests {
    @Test(arguments: [Truth.no, .yes, .unknown])
    func aNoDecidesAConjunctionAndAYesADisjunction(other: Truth) {
        #expect((.no && other) == .no)
        #expect((other && .no) == .no)
        #expect((.yes || other) == .yes)
        #expect((other || .yes) == .yes)
        #expect(!(!other) == other)
    }
}
