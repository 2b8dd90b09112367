import ActeDiagnostics
import Foundation
import Testing

@testable import ActeSyntax

/// The manual of findings and the parser say the same thing.
@Suite struct CatalogueTests {
    /// The entries of this stage that a page can show.
    static let entries = DiagnosticCatalogue.all.filter { isOfSyntax($0.code) && !$0.faulty.isEmpty }

    /// Whether the parser reports that code, error or warning: the stages after it have codes from 0200 on.
    static func isOfSyntax(_ code: DiagnosticCode) -> Bool { code.description.dropFirst() < "0200" }

    @Test(arguments: entries.map(\.code.description))
    func theExamplesShowTheMistakeAndItsMend(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        let problems = DiagnosticCatalogue.problems(in: entry) { file, sink in _ = parse(file, into: &sink) }
            .filter { !(code == "E0006" && $0.contains("also reports")) }
        #expect(problems == [])
    }

    @Test func aCodeIsDescribedOnce() {
        #expect(Set(DiagnosticCatalogue.all.map(\.code)).count == DiagnosticCatalogue.all.count)
    }

    @Test func everyCodeOfTheSourcesIsDescribedAndTheOtherWayRound() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/ActeSyntax")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var reported: Set<String> = []
        for case let url as URL in files where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            for piece in text.components(separatedBy: "\"E").dropFirst() where piece.dropFirst(4).first == "\"" {
                reported.insert("E" + piece.prefix(4))
            }
        }
        let described = Set(DiagnosticCatalogue.all.map(\.code).filter(Self.isOfSyntax).map(\.description))
        #expect(reported == described)
    }

    @Test func noSentenceUsesAWordOfTheTrade() {
        let banned = [
            "token", "parser", "syntaxe", "syntaxique", "expression", "identifiant", "caractère inattendu", "chaîne",
        ]
        for entry in DiagnosticCatalogue.all {
            let text = (entry.title + " " + entry.explanation).lowercased()
            #expect(!banned.contains { text.contains($0) }, "\(entry.code)")
        }
        for entry in Self.entries {
            for finding in Reading(entry.faulty).diagnostics {
                let text = (finding.message + (finding.fix?.title ?? "")).lowercased()
                #expect(!banned.contains { text.contains($0) }, "\(finding.code)")
            }
        }
    }
}
