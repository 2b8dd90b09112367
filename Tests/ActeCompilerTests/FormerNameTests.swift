import ActeCompiler
import ActeGraph
import Testing

/// Kept answers follow a renaming into the graph, where lists have been spread.
@Suite struct FormerNameTests {
    @Test func recordsKeepTheirFormerNamesBesideLists() throws {
        let (compiled, findings, _) = RuleFolder.compile(
            """
            acte Essai
                nature : décision

            fiche [personne]
                question [nom] : texte
            question [demandeur] : personne
                ancien nom : [nom du pétitionnaire] pour [nom]
            liste [voisins] de personne
                au moins 1

            visa code général des collectivités territoriales
            article Objet
                > [nom du demandeur] et [voisins, énumération] sont entendus.
            signature
                > Le maire
            """)
        #expect(findings.isEmpty)
        let rules = try #require(compiled)
        let former = Dictionary(
            rules.graph.questions.map { ($0.name, $0.formerNames) }, uniquingKeysWith: { first, _ in first })
        #expect(former["demandeur, nom"] == ["nom du pétitionnaire"])
        #expect(former["voisins n° 1, nom"] == [])
    }
}
