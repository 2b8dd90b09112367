import ActeCompiler
import ActeDiagnostics
import Foundation
import Testing

/// The manual of findings and the path checks say the same thing.
@Suite struct PathCatalogueTests {
    static let codes = [
        "E0308", "E0450", "E0451", "E0452", "A0454", "E0455", "E0456",
        "A0460", "A0461", "A0462", "A0463", "A0464",
        "A0465",
        "A0466", "E0467", "A0478", "E0458", "E0459", "E0479", "A0480", "E0470", "E0471", "E0472",
    ]

    @Test(arguments: codes)
    func theExamplesShowTheMistakeAndItsMend(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        let problems = DiagnosticCatalogue.problems(in: entry) { file, sink in
            _ = compile(file, with: .none, into: &sink)
        }
        #expect(problems == [])
    }

    /// Compiling tells nothing of what is only expected of acts; looking into the rules does.
    @Test(arguments: ["A0481", "A0482"])
    func whatIsExpectedIsToldWhenRulesAreExamined(code: String) throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        let problems = DiagnosticCatalogue.problems(in: entry) { file, sink in
            _ = examine(file, with: .none, into: &sink)
        }
        #expect(problems == [])
        #expect(RuleFolder.compile(entry.faulty).findings.isEmpty)
    }

    @Test func aSituationShowsTheAnswersThatBreakTheText() throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: "E0450"))
        let finding = try #require(RuleFolder.compile(entry.faulty).findings.first)
        #expect(finding.situation == "[association] = non.")
        #expect(finding.notes.first?.message == "Cette question ne se pose pas toujours.")
    }

    @Test func aPassageInAPassageFillsTheArticleOnlyWhereItPrints() {
        let source = DiagnosticCatalogue.entry(for: "E0456")?.faulty ?? ""
        let text = "> [si [nuit]][si [plaintes] dépasse 50]La nuit est calme.[fin][sinon]Le jour suffit.[fin]"
        let rules = source.components(separatedBy: "article Horaires").first ?? ""
        let finding = RuleFolder.compile(
            rules + "question [plaintes] : entier\n    > Combien de plaintes ?\narticle Horaires\n    \(text)\n"
        ).findings.first
        #expect(finding?.code == "E0456" && finding?.situation == "[nuit] = oui ; [plaintes] d'au plus 50.")
    }

    @Test func aPositiveConditionNeedsNoGuardAndATurnedOneDoes() {
        func rules(_ condition: String) -> String {
            """
            acte Essai
                nature : décision
            gabarit décision
                partie Dispositif
                    contient : articles
            question [manifestation] : oui/non
                > Est-ce une manifestation ?
            question [sportive] : oui/non si [manifestation]
                > Est-elle sportive ?
            article Objet
                > La voie est fermée.
            si \(condition)
                article Formalités
                    > L'organisateur accomplit les formalités.
            """
        }
        #expect(RuleFolder.compile(rules("[sportive]")).findings.isEmpty)
        #expect(RuleFolder.compile(rules("[manifestation] et non [sportive]")).findings.isEmpty)
        #expect(RuleFolder.compile(rules("non [sportive]")).findings.map(\.code) == ["E0450"])
    }
}
