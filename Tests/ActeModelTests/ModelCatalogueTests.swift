import ActeDiagnostics
import ActeSyntax
import Testing

@testable import ActeModel

/// The manual of findings and the checker say the same thing: the faulty example of each entry shows its finding and nothing
/// else, its twin shows none.
@Suite struct ModelCatalogueTests {
    static let codes = ModelFinding.allCases.map(\.rawValue)

    @Test(arguments: codes.filter { $0 != "E0449" }) func theExamplesShowTheMistakeAndItsMend(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        let plans = code == ModelFinding.missingTemplate.rawValue ? "" : ModelReading.plans
        let problems = DiagnosticCatalogue.problems(in: entry) { file, sink in
            let gabarits = SourceFile(id: FileID(1), name: "gabarits.acte", bytes: Array(plans.utf8))
            _ = check([parse(file, into: &sink), parse(gabarits, into: &sink)], into: &sink)
        }
        #expect(problems == [])
        #expect(ModelReading(entry.faulty, plans: plans).codes == [code], "reported once")
    }

    @Test func everyFindingIsInTheManualAndTheOtherWayRound() {
        // That two versions are in force together is told of parts of the act, and found by the proofs.
        let described = DiagnosticCatalogue.all.map(\.code.description)
            .filter { "0200"..<"0450" ~= $0.dropFirst() && $0 != "E0308" }
        #expect(described.sorted() == Self.codes.sorted())
    }

    @Test func sentencesHoldNoWordOfTheTrade() {
        let banned = [
            "type mismatch", "expression", "identifiant", "booléen", "boolean", "token", "syntaxe", "variable",
            "chaîne",
        ]
        for code in Self.codes where code != ModelFinding.unsoundPattern.rawValue {
            guard let entry = DiagnosticCatalogue.entry(for: DiagnosticCode(code)) else { continue }
            let said = (ModelReading(entry.faulty).report + entry.title + entry.explanation).lowercased()
            #expect(!banned.contains { said.contains($0) }, "\(code) : \(said)")
        }
    }
}
