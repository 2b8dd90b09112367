import ActeActs
import ActeDiagnostics
import Actotheque
import Testing

/// What a finding shows can be walked, from the answers that show it, and no act is made of it.
@Suite struct FindingSituationTests {
    private func faulty(_ code: String) throws -> Rules {
        let entry = try #require(DiagnosticCatalogue.entry(for: DiagnosticCode(code)))
        // What is told of a model alone is shown without what its plan requires.
        let isWhole = entry.faulty.contains("gabarit")
        let required = isWhole ? "" : "\nvisa code de la route\nsignature\n    > Le maire,\n"
        return try Rules(draft: Array((entry.faulty + required).utf8), path: "essai.acte")
    }

    @Test(arguments: [
        "E0248", "E0253", "E0256", "E0281", "E0283", "E0450", "E0451", "E0455", "E0456", "E0457", "E0467", "E0470",
        "E0471", "E0472",
    ])
    func theAnswersOfAFindingAreTakenByAWalk(code: String) throws {
        let rules = try faulty(code)
        #expect(!rules.isProved)
        let finding = try #require(rules.warnings.first { $0.code == code })
        let answers = try #require(finding.answers)
        var walk = rules.start()
        try walk.take(answers)
        #expect(walk.draft.text.contains("PROJET") && walk.draft.isDraft)
        #expect(throws: ActProblem.self) { try walk.act() }
        let example = try #require(finding.example)
        for fact in answers.facts { #expect(example.contains("[\(fact.name)] =")) }
    }

    @Test func theReferenceDanglesInTheActOfTheSituationShown() throws {
        let rules = try faulty("E0451")
        var walk = rules.start()
        try walk.take(try #require(rules.warnings.first?.answers))
        #expect(walk.draft.shortcomings.contains(.danglingReference("caution")))
    }

    @Test(
        "a draft shows that no line applies, and no line that does not",
        arguments: [
            (
                """
                table [prix] : montant
                    | [jours]      | résultat |
                    | au plus 3    | 10 €     |
                    | au moins 5   | 20 €     |
                """, "E0470"
            ),
            (
                """
                calcul [prix] : montant
                    selon [jours]
                        cas au plus 3
                            10 €
                        cas au moins 5
                            20 €
                """, "E0281"
            ),
            (
                """
                calcul [prix] : montant
                    si [jours] au plus 3
                        10 €
                    sinon si [jours] dépasse 4
                        20 €
                """, "E0253"
            ),
        ])
    func noLineApplies(value: String, code: String) throws {
        let source = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 9
            \(value)
            visa code général des collectivités territoriales
            article Objet
                > Le prix est de [prix].
            signature
                > Le maire,

            """
        let rules = try Rules(draft: Array(source.utf8), path: "essai.acte")
        let finding = try #require(rules.warnings.first)
        #expect(rules.warnings.count == 1 && finding.code == code)
        var walk = rules.start()
        try walk.take(try #require(finding.answers))
        #expect(walk.draft.text.contains("⟦prix\u{A0}: aucune ligne ne s’applique⟧"), "\(walk.draft.text)")
        try walk.answer("3", to: try #require(walk.questions(named: "jours").first))
        #expect(walk.draft.text.contains("10,00\u{A0}€") || walk.draft.text.contains("10\u{A0}€"), "\(walk.draft.text)")
    }

    /// Nothing keeps an act from being made of them: who makes one is told nothing, and who reads the rules is.
    @Test func whatActsMayLackIsARemarkAndNoWarning() throws {
        let source = """
            acte Prêt
                nature      : décision
                sans auteur : le modèle est à compléter
            question [payant] : oui/non
                > Est-ce payant ?
            visa code général des collectivités territoriales
            article Objet
                > Le prêt est [payant : payant | gratuit].
            si [payant]
                mention recours
                    > Un recours est possible dans les deux mois.
            signature
                > Le maire,

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "essai.acte")
        #expect(rules.warnings.isEmpty)
        let remark = try #require(rules.remarks.first)
        #expect(rules.remarks.count == 1 && remark.code == "A0481")
        #expect(rules.review().rendered(as: .markdown).contains("Voies et délais de recours"))
        var walk = rules.start()
        try walk.take(try #require(remark.answers))
        #expect(!(try walk.act().text.contains("recours")))
    }

    @Test func rulesThatAreSoundAreProvedAsDraftsToo() throws {
        let entry = try #require(DiagnosticCatalogue.entry(for: "E0450"))
        let rules = try Rules(draft: Array(entry.corrected.utf8), path: "essai.acte")
        #expect(rules.isProved && rules.warnings.isEmpty)
    }

    @Test func whatCannotBeReadCannotBeWalked() {
        #expect(throws: RulesProblem.self) { try Rules(draft: Array("acte Essai\nsi\n".utf8), path: "essai.acte") }
    }
}
