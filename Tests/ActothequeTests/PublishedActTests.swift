import Actotheque
import Foundation
import Testing

@Suite("The published version")
struct PublishedActTests {
    /// Personal answers are printed, computed with, agreed with, and decide a passage, a paragraph and an article.
    private static let source = """
        acte Aide à une personne
            nature : décision

        rubrique La personne
            question [civilité] : choix
                > Quelle est sa civilité ?
                - madame : Madame
                - monsieur : Monsieur
                personnel
            question [nom] : texte long
                > Quel est son nom ?
                personnel
            question [naissance] : date
                > Quand est-elle née ?
                personnel
            question [commune] : commune
                > Où est-elle née ?
                personnel
            question [ressources] : montant
                > Quelles sont ses ressources ?
                personnel
            question [seule] : oui/non
                > Vit-elle seule ?
                personnel
            question [mandataire] : texte
                > Qui la représente ?
                facultative
                personnel
            question [plafond] : montant
                > Quel est le plafond de l'aide ?

        calcul [aide] : montant
            [plafond] − [ressources]

        visa article L. 2122-22 du code général des collectivités territoriales
        article Attribution
            > Une aide de [aide, en lettres] est versée à **[civilité] [nom]**, [civilité : né | née] le [naissance] à **la
            > mairie** [commune, avec de][si [seule]], qui vit seule[fin], au plus tard demain[si [mandataire] est renseigné] par
            > [mandataire][fin].
        PLUS
        signature
            > Le maire,
        """

    private static func rules(_ more: String = "") throws -> Rules {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "aide.acte")
        try source.replacing("PLUS", with: more).write(to: file, atomically: true, encoding: .utf8)
        return try Rules(contentsOf: file.path)
    }

    private static func act(_ rules: Rules, _ answers: [String: String] = [:]) throws -> Act {
        var walk = rules.start()
        while let question = walk.question { try walk.answer(answers[question.name] ?? first[question.name] ?? "") }
        return try walk.act()
    }

    private static let first = [
        "civilité": "madame", "nom": "Zoé Quentin", "naissance": "3 mars 1981", "commune": "Le Pouzin",
        "ressources": "123,45 €", "seule": "non", "mandataire": "Yann Quiniou", "plafond": "500 €",
    ]

    private static let second = [
        "civilité": "monsieur", "nom": "Wilfried de Kerguelen", "naissance": "14 juillet 1999", "commune": "Aubenas",
        "ressources": "77 €", "seule": "oui", "mandataire": "Xavière Ourson",
    ]

    @Test("what is personal is in no word of any format", arguments: ActFormat.allCases.filter { $0 != .pdf })
    func absent(format: ActFormat) throws {
        let act = try Self.act(Self.rules())
        let (whole, published) = try (act.words(as: format), act.published.words(as: format))
        for secret in ["Zoé", "Quentin", "1981", "Pouzin", "trois cent soixante-seize", "née", "Madame", "Yann"] {
            #expect(whole.contains(secret))
            #expect(!published.contains(secret))
        }
        #expect(published.contains("occulté"))
    }

    @Test(
        "two people who differ in all but what the act is made of get the same published bytes",
        arguments: ActFormat.allCases)
    func same(format: ActFormat) throws {
        let rules = try Self.rules()
        let (one, other) = (try Self.act(rules), try Self.act(rules, Self.second))
        #expect(try one.words(as: format) != other.words(as: format))
        #expect(try one.published.words(as: format) == other.published.words(as: format))
    }

    @Test("the rest is left as it is, small words and bold included")
    func words() throws {
        let published = try Self.act(Self.rules()).published
        #expect(
            try published.words(as: .markdown).contains(
                #"Une aide de \[occulté\] est versée à **\[occulté\]**, \[occulté\] le \[occulté\] à **la mairie** de \[occulté\], "#
                    + #"au plus tard demain par \[occulté\]."#))
    }

    @Test("what personal data put in the act stays there, without its words")
    func decided() throws {
        let more = """
            si [seule]
                article Accompagnement
                    > Un service d'accompagnement est proposé.
                    source : article L. 2122-21 du code général des collectivités territoriales
            article Exécution
                > Le maire exécute.
                si [seule]
                    > Il rend visite.
            """
        let act = try Self.act(Self.rules(more), ["seule": "oui"])
        #expect(act.text.contains("Article 2 – Accompagnement"))
        let text = act.published.text
        #expect(text.contains("Article 2\n[occulté]\n\nArticle 3 – Exécution\nLe maire exécute.\n\n[occulté]\n"))
        let tree = try act.published.words(as: .json)
        #expect(!tree.contains("Accompagnement"))
        #expect(!tree.contains("2122-21"))
    }

    @Test("judgments, alerts and the digest of the answers stay with the person who made the act")
    func receipt() throws {
        let more = """
            alerte si [seule]
                > Pensez à la visite de Noël.
            """
        let act = try Self.act(Self.rules(more), ["seule": "oui"])
        #expect(try act.words(as: .json).contains("Noël"))
        let document = try JSONValue(parsing: Array(act.published.words(as: .json).utf8))
        #expect(document["alerts"] == .array([]))
        #expect(document["receipt"]?["answersDigest"]?.text == "")
        #expect(document["receipt"]?["rulesDigest"]?.text?.count == 64)
    }

    @Test(
        "what is confidential is masked in the act that screens show, at the same places, and stays in the one that is published"
    )
    func masked() throws {
        let rules = try Self.rules(
            """
            question [cote] : texte
                > Quelle est la cote du dossier ?
                confidentiel
            article Dossier
                > Le dossier porte la cote **[cote]**.
            """)
        let act = try Self.act(rules, ["cote": "XK-4711"])
        #expect(act.text.contains("la cote XK-4711.") && act.published.text.contains("la cote XK-4711."))
        #expect(try act.masked.words(as: .markdown).contains("la cote **•••**."))
        #expect(act.masked.text.contains("Zoé Quentin"))
        #expect(act.masked.text.split(separator: "\n").count == act.text.split(separator: "\n").count)
        for format in ActFormat.allCases { #expect(try !act.masked.words(as: format).contains("4711")) }
    }

    @Test("a period of which one date is personal is hidden whole: whether it is one day tells of both")
    func period() throws {
        let rules = try Self.rules(
            """
            question [séance] : date
                > Quel jour ?
            contrôle [séance] est au moins [naissance]
                > Elle n'est pas née après la séance.
            article Période
                > La personne est suivie [du [naissance] au [séance]].
            """)
        var published: Set<String> = []
        for (birth, words) in [
            ("3 mars 1981", "du 3 mars 1981 au 12 mai 1999"), ("2 mai 1999", "du 2 au 12 mai 1999"),
            ("12 mai 1999", "le 12 mai 1999"),
        ] {
            let act = try Self.act(rules, ["naissance": birth, "séance": "12 mai 1999"])
            let text = act.text.replacing("\u{A0}", with: " ")
            #expect(text.contains("est suivie \(words)."))
            #expect(act.published.text.contains("est suivie [occulté]."))
            try published.insert(act.published.words(as: .json))
        }
        #expect(published.count == 1)
    }

    @Test("how many lines a personal answer has is hidden with it, and bold goes on after it")
    func lines() throws {
        let rules = try Self.rules(
            """
            question [adresse] : texte long
                > Quelle est son adresse ?
                personnel
            article Adresse
                > L'aide est **envoyée à [adresse] par la poste**, sans frais.
            """)
        let one = try Self.act(rules, ["adresse": "12 rue du Port"])
        let other = try Self.act(rules, ["adresse": "Chez Zoé\n12 rue du Port\n07250 Le Pouzin"])
        let words = #"L’aide est **envoyée à \[occulté\] par la poste**, sans frais."#
        for act in [one, other] { #expect(try act.published.words(as: .markdown).contains(words)) }
        #expect(try one.published.words(as: .json) == other.published.words(as: .json))
        #expect(try other.words(as: .markdown).contains("**07250\u{A0}Le Pouzin par la poste**, sans frais."))
    }

    @Test("passages inside one another, with what stands otherwise, tell nothing of what decided them")
    func nested() throws {
        let rules = try Self.rules(
            """
            question [trimestre] : entier
                > Quel trimestre ?
                entre 1 et 4
                personnel
            article Suivi
                > La personne[si [seule]] vit seule[si [civilité] est madame] et l'a dit elle-même[fin][sinon]
                > est **entourée**[fin] au [trimestre, en lettres][si [trimestre] est 1] premier[fin] trimestre.
                > [si [civilité] est madame]Elle en est informée. [fin]Le dossier est revu[si [seule]].[sinon], chaque mois.[fin]
            """)
        var published: Set<String> = []
        var whole: Set<String> = []
        for civility in ["madame", "monsieur"] {
            for alone in ["oui", "non"] {
                for quarter in ["1", "2", "4"] {
                    let act = try Self.act(
                        rules, ["civilité": civility, "seule": alone, "trimestre": quarter, "ressources": quarter])
                    try whole.insert(act.words(as: .json))
                    try published.insert(act.published.words(as: .json))
                    try published.insert(act.published.published.words(as: .json))
                }
            }
        }
        #expect(whole.count == 12)
        #expect(published.count == 1, "\(published.sorted().joined(separator: "\n"))")
    }
}
