import ActeModel
import Testing

/// What is said of a question that asks for a record holds for all that the record asks.
@Suite struct RecordQuestionTests {
    private static let source = """
        acte Exemple
            nature : décision
        fiche [adresse]
            question [voie] : texte
                ancien nom : rue
        fiche [personne]
            > [nom], [voie de l'adresse]
            source : article 1er du code électoral
            question [nom] : texte
                aide : Le nom de naissance.
                ancien nom : nom de famille
            question [adresse] : adresse complète
        question [titulaire] : personne
            > Qui est titulaire ?
            aide : La personne nommée.
            note : vue en commission
            ancien nom : agent
            confidentiel
        liste [remplaçants] de personne
            élément : remplaçant
            ancien nom : suppléants
        article Nomination
            > [titulaire] est nommé.
            pour chaque [remplaçant] dans [remplaçants]
                > - [remplaçant]
        """.replacing("adresse complète", with: "adresse").replacing("fiche [adresse]", with: "fiche [domicile]")
        .replacing("question [adresse] : adresse", with: "question [adresse] : domicile")

    @Test func helpSourcesAndRemarksAreThoseOfEveryAnswer() throws {
        let reading = ModelReading(Self.source)
        #expect(reading.codes == [])
        let name = try #require(reading.model.questions.first { $0.name == "titulaire, nom" })
        let street = try #require(reading.model.questions.first { $0.name == "titulaire, adresse, voie" })
        let said = name.properties.map { "\($0.key) : \($0.value)" }
        #expect(
            said == [
                "aide : Le nom de naissance.", "note : vue en commission", "source : article 1er du code électoral",
            ])
        #expect(street.properties.filter { $0.key == "aide" }.map(\.value) == ["La personne nommée."])
        #expect(name.isConfidential && street.isConfidential)
    }

    @Test func formerNamesAreThoseOfEveryAnswer() throws {
        let questions = ModelReading(Self.source).model.questions
        let name = try #require(questions.first { $0.name == "titulaire, nom" })
        #expect(
            Set(name.formerNames) == ["titulaire, nom de famille", "agent, nom", "agent, nom de famille"])
        let street = try #require(questions.first { $0.name == "titulaire, adresse, voie" })
        #expect(
            Set(street.formerNames) == ["titulaire, adresse, rue", "agent, adresse, voie", "agent, adresse, rue"])
        let replacements = try #require(questions.first { $0.name == "remplaçants" })
        #expect(replacements.formerNames == ["suppléants"])
    }

    /// Records that each ask for the next one twice: as many answers as two to the power of their number.
    @Test(arguments: [(13, []), (14, ["E0381"]), (60, ["E0381"])])
    func recordsThatAskForTooMuchAreToldOnce(count: Int, codes: [String]) {
        let records = (0..<count).map { index in
            let type = index == count - 1 ? "texte" : "r\(index + 1)"
            return "fiche [r\(index)]\n" + ["x", "y"].map { "    question [\($0)] : \(type)\n" }.joined()
        }
        let source =
            "acte Exemple\n    nature : décision\n\(records.joined())question [tout] : r0\nquestion [rien] : r0\n"
            + "article Objet\n    > L'objet est fixé.\n"
        let reading = ModelReading(source)
        #expect(reading.codes.filter { $0.hasPrefix("E") } == codes)
        // Nothing of what is too large is asked at all.
        if !codes.isEmpty { #expect(reading.model.questions.count <= 20_002) }
    }
}
