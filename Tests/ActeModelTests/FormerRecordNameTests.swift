import ActeModel
import Testing

@Suite struct FormerRecordNameTests {
    private static let rules = """
        acte Essai
            nature : décision

        fiche [personne]
            question [nom] : texte
            question [adresse] : lieu
        fiche [lieu]
            question [localité] : texte
        question [demandeur] : personne
            ancien nom : pétitionnaire
            ancien nom : [qui demande] pour [nom]
        question [tiers] : personne

        visa code général des collectivités territoriales
        article Objet
            > [nom du demandeur] habite [localité de l'adresse du demandeur]. [nom du tiers] aussi.
        signature
            > Le maire
        """

    @Test func whatARecordAsksKeepsTheNamesThatTheRecordHad() {
        let model = ModelReading(FormerRecordNameTests.rules).model
        let former = Dictionary(uniqueKeysWithValues: model.questions.map { ($0.name, $0.formerNames) })
        #expect(former["demandeur, nom"] == ["pétitionnaire, nom", "qui demande"])
        #expect(former["demandeur, adresse, localité"] == ["pétitionnaire, adresse, localité"])
        #expect(former["tiers, nom"] == [])
    }
}
