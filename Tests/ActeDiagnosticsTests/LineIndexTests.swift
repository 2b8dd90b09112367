import ActeDiagnostics
import Testing

@Suite struct LineIndexTests {
    @Test func columnsCountScalarsAndLinesSurviveCarriageReturns() {
        let index = LineIndex(SourceFile(id: FileID(0), name: "a.acte", bytes: Array("é à\r\nfin".utf8)))
        #expect(index.position(of: 3) == (line: 1, column: 3))
        #expect(index.position(of: 7) == (line: 2, column: 1))
        #expect(index.range(ofLine: 1) == 0..<5)
        #expect(index.count == 2)
    }
}
