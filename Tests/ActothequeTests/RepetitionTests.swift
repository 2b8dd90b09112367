import ActeActs
import Actotheque
import Foundation
import Testing

@Suite("Personal words that another answer repeats")
struct RepetitionTests {
    private static let source = """
        acte Autorisation d'un déménagement
            nature : décision

        rubrique La personne
            question [prénom] : texte
                > Quel est son prénom ?
                personnel
            question [nom] : texte
                > Quel est son nom ?
                personnel
            question [téléphone] : téléphone
                > Quel est son téléphone ?
                personnel
            question [localité] : texte
                > Où vit-elle ?
                personnel
            question [surnom] : texte
                > Quel est son surnom ?
                personnel

        rubrique L'autorisation
            question [commune] : commune
                > Quelle commune l'accorde ?
            question [demandeur] : texte
                > Qui la demande ?
            question [responsable] : texte
                > Qui en répond ?
            question [voie] : texte
                > Pour quelle voie ?
            question [consignes] : texte long
                > Quelles sont les consignes ?

        visa article L. 2122-22 du code général des collectivités territoriales
        article Autorisation
            > [prénom] [nom], [surnom], qui vit à [localité] et répond au [téléphone], déménage à la demande [demandeur, avec de], sous la
            > responsabilité **[responsable, avec de]**, [voie].
        article Consignes
            > [consignes]
        article Exécution
            > Le maire [commune, avec de] est chargé de l'exécution.
        signature
            > Le maire,
        """

    private static let answers = [
        "prénom": "Odile", "nom": "Pradier", "téléphone": "04 75 12 34 56", "localité": "Le Pouzin", "surnom": "Zaz",
        "commune": "Le Pouzin", "demandeur": "PRADIER  odile", "responsable": "Mme Odîle Pradier, sœur de Zaz",
        "voie": "place Pradier, au Pouzin", "consignes": "Appeler le 0475123456\nOdile   Pradier ouvrira.",
    ]

    private static func act(_ changes: [String: String] = [:]) throws -> Act {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "aide.acte")
        try source.write(to: file, atomically: true, encoding: .utf8)
        var walk = try Rules(contentsOf: file.path).start()
        while let question = walk.question { try walk.answer(changes[question.name] ?? answers[question.name] ?? "") }
        return try walk.act()
    }

    @Test("are in no word of any format", arguments: ActFormat.allCases.filter { $0 != .pdf })
    func absent(format: ActFormat) throws {
        let act = try Self.act(["voie": "rue du Port"])
        let (whole, published) = try (act.words(as: format), act.published.words(as: format))
        for secret in ["Odile", "Odîle", "odile", "PRADIER", "Pradier"] {
            #expect(whole.contains(secret), "\(secret)")
            #expect(!published.contains(secret), "\(secret)")
        }
        #expect(!published.contains("0475123456") && !published.contains("12\u{202F}34"))
        #expect(published.contains("Appeler le"))
    }

    @Test("are in no word of any format where a civility and a first name announce them", arguments: ActFormat.allCases)
    func announced(format: ActFormat) throws {
        let names = [
            "responsable": "Mme Zélie Vauquelin", "demandeur": "Mme Odile Marie Vauquelin", "voie": "rue du Port",
            "consignes": "Aucune.",
        ]
        let published = try Self.act(["nom": "Vauquelin"].merging(names) { $1 }).published
        let words = try published.words(as: format)
        for secret in ["Odile", "Marie", "Zélie", "Vauquelin"] { #expect(!words.contains(secret), "\(secret)") }
        #expect(
            published.text.contains("à la demande de Mme\u{A0}[occulté], sous la responsabilité de Mme\u{A0}[occulté],")
        )
    }

    @Test("are occulted alone, with the small word before them, where the answer says more")
    func words() throws {
        let text = try Self.act().published.text
        #expect(
            text.contains(
                "à la demande de [occulté], sous la responsabilité de Mme\u{A0}[occulté], sœur de Zaz, place Pradier, au Pouzin."
            ), "\(text)")
        #expect(text.contains("Appeler le [occulté]\n\n[occulté] ouvrira."), "\(text)")
    }

    @Test("leave the name of the commune, and a single word among others")
    func kept() throws {
        let act = try Self.act()
        let text = act.published.text
        for words in ["Le maire du Pouzin", "place Pradier", "sœur de Zaz"] {
            #expect(text.contains(words), "\(words)")
        }
        let whole = try Self.act(["voie": "Pradier"]).published.text
        #expect(!whole.contains("Pradier"))
    }

    @Test("are not in what open data and reports show either")
    func records() throws {
        let act = try Self.act().withoutPersonalOrConfidential
        let text = act.printedParts.flatMap { part in act.paragraphs(of: part).map { act.text($0.words) } }.joined()
        #expect(
            text.contains("sous la responsabilité de Mme\u{A0}•••, sœur de Zaz") && !text.contains("Odîle"), "\(text)")
    }

    @Test("are told, without saying them, each once")
    func told() throws {
        #expect(
            try Self.act().publicationRemarks == [
                "La réponse à [demandeur] répète celle à [prénom], qui est personnelle : la version publiée l'occulte aussi.",
                "La réponse à [responsable] répète celle à [prénom], qui est personnelle : la version publiée l'occulte aussi.",
                "La réponse à [responsable] contient le mot donné à [surnom], qui est personnel : relisez-la dans la version publiée, qui la montre.",
                "La réponse à [voie] contient le mot donné à [nom], qui est personnel : relisez-la dans la version publiée, qui la montre.",
                "La réponse à [consignes] répète celle à [téléphone], qui est personnelle : la version publiée l'occulte aussi.",
                "La réponse à [consignes] répète celle à [prénom], qui est personnelle : la version publiée l'occulte aussi.",
            ])
        let discreet = [
            "demandeur": "un voisin", "responsable": "un autre", "voie": "rue du Port", "consignes": "Aucune.",
        ]
        #expect(try Self.act(discreet).publicationRemarks.isEmpty)
    }
}
