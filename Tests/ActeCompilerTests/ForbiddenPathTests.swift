import ActeDiagnostics
import Testing

/// What refusals, constraints and closed options forbid everywhere, and what they do not.
@Suite struct ForbiddenPathTests {
    private func findings(_ lines: String, plan: String = "") -> [Diagnostic] {
        RuleFolder.compile(
            """
            acte Essai
                nature : décision
            gabarit décision
            \(plan)    partie Dispositif
                    contient : articles
            question [régie] : oui/non
                > Est-ce en régie ?
            question [lots] : entier
                > Combien de lots ?
                entre 1 et 20
            \(lines)
            """ + "\n"
        ).findings
    }

    private let object = """
        article Objet
            > Le marché compte [lots] lots[si [régie]], en régie[fin].
        """

    @Test func whatStandsUnderAForbiddenBranchIsNotToldBesides() {
        let found = findings(
            """
            contrôle [lots] au plus 12
                > Douze lots au plus.
            si [lots] dépasse 15
                si [régie]
                    article Régie
                        > La régie est constituée.
            \(object)
            """)
        #expect(found.map(\.code) == ["A0480"])
        #expect(found.first?.notes.map(\.message) == ["Ce contrôle l'exclut."])
    }

    @Test func aBranchThatOnlyRefusesIsHeldByNoAct() {
        let found = findings(
            """
            contrôle [lots] au plus 12
                > Douze lots au plus.
            si [lots] dépasse 15
                refus si [régie]
                    > Une régie ne compte pas tant de lots.
            \(object)
            """)
        #expect(found.isEmpty)
    }

    @Test func theCasesOfASelectionAreAllWritten() {
        let found = findings(
            """
            contrôle [lots] au plus 12
                > Douze lots au plus.
            article Lots
                selon [lots]
                    cas au plus 12
                        > Les lots sont peu nombreux.
                    cas plus de 12
                        > Les lots sont nombreux.
            \(object)
            """)
        #expect(found.isEmpty)
    }

    /// No constraint is a reason to ask: where [marge] is not asked, neither speaks.
    @Test func constraintsThatMeetOnlyInAnAnswerNotAskedForbidNothing() {
        let found = findings(
            """
            question [marge] : oui/non
                > Y a-t-il une marge ?
            contrôle [régie] ou [marge]
                > Hors régie, une marge.
            contrôle [régie] ou non [marge]
                > Hors régie, aucune marge.
            si [régie]
                article Marge
                    > La marge est [marge : admise | exclue].
            sinon
                article Entreprise
                    > Une entreprise est choisie.
            \(object)
            """)
        #expect(found.isEmpty)
    }

    @Test func constraintsThatMeetInAnAnswerAlwaysAskedForbid() {
        let found = findings(
            """
            contrôle [régie] ou [lots] dépasse 10
                > Hors régie, plus de dix lots.
            contrôle [régie] ou [lots] moins de 5
                > Hors régie, moins de cinq lots.
            article Régie
                > Le marché est passé[si non [régie]] hors[sinon] en[fin] régie, en [lots] lots.
            """)
        #expect(found.map(\.code) == ["A0480"])
        #expect(found.first?.notes.count == 2)
    }

    @Test func twoPartsThatMayLackAreTwoFindings() {
        let plan = """
                partie Visas
                    contient : visas
                    obligatoire
                partie Signature
                    contient : signature
                    obligatoire

            """
        let found = findings(
            """
            si [régie]
                visa code de la commande publique
                signature
                    > Le maire,
            \(object)
            """, plan: plan)
        #expect(found.map(\.code) == ["E0455", "E0455"])
        #expect(Set(found.map(\.message)).count == 2)
    }

    @Test func aRefusalOfAllAnswersIsToldAlone() {
        let found = findings(
            """
            refus si [régie] ou non [régie]
                > Non.
            \(object)
            """)
        #expect(found.map(\.code) == ["E0479"])
        #expect(found.first?.message.hasPrefix("Un refus écarte toutes les réponses") == true)
    }

    @Test func anOptionThatNobodyMayChooseIsNamed() {
        let found = findings(
            """
            question [objet] : choix
                > Quel objet ?
                - travaux : des travaux
                - services : des services
                    fermée si [lots] au moins 1
                        > Pas de services.
            article Objet
                > Le marché compte [lots] lots[si [régie]], en régie[fin], pour [objet].
            """)
        #expect(found.map(\.code) == ["A0454"])
        #expect(found.first?.message.contains("« des services »") == true)
    }

    @Test func anOptionThatIsClosedLeavesNoPartOut() {
        let plan = """
                partie Visas
                    contient : visas
                    obligatoire

            """
        func rules(_ closure: String) -> [Diagnostic] {
            findings(
                """
                question [objet] : choix
                    > Que porte le marché ?
                    - travaux
                    - services
                \(closure)
                si [objet] est travaux ou non [régie]
                    visa code de la commande publique
                article Objet
                    > Le marché de [objet] compte [lots] lots[si [régie]], en régie[fin].
                """, plan: plan)
        }
        #expect(rules("        fermée si [régie]\n            > Pas en régie.").isEmpty)
        #expect(rules("").map(\.code) == ["E0455"])
    }

    @Test func aClauseThatADeadBranchAloneIncludesIsShown() {
        let found = findings(
            """
            clause [pénalités]
                article Pénalités
                    > Des pénalités sont dues.
            si [lots] dépasse 15
                si [lots] moins de 10
                    inclure [pénalités]
            \(object)
            """)
        #expect(found.map(\.code) == ["E0452"])
        #expect(
            found.first?.notes.map(\.message) == [
                "Cette condition, au-dessus, l'exclut.", "Cette clause n'est incluse que là.",
            ])
    }
}
