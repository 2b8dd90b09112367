import ActeCompiler
import ActeDiagnostics
import Testing

/// What only several items of a list show is found; and what more items than were looked at may show is said not to be decided.
@Suite struct LongListProofTests {
    private func compile(_ lines: String) -> (findings: [Diagnostic], undecided: [Undecided]) {
        let compiled = RuleFolder.compileDecision(
            """
            fiche [don]
                question [montant] : montant
                    entre 1 € et 1 000 €
                question [forme] : choix
                    - argent
                    - objet
                    - temps
            liste [dons] de don
                > Quels dons ?
                entre 1 et 20
            calcul [total] : montant
                somme de [montant du don] dans [dons]
            article Objet
                > Le total est de [total].
                pour chaque [don] dans [dons]
                    > - [montant du don] ([forme du don])
            \(lines)
            """)
        return (compiled.findings, compiled.undecided)
    }

    @Test func threeGiftsOfWhichNoneIsPrintedAreFound() throws {
        let sink = compile(
            """
            si [total] dépasse 100 €
                article Dons
                    pour chaque [don] dans [dons]
                        si [montant du don] dépasse 50 €
                            > - [montant du don]
            """)
        #expect(sink.findings.map(\.code) == ["E0456"])
        let items = try #require(sink.findings.first?.answers.first { $0.question == "dons" })
        #expect(Int(items.answer).map { $0 > 2 } == true)
    }

    private let allForms = """
        au moins un des [dons] : ([forme du don] est argent) et au moins un des [dons] : ([forme du don] est objet) et au moins un des [dons] : ([forme du don] est temps)
        """

    @Test func threeItemsMayEachBeWhatIsAskedOfOne() {
        #expect(compile("si \(allForms)\n    article Formes\n        > Elles y sont toutes.").findings.isEmpty)
        let reference = compile(
            """
            si non (\(allForms))
                article Formes
                    > Il en manque.
                    repère : formes
            article Suite
                > Voir [renvoi formes].
            """)
        #expect(reference.findings.map(\.code) == ["E0451"])
    }

    @Test func aSumThatIsComparedIsSaidToBeProvedUpToSomeItems() throws {
        let compared = compile("si [total] dépasse 15 000 €\n    article Seuil\n        > Le seuil est dépassé.")
        #expect(compared.findings.isEmpty)
        let open = try #require(compared.undecided.first)
        #expect(compared.undecided.count == 1 && open.question.contains("[dons] a plus de 16 éléments"))
        // One that is only printed decides nothing, and one of as many items as there may be is whole.
        #expect(compile("").undecided.isEmpty)
        #expect(compile("si [total] dépasse 19 500 €\n    article Seuil\n        > Il l'est.").undecided.isEmpty)
    }

    /// That few items do not reach a threshold proves nothing of more.
    @Test func aThresholdThatFewItemsDoNotReachIsLeftOpen() {
        let lines = """
            calcul [points] : montant
                somme de ([montant du don] × 2) dans [dons]
            si [points] dépasse 15 000 €
                article Seuil
                    > Le seuil est dépassé.
            """
        let sink = compile(lines)
        #expect(sink.findings.isEmpty, "\(sink.findings.map(\.message))")
        #expect(sink.undecided.count == 2)
    }
}
