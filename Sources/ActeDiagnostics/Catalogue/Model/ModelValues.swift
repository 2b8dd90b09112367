extension DiagnosticCatalogue {
    /// Parameters and computations.
    static let modelValues: [DiagnosticEntry] = [
        checked(
            "E0245", "Un paramètre sans valeur",
            "Un paramètre donne au moins une valeur, avec la date depuis laquelle elle s'applique.",
            faulty: """
                question [montant] : montant
                paramètre [seuil] : montant
                    source : décret n° 2001-495 du 6 juin 2001
                si [montant] dépasse [seuil]
                    article Seuil
                        > Le seuil est dépassé.
                """,
            corrected: """
                question [montant] : montant
                paramètre [seuil] : montant
                    23 000 € depuis le 6 juin 2001
                si [montant] dépasse [seuil]
                    article Seuil
                        > Le seuil est dépassé.
                """),
        checked(
            "E0246", "Des valeurs datées dans le désordre",
            "Les valeurs d'un paramètre vont de la plus ancienne à la plus récente.",
            faulty: dated("23 000 € depuis le 1er janvier 2010", "20 000 € depuis le 1er janvier 2001"),
            corrected: dated("20 000 € depuis le 1er janvier 2001", "23 000 € depuis le 1er janvier 2010")),
        checked(
            "E0247", "Deux valeurs le même jour", "Une seule valeur d'un paramètre s'applique à une date donnée.",
            faulty: dated(
                "20 000 € depuis le 1er janvier 2001 jusqu'au 30 juin 2010", "23 000 € depuis le 1er janvier 2010"),
            corrected: dated(
                "20 000 € depuis le 1er janvier 2001 jusqu'au 31 décembre 2009", "23 000 € depuis le 1er janvier 2010")),
        checked(
            "E0248", "Des jours sans valeur",
            "Entre deux valeurs d'un paramètre, aucun jour où il est lu ne reste sans valeur.",
            faulty: dated(
                "20 000 € depuis le 1er janvier 2001 jusqu'au 30 juin 2014", "23 000 € depuis le 1er janvier 2015"),
            corrected: dated("20 000 € depuis le 1er janvier 2001", "23 000 € depuis le 1er janvier 2015")),
        checked(
            "E0249", "Une valeur qui cesse avant de commencer", "La date de fin d'une valeur suit sa date de début.",
            faulty: dated(
                "20 000 € depuis le 1er janvier 2001 jusqu'au 1er janvier 2000", "23 000 € depuis le 1er janvier 2010"),
            corrected: dated(
                "20 000 € depuis le 1er janvier 2000 jusqu'au 31 décembre 2009", "23 000 € depuis le 1er janvier 2010")),
        checked(
            "E0250", "Un type que ni calcul ni paramètre ne peuvent avoir",
            "Un calcul donne une seule valeur ; un paramètre, une valeur fixée par un texte.",
            faulty: """
                calcul [mesures] : choix multiple
                    oui
                article Mesures
                    > Les mesures sont [mesures].
                """,
            corrected: """
                calcul [mesures] : texte
                    « prises »
                article Mesures
                    > Les mesures sont [mesures].
                """),
        checked(
            "E0251", "Un calcul sans valeur", "Une ligne d'un calcul dit ce qu'il vaut.",
            faulty: """
                calcul [délai] : durée
                    source : article 3
                article Délai
                    > Le délai est de [délai].
                """,
            corrected: """
                calcul [délai] : durée
                    2 mois
                    source : article 3
                article Délai
                    > Le délai est de [délai].
                """),
        checked(
            "E0252", "Deux valeurs pour un calcul",
            "Un calcul n'a qu'une valeur dans une situation donnée : « si », « selon » et « par exception » les séparent.",
            faulty: """
                calcul [délai] : durée
                    2 mois
                    3 mois
                article Délai
                    > Le délai est de [délai].
                """,
            corrected: """
                question [urgence] : oui/non
                calcul [délai] : durée
                    2 mois
                    par exception 15 jours si [urgence]
                article Délai
                    > Le délai est de [délai].
                """),
        checked(
            "E0253", "Un calcul sans valeur dans une situation",
            "Un calcul a une valeur dans toutes les situations : « sinon » donne celle des autres cas, quand il en reste.",
            faulty: """
                question [urgence] : oui/non
                calcul [délai] : durée
                    si [urgence]
                        15 jours
                article Délai
                    > Le délai est de [délai].
                """,
            corrected: """
                question [urgence] : oui/non
                calcul [délai] : durée
                    si [urgence]
                        15 jours
                    sinon
                        2 mois
                article Délai
                    > Le délai est de [délai].
                """),
        checked(
            "E0254", "Un calcul qui donne autre chose que son type",
            "Chaque ligne d'un calcul donne une valeur du type écrit après son nom.",
            faulty: """
                question [début] : date
                calcul [terme] : durée
                    [début] + 1 an
                article Durée
                    > La convention finit le [terme].
                """,
            corrected: """
                question [début] : date
                calcul [terme] : date
                    [début] + 1 an
                article Durée
                    > La convention finit le [terme].
                """),
        checked(
            "E0255", "Un choix calculé sans réponses connues",
            "Un calcul de type choix prend les réponses de la question qu'une de ses lignes reprend.",
            faulty: """
                question [urgence] : oui/non
                calcul [forme] : choix
                    si [urgence]
                        numéraire
                    sinon
                        nature
                article Forme
                    > La forme est [forme].
                """,
            corrected: """
                question [urgence] : oui/non
                calcul [forme] : texte
                    si [urgence]
                        « numéraire »
                    sinon
                        « nature »
                article Forme
                    > La forme est [forme].
                """),
        checked(
            "E0256", "Une date de l'acte sans valeur",
            "À chaque date où il est lu, un paramètre a une valeur : la dernière vaut jusqu'à ce qu'une autre la remplace. Une condition sur la date de l'acte, autour de ce qui le lit, suffit.",
            faulty: dated(
                "20 000 € depuis le 1er janvier 2001",
                "23 000 € depuis le 1er janvier 2010 jusqu'au 31 décembre 2020"),
            corrected: dated("20 000 € depuis le 1er janvier 2001", "23 000 € depuis le 1er janvier 2010")),
    ]

    /// An act that reads a parameter with two versions.
    private static func dated(_ first: String, _ second: String) -> String {
        """
        acte Exemple
            nature : décision
            date   : [date de l'acte]
        question [date de l'acte] : date
            au moins 1er janvier 2012
        question [montant] : montant
        paramètre [seuil] : montant
            \(first)
            \(second)
        si [montant] dépasse [seuil]
            article Seuil
                > Le seuil est dépassé.
        """
    }
}
