import ActeDiagnostics
import Testing

/// What is wrong only with acts that are never made is not told: a refusal written after, or a constraint, keeps them from being. A constraint counts
/// where its answers are asked, and nowhere else.
@Suite struct AdmittedProofTests {
    private func codes(_ lines: String) -> [DiagnosticCode] { findings(lines).map(\.code) }

    private func findings(_ lines: String) -> [Diagnostic] {
        RuleFolder.compile(
            """
            acte Essai
                nature : décision
            gabarit décision
                partie Dispositif
                    contient : articles
            question [surface] : entier
                > Quelle surface ?
                entre 0 et 100
            question [étages] : entier
                > Combien d'étages ?
                entre 0 et 100
            question [voie] : texte si [surface] dépasse 50
                > Quelle voie ?
            \(lines)
            """ + "\n"
        ).findings
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

    @Test func theSituationTellsWhatMattersAlone() {
        let found = findings(
            shown + "\ncontrôle [étages] + [surface] au plus 150\n    > Non.\nrefus si [étages] dépasse 90\n    > Non.")
        #expect(found.map(\.situation) == ["[surface] entre 41 et 50."])
    }
}

/// Tests of one text have to do with one another.
@Suite struct TextProofTests {
    private func codes(_ lines: String, answers: String = "") -> [DiagnosticCode] {
        RuleFolder.compile(
            """
            acte Essai
                nature : décision
            gabarit décision
                partie Dispositif
                    contient : articles
            question [qualité] : texte
                > Quelle qualité ?
            \(answers)\(lines)
            article Objet
                > La chose est accordée à [qualité].
            """ + "\n"
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
