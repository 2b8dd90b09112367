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

    @Test("it holds the questions, the branches, the texts, the sources, the examples and those proposed")
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
        #expect(anchors.isSuperset(of: ["question-jours-de-pret", "branche-si-jours-de-pret-depasse-3"]))
        #expect(try review().sections.flatMap(\.items).contains { $0.anchor == "question-jours-de-pret" })
    }
}
