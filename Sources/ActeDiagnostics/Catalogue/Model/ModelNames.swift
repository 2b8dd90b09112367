extension DiagnosticCatalogue {
    /// Names: unknown, taken twice, of another kind, in a circle.
    static let modelNames: [DiagnosticEntry] = [
        checked(
            "E0200", "Un nom que rien ne donne",
            "Tout nom entre crochets est celui d'une question, d'un paramètre ou d'un calcul écrit quelque part dans le fichier, plus haut ou plus bas.",
            faulty: """
                question [montant] : montant
                article Montant
                    > La somme de [montent] est versée. Elle est de [montant].
                """,
            corrected: """
                question [montant] : montant
                article Montant
                    > La somme de [montant] est versée. Elle est de [montant].
                """),
        checked(
            "E0201", "Un nom d'une autre sorte que celle attendue",
            "« inclure » attend une clause, « demander » une question ; un texte ne cite que ce qui a une valeur.",
            faulty: """
                question [montant] : montant
                article Montant
                    inclure [montant]
                    > Le montant est fixé.
                """,
            corrected: """
                question [montant] : montant
                article Montant
                    > Le montant est fixé à [montant].
                """),
        checked(
            "E0202", "Un nom donné deux fois",
            "Questions, paramètres, calculs, clauses et types partagent les mêmes noms : chacun n'en désigne qu'un. Les majuscules et les espaces ne distinguent pas deux noms.",
            faulty: """
                question [montant] : montant
                question [Montant] : montant
                article Montant
                    > La somme de [montant] est versée.
                """,
            corrected: """
                question [montant] : montant
                question [montant du solde] : montant
                article Montant
                    > La somme de [montant] est versée, puis celle de [montant du solde].
                """),
        checked(
            "E0203", "Un type qui n'existe pas",
            "Le mot après les deux-points dit quelle sorte de réponse est attendue : oui/non, texte, montant, date, choix…",
            faulty: """
                question [prix] : montan
                article Prix
                    > Le prix est de [prix].
                """,
            corrected: """
                question [prix] : montant
                article Prix
                    > Le prix est de [prix].
                """),
        checked(
            "E0204", "Un type d'auteur qui n'est pas un texte",
            "Un type d'auteur précise par un motif la forme d'un texte. Les nombres, les dates et les montants ont déjà la leur.",
            faulty: """
                type [numéro de dossier] : entier
                question [dossier] : [numéro de dossier]
                article Dossier
                    > Le dossier [dossier] est clos.
                """,
            corrected: """
                type [numéro de dossier] : texte
                    motif : /[0-9]{6}/
                question [dossier] : [numéro de dossier]
                article Dossier
                    > Le dossier [dossier] est clos.
                """),
        checked(
            "E0205", "Un renvoi qui ne conduit nulle part",
            "[renvoi x] imprime le numéro de la partie qui porte « repère : x ». Il faut donc qu'une partie le porte.",
            faulty: """
                article Durée
                    > La convention dure un an.
                article Fin
                    > Elle prend fin au terme prévu à [renvoi durée].
                """,
            corrected: """
                article Durée
                    > La convention dure un an.
                    repère : durée
                article Fin
                    > Elle prend fin au terme prévu à [renvoi durée].
                """),
        checked(
            "E0206", "Deux parties qui portent le même repère",
            "Un repère désigne une seule partie, sans quoi un renvoi ne saurait pas quel numéro imprimer.",
            faulty: """
                article Durée
                    > La convention dure un an.
                    repère : durée
                article Terme
                    > Elle prend fin au terme prévu à [renvoi durée].
                    repère : durée
                """,
            corrected: """
                article Durée
                    > La convention dure un an.
                    repère : durée
                article Terme
                    > Elle prend fin au terme prévu à [renvoi durée].
                """),
        checked(
            "E0207", "Des lignes qui tournent en rond",
            "Un calcul ne peut pas dépendre de lui-même, même de loin, ni une question n'être posée que selon sa propre réponse, ni une clause se contenir.",
            faulty: """
                calcul [total] : montant
                    [part] + 10 €
                calcul [part] : montant
                    [total] - 10 €
                article Total
                    > Le total est de [total].
                """,
            corrected: """
                question [part] : montant
                calcul [total] : montant
                    [part] + 10 €
                article Total
                    > Le total est de [total].
                """),
        checked(
            "E0208", "Un nom écrit sans ses crochets",
            "Dans une condition comme dans un texte, un nom est toujours entre crochets ; les mots sans crochets désignent une réponse proposée.",
            faulty: """
                question [montant] : montant
                paramètre [seuil] : montant
                    23 000 € depuis le 1er janvier 2001
                si [montant] est seuil
                    article Seuil
                        > Le seuil de [seuil] est atteint.
                """,
            corrected: """
                question [montant] : montant
                paramètre [seuil] : montant
                    23 000 € depuis le 1er janvier 2001
                si [montant] est [seuil]
                    article Seuil
                        > Le seuil de [seuil] est atteint.
                """),
    ]
}
