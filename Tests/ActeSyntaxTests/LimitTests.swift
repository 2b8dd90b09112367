import ActeDiagnostics
import Testing

@testable import ActeSyntax

/// Both sides of every bound, and inputs made to hurt: each must end, with one clear finding where something is wrong.
@Suite struct LimitTests {
    @Test func aFileMayNotExceedItsSize() {
        var limits = SyntaxLimits()
        limits.fileSize = 20
        #expect(Reading(Array("acte Délibération\n".utf8), limits: limits).codes == [])
        #expect(Reading(Array("acte Délibération 12\n".utf8), limits: limits).codes == ["E0001"])
    }

    @Test func aBinaryFileHasOneFinding() {
        #expect(Reading([0x7F, 0x45, 0x4C, 0x46, 0x00, 0x0A, 0xFF, 0x00]).codes == ["E0002"])
        #expect(Reading([0xFF, 0xFE, 0x61, 0x00]).codes == ["E0002"])
        #expect(Reading([0x61, 0xE9, 0x0A, 0xE9]).codes == ["E0003"])
    }

    @Test(arguments: [(199, []), (200, ["E0005"])]) func blocksMayNestTwoHundredTimes(count: Int, codes: [String]) {
        let lines = (0..<count).map { String(repeating: "\t", count: $0) + "si [a]\n" }
        let source = lines.joined() + String(repeating: "\t", count: count) + "demander [b]\n"
        #expect(Reading(source).codes == codes)
    }

    @Test func aHundredThousandNestedConditionsHaveOneFinding() {
        var bytes: [UInt8] = []
        for depth in 0..<100_000 {
            bytes += Array(repeating: 0x09, count: min(depth, 210)) + Array("si [a]\n".utf8)
        }
        #expect(Reading(bytes).codes == ["E0005"])
        let line = "si " + String(repeating: "non ", count: 100_000) + "[a]\n    demander [b]\n"
        #expect(Reading(line).codes == ["E0128"])
        let text = "article A\n    > " + String(repeating: "[si [a]]", count: 100_000) + "\n"
        #expect(Reading(text).codes == ["E0139"])
    }

    @Test(arguments: [(100, []), (101, ["E0128"])]) func conditionsMayNestAHundredTimes(count: Int, codes: [String]) {
        for (open, close) in [("(", ")"), ("non ", "")] {
            let condition = String(repeating: open, count: count) + "[a]" + String(repeating: close, count: count)
            #expect(Reading("si \(condition)\n    demander [b]\n").codes == codes)
        }
        let signs = "calcul [a] : nombre\n    " + String(repeating: "- ", count: count) + "[b]\n"
        #expect(Reading(signs).codes == codes)
    }

    @Test(arguments: [(200, []), (201, ["E0155"])]) func formulasHoldTwoHundredOperations(count: Int, codes: [String]) {
        let sum = "calcul [a] : nombre\n    [b]" + String(repeating: " + 1", count: count) + "\n"
        #expect(Reading(sum).codes == codes)
    }

    @Test(arguments: [(50, []), (51, ["E0139"])]) func passagesMayNestFiftyTimes(count: Int, codes: [String]) {
        let text = String(repeating: "[si [a]]", count: count) + "x" + String(repeating: "[fin]", count: count)
        #expect(Reading("article A\n    > \(text)\n").codes == codes)
    }

    @Test(arguments: [(200, []), (201, ["E0149"])]) func namesHaveTwoHundredSigns(count: Int, codes: [String]) {
        let name = String(repeating: "é", count: count)
        #expect(Reading("demander [\(name)]\n").codes == codes)
        #expect(Reading("question [\(name)] : texte\n").codes == codes)
        #expect(Reading("si [\(name)]\n    demander [b]\n").codes == codes)
        #expect(Reading("article A\n    > Le [\(name), en lettres].\n").codes == codes)
    }

    @Test func findingsStopAtTheirBound() {
        var limits = SyntaxLimits()
        limits.findings = 3
        #expect(Reading(Array("?\n?\n?\n".utf8), limits: limits).codes == ["E0100", "E0100", "E0100"])
        #expect(Reading(Array("?\n?\n?\n?\n?\n".utf8), limits: limits).codes == ["E0100", "E0100", "E0100", "E0006"])
    }

    @Test(arguments: [("123456789012", []), ("1234567890123", ["E0028"]), ("1,123456", []), ("1,1234567", ["E0028"])])
    func numbersStayExact(number: String, codes: [String]) {
        #expect(Reading("calcul [a] : nombre\n    \(number)\n").codes == codes)
    }

    @Test func tenMegabytesOnOneLineAreRead() {
        let words = Array("article A\n    > ".utf8) + Array(repeating: 0x61, count: 10 << 20)
        let reading = Reading(words)
        #expect(reading.codes == [])
        #expect(reading.tree.nodes.count == 6)
    }

    /// A long line of each kind that a line can be. Work that grew with the square of its length would never end.
    @Test(arguments: [
        "[", "]", "(", ")", "*", "**", "\\", "a ", "[a] ", "[si [a]]", "[sinon]", "[fin]", "[a : b | ", "> ", "#", "« ",
        "\"", "/",
        "1 ", "1,", "1.", "et ", "[a] et ", "[a] ou ", "1 + ", "si ", "non ", "-", "é", "’", "\u{200B}", "31/12/",
        "a : ",
    ])
    func oneLineOfAnyKindEnds(piece: String) {
        let line = Array(String(repeating: piece, count: 20_000).utf8)
        for prefix in [
            "", "article A\n    > ", "si ", "visa ", "question [a] : ", "calcul [a] : nombre\n    ",
            "selon [a]\n    cas ",
        ] {
            let reading = Reading(Array(prefix.utf8) + line)
            #expect(reading.tree.printed.count == reading.tree.file.bytes.count)
            #expect(reading.tree.nodes.count < 3 * line.count + 100)
        }
    }
}
