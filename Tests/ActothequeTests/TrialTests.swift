import Actotheque
import Testing

@Suite("Examples of rule files")
struct TrialTests {
    private func rules(_ examples: String) throws -> Rules {
        let source = """
            acte Prêt de la salle des fêtes
                nature : décision
            question [jours de prêt] : entier
                > Combien de jours la salle est-elle prêtée ?
                entre 1 et 30
            question [ménage fait] : oui/non
                > Le ménage est-il fait ?
            visa article L. 2122-22 du code général des collectivités territoriales
            refus si [jours de prêt] dépasse 20
                > Le prêt est trop long.
            article Prêt
                > La salle des fêtes est prêtée pour [jours de prêt, en lettres] [jours de prêt : jour | jours].
            si [jours de prêt] dépasse 3
                article Ménage
                    > L'emprunteur rend la salle[si [ménage fait]], le ménage fait[fin].
            signature
                > Le maire,

            """
        return try Rules(bytes: Array((source + examples).utf8), path: "salle.acte")
    }

    @Test("an example that gives what it says is a success, and starts from another one")
    func success() throws {
        let trials = try rules(
            """
            exemple Court
                [jours de prêt] = 3
                attendu : article Prêt
                attendu absent : article Ménage
                attendu texte : TROIS  jours
            exemple Long
                comme : Court
                [jours de prêt] = 4
                [ménage fait] = oui
                attendu : article Ménage
                attendu visa : L. 2122-22
                attendu [jours de prêt] = 4
            exemple Trop long
                [jours de prêt] = 21
                attendu refus : trop long

            """
        ).rehearse().trials
        #expect(trials.map(\.title) == ["Court", "Long", "Trop long"])
        #expect(trials.flatMap(\.failures) == [])
    }

    @Test(
        "each way to fail is said, with its line",
        arguments: [
            ("    [jours de prêt] = 2\n    attendu : article Ménage", "« article Ménage » n'est pas dans l'acte."),
            ("    [jours de prêt] = 2\n    attendu absent : article Prêt", "« article Prêt » est dans l'acte."),
            ("    [jours de prêt] = 2\n    attendu texte : trois jours", "L'acte ne dit pas « trois jours »."),
            ("    [jours de prêt] = 2\n    attendu visa : L. 1", "Aucun visa ne dit « L. 1 »."),
            ("    [jours de prêt] = 2\n    attendu alerte : trop", "Aucune alerte ne dit « trop »."),
            ("    [jours de prêt] = 2\n    attendu refus : trop", "L'acte n'est pas refusé."),
            ("    [jours de prêt] = 2\n    attendu [jours de prêt] = 3", "« [jours de prêt] = 3 » : la valeur est 2."),
            ("    [jours de prêt] = 25\n    attendu : article Prêt", "L'acte est refusé : Le prêt est trop long."),
            ("    [jours de prêt] = 4\n    attendu : article Prêt", "Il manque une réponse à [ménage fait]."),
            (
                "    [jours de prêt] = 2\n    [ménage fait] = oui\n    attendu : article Prêt",
                "La réponse à [ménage fait] ne sert à rien ici : la question n'est pas posée."
            ),
        ])
    func failure(example: String, message: String) throws {
        let trial = try #require(try rules("exemple Essai\n\(example)\n").rehearse().trials.first)
        #expect(trial.failures.map(\.message).contains(message))
        #expect(trial.failures.allSatisfy { $0.line >= trial.line })
    }

    @Test("what no example reaches is told by case, passage, threshold, refusal")
    func coverage() throws {
        let one = try rules("exemple Court\n    [jours de prêt] = 3\n    attendu : article Prêt\n").rehearse().coverage
        #expect(
            one.counts.map { "\($0.noun) \($0.reached)/\($0.total)" } == [
                "cas 1/2", "passages entre crochets 0/2", "réponses 0/2", "seuils 0/2", "refus et alertes 0/1",
            ])
        let all = try rules(
            """
            exemple Court
                [jours de prêt] = 3
                attendu : article Prêt
            exemple Long
                [jours de prêt] = 4
                [ménage fait] = oui
                attendu : article Ménage
            exemple Sale
                comme : Long
                [ménage fait] = non
                attendu : article Ménage
            exemple Trop long
                [jours de prêt] = 21
                attendu refus : trop long

            """
        ).rehearse().coverage
        #expect(all.gaps == [] && all.isWhole)
    }

    @Test("a threshold that the bounds of a question leave only one side is not one to try")
    func settledThreshold() throws {
        let source = """
            acte Prêt
                nature : décision
                date : [jour]
            question [jour] : date
                entre 1er janvier 2021 et 31 décembre 2030
            question [urgent] : oui/non
            calcul [délai] : durée
                1 mois
                par exception 15 jours si [urgent]
                    depuis le 1er janvier 2021
                par exception 2 mois si non [urgent]
                    depuis le 1er mars 2025
            visa code civil
            article Prêt
                > Le [jour], le délai est de [délai].
            signature
                > Le maire,
            exemple Un
                [jour] = 1er mars 2021
                [urgent] = oui
                attendu : article Prêt

            """
        let gaps = try Rules(bytes: Array(source.utf8), path: "prêt.acte").rehearse().coverage.gaps
        let thresholds = gaps.map(\.words).filter { $0.hasPrefix("seuil") }
        #expect(thresholds.count == 1, "\(thresholds)")
        #expect(thresholds.allSatisfy { $0.contains("2025") })
    }
}
