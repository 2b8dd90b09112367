extension DiagnosticCatalogue {
    /// Lists that are taken for what they are not.
    static let modelLists: [DiagnosticEntry] = [
        checked(
            "E0381", "Trop de listes les unes dans les autres",
            "Une liste peut contenir des listes, qui en contiennent à leur tour, mais pas davantage : personne ne saurait y répondre.",
            faulty: """
                fiche [lot]
                    liste [candidats] de candidat
                fiche [candidat]
                    liste [pièces] de pièce
                fiche [pièce]
                    liste [pages] de page
                fiche [page]
                    liste [cotes] de texte
                liste [lots] de lot
                demander [lots]
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                fiche [lot]
                    liste [candidats] de candidat
                fiche [candidat]
                    question [nombre de pièces] : nombre
                    question [nom] : texte
                liste [lots] de lot
                demander [lots]
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0383", "Une liste là où il faut une valeur",
            "Une liste n'est ni un nombre ni un texte : il faut dire ce qu'on en regarde, ou comment elle s'écrit.",
            faulty: list("si [communes] dépasse 1", "Les communes sont concernées."),
            corrected: list("si nombre de [communes] dépasse 1", "Les communes sont concernées.")),
        checked(
            "E0385", "Un élément dont on ne sait pas lequel",
            "Ce qui est demandé de chaque élément d'une liste ne se lit que sous « pour chaque », ou dans ce qui est dit de la liste.",
            faulty: """
                fiche [don]
                    question [donateur] : texte
                liste [dons] de don
                    au moins 1
                article Dons
                    > Le don de [donateur du don] est accepté.
                demander [dons]
                """,
            corrected: """
                fiche [don]
                    question [donateur] : texte
                liste [dons] de don
                    au moins 1
                article Dons
                    pour chaque [don] dans [dons]
                        > Le don de [donateur du don] est accepté.
                """),
        checked(
            "E0386", "Ce n'est pas une liste", "« pour chaque » parcourt une liste, et rien d'autre.",
            faulty: """
                question [communes] : texte
                article Communes
                    > Les communes sont [communes].
                    pour chaque [commune] dans [communes]
                        > Elle est concernée.
                """,
            corrected: """
                liste [communes] de texte
                    au moins 1
                article Communes
                    pour chaque [commune] dans [communes]
                        > [commune] est concernée.
                """),
        checked(
            "E0387", "Une liste parcourue deux fois à la fois",
            "Sous « pour chaque », on ne parcourt pas de nouveau la même liste : on ne saurait plus de quel élément il s'agit.",
            faulty: """
                liste [communes] de texte
                    au moins 1
                article Communes
                    pour chaque [commune] dans [communes]
                        > [commune] est concernée.
                        pour chaque [autre commune] dans [communes]
                            > Elle délibère.
                """,
            corrected: """
                liste [communes] de texte
                    au moins 1
                article Communes
                    pour chaque [commune] dans [communes]
                        > [commune] est concernée.
                    pour chaque [autre commune] dans [communes]
                        > Une commune délibère.
                """),
        checked(
            "E0389", "Une somme impossible",
            "On additionne des nombres, des montants, des pourcentages, ou des durées qui se comptent dans la même unité.",
            faulty: total("date", "date"), corrected: total("montant", "montant")),
        checked(
            "E0390", "Une longueur de liste impossible", "Une liste compte de 0 à 1 000 éléments.",
            faulty: list("si nombre de [communes] dépasse 1", "Les communes sont concernées.", bounds: "au plus 5 000"),
            corrected: list("si nombre de [communes] dépasse 1", "Les communes sont concernées.", bounds: "au plus 500")
        ),
        checked(
            "E0391", "Le nom d'un élément est déjà pris",
            "Sous « pour chaque », l'élément porte un nom qui ne désigne rien d'autre.",
            faulty: """
                question [maire] : texte
                liste [communes] de texte
                    au moins 1
                article Communes
                    > Le maire est [maire].
                    pour chaque [maire] dans [communes]
                        > Une commune est concernée.
                """,
            corrected: """
                question [maire] : texte
                liste [communes] de texte
                    au moins 1
                article Communes
                    > Le maire est [maire].
                    pour chaque [commune] dans [communes]
                        > Une commune est concernée.
                """),
        checked(
            "E0392", "Une réponse d'exemple sans son numéro",
            "Dans un exemple, une réponse demandée d'un élément dit lequel, par son numéro dans la liste.",
            faulty: example("[dons, donateur] = Alice"), corrected: example("[dons n° 1, donateur] = Alice")),
    ]

    private static func list(_ line: String, _ text: String, bounds: String = "au moins 1") -> String {
        """
        liste [communes] de texte
            \(bounds)
        demander [communes]
        article Communes
            > L'objet est fixé.
            \(line)
                > \(text)
        """
    }

    private static func total(_ type: String, _ result: String) -> String {
        """
        fiche [don]
            question [ce qui est donné] : \(type)
        liste [dons] de don
            au moins 1
        calcul [total] : \(result)
            somme de [ce qui est donné du don] dans [dons]
        demander [dons]
        article Dons
            > Le total est [total].
        """
    }

    private static func example(_ fact: String) -> String {
        """
        fiche [don]
            question [donateur] : texte
        liste [dons] de don
            au moins 1
        article Dons
            pour chaque [don] dans [dons]
                > Le don de [donateur du don] est accepté.
        exemple Un don
            [dons] = 1
            \(fact)
            attendu texte : accepté
        """
    }
}
