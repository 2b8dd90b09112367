import Foundation
import Testing

/// The rule files and plans that the project publishes hold no mistake and no oversight.
@Suite struct PublishedRulesTests {
    static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")

    static func files(_ folder: String) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: rules.appending(path: folder), includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension == "acte" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: files("actes")) func aModelIsSoundUnderItsPlan(url: URL) throws {
        let plans = try Self.files("gabarits").map { try String(contentsOf: $0, encoding: .utf8) }
        let source = try String(contentsOf: url, encoding: .utf8)
        let used = Self.files("communs").filter {
            source.contains("communs/" + $0.deletingPathExtension().lastPathComponent)
        }
        let shared = try used.map { try String(contentsOf: $0, encoding: .utf8) }
        let reading = ModelReading(source, using: shared, plans: plans.joined(separator: "\n"))
        #expect(reading.report == "")
    }

    @Test func theThreeModelsAreThere() {
        #expect(Self.files("actes").count >= 3)
        #expect(Self.files("gabarits").count >= 4)
    }
}
