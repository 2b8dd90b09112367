import ActeDiagnostics
import ActeGraph
import ActeProof
import ActeValues
import Testing

/// Relations between answers are told in the words of the rules: what cannot be is not shown, and what only they make dead is.
@Suite struct RelationProofTests {
    /// Whether relations are decided at all here: two amounts, one more than the other and less.
    static let areDecided: Bool = {
        var builder = DecisionGraphBuilder()
        let first = builder.question(QuestionDeclaration("a", .amount))
        let second = builder.question(QuestionDeclaration("b", .amount))
        let more = builder.compare(.question(first), .greater, .question(second))
        let less = builder.compare(.question(second), .greater, .question(first))
        let both = builder.all([more, less])
        guard var prover = try? Prover(building: builder) else { return false }
        return prover.isNever(both)
    }()

    private func findings(_ middle: String) -> [Diagnostic] {
        RuleFolder.compile(
            """
            acte Essai
                nature : décision
            \(middle)
            visa code civil
            signature
                > Le maire
            """
        ).findings
    }

    private func dates(_ first: String, _ last: String) -> String {
        """
        question [premier jour] : date
            > Premier jour ?
            \(first)
        question [dernier jour] : date
            > Dernier jour ?
            \(last)

        """
    }

    @Test(.enabled(if: areDecided)) func aBranchThatOnlyARelationOfDatesMakesDeadIsTold() {
        let body = """
            article A
                > Premier jour : [premier jour]. Dernier jour : [dernier jour].
            si [dernier jour] après [premier jour]
                article B
                    > Une suite.
            """
        let apart = findings(dates("au moins 1er juin 2026", "au plus 1er mai 2026") + body)
        #expect(apart.map(\.code) == ["E0452"])
        let together = findings(dates("au moins 1er mai 2026", "au plus 1er juin 2026") + body)
        #expect(together.isEmpty)
    }

    @Test(.enabled(if: areDecided)) func aSumOfThreeAmountsIsMeasuredAgainstItsCeiling() {
        func source(_ ceiling: String) -> String {
            let questions = ["a", "b", "c"].map {
                "question [\($0)] : montant\n    > Combien ?\n    entre 0 € et 100 €\n"
            }
            return questions.joined() + """
                calcul [total] : montant
                    [a] + [b] + [c]
                article A
                    > Total : [total].
                si [total] dépasse \(ceiling)
                    article B
                        > Au-delà.
                """
        }
        #expect(findings(source("300 €")).map(\.code).contains("E0452"))
        #expect(!findings(source("299 €")).contains { $0.severity == .error })
    }

    /// A period does not run backwards where its bounds keep it from it.
    @Test(.enabled(if: areDecided)) func anAlarmThatNoAnswersCanRaiseIsNotRaised() {
        let body = """
            article A
                > Ouvert [du [premier jour] au [dernier jour]].
            """
        let apart = findings(dates("au plus 1er mai 2026", "au moins 1er juin 2026") + body)
        #expect(apart.isEmpty)
        let together = findings(dates("au plus 1er juin 2026", "au moins 1er mai 2026") + body)
        #expect(together.map(\.code) == ["E0468"])
        // The first day nearest to the start of 2026 that has a last day before it, and that last day.
        #expect(
            together.first?.situation?.contains("[premier jour] = 02/05/2026 ; [dernier jour] = 01/05/2026.") == true)
    }

    /// Three months are 92 days at most: one more may be told from them, two are not.
    @Test(.enabled(if: areDecided)) func aDateMovedByMonthsIsComparedAsItIsComputed() {
        let body = """
            article A
                > Premier jour : [premier jour]. Dernier jour : [dernier jour].
                si [dernier jour] dépasse [premier jour] + 3 mois
                    > Voir [renvoi suite].

            """
        func suite(_ days: Int) -> String {
            """
            si [dernier jour] dépasse [premier jour] + \(days) jours
                article Suite
                    > La suite.
                    repère : suite
            """
        }
        let free = dates("au moins 1er mai 2020", "au plus 1er juin 2040")
        let found = findings(free + body + suite(91))
        #expect(found.map(\.code) == ["E0451"] && found.first?.notes.isEmpty == true)
        #expect(found.first?.answers.count == 2)
        #expect(findings(free + body + suite(88)).isEmpty)
    }

    @Test(.enabled(if: areDecided)) func aProductOfTwoAnswersIsComparedAsItIsComputed() {
        let rules = """
            question [demande] : montant
                > Combien ?
                entre 0 € et 100 000 €
            question [taux] : pourcentage
                > Quel taux ?
                entre 0 % et 80 %
            calcul [aide] : montant
                [demande] × [taux] arrondi au centime
            article A
                > L'aide est de [aide].
                si [aide] dépasse 50 000 €
                    > Voir [renvoi suite].
                si [aide] dépasse 80 000 €
                    > Elle est exceptionnelle.
            si [aide] dépasse 60 000 €
                article Suite
                    > La suite.
                    repère : suite
            """
        let found = findings(rules)
        #expect(found.map(\.code) == ["E0451", "E0452"])
        #expect(found.first?.notes.isEmpty == true && found.first?.answers.count == 2)
    }
}
