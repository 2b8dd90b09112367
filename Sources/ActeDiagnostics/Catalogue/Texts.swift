extension DiagnosticCatalogue {
    /// The words of the act and their marks.
    static let texts: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0125", title: "Texte hors de toute partie",
            explanation: """
                Un texte appartient à un article, un considérant, une question, un message… Au bord de la page, on ne saurait où \
                l'imprimer.
                """,
            faulty: "> La subvention est versée.\n", corrected: article("La subvention est versée.")),
        DiagnosticEntry(
            "E0130", title: "« > » sans espace",
            explanation: "Une espace sépare le signe « > » du texte qu'il annonce.",
            faulty: "article Objet\n    >La subvention est versée.\n", corrected: article("La subvention est versée.")),
        DiagnosticEntry(
            "E0131", title: "« \\ » seul",
            explanation:
                "« \\ » sert à imprimer un crochet, une étoile, une barre ou lui-même : « \\[ », « \\] », « \\* », « \\| », « \\\\ ».",
            faulty: article("Le dossier C:\\Actes."), corrected: article("Le dossier C:\\\\Actes.")),
        DiagnosticEntry(
            "E0132", title: "Gras ou italique non fermé",
            explanation: """
                « **gras** » et « *italique* » se ferment dans le même paragraphe, et du même côté d'un « [si …] ». Pour imprimer \
                une étoile, écrivez « \\* ».
                """,
            faulty: article("Un mot **important."), corrected: article("Un mot **important**.")),
        DiagnosticEntry(
            "E0133", title: "Étoile de trop",
            explanation:
                "Un passage en gras ne contient pas d'italique, ni l'inverse ; et un passage mis en valeur n'est pas vide.",
            faulty: article("Un mot **très *important** ici."), corrected: article("Un mot **très important** ici.")),
        DiagnosticEntry(
            "E0134", title: "Crochet fermant seul",
            explanation: "Ce crochet ne ferme rien. Pour l'imprimer, écrivez « \\] ».",
            faulty: article("Voir la note 1]."), corrected: article("Voir la note 1\\].")),
        DiagnosticEntry(
            "E0146", title: "Ligne de liste vide",
            explanation: "« > - » annonce une ligne de liste : son texte le suit, sur la même ligne.",
            faulty: article("-"), corrected: article("- un plan ;")),
        DiagnosticEntry(
            "E0147", title: "Texte vide",
            explanation: "Un « > » seul sépare deux alinéas ; s'il n'y en a aucun, il n'y a rien à imprimer.",
            faulty: "article Objet\n    >\n", corrected: article("La subvention est versée.")),
        DiagnosticEntry(
            "E0176", title: "Ligne de tableau vide",
            explanation: "« > | » ouvre une ligne de tableau : ses cases le suivent, séparées par « | ».",
            faulty: article("|"), corrected: article("| Recette | Montant |")),
        DiagnosticEntry(
            "E0177", title: "Barre dans un passage « [si …] »",
            explanation: """
                Toutes les lignes d'un tableau ont les mêmes cases, quelles que soient les réponses : un passage « [si …] » tient dans \
                une case.
                """,
            faulty: article("| Recette [si [a]]| Montant[fin] |"),
            corrected: article("| Recette | [si [a]]Montant[fin] |")),
        DiagnosticEntry(
            "E0178", title: "Trop de colonnes",
            explanation: "Un tableau a vingt colonnes au plus : au-delà, une page ne le montre plus.",
            faulty: article(String(repeating: "| a ", count: 21) + "|"),
            corrected: article(String(repeating: "| a ", count: 20) + "|")),
    ]
}
