import Foundation
import Testing

/// Every case of `Tests/Corpus/modele`: a source, then what was found wrong, then what was understood. `UPDATE_CORPUS=1`
/// rewrites them.
@Suite struct ModelCorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/modele")

    static func cases(_ name: String) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: folder.appending(path: name), includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension == "corpus" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: cases("bon")) func aSoundCaseKeepsItsModel(url: URL) throws {
        let reading = try compare(url) { ModelOutline($0.model).text }
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: cases("mauvais")) func aFaultyCaseKeepsItsFindings(url: URL) throws {
        let reading = try compare(url) { _ in "" }
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test func theCorpusIsThere() {
        #expect(Self.cases("bon").count >= 10)
        #expect(Self.cases("mauvais").count >= 30)
    }

    private func compare(_ url: URL, _ outline: (ModelReading) -> String) throws -> ModelReading {
        let text = try String(contentsOf: url, encoding: .utf8)
        let source = text.components(separatedBy: Self.separator + "\n")[0]
        let reading = ModelReading(source)
        let understood = outline(reading)
        let expected =
            source + "\(Self.separator)\n" + reading.report
            + (understood.isEmpty ? "" : "\(Self.separator)\n" + understood)
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
            try expected.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(text == expected || ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1")
        return reading
    }

    static let separator = "════"
}
