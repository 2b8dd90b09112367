extension DiagnosticCatalogue {
    /// Names between brackets and titles.
    static let names: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0106", title: "Nom manquant",
            explanation: "Un nom s'écrit toujours entre crochets, là où on le donne comme là où on l'emploie.",
            faulty: "demander montant\n", corrected: "demander [montant]\n"),
        DiagnosticEntry(
            "E0107", title: "Crochets vides",
            explanation:
                "Entre des crochets, on attend le nom d'une question, d'un paramètre, d'un calcul ou d'une clause.",
            faulty: article("La somme de [] est versée."), corrected: article("La somme de [montant] est versée.")),
        DiagnosticEntry(
            "E0108", title: "Crochet non fermé",
            explanation: """
                Un crochet ouvert se ferme sur la même ligne. Pour imprimer un crochet dans l'acte, écrivez « \\[ ».
                """,
            faulty: article("La somme de [montant est versée."), corrected: article("La somme de [montant] est versée.")
        ),
        DiagnosticEntry(
            "E0109", title: "Signe interdit dans un nom",
            explanation: """
                Un nom contient des lettres, des chiffres, des espaces, des apostrophes et des tirets, mais ni crochet, ni virgule, ni \
                deux-points, ni « | », ni « * », ni « \\ ».
                """,
            faulty: when("[montant, en lettres] dépasse 3"), corrected: when("[montant] dépasse 3")),
        DiagnosticEntry(
            "E0149", title: "Nom trop long",
            explanation: """
                Un nom a deux cents signes au plus : il se lit d'un coup d'œil, entre deux crochets, au milieu d'une phrase. Ce qu'il veut dire \
                s'écrit dans la question, ou dans son aide.
                """,
            faulty: "demander [montant\(String(repeating: " de la part", count: 20))]\n",
            corrected: "demander [montant]\n"),
        DiagnosticEntry(
            "E0110", title: "Nom réservé",
            explanation: """
                Dans un texte, « [si …] », « [sinon] », « [fin] » et « [renvoi …] » ont un sens : un nom ne peut pas leur ressembler.
                """,
            faulty: "question [fin] : date\n", corrected: "question [fin de la mission] : date\n"),
        DiagnosticEntry(
            "E0111", title: "Titre manquant",
            explanation: """
                Un article, un titre, un chapitre, une rubrique ont un nom, sur la même ligne. Le numéro, lui, est donné par l'acte.
                """,
            faulty: "article\n    > Texte.\n", corrected: "article Objet\n    > Texte.\n"),
        DiagnosticEntry(
            "E0115", title: "Type manquant",
            explanation:
                "Après le nom, deux-points et le type disent ce que l'on attend : « texte », « montant », « date », « oui/non »…",
            faulty: "question [montant]\n", corrected: "question [montant] : montant\n"),
    ]
}
