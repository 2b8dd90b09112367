import Testing

@testable import ActeValues

@Suite("Bytes copied from elsewhere")
struct CopiedBytesTests {
    @Test("A passage is appended as it is, whatever its length and where it starts", arguments: [0, 1, 7, 64, 4_096])
    func passage(length: Int) {
        let source = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for start in [0, 1, 900] {
            var bytes: [UInt8] = [1, 2]
            bytes.append(copying: source.span.extracting(start..<start + length))
            #expect(bytes == [1, 2] + source[start..<start + length])
        }
    }

    @Test("What was appended stays when its source changes")
    func ownCopy() {
        var source: [UInt8] = [3, 4, 5]
        var bytes: [UInt8] = []
        bytes.append(copying: source.span)
        source[0] = 9
        #expect(bytes == [3, 4, 5])
        #expect(source == [9, 4, 5])
    }
}
