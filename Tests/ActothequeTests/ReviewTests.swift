import Actotheque
import Foundation
import Testing

@Suite("The review of a rule file")
struct ReviewTests {
    private static let source = """
        acte Prêt de la <salle> des fêtes
            nature : décision
            version : 1.0
        question [jours de prêt] : entier
            > Combien de jours la salle est-elle prêtée & rendue ?
            entre 1 et 30
        question [code d'alarme] : texte
            > Quel est le code de l'alarme ?
            confidentiel
        visa article L. 2122-22 du code général des collectivités territoriales
            à vérifier : rédaction en vigueur
        refus si [jours de prêt] dépasse 20
            > Le prêt est trop long.
        article Prêt
            > La salle est prêtée [jours de prêt] [jours de prêt : jour | jours]. Le code est [code d'alarme].
        si [jours de prêt] dépasse 3
            article Clés
                > Les clés sont remises.
        signature
            > Le maire,

        exemple Court
            [jours de prêt] = 3
            [code d'alarme] = 4711A
            attendu absent : article Clés

        """

    private func review() throws -> Review {
        try Rules(bytes: Array(Self.source.utf8), path: "salle.acte").review()
    }

    @Test("both forms say the same items, each with its anchor and a place for what is noted of it")
    func forms() throws {
        let review = try review()
        let (page, text) = (review.rendered(as: .html), review.rendered(as: .markdown))
        let items = review.sections.flatMap(\.items)
        #expect(items.count == Set(items.map(\.anchor)).count)
        for item in items {
            #expect(page.contains("<article id=\"\(item.anchor)\">"), "\(item.title)")
            #expect(text.contains("<a id=\"\(item.anchor)\"></a>"), "\(item.title)")
        }
        #expect(text.components(separatedBy: "☐ conforme").count - 1 == items.count)
        #expect(page.components(separatedBy: "> conforme</label>").count - 1 == items.count)
    }

    @Test("what an example expects is told with its kind: what must be absent is not what must come")
    func expectations() throws {
        let text = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                entre 1 et 30
            calcul [total] : montant
                [jours] × 10 €
            visa article L. 2122-22 du code général des collectivités territoriales
            article Prêt
                > Prêt de [jours] jours : [total].
            si [jours] dépasse 3
                article Ménage
                    > Le ménage est fait.
            refus si [jours] dépasse 20
                > Le prêt est trop long.
            signature
                > Le maire,
            exemple Court
                [jours] = 2
                attendu : article Prêt
                attendu absent : article Ménage
                attendu texte : Prêt de 2 jours
                attendu [total] = 20 €
            exemple Long
                [jours] = 25
                attendu refus : trop long

            """
        let facts = try Rules(bytes: Array(text.utf8), path: "prêt.acte").review().sections.flatMap(\.items)
            .flatMap(\.facts).filter { $0.label.lowercased().contains("attendu") }
        #expect(
            facts.map { "\($0.label) : \($0.text)" } == [
                "Attendu dans l'acte : article Prêt", "Attendu absent de l'acte : article Ménage",
                "Attendu dans le texte : Prêt de 2 jours", "Valeur attendue : [total] = 20 €",
                "Refus attendu : trop long",
            ])
    }

    @Test("it holds the questions, the cases, the texts, the sources, the examples and those proposed")
    func contents() throws {
        let titles = try review().sections.flatMap(\.items).map(\.title)
        for title in ["[jours de prêt]", "si [jours de prêt] dépasse 3", "article Prêt", "article Clés", "Court"] {
            #expect(titles.contains(title), "\(titles)")
        }
        #expect(titles.contains("refus si [jours de prêt] dépasse 20"))
        #expect(titles.contains { $0.contains("L. 2122-22") })
        #expect(titles.contains("Refus : jours de prêt : 21"))
    }

    @Test("it says which rules it is of, and never the clock") func heading() throws {
        let rules = try Rules(bytes: Array(Self.source.utf8), path: "salle.acte")
        #expect(rules.review().heading.contains { $0.text == rules.digest })
        #expect(try rules.review() == review())
    }

    @Test("no word of the rules acts as markup") func escaping() throws {
        let page = try review().rendered(as: .html)
        #expect(page.contains("<h1>Prêt de la &lt;salle&gt; des fêtes</h1>"))
        #expect(page.contains("prêtée &amp; rendue"))
        #expect(!page.contains("<salle>"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("http"))
        let text = try review().rendered(as: .markdown)
        #expect(text.hasPrefix("# Relecture : Prêt de la \\<salle\\> des fêtes\n"))
    }

    @Test("what is confidential is shown nowhere", arguments: ReviewFormat.allCases)
    func secrecy(format: ReviewFormat) throws {
        let text = try review().rendered(as: format)
        #expect(!text.contains("4711A"))
        #expect(text.contains("•••"))
    }

    @Test("one anchor follows from one name, whatever is added before it") func anchors() throws {
        let more = Self.source.replacing(
            "question [jours", with: "question [avis] : texte\n    > Quel avis ?\nquestion [jours"
        )
        .replacing("Le code est", with: "Avis : [avis]. Le code est")
        .replacing("[jours de prêt] = 3\n", with: "[jours de prêt] = 3\n    [avis] = bon\n")
        let later = try Rules(bytes: Array(more.utf8), path: "salle.acte").review()
        let anchors = Set(later.sections.flatMap(\.items).map(\.anchor))
        #expect(anchors.isSuperset(of: ["question-jours-de-pret", "cas-si-jours-de-pret-depasse-3"]))
        #expect(try review().sections.flatMap(\.items).contains { $0.anchor == "question-jours-de-pret" })
    }

    @Test("names that begin alike for long have anchors of their own, which nothing written elsewhere changes")
    func longAnchors() throws {
        let start =
            "article Conditions particulières d'usage de la salle des fêtes et de ses abords par les associations"
        func anchors(_ articles: [String]) throws -> [String: String] {
            let added = articles.map { "\(start) \($0)\n    > C'est \($0).\n" }.joined()
            let source = Self.source.replacing("signature\n", with: added + "signature\n")
            let items = try Rules(bytes: Array(source.utf8), path: "salle.acte").review().sections.flatMap(\.items)
            return Dictionary(
                uniqueKeysWithValues: items.filter { $0.title.hasPrefix(start) }.map { ($0.title, $0.anchor) })
        }
        let two = try anchors(["sportives", "culturelles"])
        #expect(Set(two.values).count == 2)
        #expect(two.values.allSatisfy { $0.count <= 80 && !$0.contains("--") })
        let three = try anchors(["caritatives", "sportives", "culturelles"])
        #expect(two.allSatisfy { three[$0.key] == $0.value })
    }

    @Test("a motif is told by an answer that it accepts, and never by a confidential one")
    func formats() throws {
        let source = Self.source.replacing(
            "question [code",
            with: """
                question [dossier] : texte
                    > Quel est le numéro du dossier ?
                    motif : /[A-Z]{2}-\\d{4}/
                    exemple : VI-2026
                question [registre] : texte
                    > Quel est le numéro au registre ?
                    motif : /R\\d+/
                question [code
                """
        )
        .replacing("    confidentiel\n", with: "    confidentiel\n    motif : /\\d{4}[A-Z]/\n")
        .replacing("Le code est", with: "Dossier [dossier], registre [registre]. Le code est")
        .replacing(
            "[jours de prêt] = 3\n", with: "[jours de prêt] = 3\n    [dossier] = AB-1234\n    [registre] = R12\n")
        let review = try Rules(bytes: Array(source.utf8), path: "salle.acte").review()
        func format(_ title: String) -> String? {
            review.sections[0].items.first { $0.title == title }?.facts.first { $0.label == "Format demandé" }?.text
        }
        #expect(format("[dossier]") == "par exemple « VI-2026 » ; les règles l'écrivent /[A-Z]{2}-\\d{4}/")
        #expect(format("[registre]") == "par exemple « R12 » ; les règles l'écrivent /R\\d+/")
        #expect(format("[code d'alarme]") == "les règles l'écrivent /\\d{4}[A-Z]/")
    }

    @Test("where personal answers can be read, the first lines say not to publish")
    func distribution() throws {
        #expect(try review().heading.allSatisfy { $0.label != "Diffusion" })
        let source = Self.source.replacing("entre 1 et 30\n", with: "entre 1 et 30\n    personnel\n")
        let notice = try #require(
            Rules(bytes: Array(source.utf8), path: "salle.acte").review().heading.first { $0.label == "Diffusion" })
        #expect(notice.isOpen)
        #expect(notice.text.hasPrefix("Ne pas publier"))
        #expect(notice.text.hasSuffix("Celles qui sont confidentielles sont masquées."))
    }

    @Test("the review of a whole model is as recorded", arguments: ReviewFormat.allCases)
    func recorded(format: ReviewFormat) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let model = tests.deletingLastPathComponent().appending(path: "Rules/actes/creation-emploi-non-permanent.acte")
        let record = tests.appending(path: "Corpus/relecture/creation-emploi-non-permanent.\(format.rawValue)")
        let text = try Rules(contentsOf: model.path).review().rendered(as: format)
            .replacing(model.deletingLastPathComponent().path + "/", with: "")
            .replacing(tests.deletingLastPathComponent().path + "/", with: "")
        if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
            try text.write(to: record, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: record, encoding: .utf8)))
    }
}
