extension DiagnosticCatalogue {
    /// Tables that look at what they cannot, or say too little, or too much.
    static let modelTables: [DiagnosticEntry] = [
        checked(
            "E0320", "Une colonne qui ne se range pas en lignes",
            "Une colonne regarde une valeur à la fois : ni un choix multiple, ni une durée qui mêle des mois et des jours.",
            faulty: """
                question [missions] : choix multiple
                    - voirie
                    - eau
                table [durée du mandat] : durée
                    | [missions] | résultat |
                    | -          | 6 mois   |
                article Durée
                    > Le mandat dure [durée du mandat].
                """,
            corrected: """
                question [missions] : choix multiple
                    - voirie
                    - eau
                calcul [eau confiée] : oui/non
                    [missions] contient eau
                table [durée du mandat] : durée
                    | [eau confiée] | résultat |
                    | oui           | 6 mois   |
                    | non           | 3 mois   |
                article Durée
                    > Le mandat dure [durée du mandat].
                """),
        checked(
            "E0321", "Une table sans ligne",
            "Sous la première ligne, chaque situation a la sienne.",
            faulty: """
                question [urgence] : oui/non
                table [délai] : durée
                    | [urgence] | résultat |
                si [urgence]
                    article Délai
                        > Le délai est de [délai].
                """,
            corrected: """
                question [urgence] : oui/non
                table [délai] : durée
                    | [urgence] | résultat |
                    | oui       | 8 jours  |
                    | non       | 15 jours |
                si [urgence]
                    article Délai
                        > Le délai est de [délai].
                """),
    ]
}
