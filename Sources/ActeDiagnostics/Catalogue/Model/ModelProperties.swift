extension DiagnosticCatalogue {
    /// Lines `clé : valeur`.
    static let modelProperties: [DiagnosticEntry] = [
        checked(
            "E0220", "Une précision inconnue",
            "Sous une ligne, on n'écrit que les précisions connues (« source : … », « aide : … ») : mal orthographiée, une précision resterait sans effet.",
            faulty: """
                question [objet] : texte
                    aidee : Décrivez l'objet en une phrase.
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                question [objet] : texte
                    aide : Décrivez l'objet en une phrase.
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0226", "Une précision qui ne va pas là",
            "Une précision ne vaut que sous certaines lignes, et parfois pour certains types de réponse.",
            faulty: """
                question [montant] : montant
                    longueur : 10 à 400
                article Montant
                    > Le montant est de [montant].
                """,
            corrected: """
                question [montant] : montant
                article Montant
                    > Le montant est de [montant].
                """),
        checked(
            "E0221", "Une précision écrite deux fois",
            "Deux lignes qui disent autre chose de la même chose ne peuvent pas être suivies toutes deux.",
            faulty: """
                question [objet] : texte
                    longueur : 10 à 400
                    longueur : 20 à 200
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                question [objet] : texte
                    longueur : 20 à 200
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0223", "Une date qui n'existe pas",
            "Une date s'écrit en toutes lettres ou en chiffres, et doit exister au calendrier.",
            faulty: """
                article Objet
                    > L'objet est fixé.
                    vérifié le : 31 juin 2025
                """,
            corrected: """
                article Objet
                    > L'objet est fixé.
                    vérifié le : 30 juin 2025
                """),
        checked(
            "E0224", "Une valeur qui ne se lit pas comme il faut",
            "Une valeur par défaut, un exemple, une borne sont des réponses que la question accepterait.",
            faulty: """
                question [montant] : montant
                    exemple : beaucoup
                article Montant
                    > Le montant est de [montant].
                """,
            corrected: """
                question [montant] : montant
                    exemple : 1 500 €
                article Montant
                    > Le montant est de [montant].
                """),
        checked(
            "E0225", "Une longueur qui ne se lit pas",
            "« longueur » donne le plus petit puis le plus grand nombre de caractères du texte.",
            faulty: """
                question [objet] : texte
                    longueur : 400
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                question [objet] : texte
                    longueur : 1 à 400
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0227", "Un motif inutilisable",
            "Un motif s'écrit entre deux barres obliques : [A-Z] est une majuscule, \\d un chiffre, {4} dit combien de fois.",
            faulty: """
                type [numéro de dossier] : texte
                    motif : /[A-Z]{2}-(\\d{4}/
                question [dossier] : [numéro de dossier]
                article Dossier
                    > Le dossier [dossier] est clos.
                """,
            corrected: """
                type [numéro de dossier] : texte
                    motif : /[A-Z]{2}-\\d{4}/
                question [dossier] : [numéro de dossier]
                article Dossier
                    > Le dossier [dossier] est clos.
                """),
        checked(
            "E0228", "Une unité de durée inconnue", "Une durée se compte en jours, en mois ou en ans.",
            faulty: """
                question [délai] : durée
                    unité : moi
                article Délai
                    > Le délai est de [délai].
                """,
            corrected: """
                question [délai] : durée
                    unité : mois
                article Délai
                    > Le délai est de [délai].
                """),
        checked(
            "E0229", "Deux motifs pour une question", "Un type d'auteur impose déjà un motif aux questions de ce type.",
            faulty: """
                type [numéro de dossier] : texte
                    motif : /\\d{4}/
                question [dossier] : [numéro de dossier]
                    motif : /\\d{6}/
                article Dossier
                    > Le dossier [dossier] est clos.
                """,
            corrected: """
                type [numéro de dossier] : texte
                    motif : /\\d{4}/
                question [dossier] : [numéro de dossier]
                article Dossier
                    > Le dossier [dossier] est clos.
                """),
    ]
}
