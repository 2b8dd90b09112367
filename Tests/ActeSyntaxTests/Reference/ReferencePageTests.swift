import ActeDiagnostics
import Foundation
import Testing

/// `Documentation/reference.md` says what the grammar and the catalogue say. `UPDATE_CORPUS=1` rewrites it.
@Suite struct ReferencePageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func page() throws -> ReferencePage {
        try ReferencePage(
            grammar: String(contentsOf: Self.root.appending(path: "Grammar/acte.ebnf"), encoding: .utf8))
    }

    @Test func thePageIsUpToDate() throws {
        let url = Self.root.appending(path: "Documentation/reference.md")
        let expected = try page().text()
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] == "1" {
            try expected.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(
            try String(contentsOf: url, encoding: .utf8) == expected,
            "UPDATE_CORPUS=1 swift test --filter ReferencePageTests")
    }

    @Test func everyRuleHasItsPlaceOnce() throws {
        let grammar = try page().grammar
        let placed = ReferenceChapters.rules.values.flatMap { $0 } + ReferenceNames.signs.map(\.rule)
        #expect(Set(placed).count == placed.count)
        #expect(placed.filter { grammar.number(of: $0) == nil } == [])
        let spaced = grammar.names.indices.filter(grammar.isSpaced).map { grammar.names[$0] }
        #expect(Set(spaced).subtracting(placed).subtracting(FormWriter.understood) == ["fin"])
        for rule in ReferenceChapters.rules.values.flatMap({ $0 }) {
            let cited = try FormWriter.form(of: rule, in: grammar).cited
            #expect(Set(cited).subtracting(placed) == [], "what ‹ › names in \(rule) has no place")
        }
    }

    @Test func everyThemeIsAChapterAndTheOtherWayRound() {
        #expect(Set(DiagnosticCatalogue.themes.map(\.title)) == Set(ReferenceChapters.rules.keys))
    }

    @Test func everyLinkLeadsToATitle() throws {
        let text = try page().text()
        var addresses: Set<String> = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("<a id=\"") { addresses.insert(String(line.dropFirst(7).prefix { $0 != "\"" })) }
            let title = line.drop { $0 == "#" }
            guard line.hasPrefix("## ") || line.hasPrefix("### ") else { continue }
            #expect(addresses.insert(ReferencePage.address(of: String(title.dropFirst()))).inserted, "\(line) twice")
        }
        let links = text.components(separatedBy: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) }
        #expect(Set(links).subtracting(addresses) == [])
        #expect(links.count > DiagnosticCatalogue.themes.count)
    }
}
