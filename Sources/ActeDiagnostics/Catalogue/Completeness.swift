extension DiagnosticCatalogue {
    /// What an act must hold whatever the answers.
    static let completeness: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0455", title: "Une partie obligatoire qui peut manquer",
            explanation: """
                Le gabarit dit quelles parties un acte de cette nature doit avoir. Dans toutes les situations où l'acte est possible, \
                chacune doit être écrite ; là où l'acte n'est pas possible, un « refus » le dit.
                """,
            faulty: requiringVisas(
                """
                question [urgence] : oui/non
                    > Est-ce urgent ?
                si [urgence]
                    visa code de la route
                article Objet
                    > La rue est fermée.
                """),
            corrected: requiringVisas(
                """
                question [urgence] : oui/non
                    > Est-ce urgent ?
                visa code général des collectivités territoriales
                si [urgence]
                    visa code de la route
                article Objet
                    > La rue est fermée.
                """)),
        DiagnosticEntry(
            "E0456", title: "Une partie qui peut s'imprimer vide",
            explanation: """
                Tout ce que contient cette partie dépend de conditions, et dans la situation montrée aucune n'est vraie : il ne resterait \
                qu'un titre sans texte. À un choix multiple, on peut répondre « aucun ».
                """,
            faulty: onPaths(
                """
                question [nuit] : oui/non
                    > Les travaux ont-ils lieu la nuit ?
                article Horaires
                    si [nuit]
                        > Les travaux ont lieu la nuit.
                """),
            corrected: onPaths(
                """
                question [nuit] : oui/non
                    > Les travaux ont-ils lieu la nuit ?
                article Horaires
                    si [nuit]
                        > Les travaux ont lieu la nuit.
                    sinon
                        > Les travaux ont lieu le jour.
                """)),
    ]

    private static func requiringVisas(_ example: String) -> String {
        """
        acte Exemple
            nature : décision
        gabarit décision
            partie Visas
                contient : visas
                obligatoire
            partie Dispositif
                contient : articles
        \(example)

        """
    }
}
