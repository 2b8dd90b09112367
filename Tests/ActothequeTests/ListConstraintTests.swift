import Actotheque
import Testing

@Suite("Constraints on what lists hold")
struct ListConstraintTests {
    private static let source = """
        acte Contrat
            nature : décision
        fiche [contrat antérieur]
            question [premier jour] : date
                > Quand commençait-il ?
            question [dernier jour] : date
                > Quand finissait-il ?
        question [début] : date
            > Quand le contrat commence-t-il ?
        liste [contrats antérieurs] de contrat antérieur
            > Combien de contrats ont été conclus auparavant ?
        contrôle tous les [contrats antérieurs] : ([dernier jour du contrat antérieur] après [premier jour du contrat antérieur] et [dernier jour du contrat antérieur] avant [début])
            > Un contrat antérieur finit après avoir commencé, et avant que celui-ci commence.
        visa article L. 2122-22 du code général des collectivités territoriales
        article Contrats
            > Il commence le [début].
            pour chaque [contrat antérieur] dans [contrats antérieurs]
                > - du [premier jour du contrat antérieur] au [dernier jour du contrat antérieur]
        signature
            > Le maire,

        """

    /// There is room for two items: the second one is not missing where the list has none or one.
    @Test(
        "an item breaks what is said of all, however few the list has",
        arguments: [
            (["1er avril 2026", "31 mars 2026"], 1), (["1er avril 2026", "2 juin 2026"], 1),
            (["1er avril 2026", "30 avril 2026"], 0), ([], 0),
            (["1er avril 2026", "30 avril 2026", "4 mai 2026", "3 mai 2026"], 1),
            (["1er mai 2026", "30 avril 2026", "4 mai 2026", "5 mai 2026"], 1),
        ])
    func everyItem(days: [String], broken: Int) throws {
        var facts = [
            AnswersFile.Fact(name: "début", answer: "1er juin 2026"),
            AnswersFile.Fact(name: "contrats antérieurs", answer: "\(days.count / 2)"),
        ]
        for (index, day) in days.enumerated() {
            let name = "contrats antérieurs n° \(index / 2 + 1), \(index % 2 == 0 ? "premier" : "dernier") jour"
            facts.append(AnswersFile.Fact(name: name, answer: day))
        }
        var walk = try Rules(bytes: Array(ListConstraintTests.source.utf8), path: "contrat.acte").start()
        try walk.take(AnswersFile(facts))
        #expect(walk.question == nil)
        #expect(walk.contradictions.count == broken)
    }
}
