import Actotheque
import Testing

@Suite("Legal texts behind the rules")
struct SourceTests {
    private let rules: Rules

    init() throws {
        let source = """
            acte Prêt
                nature : décision
            question [jours] : entier
                > Combien de jours ?
                source : articles 9-1 et 10 de la loi n° 2000-321 du 12 avril 2000
                vérifié le : 1er mars 2026
            visa loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens
                notamment : article 10
            visa article L. 2122-22 du CGCT
                à vérifier : rédaction en vigueur
            article Prêt
                > Le prêt dure [jours] jours.
            signature
                > Le maire,

            """
        rules = try Rules(bytes: Array(source.utf8), path: "prêt.acte")
    }

    @Test("each text is listed by rank, article by article, under its shortest name")
    func all() {
        #expect(
            rules.sources.map { "\($0.line) \($0.text) – \($0.subject)" } == [
                "9 l'article L. 2122-22 du code général des collectivités territoriales – visa",
                "3 l'article 9-1 de la loi n° 2000-321 du 12 avril 2000 – [jours]",
                "3 l'article 10 de la loi n° 2000-321 du 12 avril 2000 – [jours]",
                "7 l'article 10 de la loi n° 2000-321 du 12 avril 2000 – visa",
            ])
        #expect(rules.sources.map(\.isChecked) == [false, true, true, false])
        #expect(rules.sources[0].toCheck == ["rédaction en vigueur"])
    }

    @Test(
        "what rests on a text is found by any of its usual names",
        arguments: [
            ("loi n° 2000-321 du 12 avril 2000", 3), ("article 10 de la loi n° 2000-321 du 12 avril 2000", 2),
            ("article L. 2122-22 du code général des collectivités territoriales", 1), ("CGCT", 1),
            ("article 3 de la loi n° 2000-321 du 12 avril 2000", 0), ("code du travail", 0),
        ])
    func one(words: String, count: Int) { #expect(rules.sources(on: words).count == count) }
}
