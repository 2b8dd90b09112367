extension DiagnosticCatalogue {
    /// What stands between brackets in a text.
    static let brackets: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0126", title: "« [fin] » ou « [sinon] » sans « [si …] »",
            explanation: "« [sinon] » et « [fin] » répondent à un « [si …] » ouvert plus haut dans le même paragraphe.",
            faulty: article("La réunion[fin] est publique."),
            corrected: article("La réunion[si [a]] publique[fin] est ouverte.")),
        DiagnosticEntry(
            "E0135", title: "Forme manquante après la virgule",
            explanation: "Après la virgule, on dit comment imprimer la valeur : « en lettres », « en majuscules »…",
            faulty: article("La somme de [montant, ]."), corrected: article("La somme de [montant, en lettres].")),
        DiagnosticEntry(
            "E0136", title: "Choix de mots incomplet",
            explanation: """
                « [x : chargé | chargée] » choisit selon le genre, le nombre ou la vérité de x ; « [x : option = mots | option = \
                mots] » selon l'option. Il y a au moins deux choix, tous de la même forme, en mots simples.
                """,
            faulty: article("Il est [maire : chargé]."), corrected: article("Il est [maire : chargé | chargée].")),
        DiagnosticEntry(
            "E0137", title: "« [si …] » non fermé",
            explanation: "Un passage conditionnel se ferme par « [fin] » dans le même paragraphe.",
            faulty: article("La réunion est [si [a]]publique."),
            corrected: article("La réunion est [si [a]]publique[fin].")),
        DiagnosticEntry(
            "E0138", title: "Passage après « [sinon] »",
            explanation: "« [sinon] » couvre toutes les situations restantes : après lui, on attend « [fin] ».",
            faulty: article("Réunion [si [a]]publique[sinon]privée[sinon]secrète[fin]."),
            corrected: article("Réunion [si [a]]publique[sinon]privée[fin].")),
        DiagnosticEntry(
            "E0148", title: "Période incomplète",
            explanation: """
                « [du [premier jour] au [dernier jour]] » imprime une période : « du 16 au 17 mai 2026 », ou « le 16 mai 2026 » si les deux dates \
                sont les mêmes. Chacune est nommée entre crochets, et rien d'autre n'y entre.
                """,
            faulty: article("La salle est fermée [du [début]]."),
            corrected: article("La salle est fermée [du [début] au [fin des travaux]].")),
        DiagnosticEntry(
            "E0139", title: "Trop de « [si …] » les uns dans les autres",
            explanation:
                "Une phrase qui dépend de plus de cinquante conditions emboîtées ne se relit pas : utilisez des lignes « si ».",
            faulty: article(String(repeating: "[si [a]]", count: 51) + "texte" + String(repeating: "[fin]", count: 51)),
            corrected: article("[si [a]]texte[fin]")),
    ]
}
