import Testing
@testable import ActeSyntax

@Suite struct SyntaxTreeTests {
    @Test func aNodeStaysSmall() {
        #expect(MemoryLayout<SyntaxNode>.stride == 16)
    }
}
