import Actotheque
import Foundation
import Testing

@Suite("Examples that the tool proposes")
struct ProposalTests {
    /// Rules with a table, an exception, a threshold on a sum, a closed option, an optional answer, a passage, an alert and a refusal.
    private static let source = """
        acte Prêt de la salle des fêtes
            nature : décision
        question [emprunteur] : choix
            > Qui emprunte la salle ?
            - association : une association
            - habitant : un habitant
            - entreprise : une entreprise
                fermée si [jours de prêt] dépasse 10
                    > Une entreprise n'emprunte pas plus de dix jours.
        question [jours de prêt] : entier
            > Combien de jours la salle est-elle prêtée ?
            entre 1 et 30
        question [caution] : montant
            > Quelle est la caution ?
        question [arrhes] : montant
            > Quelles sont les arrhes ?
        contrôle [arrhes] ne dépasse pas [caution]
            > Les arrhes dépassent la caution.
        question [ménage fait] : oui/non
            > Le ménage est-il fait ?
        question [motif] : texte
            > Quel est le motif ?
            facultative
        table [tarif] : montant
            | [emprunteur] | [jours de prêt] | résultat |
            | association  | -               | 0 €      |
            | habitant     | moins de 3      | 50 €     |
            | habitant     | au moins 3      | 90 €     |
            | entreprise   | -               | 200 €    |
        calcul [garanties] : montant
            [caution] + [arrhes]
        calcul [remise] : montant
            0 €
            par exception 10 € si [ménage fait]
        visa article L. 2122-22 du code général des collectivités territoriales
        refus si [jours de prêt] dépasse 20
            > Le prêt est trop long.
        article Prêt
            > La salle est prêtée [jours de prêt] [jours de prêt : jour | jours] au prix de [tarif], moins [remise].
            > Motif :[si [motif] est renseigné] [motif][sinon] aucun[fin].
        si [garanties] dépasse 1 000 €
            article Garanties
                > Les garanties s'élèvent à [garanties].
            alerte
                > Ces garanties sont élevées.
        signature
            > Le maire,

        """

    private func rehearsal(_ examples: String) throws -> Rehearsal {
        try Rules(bytes: Array((ProposalTests.source + examples).utf8), path: "salle.acte").rehearse()
    }

    @Test(
        "pasted, all proposals pass and leave nothing uncovered, whatever the file tried before",
        arguments: [
            "",
            """
            exemple Un habitant
                [emprunteur] = habitant
                [jours de prêt] = 2
                [caution] = 100 €
                [arrhes] = 20 €
                [ménage fait] = non
                attendu [tarif] = 50 €

            """,
        ])
    func pasted(examples: String) throws {
        let proposals = try rehearsal(examples).proposals()
        let after = try rehearsal(examples + "\n" + proposals.map(\.text).joined(separator: "\n"))
        #expect(after.trials.flatMap(\.failures) == [])
        #expect(after.coverage.gaps == [])
        #expect(after.proposals() == [])
        #expect(proposals.allSatisfy { !$0.reaches.isEmpty && $0.text.contains("    à vérifier : ") })
    }

    @Test("what a proposal expects is not what the example it starts from gives")
    func telling() throws {
        for proposal in try rehearsal("").proposals() where proposal.text.contains("    comme : ") {
            let all = try rehearsal("").proposals().map { other in
                // Without its own answers, the example is the one it starts from.
                other == proposal
                    ? other.text.split(separator: "\n").filter { !$0.hasPrefix("    [") }.joined(separator: "\n") + "\n"
                    : other.text
            }
            let trials = try rehearsal("\n" + all.joined(separator: "\n")).trials
            #expect(trials.first { $0.title == proposal.title }?.isSuccess == false, "\(proposal.text)")
        }
    }

    @Test("a published model without its examples gets examples that pass, and leave nothing of it untried")
    func publishedModel() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: "Rules/actes/delegation-de-fonctions.acte").path
        let source = try String(contentsOfFile: path, encoding: .utf8)
        let bare = try #require(source.components(separatedBy: "\nexemple ").first)
        let examples = try Rules(bytes: Array(bare.utf8), path: path).rehearse().proposals().map(\.text)
        let after = try Rules(bytes: Array((bare + "\n" + examples.joined(separator: "\n")).utf8), path: path)
            .rehearse()
        #expect(after.trials.flatMap(\.failures) == [])
        #expect(after.coverage.isWhole)
    }

    @Test("a proposal starts from an example, and changes as little as it can")
    func smallest() throws {
        let first = """
            exemple Un habitant
                [emprunteur] = habitant
                [jours de prêt] = 2
                [caution] = 1 000 €
                [arrhes] = 0 €
                [ménage fait] = non
                attendu [tarif] = 50 €

            """
        let proposal = try #require(try rehearsal(first).proposals().first)
        #expect(
            proposal.text == """
                exemple Caution : 1 000,01 €
                    comme : Un habitant
                    [caution] = 1 000,01 €
                    attendu : article Garanties
                    attendu alerte : Ces garanties sont élevées.
                    à vérifier : ce résultat est celui que les règles donnent aujourd'hui

                """)
    }

    @Test("a walk becomes an example that passes, under a title that the file does not hold yet")
    func walkAsExample() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "salle.acte").path
        try ProposalTests.source.write(toFile: path, atomically: true, encoding: .utf8)
        for days in ["4", "25"] {
            var walk = try Rules(contentsOf: path).start()
            #expect(throws: ExampleProblem.self) { try walk.appendExample(to: path) }
            let answers = [
                "jours de prêt": days, "emprunteur": "habitant", "caution": "1 200", "arrhes": "0",
                "ménage fait": "non", "motif": "un « goûter » # 3",
            ]
            while let question = walk.question { try walk.answer(answers[question.name] ?? "") }
            try walk.appendExample(to: path)
        }
        let trials = try Rules(contentsOf: path).rehearse().trials
        #expect(trials.map(\.title) == ["Parcours 1", "Parcours 2"])
        #expect(trials.flatMap(\.failures) == [])
    }

    @Test("an optional text that is compared with words is left out, and written otherwise")
    func optionalText() throws {
        let source = """
            acte Prêt
                nature : décision
            question [emprunteur] : texte
                > Qui emprunte ?
                facultative
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > La salle est prêtée.
            si [emprunteur] est « La commune »
                article Gratuité
                    > Le prêt est gratuit.
            si [emprunteur] n'est pas renseigné
                article Anonymat
                    > L'emprunteur n'est pas nommé.
            signature
                > Le maire,

            """
        let rules = try Rules(bytes: Array(source.utf8), path: "salle.acte")
        var walk = rules.start()
        try walk.answer("La commune")
        #expect(walk.whyNot(try #require(walk.subjects(named: "Anonymat").first)).remedies.count == 1)
        let examples = rules.rehearse().proposals().map(\.text).joined(separator: "\n")
        let after = try Rules(bytes: Array((source + "\n" + examples).utf8), path: "salle.acte").rehearse()
        #expect(after.coverage.isWhole && after.trials.allSatisfy(\.isSuccess))
    }

    @Test("of what lists are spread over, only what is written is to be covered")
    func lists() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = root.appending(path: "Documentation/guide-du-juriste/08-fiches-et-listes.md")
        let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
        let sample = try #require(blocks.first { $0.hasPrefix("acte\n") }).dropFirst(5)
        let rehearsal = try Rules(bytes: Array(sample.utf8), path: "dons.acte").rehearse()
        #expect(rehearsal.coverage.gaps == [])
        #expect(rehearsal.coverage.counts.allSatisfy { $0.total > 0 })
    }

    @Test("what one walk reaches is counted apart from what the examples reach")
    func coverageOfAWalk() throws {
        var walk = try Rules(bytes: Array(ProposalTests.source.utf8), path: "salle.acte").start()
        #expect(walk.coverage.counts.allSatisfy { $0.reached == 0 })
        let answers = ["jours de prêt": "25"]
        while let question = walk.question { try walk.answer(answers[question.name] ?? "habitant") }
        #expect(walk.coverage.counts.first { $0.noun == "refus et alertes" }?.reached == 1)
    }
}
