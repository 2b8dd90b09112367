extension DiagnosticCatalogue {
    /// What can be used, and deserves a look.
    static let modelWarnings: [DiagnosticEntry] = [
        checked(
            "A0200", "Une question qui ne sera jamais posée",
            "Une question n'est posée que si l'acte dépend de sa réponse. « demander » garde une réponse dont rien d'autre ne dépend.",
            faulty: """
                question [courriel] : courriel
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                question [courriel] : courriel
                demander [courriel]
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "A0201", "Un paramètre qui ne sert pas", "Un paramètre que rien ne cite est peut-être un oubli.",
            faulty: """
                paramètre [seuil] : montant
                    23 000 € depuis le 6 juin 2001
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                paramètre [seuil] : montant
                    23 000 € depuis le 6 juin 2001
                article Objet
                    > Le seuil est de [seuil].
                """),
        checked(
            "A0202", "Un calcul qui ne sert pas",
            "Un calcul que rien ne cite est peut-être un oubli. Les questions et les paramètres qui ne servent qu'à lui sont montrés avec lui.",
            faulty: """
                calcul [délai] : durée
                    2 mois
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                calcul [délai] : durée
                    2 mois
                article Objet
                    > Le délai est de [délai].
                """),
        checked(
            "A0203", "Une clause qui n'est pas incluse", "Une clause n'est imprimée que là où elle est incluse.",
            faulty: """
                clause [rappel]
                    > L'objet est rappelé.
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                clause [rappel]
                    > L'objet est rappelé.
                article Objet
                    > L'objet est fixé.
                    inclure [rappel]
                """),
        checked(
            "A0204", "Un type qui ne sert pas", "Un type d'auteur ne sert qu'aux questions qui le prennent.",
            faulty: """
                type [numéro de dossier] : texte
                    motif : /\\d{4}/
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                type [numéro de dossier] : texte
                    motif : /\\d{4}/
                question [dossier] : [numéro de dossier]
                article Objet
                    > Le dossier est [dossier].
                """),
        checked(
            "A0205", "Un repère qu'aucun renvoi ne cite", "Un repère ne sert qu'aux renvois.",
            faulty: """
                article Objet
                    > L'objet est fixé.
                    repère : objet
                """,
            corrected: """
                article Objet
                    > L'objet est fixé.
                    repère : objet
                article Fin
                    > La fin est prévue à [renvoi objet].
                """),
        checked(
            "A0206", "Une réponse qui est toujours là",
            "Une question ni facultative ni soumise à une condition a toujours une réponse.",
            faulty: """
                question [siège] : texte
                si [siège] est renseigné
                    article Siège
                        > Le siège est à [siège].
                """,
            corrected: """
                question [siège] : texte
                    facultative
                si [siège] est renseigné
                    article Siège
                        > Le siège est à [siège].
                """),
        checked(
            "A0207", "Un arrondi qui ne change rien", "Un montant multiplié par un nombre entier est déjà exact.",
            faulty: """
                question [prix] : montant
                calcul [double] : montant
                    [prix] × 2 arrondi au centime
                article Prix
                    > Le double est de [double].
                """,
            corrected: """
                question [prix] : montant
                calcul [double] : montant
                    [prix] × 2
                article Prix
                    > Le double est de [double].
                """),
    ]
}
