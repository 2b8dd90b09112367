import ActeDiagnostics
import Testing

/// What is wrong only with acts that are never made is not told: a refusal written after, or a constraint, keeps them from being. A constraint counts
/// where its answers are asked, and nowhere else.
@Suite struct AdmittedProofTests {
    private func codes(_ lines: String) -> [DiagnosticCode] { findings(lines).map(\.code) }

    /// What is found, besides questions that the lines at hand do not use.
    private func findings(_ lines: String) -> [Diagnostic] {
        RuleFolder.compileDecision(
            """
            question [surface] : entier
                > Quelle surface ?
                entre 0 et 100
            question [étages] : entier
                > Combien d'étages ?
                entre 0 et 100
            question [voie] : texte si [surface] dépasse 50
                > Quelle voie ?
            \(lines)
            """
        ).findings.filter { $0.code != "A0200" }
    }

    private let shown = """
        article Surface
            > La surface est de [surface] et compte [étages] étages.
        si [surface] dépasse 40
            article Voie
                > La voie est [voie].
        """

    @Test func anAnswerMayLackOnlyInActsThatAreMade() {
        #expect(codes(shown) == ["E0450"])
        #expect(codes(shown + "\nrefus si [surface] dépasse 40 et [surface] au plus 50\n    > Non.") == [])
        #expect(codes(shown + "\ncontrôle [surface] dépasse 50 ou [surface] au plus 40\n    > Non.") == [])
        #expect(codes(shown + "\ncontrôle [surface] dépasse 50 ou [étages] dépasse 3\n    > Non.") == ["E0450"])
    }

    @Test func aConstraintSaysNothingOfAnswersThatAreNotAsked() {
        let article = """
            article Surface
                > La surface est de [surface].
            si [surface] dépasse 40
                article Voie
                    > La voie est [voie].
            """
        let constraint = "\ncontrôle [surface] dépasse 50 ou [surface] + [étages] au plus 40\n    > Non."
        #expect(codes(shown + constraint) == [])
        // Nothing but the constraint reads the number of storeys: it is never asked.
        #expect(codes(article + constraint).contains("E0450"))
    }

    @Test func whatConstraintsSayOfTheLinesOfATableHoldsInIt() {
        let table = """
            table [droit] : montant
                | [surface] | [étages] | résultat |
                | au plus 50 | - | 5 € |
                | plus de 50 | au plus 50 | 6 € |
            article Droit
                > Le droit est de [droit][si [voie] est renseigné], [voie][fin].
            """
        #expect(codes(table) == ["E0470"])
        // The last line is then what is left: its second column decides nothing.
        #expect(codes(table + "\ncontrôle [surface] au plus 50 ou [étages] au plus 50\n    > Non.") == ["A0478"])
        #expect(codes(table + "\nrefus si [surface] dépasse 50 et [étages] dépasse 50\n    > Non.") == [])
    }

    @Test func aRefusalInAClauseCounts() {
        let refused = """
            clause [petites surfaces]
                refus si [surface] dépasse 40 et [surface] au plus 50
                    > Non.
            inclure [petites surfaces]
            \(shown)
            """
        #expect(codes(refused) == [])
        let both = """
            clause [première]
                refus si [étages] dépasse 3
                    > Non.
            clause [seconde]
                refus si [étages] au plus 3
                    > Non.
            inclure [première]
            inclure [seconde]
            article Surface
                > La surface est de [surface].
            """
        #expect(codes(both).contains("E0479"))
    }

    @Test func aQuestionThatIsAskedHasAnOpenOption() {
        func lines(_ type: String, _ shown: String) -> String {
            """
            question [façade] : choix\(type)
                > Quelle façade ?
                - nord : au nord
                    fermée si [étages] dépasse 3
                        > Trop haut.
                - sud : au sud
                    fermée si [étages] dépasse 2
                        > Trop haut.
            article Façade
                > La surface est de [surface], sur [étages] étages\(shown).
            """
        }
        #expect(codes(lines("", ", [façade]")).contains("E0484"))
        // Where it is not asked, nothing is missing.
        #expect(codes(lines("", "[si [étages] au plus 3], [façade][fin]")) == [])
        #expect(codes(lines("", ", [façade]") + "\nrefus si [étages] dépasse 3\n    > Non.") == [])
    }

    @Test func theSituationIsOneInWhichAnActIsMade() {
        let lines = """
            si [surface] dépasse 50
                article Premier
                    > Premier étage sur [étages].
                    repère : premier
            article Second
                > Voir [renvoi premier].
            refus si [surface] entre 40 et 50
                > Non.
            """
        #expect(findings(lines).first?.answers.map(\.answer) == ["39"])
    }

    @Test func theSituationTellsWhatMattersAlone() {
        let found = findings(
            shown + "\ncontrôle [étages] + [surface] au plus 150\n    > Non.\nrefus si [étages] dépasse 90\n    > Non.")
        #expect(found.map(\.situation) == ["[surface] entre 41 et 50."])
    }
}

/// Tests of one text have to do with one another.
@Suite struct TextProofTests {
    private func codes(_ lines: String, answers: String = "") -> [DiagnosticCode] {
        RuleFolder.compileDecision(
            """
            question [qualité] : texte
                > Quelle qualité ?
            \(answers)\(lines)
            article Objet
                > La chose est accordée à [qualité].
            """
        ).findings.map(\.code)
    }

    private func reference(_ marked: String, _ referring: String) -> String {
        """
        si \(marked)
            article Premier
                > Premier.
                repère : premier
        si \(referring)
            article Second
                > Voir [renvoi premier].
        """
    }

    @Test(arguments: [
        (#"[qualité] contient "maire""#, #"[qualité] commence par "le maire""#, true),
        (#"[qualité] contient "maire""#, #"[qualité] commence par "le ma""#, false),
        (#"[qualité] contient "air""#, #"[qualité] contient "maire""#, true),
        (#"[qualité] commence par "le ""#, #"[qualité] commence par "le maire""#, true),
        (#"[qualité] commence par "le maire""#, #"[qualité] commence par "le ""#, false),
        (#"[qualité] correspond à /^le/"#, #"[qualité] est "le maire""#, true),
        (#"[qualité] correspond à /^la/"#, #"[qualité] est "le maire""#, false),
        (#"[qualité] n'est pas "la maire""#, #"[qualité] commence par "le""#, true),
        (#"[qualité] contient "x""#, #"[qualité] contient "y""#, false),
    ])
    func oneTestMayImplyAnother(marked: String, referring: String, implies: Bool) {
        #expect(codes(reference(marked, referring)) == (implies ? [] : ["E0451"]))
    }

    @Test func theAnswerTriedPassesAllTests() {
        let found = RuleFolder.compileDecision(
            """
            question [qualité] : texte
                > Quelle qualité ?
            question [élu] : oui/non
                > Est-ce un élu ?
            si [élu]
                article Premier
                    > Premier, [qualité].
                    repère : premier
            si [qualité] commence par "ab" et [qualité] contient "bc"
                article Second
                    > Voir [renvoi premier].
            """
        ).findings
        #expect(found.first?.answers.first { $0.question == "qualité" }?.answer == "abbc")
    }

    @Test func noTextHasTwoBeginnings() {
        let lines = """
            si [qualité] commence par "le"
                si [qualité] commence par "la"
                    article Jamais
                        > Jamais.
            """
        #expect(codes(lines) == ["E0452"])
    }

    @Test func lengthAndPatternBoundWhatMayBeAnswered() {
        let lines = """
            si [qualité] est "maire"
                article Maire
                    > Le maire.
            """
        #expect(codes(lines, answers: "    longueur : 3 à 5\n") == [])
        #expect(codes(lines, answers: "    longueur : 3 à 4\n") == ["E0452"])
        #expect(codes(lines, answers: "    motif : /[a-z]+/\n") == [])
        #expect(codes(lines, answers: "    motif : /[A-Z]+/\n") == ["E0452"])
    }
}
