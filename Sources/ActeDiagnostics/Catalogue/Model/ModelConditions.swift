extension DiagnosticCatalogue {
    /// Conditions and comparisons.
    static let modelConditions: [DiagnosticEntry] = [
        checked(
            "E0260", "Une valeur là où il faut une condition",
            "Seule une réponse oui/non est une condition à elle seule ; toute autre valeur se compare.",
            faulty: choice("si [forme]"), corrected: choice("si [forme] est nature")),
        checked(
            "E0278", "Des heures et des jours mêlés",
            "« 48 heures » courent d'heure en heure, « 2 jours » sont des jours entiers : l'un ne vaut jamais l'autre, et ne se compare ni ne s'ajoute à lui.",
            faulty: hours("si [durée de l'ouverture] dépasse 2 jours"),
            corrected: hours("si [durée de l'ouverture] dépasse 48 heures")),
        checked(
            "E0261", "Deux valeurs qui ne se comparent pas",
            "On compare un montant avec un montant, une date avec une date.",
            faulty: amount("si [montant] dépasse 3 mois"), corrected: amount("si [montant] dépasse 3 000 €")),
        checked(
            "E0262", "Un nombre sans son signe",
            "Un montant porte le signe €, un pourcentage le signe %, une durée son unité.",
            faulty: amount("si [montant] dépasse 23 000"), corrected: amount("si [montant] dépasse 23 000 €")),
        checked(
            "E0263", "Une réponse que la question ne propose pas",
            "Un choix se compare avec l'une de ses réponses, telle qu'elle est écrite avant les deux-points.",
            faulty: choice("si [forme] est argent"), corrected: choice("si [forme] est numéraire")),
        checked(
            "E0264", "Deux choix qui n'offrent pas les mêmes réponses",
            "Deux choix ne se comparent que s'ils proposent les mêmes réponses, dans le même ordre.",
            faulty: """
                question [forme] : choix
                    - numéraire
                    - nature
                question [affectation] : choix
                    - fonctionnement
                    - action
                si [forme] est [affectation]
                    article Forme
                        > La forme est [forme].
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                question [forme passée] : choix
                    - numéraire
                    - nature
                si [forme] est [forme passée]
                    article Forme
                        > La forme est [forme].
                """),
        checked(
            "E0265", "Une comparaison qui ne convient pas",
            "« dépasse » et « avant » vont aux valeurs qui se suivent, « contient » aux textes et aux choix multiples.",
            faulty: choice("si [forme] contient nature"), corrected: choice("si [forme] est nature")),
        checked(
            "E0266", "Un texte sans guillemets", "Dans une condition, un texte est entre guillemets.",
            faulty: text("si [ville] est Aubenas"), corrected: text("si [ville] est « Aubenas »")),
        checked(
            "E0267", "Une durée qui mêle des mois et des jours",
            "Un mois n'a pas toujours autant de jours : une durée ne se compare que si la question fixe son unité.",
            faulty: """
                question [délai] : durée
                si [délai] dépasse 2 mois
                    article Délai
                        > Le délai est long.
                """,
            corrected: """
                question [délai] : durée
                    unité : mois
                si [délai] dépasse 2 mois
                    article Délai
                        > Le délai est long.
                """),
        checked(
            "E0268", "« est renseigné » sur un calcul",
            "Un calcul et un paramètre ont toujours une valeur ; seule une question peut rester sans réponse.",
            faulty: """
                question [montant] : montant
                calcul [double] : montant
                    [montant] × 2
                si [double] est renseigné
                    article Double
                        > Le double est [double].
                """,
            corrected: """
                question [montant] : montant
                    facultative
                si [montant] est renseigné
                    article Montant
                        > Le montant est [montant].
                """),
        checked(
            "E0269", "Une tranche dans le mauvais ordre", "Entre deux valeurs, la plus petite s'écrit d'abord.",
            faulty: amount("si [montant] est entre 500 € et 100 €"),
            corrected: amount("si [montant] est entre 100 € et 500 €")),
        checked(
            "E0270", "Des mots qui ne désignent rien",
            "Les mots sans crochets ni guillemets désignent une réponse proposée : ailleurs ils ne veulent rien dire.",
            faulty: amount("si [montant] est le plafond"), corrected: amount("si [montant] dépasse 500 €")),
        checked(
            "E0271", "Deux textes répondus comparés",
            "Deux textes tapés par des personnes ne se comparent pas : une majuscule ou un accent suffirait à les distinguer.",
            faulty: """
                question [siège] : texte
                question [ville] : texte
                si [siège] est [ville]
                    article Siège
                        > Le siège est à [ville].
                """,
            corrected: """
                question [siège] : texte
                question [ville] : texte
                si [siège] est « Aubenas »
                    article Siège
                        > Le siège est à [ville].
                """),
        checked(
            "E0277", "Une réponse citée deux fois", "Dans une liste de réponses, chacune est citée une fois.",
            faulty: choice("si [forme] est parmi nature, nature"), corrected: choice("si [forme] est nature")),
    ]

    private static func choice(_ condition: String) -> String {
        """
        question [forme] : choix
            - numéraire
            - nature
        \(condition)
            article Forme
                > La forme de l'aide est fixée.
        """
    }

    private static func hours(_ condition: String) -> String {
        """
        question [durée de l'ouverture] : durée en heures
        \(condition)
            article Durée
                > Le débit reste ouvert [durée de l'ouverture].
        """
    }

    private static func amount(_ condition: String) -> String {
        """
        question [montant] : montant
        \(condition)
            article Montant
                > Le montant est de [montant].
        """
    }

    private static func text(_ condition: String) -> String {
        """
        question [ville] : texte
        \(condition)
            article Siège
                > Le siège est à [ville].
        """
    }
}
