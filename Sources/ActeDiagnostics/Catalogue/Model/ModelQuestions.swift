extension DiagnosticCatalogue {
    /// Questions and their options.
    static let modelQuestions: [DiagnosticEntry] = [
        checked(
            "E0230", "Un choix sans réponses",
            "Une question de type choix propose ses réponses sur des lignes qui commencent par un tiret.",
            faulty: """
                question [forme] : choix
                article Forme
                    > La forme est [forme].
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    > La forme est [forme].
                """),
        checked(
            "E0231", "Un choix à une seule réponse", "Là où une seule réponse est possible, il n'y a rien à demander.",
            faulty: """
                question [forme] : choix
                    - numéraire
                article Forme
                    > La forme est [forme].
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    > La forme est [forme].
                """),
        checked(
            "E0232", "Une réponse proposée deux fois", "Chaque réponse d'un choix est proposée une fois.",
            faulty: """
                question [forme] : choix
                    - numéraire
                    - nature
                    - Numéraire
                article Forme
                    > La forme est [forme].
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    > La forme est [forme].
                """),
        checked(
            "E0233", "Des réponses proposées hors d'un choix",
            "Seules les questions de type choix ou choix multiple proposent des réponses.",
            faulty: """
                question [forme] : texte
                    - numéraire
                    - nature
                article Forme
                    > La forme est [forme].
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    > La forme est [forme].
                """),
        checked(
            "E0234", "Des bornes pour ce qui n'en a pas",
            "Les nombres, les montants, les dates, les heures et les durées ont des bornes. Un texte a une longueur.",
            faulty: """
                question [objet] : texte
                    entre 10 et 400
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                question [objet] : texte
                    longueur : 10 à 400
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0235", "Des bornes dans le mauvais ordre",
            "La plus petite valeur s'écrit d'abord, sans quoi aucune réponse ne serait acceptée.",
            faulty: """
                question [montant] : montant
                    entre 500 € et 100 €
                article Montant
                    > Le montant est de [montant].
                """,
            corrected: """
                question [montant] : montant
                    entre 100 € et 500 €
                article Montant
                    > Le montant est de [montant].
                """),
        checked(
            "E0236", "Une borne donnée deux fois", "Une question a au plus une borne de chaque côté.",
            faulty: """
                question [montant] : montant
                    au moins 100 €
                    au moins 200 €
                article Montant
                    > Le montant est de [montant].
                """,
            corrected: """
                question [montant] : montant
                    au moins 200 €
                article Montant
                    > Le montant est de [montant].
                """),
        checked(
            "E0237", "Un exemple qui serait refusé",
            "La valeur par défaut et les exemples sont des réponses que la question accepte.",
            faulty: """
                question [montant] : montant
                    entre 100 € et 500 €
                    exemple : 50 €
                article Montant
                    > Le montant est de [montant].
                """,
            corrected: """
                question [montant] : montant
                    entre 100 € et 500 €
                    exemple : 150 €
                article Montant
                    > Le montant est de [montant].
                """),
        checked(
            "E0238", "Un exemple qui n'a pas la forme demandée",
            "L'exemple d'une question a la forme que son motif impose.",
            faulty: """
                question [dossier] : texte
                    motif   : /[A-Z]{2}-\\d{4}/
                    exemple : AB1234
                article Dossier
                    > Le dossier [dossier] est clos.
                """,
            corrected: """
                question [dossier] : texte
                    motif   : /[A-Z]{2}-\\d{4}/
                    exemple : AB-1234
                article Dossier
                    > Le dossier [dossier] est clos.
                """),
        checked(
            "E0239", "Un blanc à remplir dans une question",
            "Le texte d'une question est fixe : il ne cite pas d'autres réponses.",
            faulty: """
                question [nom] : texte
                question [siège] : texte
                    > Où est le siège de [nom] ?
                article Siège
                    > Le siège de [nom] est à [siège].
                """,
            corrected: """
                question [nom] : texte
                question [siège] : texte
                    > Où est le siège de l'association ?
                article Siège
                    > Le siège de [nom] est à [siège].
                """),
        checked(
            "E0240", "Un mot qui ne va pas sous une question",
            "Sous une question, on peut écrire facultative, personnel ou confidentiel.",
            faulty: """
                question [objet] : texte
                    obligatoire
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                question [objet] : texte
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0241", "Une proposition d'un autre type",
            "La valeur proposée est une réponse que la question accepterait.",
            faulty: """
                question [début] : date
                question [montant] : montant
                    proposé : [début]
                article Montant
                    > Le montant de [montant] est versé le [début].
                """,
            corrected: """
                question [début] : date
                question [terme] : date
                    proposé : [début] + 1 an
                article Durée
                    > La convention va du [début] au [terme].
                """),
    ]
}
