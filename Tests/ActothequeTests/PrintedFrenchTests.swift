import Actotheque
import Testing

/// Whole acts whose words are those that answers give: they read as if one person had written them.
@Suite("The French of an act")
struct PrintedFrenchTests {
    private static func act(_ source: String, _ answers: [String]) throws -> [String] {
        let rules = try Rules(bytes: Array(source.utf8), path: "essai.acte")
        #expect(rules.warnings.map(\.message) == [])
        var walk = rules.start()
        for answer in answers { try walk.answer(answer) }
        return try walk.act().text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").split(
            separator: "\n"
        ).map {
            String($0)
        }
    }

    private static let sentences = """
        acte Charge d'un service
            nature : décision
        question [titre de l'exécutif] : choix
            > Qui dirige ?
            - maire : la maire
            - président : le président
        question [motif] : texte
            > Quel est le motif ?
        question [adresse] : texte
            > À quelle adresse écrire ?
        question [séance] : date
            > Quel jour ?
        question [terme] : date
            > Jusqu'à quel jour ?
        contrôle [terme] est au moins [séance]
            > La fin ne peut pas précéder le début.
        visa [motif]
        considérant
            > [motif] ; [motif]. [motif] ;
        article Service
            > [titre de l'exécutif] est chargée du service. [Titre de l'exécutif] en répond ! [titre de l'exécutif : maire = elle | président = il]
            > écrit à M. [motif], p. ex. [motif], « [motif] », art. [motif], etc. [motif] (v. [motif]).
            >
            > « [motif] » est écrit ; [motif] aussi : [motif]. « [motif] ».
            >
            > Il comprend :
            >
            > - [motif] ;
            > - [titre de l'exécutif].
            repère : service
        article Portée
            > [renvoi service] vaut [du [séance] au [terme]]. [du [séance] au [terme]], [renvoi service] vaut. [adresse] répond.
            >
            > [séance, en lettres] :
            >
            > [motif].
        signature
            > [titre de l'exécutif],

        """

    @Test("a sentence begins with a capital, and what goes on with one does not")
    func capitals() throws {
        let lines = try Self.act(
            Self.sentences,
            ["la maire", "une étude d'impact", "mairie@exemple.fr", "16 mai 2026", "17 mai 2026"])
        #expect(
            lines == [
                "Charge d’un service",
                "Vu une étude d’impact ;",
                "Considérant une étude d’impact ; une étude d’impact. Une étude d’impact ;",
                "DÉCIDE :",
                "Article 1er – Service",
                "La maire est chargée du service. La maire en répond ! Elle écrit à M. une étude d’impact, p. ex. une étude d’impact, "
                    + "« une étude d’impact », art. une étude d’impact, etc. une étude d’impact (v. une étude d’impact).",
                "« Une étude d’impact » est écrit ; une étude d’impact aussi : une étude d’impact. « Une étude d’impact ».",
                "Il comprend :", "- une étude d’impact ;", "- la maire.", "Article 2 – Portée",
                "L’article 1er vaut du 16 au 17 mai 2026. Du 16 au 17 mai 2026, l’article 1er vaut. mairie@exemple.fr répond.",
                "Seize mai deux mille vingt-six :", "une étude d’impact.", "La maire,",
            ])
    }

    @Test(
        "words with capitals of their own, codes and figures stay as they were typed",
        arguments: [
            ("eBay", "eBay"), ("ab-12", "ab-12"), ("www.exemple.fr", "www.exemple.fr"), ("d'Ormesson", "D’Ormesson"),
            ("l'EPCI", "L’EPCI"), ("élan", "Élan"), ("12 lots", "12 lots"), ("« les amis »", "« Les amis »"),
        ])
    func namesOfTheirOwn(typed: String, printed: String) throws {
        let source = """
            acte Essai
                nature : décision
            question [nom] : texte
                > Quel nom ?
            visa code de la route
            article Un
                > [nom] vient.
            signature
                > Le maire,

            """
        #expect(try Self.act(source, [typed]).contains("\(printed) vient."))
    }

    @Test(
        "the stop of the author ends a sentence, whatever the answer before it ends with",
        arguments: [
            ("des lampes, etc.", "Des lampes, etc. La mairie paie."), ("Paul D.", "Paul D. La mairie paie."),
            ("le reste…", "Le reste… La mairie paie."), ("le reste", "Le reste. La mairie paie."),
        ])
    func sharedStops(typed: String, printed: String) throws {
        let source = """
            acte Essai
                nature : décision
            question [objet] : texte
                > Quel objet ?
            question [payeur] : texte
                > Qui paie ?
            visa code de la route
            article Un
                > [objet]. [payeur] paie.
            signature
                > Le maire,

            """
        #expect(try Self.act(source, [typed, "la mairie"]).contains(printed))
    }

    private static let enumerations = """
        acte Regroupement
            nature : décision
        question [critères] : choix multiple
            > Quels critères comptent ?
            - sujétions : les sujétions
            - métier : le métier
            - expérience : l'expérience
        contrôle [critères] contient sujétions ou [critères] contient métier ou [critères] contient expérience
            > Choisissez au moins un critère.
        fiche [marché]
            > le marché [objet, avec de]
            question [objet] : texte
                > Quel est son objet ?
        fiche [élu]
            > [civilité] [nom]
            question [civilité] : choix
                > Sa civilité ?
                - madame : Madame
                - monsieur : Monsieur
            question [nom] : texte
                > Son nom ?
        liste [communes] de commune
            > Combien de communes ?
            au moins 1
        liste [départements] de département
            > Combien de départements ?
            au moins 1
        liste [quartiers] de texte
            > Combien de quartiers ?
            au moins 1
        liste [marchés] de marché
            > Combien de marchés ?
            au moins 1
        liste [élus] de élu
            > Combien d'élus ?
            au moins 1
        visa code de la route
        article Un
            > Il est tenu compte [critères, énumération avec de], et l'on songe [critères, énumération avec à].
            > Le conseil [communes, énumération avec de] écrit [communes, énumération avec à] ; il sait [communes, énumération avec que].
            > Il relève [départements, énumération avec de], va [quartiers, énumération avec à], traite [marchés, énumération avec de] et
            > parle [élus, énumération avec à].
        signature
            > Le maire,

        """

    @Test("a preposition is said before each thing named, contracted or elided with it")
    func prepositions() throws {
        let lines = try Self.act(
            Self.enumerations,
            [
                "sujétions, métier, expérience", "3", "Le Pouzin", "Aubenas", "Les Vans", "2", "07", "69", "2",
                "le Port", "Fontenille",
                "2", "voirie", "éclairage", "2", "madame", "Durand", "monsieur", "Morel",
            ])
        #expect(
            lines[4]
                == "Il est tenu compte des sujétions, du métier et de l’expérience, et l’on songe aux sujétions, au métier et à l’expérience. "
                + "Le conseil du Pouzin, d’Aubenas et des Vans écrit au Pouzin, à Aubenas et aux Vans ; il sait que Le Pouzin, Aubenas et Les Vans. "
                + "Il relève de l’Ardèche et du Rhône, va au Port et à Fontenille, traite du marché de voirie et du marché d’éclairage et "
                + "parle à Madame Durand et à Monsieur Morel.")
    }

    @Test("what cannot be joined to a preposition is refused", arguments: ["date", "montant", "oui/non"])
    func unsuitable(type: String) {
        let source = """
            acte Essai
                nature : décision
            liste [valeurs] de \(type)
                > Combien ?
                au moins 1
            visa code de la route
            article Un
                > Il s'agit [valeurs, énumération avec de].
            signature
                > Le maire,

            """
        #expect(throws: RulesProblem.self) { try Rules(bytes: Array(source.utf8), path: "essai.acte") }
    }
}
