import ActeCompiler
import ActeDiagnostics
import ActePatterns
import Testing

/// The answers told with a finding are answers that the questions accept, and all that an example needs of them.
@Suite struct SituationAnswerTests {
    private func findings(_ lines: String) -> [Diagnostic] {
        RuleFolder.compileDecision(lines).findings
    }

    private func answers(under condition: String) -> [String: String] {
        let found = findings(
            """
            question [réf] : texte
                > Quelle référence ?
                motif : /[A-Z]{2}-\\d{4}/
            question [lieu] : texte
                > Quel lieu ?
                longueur : 12 à 30
            article Un
                > La mesure [réf] vaut pour ce lieu : [lieu].
                si \(condition)
                    > Voir [renvoi suite].
            si [réf] est "ZZ-9999" et [lieu] contient "gare"
                article Suite
                    > La suite.
                    repère : suite
            """)
        #expect(found.map(\.code) == ["E0451"], "\(condition)")
        #expect(found.first?.notes.isEmpty == true, "\(condition)")
        return Dictionary(
            uniqueKeysWithValues: (found.first?.answers ?? []).map { ($0.question, $0.answer) })
    }

    @Test(arguments: [
        "[réf] commence par \"AB\"", "[réf] correspond à /^B.*7$/", "[réf] contient \"12\"",
        "[réf] n'est pas \"AA-1111\"",
    ]) func aTextIsMadeUpAsItsPatternAsks(condition: String) throws {
        let text = try #require(answers(under: condition)["réf"])
        #expect(try Pattern("[A-Z]{2}-\\d{4}").matchesWhole(text) == .matches, "\(text)")
    }

    @Test(arguments: [
        "[lieu] commence par \"Rue\"", "[lieu] contient \"Rhône\" et [lieu] correspond à /^S/",
        "[lieu] contient \"pont\" et [lieu] contient \"quai\"",
    ]) func aTextIsAsLongAsItIsAskedToBe(condition: String) throws {
        let text = try #require(answers(under: condition)["lieu"])
        #expect((12...30).contains(text.count), "\(text)")
    }

    @Test func twelveAnswersOfASituationAreToldAndAllAreAnswered() throws {
        let questions = (1...30).map { "question [q\($0)] : oui/non\n    > Q\($0) ?\n" }.joined()
        let rows = (1...30).map { "    si [q\($0)]\n        > | \($0) | x |\n" }.joined()
        let found = findings(questions + "article Un\n    > | Nom | Valeur |\n" + rows)
        let empty = try #require(found.first { $0.code == "E0485" })
        let situation = try #require(empty.situation)
        #expect(
            situation.contains("[q12] = non ; et 18 autres réponses.") && !situation.contains("[q13]"), "\(situation)")
        #expect(empty.answers.count == 30)
    }

    /// Lines whose spans of an answer never meet are not compared; those that meet are, in each column.
    @Test func linesThatMeetAreFoundAmongMany() {
        let lines = (1...40).map { "    | entre \($0 * 10) et \($0 * 10 + 9) | oui | \($0) |" }
        func codes(_ more: String) -> [DiagnosticCode] {
            findings(
                """
                question [n] : entier
                    > Combien ?
                    entre 10 et 409
                question [b] : oui/non
                    > Vraiment ?
                table [prix] : entier
                    | [n] | [b] | résultat |

                """ + (lines + ["    | - | non | 0 |", more]).filter { !$0.isEmpty }.joined(separator: "\n")
                    + "\narticle Un\n    > Le prix est de [prix] €.\n"
            )
            .map(\.code)
        }
        #expect(codes("") == [])
        #expect(codes("    | 205 | oui | 3 |").contains("E0471"))
        #expect(codes("    | - | oui | 3 |").contains("E0471"))
        #expect(codes("    | moins de 15 | non | 3 |") == ["E0471"])
    }

    @Test func aBeginningThatThePatternExcludesLeadsNowhere() {
        let found = findings(
            """
            question [réf] : texte
                > Quelle référence ?
                motif : /[A-Z]{2}-\\d{4}/
            article Un
                > La mesure [réf].
                si [réf] commence par "ab"
                    > Elle vaut partout.
            """)
        #expect(found.map(\.code) == ["E0452"])
    }

    /// What no text is found for is not passed over in silence.
    @Test func patternsThatMayExcludeOneAnotherAreLeftOpen() {
        let compiled = RuleFolder.compileDecision(
            """
            question [réf] : texte
                > Quelle référence ?
            article Un
                > La mesure [réf].
                si [réf] correspond à /^A/ et [réf] correspond à /^B/
                    > Elle vaut partout.
            """)
        #expect(compiled.findings.isEmpty && compiled.undecided.count == 1)
    }

    @Test func howManyItemsThereAreIsToldWithWhatIsSaidOfOne() {
        let found = findings(
            """
            fiche [don]
                question [somme] : montant
                    entre 1 € et 1 000 €
                question [réserve] : texte
                    facultative
            liste [dons] de don
                > Quels dons ?
                entre 4 et 10
            article Dons
                > Les dons sont acceptés.
                pour chaque [don] dans [dons]
                    > - [somme du don]
                    si [somme du don] dépasse 500 €
                        > - sous la réserve [réserve du don]
            """)
        #expect(found.map(\.code) == ["E0450"])
        #expect(found.first?.fix?.title.contains("[réserve du don] est renseigné") == true)
        #expect(
            found.first?.answers.map { "\($0.question) = \($0.answer)" } == [
                "dons = 4", "dons n° 1, somme = 500,01 €", "dons n° 1, réserve = ",
            ])
    }
}
