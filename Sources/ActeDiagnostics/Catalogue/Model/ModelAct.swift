extension DiagnosticCatalogue {
    /// The act itself and its plan.
    static let modelAct: [DiagnosticEntry] = [
        checked(
            "E0210", "Un fichier sans acte", "Un fichier de règles prépare un acte : sa première ligne dit lequel.",
            faulty: """
                # Ce fichier n'a pas de ligne « acte ».
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Fixation de l'objet
                    nature : décision
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0211", "Deux actes dans un fichier", "Un fichier de règles prépare un seul acte.",
            faulty: """
                acte Fixation de l'objet
                    nature : décision
                acte Fixation du montant
                    nature : décision
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Fixation de l'objet
                    nature : décision
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0212", "Un acte sans nature",
            "La nature de l'acte choisit son gabarit : l'ordre de ses parties, ce qui est obligatoire, ce qui l'annonce.",
            faulty: """
                acte Fixation de l'objet
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Fixation de l'objet
                    nature : décision
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0213", "Une nature d'acte inconnue",
            "Les natures sont délibération, arrêté réglementaire, arrêté individuel, décision et convention.",
            faulty: """
                acte Fixation de l'objet
                    nature : déliberation
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Fixation de l'objet
                    nature : délibération
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0214", "Une nature d'acte sans gabarit",
            "Chaque nature d'acte a son gabarit, du même nom, dans le fichier ou parmi les règles partagées.",
            faulty: """
                acte Fixation de l'objet
                    nature : décision
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Fixation de l'objet
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0215", "Une valeur datée sans date de l'acte",
            "Lorsqu'un paramètre a changé de valeur, c'est la date de l'acte qui choisit celle qui s'applique, jamais le jour où l'on rédige.",
            faulty: """
                question [montant] : montant
                paramètre [seuil] : montant
                    20 000 € depuis le 1er janvier 2001
                    23 000 € depuis le 1er janvier 2010
                si [montant] dépasse [seuil]
                    article Seuil
                        > Le seuil est dépassé.
                """,
            corrected: """
                acte Exemple
                    nature : décision
                    date   : [date de l'acte]
                question [date de l'acte] : date
                    au moins 1er janvier 2001
                question [montant] : montant
                paramètre [seuil] : montant
                    20 000 € depuis le 1er janvier 2001
                    23 000 € depuis le 1er janvier 2010
                si [montant] dépasse [seuil]
                    article Seuil
                        > Le seuil est dépassé.
                """),
        checked(
            "E0216", "Une date de l'acte qui n'en est pas une",
            "La date de l'acte est la réponse à une question de type date, toujours posée et jamais facultative.",
            faulty: """
                acte Exemple
                    nature : décision
                    date   : [objet]
                question [objet] : texte
                article Objet
                    > L'objet est [objet].
                """,
            corrected: """
                acte Exemple
                    nature : décision
                    date   : [date de l'acte]
                question [date de l'acte] : date
                question [objet] : texte
                article Objet
                    > L'objet est [objet].
                """),
        checked(
            "E0217", "Une mention que le gabarit n'attend pas",
            "Le gabarit dit où va chaque mention : une mention qu'il ne nomme pas ne serait imprimée nulle part.",
            faulty: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie En-tête
                        contient : mention numéro
                    partie Dispositif
                        contient : articles
                mention numero
                    > Décision n° 12
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie En-tête
                        contient : mention numéro
                    partie Dispositif
                        contient : articles
                mention numéro
                    > Décision n° 12
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0218", "Une partie obligatoire que rien n'écrit",
            "Le gabarit exige certaines parties : sans elles, l'acte n'est pas de cette nature.",
            faulty: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Fin
                        contient : signature
                        obligatoire
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Fin
                        contient : signature
                        obligatoire
                article Objet
                    > L'objet est fixé.
                signature
                    > Le maire
                """),
        checked(
            "E0219", "Une matière hors de la nomenclature",
            "La matière est un numéro à deux niveaux de la nomenclature des actes, comme 7.5 pour les subventions.",
            faulty: """
                acte Exemple
                    nature  : décision
                    matière : 7.12
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature  : décision
                    matière : 7.5
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0222", "Une partie dite absente que rien n'attend",
            "« sans … » dit de quelle partie l'acte se passe, parmi celles que son gabarit attend sans les exiger (« attendue »).",
            faulty: """
                acte Exemple
                    nature        : décision
                    sans signatur : la décision est signée en ligne
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Signature
                        contient : signature
                        attendue : on y lit qui signe
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature         : décision
                    sans signature : la décision est signée en ligne
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Signature
                        contient : signature
                        attendue : on y lit qui signe
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0306", "Deux parties de gabarit du même nom", "Chaque partie d'un gabarit a son propre nom.",
            faulty: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Dispositif
                        contient : annexes
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                    partie Annexes
                        contient : annexes
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0307", "Une partie de gabarit qui ne prend rien de connu",
            "« contient » énumère ce que la partie reçoit : visas, considérants, articles, annexes, mention d'un certain nom…",
            faulty: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : article
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                acte Exemple
                    nature : décision
                gabarit décision
                    partie Dispositif
                        contient : articles
                article Objet
                    > L'objet est fixé.
                """),
    ]
}
