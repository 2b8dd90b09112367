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
        var shared = try Self.shared(namedIn: source)
        shared += try Self.shared(namedIn: shared.joined()).filter { !shared.contains($0) }
        let reading = ModelReading(source, using: shared, plans: plans.joined(separator: "\n"))
        #expect(reading.report == "")
    }

    /// The texts of the shared files that a text names.
    private static func shared(namedIn source: String) throws -> [String] {
        let used = files("communs").filter {
            source.contains("communs/" + $0.deletingPathExtension().lastPathComponent)
        }
        return try used.map { try String(contentsOf: $0, encoding: .utf8) }
    }

    @Test func theThreeModelsAreThere() {
        #expect(Self.files("actes").count >= 3)
        #expect(Self.files("gabarits").count >= 4)
    }
}
