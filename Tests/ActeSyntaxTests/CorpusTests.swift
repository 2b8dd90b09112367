import ActeDiagnostics
import Foundation
import Testing

@testable import ActeSyntax

/// Every case of `Tests/Corpus/syntaxe`: a source, then what was found wrong, then the tree. `UPDATE_CORPUS=1` rewrites them.
@Suite struct CorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/syntaxe")

    static func cases(_ name: String) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(
            at: folder.appending(path: name), includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension == "corpus" }.sorted { $0.path < $1.path }
    }

    @Test(arguments: cases("bon")) func aSoundCaseKeepsItsTree(url: URL) throws {
        let reading = try check(url)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: cases("mauvais")) func aFaultyCaseKeepsItsFindings(url: URL) throws {
        let reading = try check(url)
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test func theCorpusIsThere() {
        #expect(Self.cases("bon").count >= 8)
        #expect(Self.cases("mauvais").count >= 8)
    }

    private func check(_ url: URL) throws -> Reading {
        let text = try String(contentsOf: url, encoding: .utf8)
        let source = text.components(separatedBy: Self.separator + "\n")[0]
        let reading = Reading(source)
        #expect(reading.tree.printed == Array(source.utf8))
        #expect(reading.tree.misplacedNode == nil)
        let index = LineIndex(reading.tree.file)
        let findings = reading.diagnostics.map { finding in
            let place = index.position(of: finding.range.start)
            let mend = finding.fix.map { "\n    → \($0.title)" } ?? ""
            return "\(finding.code) \(place.line):\(place.column) \(finding.message)\(mend)\n"
        }
        let expected =
            source + "\(Self.separator)\n\(findings.joined())\(Self.separator)\n" + reading.tree.outline()
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
            try expected.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(text == expected || ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1")
        return reading
    }

    static let separator = "════"
}
