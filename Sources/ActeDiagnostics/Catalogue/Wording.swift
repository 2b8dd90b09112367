extension DiagnosticCatalogue {
    /// Texts that could be printed, and that nobody would sign.
    static let wording: [DiagnosticEntry] = [
        DiagnosticEntry(
            "A0460", .warning, title: "Un mot que le gabarit imprime déjà",
            explanation: """
                Le gabarit écrit lui-même « Vu » devant chaque visa et « Considérant » devant chaque considérant : le modèle ne donne que la \
                suite.
                """,
            faulty: withVisas("visa Vu le code de la route"), corrected: withVisas("visa code de la route")),
        DiagnosticEntry(
            "A0461", .warning, title: "Un numéro d'article écrit à la main",
            explanation: """
                Les articles reçoivent leur numéro quand l'acte est assemblé, et « [renvoi x] » imprime celui d'un autre article. Un numéro écrit \
                à la main serait imprimé en plus, et deviendrait faux dès qu'un article s'ajoute ou disparaît. De même « l'article 3 » dans une \
                phrase qui ne nomme aucun autre texte.
                """,
            faulty: onPaths("article Objet\n    > Article 1er : La rue est fermée."),
            corrected: onPaths("article Objet\n    > La rue est fermée.")),
        DiagnosticEntry(
            "A0462", .warning, title: "Un mot écrit deux fois de suite",
            explanation:
                "Un petit mot répété, souvent de part et d'autre d'une fin de ligne, reste d'une phrase recopiée.",
            faulty: onPaths("article Objet\n    > La circulation est interdite dans\n    > dans la rue."),
            corrected: onPaths("article Objet\n    > La circulation est interdite dans\n    > la rue.")),
        DiagnosticEntry(
            "A0463", .warning, title: "Deux signes de ponctuation qui se suivent",
            explanation:
                "Deux virgules, deux points-virgules ou deux points finals de suite restent d'une phrase coupée.",
            faulty: onPaths("article Objet\n    > La rue est fermée,, sauf aux riverains."),
            corrected: onPaths("article Objet\n    > La rue est fermée, sauf aux riverains.")),
        DiagnosticEntry(
            "A0464", .warning, title: "Des formes toutes pareilles",
            explanation: """
                « [x : a | b] » choisit entre des mots selon x. Quand toutes les formes sont les mêmes, rien n'est choisi : l'une d'elles est \
                sans doute mal recopiée.
                """,
            faulty: counted("[places : place | place]"), corrected: counted("[places : place | places]")),
        DiagnosticEntry(
            "A0465", .warning, title: "Des formes dans le mauvais ordre",
            explanation: """
                Selon un nombre, on écrit le singulier puis le pluriel ; selon une civilité, le masculin puis le féminin, ou le nom de chaque \
                réponse devant sa forme.
                """,
            faulty: counted("[places : places | place]"), corrected: counted("[places : place | places]")),
        DiagnosticEntry(
            "A0466", .warning, title: "Un petit mot qui ne s'accorde pas avec la réponse",
            explanation: """
                « de [commune] » imprimerait « de Aubenas » ou « de Le Pouzin ». Écrits dans le blanc, « avec de » et « avec à » donnent \
                « d'Aubenas », « du Pouzin », « au Pouzin ». De même « avec que » donne « qu'Aubenas », et « avec le » ou « avec la » donnent \
                « l'assemblée », « la commission ». Devant plusieurs noms, « énumération avec de » le répète : « du Pouzin et d'Aubenas ».
                """,
            faulty: named("La fête de [commune] est autorisée."),
            corrected: named("La fête [commune, avec de] est autorisée.")),
        DiagnosticEntry(
            "A0473", .warning, title: "Un visa sans article",
            explanation: """
                Devant un code, une loi, un avis, un rapport, un certificat, l'impression met l'article : « Vu le code », « Vu l'avis ». Devant un \
                nom dont elle ne connaît pas le genre, écrivez-le vous-même : elle le garde.
                """,
            faulty: withVisas("visa Natura 2000 et ses objectifs"),
            corrected: withVisas("visa le document Natura 2000 et ses objectifs")),
        DiagnosticEntry(
            "A0474", .warning, title: "Un mot que la réponse imprime déjà",
            explanation: """
                Un montant s'imprime avec « € », un pourcentage avec « % », une date avec son année, une heure et une durée avec leur unité, un renvoi \
                avec « l'article » : le texte ne les répète pas.
                """,
            faulty: priced("La somme est de [prix] euros."), corrected: priced("La somme est de [prix].")),
        DiagnosticEntry(
            "A0475", .warning, title: "Un point entre les milliers",
            explanation: "Les tranches de trois chiffres se séparent par une espace, les décimales par une virgule.",
            faulty: onPaths("article Prix\n    > La somme est de 1.234,50 euros."),
            corrected: onPaths("article Prix\n    > La somme est de 1 234,50 euros.")),
        DiagnosticEntry(
            "A0476", .warning, title: "Un titre qui finit par un point",
            explanation: "Un titre seul sur sa ligne ne prend pas de point final.",
            faulty: onPaths("article Objet.\n    > La rue est fermée."),
            corrected: onPaths("article Objet\n    > La rue est fermée.")),
        DiagnosticEntry(
            "A0477", .warning, title: "Une capitale au milieu de la phrase",
            explanation: """
                « Vu » et « Considérant », que le gabarit imprime, ouvrent la phrase : ce qui suit n'en commence pas une autre.
                """,
            faulty: withVisas("visa code de la route\nconsidérant\n    > Que la rue est étroite ;"),
            corrected: withVisas("visa code de la route\nconsidérant\n    > que la rue est étroite ;")),
    ]

    private static func priced(_ text: String) -> String {
        onPaths("question [prix] : montant\n    > Quel est le prix ?\narticle Prix\n    > \(text)")
    }

    private static func withVisas(_ visa: String) -> String {
        """
        acte Exemple
            nature : décision
        gabarit décision
            partie Visas
                contient : visas
                chacun : Vu … ;
            partie Considérants
                contient : considérants
                chacun : Considérant … ;
            partie Dispositif
                contient : articles
        \(visa)
        article Objet
            > La rue est fermée.

        """
    }

    private static func counted(_ pick: String) -> String {
        onPaths(
            "question [places] : entier\n    > Combien de places ?\narticle Places\n    > La salle compte [places] \(pick)."
        )
    }

    private static func named(_ text: String) -> String {
        onPaths("question [commune] : texte\n    > Dans quelle commune ?\narticle Fête\n    > \(text)")
    }
}
