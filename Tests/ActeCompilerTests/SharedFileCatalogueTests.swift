import ActeCompiler
import ActeDiagnostics
import ActeValues
import Testing

/// Shared files held in memory, by name.
enum SharedShelf {
    static let files = [
        "communs/maire": "question [nom du maire] : texte\n    > Qui est le maire ?\nutiliser : communs/dates\n",
        "communs/dates": "question [jour] : date\n    > Quel jour ?\n",
        "communs/rond": "utiliser : communs/carré\n",
        "communs/carré": "utiliser : communs/rond\n",
        "actes/autre": "acte Autre\n    nature : décision\nquestion [nom du maire] : texte\n    > Qui ?\n",
    ]

    static let loader = loader(files)

    static func loader(_ files: [String: String]) -> SourceLoader {
        SourceLoader(
            read: { files[$0].map { Array($0.utf8) } ?? RuleFolder.loader.read($0) },
            neighbours: { _ in files.keys.sorted() })
    }
}

/// The manual of findings and the reading of shared files say the same thing.
@Suite struct SharedFileCatalogueTests {
    static let entries = DiagnosticCatalogue.all.filter {
        "0500"..<"0520" ~= $0.code.description.dropFirst() && !$0.faulty.isEmpty
    }

    @Test(arguments: entries.map(\.code.description))
    func theExamplesShowTheMistakeAndItsMend(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        let problems = DiagnosticCatalogue.problems(in: entry) { file, sink in
            _ = compile(file, with: SharedShelf.loader, into: &sink)
        }
        #expect(problems == [])
    }

    @Test func thereIsAPageForEach() { #expect(Self.entries.count >= 7) }
}
