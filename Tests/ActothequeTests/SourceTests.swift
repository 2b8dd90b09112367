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

    @Test("sources are listed wherever the language takes them")
    func everywhere() throws {
        let source = """
            acte Délai
                nature : décision
                source : article 1 de la loi n° 2000-321 du 12 avril 2000
            question [urgence] : oui/non
                > Est-ce urgent ?
            paramètre [mois] : entier
                source : article 2 de la loi n° 2000-321 du 12 avril 2000
                2 depuis le 1er janvier 2020
                    source : article 3 de la loi n° 2000-321 du 12 avril 2000
            calcul [délai] : durée
                1 mois
                    source : article 4 de la loi n° 2000-321 du 12 avril 2000
                par exception 15 jours si [urgence]
                    source : article 5 de la loi n° 2000-321 du 12 avril 2000
                    à vérifier : rédaction en vigueur
            calcul [rang] : entier
                si [urgence]
                    1
                    source : article 6 de la loi n° 2000-321 du 12 avril 2000
                sinon
                    [mois]
            clause [suite]
                > Fin.
                source : article 7 de la loi n° 2000-321 du 12 avril 2000
            visa code du travail
            titre Général
                source : article 8 de la loi n° 2000-321 du 12 avril 2000
                article Délai
                    > Le délai est de [délai], au rang [rang].
                    inclure [suite]
                        source : article 9 de la loi n° 2000-321 du 12 avril 2000
            signature
                > Le maire,

            """.replacing("nature : décision\n", with: "nature : décision\n    date : [jour]\n").replacing(
                "question [urgence]",
                with: "question [jour] : date\n    > Quel jour ?\n    au moins 1er janvier 2020\nquestion [urgence]")
        let rules = try Rules(bytes: Array(source.utf8), path: "délai.acte")
        let numbers = rules.sources(on: "loi n° 2000-321 du 12 avril 2000").map { $0.text.filter(\.isNumber).prefix(1) }
        #expect(numbers == ["1", "2", "3", "4", "5", "6", "7", "8", "9"])
        let exception = try #require(rules.sources(on: "article 5 de la loi n° 2000-321 du 12 avril 2000").first)
        #expect(exception.toCheck == ["rédaction en vigueur"])
        #expect(exception.subject == "[délai]")
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
