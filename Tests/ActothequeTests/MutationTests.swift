import Actotheque
import Testing

@Suite("Changes that examples should see")
struct MutationTests {
    private static let source = """
        acte Prêt de la salle des fêtes
            nature : décision
        question [jours de prêt] : entier
            > Combien de jours la salle est-elle prêtée ?
            entre 1 et 30
        question [caution] : montant
            > Quelle est la caution ?
            entre 0 € et 5 000 €
        question [usage] : choix
            > Pour quel usage ?
            - fête
            - réunion
        visa article L. 2122-22 du code général des collectivités territoriales
        refus si [jours de prêt] dépasse 20
            > Le prêt est trop long.
        article Prêt
            > La salle est prêtée [jours de prêt] [jours de prêt : jour | jours][si [usage] est fête] pour une fête[fin].
        si [caution] dépasse 1 000 €
            article Caution
                > La caution de [caution] est déposée avant le prêt.
        si [jours de prêt] dépasse 0
            article Clés
                > Les clés sont remises le premier jour.
        signature
            > Le maire,

        """

    private static let first = """
        exemple Une fête
            [jours de prêt] = 1
            [caution] = 200 €
            [usage] = fête
            attendu texte : La salle est prêtée 1 jour pour une fête.
            attendu absent : article Caution
        exemple Une caution
            comme : Une fête
            [jours de prêt] = 4
            [caution] = 3 000 €
            [usage] = réunion
            attendu texte : La salle est prêtée 4 jours.
            attendu : article Caution
            attendu : article Clés
        exemple Trop long
            comme : Une fête
            [jours de prêt] = 25
            attendu refus : trop long

        """

    private func survey(_ examples: String) throws -> MutationSurvey {
        try Rules(bytes: Array((Self.source + examples).utf8), path: "salle.acte").rehearse().mutations()
    }

    @Test("a bound that no example touches is a question, with the answers on which the two part")
    func bound() throws {
        let survey = try survey(Self.first)
        let change = "l'on écrivait « atteint » au lieu de « dépasse » dans « [caution] dépasse 1 000 € »"
        let mutation = try #require(survey.unseen.first { $0.change == change })
        #expect(mutation.line == 18)
        #expect(
            mutation.sentence
                == "Ligne 18 : si l'on écrivait « atteint » au lieu de « dépasse » dans « [caution] dépasse 1 000 € », aucun exemple ne le verrait."
        )
        #expect(mutation.witness.answers == ["[caution] = 1 000,00 €"])
        #expect(mutation.witness.asChanged == ["attendu : article Caution"])
        #expect(mutation.witness.asWritten == ["attendu absent : article Caution"])
    }

    @Test("a bound moved by its smallest unit is another question than a bound taken in")
    func threshold() throws {
        let moved = try #require(survey(Self.first).unseen.first { $0.change.contains("000,01") })
        #expect(moved.witness.answers == ["[caution] = 1 000,01 €"])
    }

    @Test("a passage is seen by the example that expects it, not by one that merely prints it")
    func passage() throws {
        let visa = "l'on retirait ce visa"
        let before = try survey(Self.first)
        #expect(before.unseen.contains { $0.change == visa })
        let after = try survey(
            Self.first + """
                exemple Le visa
                    comme : Une fête
                    attendu visa : L. 2122-22

                """)
        #expect(!after.unseen.contains { $0.change == visa })
        #expect(after.seen > before.seen)
    }

    @Test("what changes nothing is no question")
    func equivalent() throws {
        let survey = try survey(Self.first)
        // There is no loan of less than one day: reaching 0 and exceeding it are one thing.
        #expect(!survey.unseen.contains { $0.line == 21 && $0.change.contains("atteint") })
        #expect(survey.withoutEffect > 0)
        #expect(survey.tried == survey.seen + survey.unseen.count && survey.undecided.isEmpty)
    }

    @Test("pasted, what is asked passes as it is written, and sees the change")
    func pasting() throws {
        let survey = try survey(Self.first)
        let blocks = survey.unseen.compactMap(\.witness.example)
        #expect(blocks.count == survey.unseen.count)
        let source = Self.source + Self.first + blocks.joined()
        let rehearsal = try Rules(bytes: Array(source.utf8), path: "salle.acte").rehearse()
        #expect(rehearsal.trials.flatMap(\.failures) == [])
        let after = rehearsal.mutations()
        #expect(after.unseen.isEmpty, "\(after.unseen.map(\.sentence))")
    }

    @Test("what only several answers moved together show is a question all the same")
    func together() throws {
        let source = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 30
            question [fête] : oui/non
                > Est-ce une fête ?
            visa article L. 2122-22 du code général des collectivités territoriales
            refus si ([jours] dépasse 20 ou [jours] est 7) et non [fête]
                > Le prêt est trop long.
            article Prêt
                > La salle est prêtée[si [fête]] pour une fête[fin].
            signature
                > Le maire,
            exemple Court
                [jours] = 2
                [fête] = non
                attendu : article Prêt

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "prêt.acte")
        let survey = rules.rehearse().mutations()
        let change = "l'on retirait « non [fête] » de « ([jours] dépasse 20 ou [jours] est 7) et non [fête] »"
        let mutation = try #require(survey.unseen.first { $0.change == change })
        #expect(mutation.witness.answers.count == 2 && mutation.witness.answers.contains("[fête] = oui"))
        #expect(mutation.witness.example?.contains("[fête] = oui") == true)
        #expect(survey.undecided.isEmpty)
        #expect(
            survey.unseen.contains { $0.change == "l'on écrivait « [fête] » au lieu de « non [fête] »" })
    }

    @Test("a control dropped is a question where another stops the same answers, and says less of them")
    func controls() throws {
        let source = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 30
            contrôle [jours] ne dépasse pas 20
                > Le prêt est trop long.
            contrôle [jours] ne dépasse pas 25
                > Le prêt est bien trop long.
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > La salle est prêtée [jours] jours.
            signature
                > Le maire,
            exemple Court
                [jours] = 2
                attendu : article Prêt

            """
        let survey = try Rules(bytes: Array(source.utf8), path: "prêt.acte").rehearse().mutations()
        let dropped = survey.unseen.filter { $0.change == "l'on retirait ce contrôle" }
        #expect(dropped.map(\.line) == [6, 8])
    }

    @Test("the same rules always give the same questions") func stable() throws {
        #expect(try survey(Self.first) == survey(Self.first))
    }

    @Test("without an example that passes, there is nothing to compare with") func none() throws {
        let survey = try survey("")
        #expect(survey.tried == 0)
        #expect(survey.summary == "Aucun changement à essayer.")
    }

    @Test(
        "the summary counts in French",
        arguments: [
            (3, 3, "3 changements essayés : 3 sont vus par les exemples, aucun ne leur échappe."),
            (1, 1, "1 changement essayé : 1 est vu par les exemples, aucun ne leur échappe."),
        ])
    func summary(tried: Int, seen: Int, words: String) {
        var survey = MutationSurvey()
        (survey.tried, survey.seen) = (tried, seen)
        #expect(survey.summary == words)
    }

    @Test("an example that would not see its change is not proposed: the change is asked about all the same")
    func unseeable() throws {
        let source = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 30
            visa article L. 2122-22 du code général des collectivités territoriales
            alerte si [jours] dépasse 10
                > Le prêt est long.
            article Prêt
                > La salle est prêtée [jours] [jours : jour | jours].
            signature
                > Le maire,
            exemple Court
                [jours] = 2
                attendu : article Prêt

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "prêt.acte")
        let survey = rules.rehearse().mutations()
        // With « atteint », an alert more would be said at ten days: no line of an example says that there is none.
        let change = "l'on écrivait « atteint » au lieu de « dépasse » dans « [jours] dépasse 10 »"
        let mutation = try #require(survey.unseen.first { $0.change == change })
        #expect(mutation.witness.example == nil && !mutation.witness.asChanged.isEmpty)
        for case let block? in survey.unseen.map(\.witness.example) {
            let pasted = try Rules(bytes: Array((source + block).utf8), path: "prêt.acte").rehearse()
            #expect(pasted.mutations().seen > survey.seen, "\(block)")
        }
    }
}
