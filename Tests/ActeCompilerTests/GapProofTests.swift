import ActeCompiler
import ActeDiagnostics
import Testing

/// Where nothing is said for some answers: told where acts come to it, with answers that do, and nowhere else.
@Suite struct GapProofTests {
    private func findings(_ lines: String, header: String = "") -> [Diagnostic] {
        RuleFolder.compileDecision(lines, header: header).findings
    }

    private let dated = "    date : [date de l'acte]\n"

    private let number = """
        question [a] : entier
            > Combien ?
            entre 1 et 100
        calcul [c] : entier
            [a] × 2

        """

    private func cases(_ first: String, _ second: String) -> String {
        """
        selon [c]
            cas \(first)
                article X
                    > Peu.
            cas \(second)
                article Y
                    > Beaucoup.

        """
    }

    @Test func aNumberThatIsNeverOddIsNotMissed() {
        #expect(findings(number + cases("au plus 50", "au moins 52")).isEmpty)
    }

    @Test func onlyWhatAnswersComeToIsTold() throws {
        let found = findings(number + cases("au plus 50, de 52 à 60", "au moins 65"))
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.code == "E0281")
        // 51 is odd; of 61 to 64, 62 and 64 are not.
        #expect(finding.message == "Rien n'est prévu lorsque [c] va de 61 à 64.")
        #expect(finding.answers.map(\.question) == ["a"])
    }

    @Test func casesAreLookedAtWhereTheyStand() {
        let cases = """
            question [a] : entier
                > Combien ?
                entre 1 et 100
            article Nombre
                > Il y en a [a].
            si [a] dépasse 50
                selon [a]
                    cas de 51 à 80
                        article X
                            > Beaucoup.
                    cas au moins 81
                        article Y
                            > Trop.

            """
        #expect(findings(cases).isEmpty)
        #expect(findings(cases.replacing("de 51 à 80", with: "de 52 à 80")).map(\.code) == ["E0281"])
    }

    @Test func whatIsRefusedIsNotMissed() {
        let lines = number + "refus si [a] dépasse 40\n    > C'est trop.\n" + cases("au plus 50", "de 51 à 80")
        #expect(!findings(lines).contains { $0.code == "E0281" })
    }

    @Test func aComputationHasAValueWhereverItIsUsed() throws {
        let lines = """
            question [a] : entier
                > Combien ?
                entre 0 et 100
            calcul [prix] : montant
                si [a] dépasse 10
                    5 €
                sinon si [a] moins de 10
                    6 €
            article Prix
                > Le prix est de [prix].
            """
        let found = findings(lines)
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.code == "E0253")
        #expect(finding.answers == [Diagnostic.Answer(question: "a", answer: "10")])
        #expect(findings(lines.replacing("moins de 10", with: "au plus 10")).isEmpty)
    }

    // MARK: Dated values

    private func threshold(_ version: String, _ use: String) -> String {
        """
        question [date de l'acte] : date
            > De quel jour est l'acte ?
            au moins 1er janvier 2020
        paramètre [seuil] : montant
            \(version)
        \(use)
        article Date
            > L'acte est du [date de l'acte].
        """
    }

    private let ended = "20 € depuis le 1er janvier 2020 jusqu'au 31 décembre 2024"
    private let text = "article Seuil\n    > Le seuil est de [seuil].\n"

    @Test func aDatedValueIsMissedWhereItIsReadAlone() throws {
        let guarded = """
            si [date de l'acte] avant 1er janvier 2025
                article Seuil
                    > Le seuil est de [seuil].

            """
        #expect(findings(threshold(ended, guarded), header: dated).isEmpty)
        let found = findings(threshold(ended, text), header: dated)
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.code == "E0256")
        #expect(finding.answers == [Diagnostic.Answer(question: "date de l'acte", answer: "01/01/2025")])
    }

    @Test func aConditionReadsItInItsOrder() {
        let inOrder = """
            question [montant] : montant
                > Combien ?
            si [date de l'acte] avant 1er janvier 2025 et [montant] dépasse [seuil]
                article Seuil
                    > Le seuil est dépassé.

            """
        #expect(findings(threshold(ended, inOrder), header: dated).isEmpty)
        let other = inOrder.replacing(
            "[date de l'acte] avant 1er janvier 2025 et [montant] dépasse [seuil]", with: "[montant] dépasse [seuil]")
        #expect(findings(threshold(ended, other), header: dated).map(\.code) == ["E0256"])
    }

    @Test func aConstraintReadsItAtAnyDate() {
        let guarded = """
            question [montant] : montant
                > Combien ?
            contrôle [montant] au plus [seuil]
                > Le seuil est dépassé.
            article Montant
                > Le montant est de [montant].

            """
        #expect(findings(threshold(ended, guarded), header: dated).map(\.code) == ["E0256"])
    }

    @Test func daysBetweenTwoVersionsMatterWhereTheyAreRead() throws {
        let versions = """
            20 € depuis le 1er janvier 2020 jusqu'au 31 décembre 2023
                30 € depuis le 1er mars 2024
            """
        let found = findings(threshold(versions, text), header: dated)
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.code == "E0248")
        #expect(finding.answers.map(\.question) == ["date de l'acte"])
        let later = "si [date de l'acte] après 1er juin 2024\n    article Seuil\n        > Le seuil est de [seuil].\n"
        #expect(findings(threshold(versions, later), header: dated).isEmpty)
    }

    @Test func whatNothingReadsIsMissedAtAnyDate() {
        #expect(findings(threshold(ended, ""), header: dated).map(\.code).contains("E0256"))
    }

    // MARK: Lists

    @Test func whatIsComputedOfEachItemIsLookedAtOnce() throws {
        let lines = """
            fiche [don]
                > [donateur]
                question [donateur] : texte
                    > Qui ?
                question [objets] : entier
                    > Combien ?
                    entre 1 et 20
                calcul [rang] : entier
                    selon [objets]
                        cas au plus 10
                            1
                        cas au moins 12
                            2
            liste [dons] de don
                > Combien ?
                entre 1 et 3
            pour chaque [don] dans [dons]
                article Don
                    > [donateur du don] : rang [rang du don].
            """
        let found = findings(lines)
        #expect(found.map(\.code) == ["E0281"], "\(found.map(\.message))")
        #expect(found.first?.answers.contains { $0.answer == "11" } == true)
    }

    // MARK: Quotients

    private func quotient(_ rest: String) -> [Diagnostic] {
        findings(
            """
            question [prix] : montant
                > Quel prix ?
                entre 0 € et 1 000 €
            question [nombre] : entier
                > Combien ?
                entre 0 et 100
            liste [noms] de texte
                > Quels noms ?
                au plus 5
            \(rest)
            """)
    }

    private let share = """
        calcul [part] : montant
            [prix] ÷ [nombre] arrondi au centime

        """
    private let article = """
        article Part
            > La part est de [part].
        """

    @Test func aDivisionByZeroIsToldWhereItIsRead() throws {
        let found = quotient(share + "demander [noms]\n" + article)
        #expect(found.map(\.code) == ["E0276"])
        #expect(found.first?.answers.map(\.question) == ["nombre"])
    }

    @Test(arguments: [
        // It is divided only where it may be.
        """
        calcul [part] : montant
            si [nombre] dépasse 0
                [prix] ÷ [nombre] arrondi au centime
            sinon
                0 €
        demander [noms]
        article Part
            > La part est de [part].
        """,
        // No act is made of a division by zero.
        """
        calcul [part] : montant
            [prix] ÷ [nombre] arrondi au centime
        demander [noms]
        refus si [nombre] est 0
            > Il en faut.
        article Part
            > La part est de [part].
        """,
        // It is shown only where there is something to divide by.
        """
        calcul [part] : montant
            [prix] ÷ nombre de [noms] arrondi au centime
        article Autre
            > La mesure vaut pour [nombre].
        si nombre de [noms] dépasse 0
            article Part
                > La part est de [part].
        """,
    ]) func aDivisionThatIsNeverByZeroIsNotTold(rest: String) {
        #expect(quotient(rest).isEmpty)
    }

    @Test func aListThatMayBeEmptyDividesNothing() throws {
        let found = quotient(
            """
            calcul [part] : montant
                [prix] ÷ nombre de [noms] arrondi au centime
            demander [nombre]
            """ + "\n" + article)
        #expect(found.map(\.code) == ["E0276"])
        #expect(found.first?.situation == "nombre de [noms] = 0.")
    }

    /// The date is asked for its sake: a control of it speaks, although the act does not print it.
    @Test func aDateThatAControlRefusesNeedsNoValue() {
        let rules = """
            question [date de l'acte] : date
                > Quel jour ?
            contrôle [date de l'acte] est au moins 1er janvier 2020
                > C'est trop tôt.
            paramètre [seuil] : montant
                100 € depuis le 1er janvier 2020
                200 € depuis le 1er janvier 2024
            article Part
                > Le seuil est de [seuil].
            """
        #expect(findings(rules, header: dated).isEmpty)
        let later = rules.split(separator: "contrôle [date de l'acte] est au moins 1er janvier 2020")
            .joined(separator: "contrôle [date de l'acte] est au moins 1er janvier 2019")
        #expect(findings(later, header: dated).map(\.code) == ["E0256"])
    }

    // MARK: Versions of a part

    private let versions = """
        question [date de l'acte] : date
            > Quel jour ?
        article Autre
            > La mesure est prise le [date de l'acte].
        article Part
            jusqu'au 31 mai 2025
            > La part est de moitié.
        article Part
            depuis le 1er juillet 2025
            > La part est d'un tiers.

        """

    @Test func aDayWithoutAVersionIsTold() throws {
        let found = findings(versions, header: dated)
        #expect(found.map(\.code) == ["E0309"])
        let answer = try #require(found.first?.answers.first)
        #expect(found.first?.answers.count == 1 && answer.question == "date de l'acte")
        #expect(answer.answer == "01/06/2025")
    }

    @Test func aDayOnWhichNoActIsMadeNeedsNoVersion() {
        let refusal = """
            refus si [date de l'acte] est entre 1er juin 2025 et 30 juin 2025
                > Aucun acte n'est possible en juin.

            """
        #expect(findings(refusal + versions, header: dated).isEmpty)
    }
}
