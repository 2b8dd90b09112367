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
        DiagnosticEntry(
            "A0481", .warning, title: "Une partie attendue qui peut manquer",
            explanation: """
                Le gabarit attend cette partie (« attendue ») sans l'exiger : un acte peut s'en passer, mais ce que dit le gabarit en \
                manque alors. « vérifier » et « relecture » le disent. Si l'acte doit s'en passer, écrivez-le sous la ligne « acte », avec la \
                raison : « sans recours : … ».
                """,
            faulty: expectingRemedies(
                """
                acte Exemple
                    nature : décision
                """),
            corrected: expectingRemedies(
                """
                acte Exemple
                    nature       : décision
                    sans recours : la décision n'est notifiée à personne
                """)),
        DiagnosticEntry(
            "A0482", .warning, title: "Une partie dite absente et toujours écrite",
            explanation: """
                « sans … » dit que l'acte se passe d'une partie que le gabarit attend, et pourquoi. Ici l'acte la contient dans tous les cas : la \
                ligne tromperait qui relit.
                """,
            faulty: expectingRemedies(
                """
                acte Exemple
                    nature       : décision
                    sans recours : la décision n'est notifiée à personne
                mention recours
                    > Un recours est possible dans les deux mois.
                """),
            corrected: expectingRemedies(
                """
                acte Exemple
                    nature : décision
                mention recours
                    > Un recours est possible dans les deux mois.
                """)),
    ]

    private static func expectingRemedies(_ example: String) -> String {
        """
        \(example)
        gabarit décision
            partie Dispositif
                contient : articles
            partie Recours
                contient : mention recours
                attendue : sans elle, le délai de recours ne court pas
        article Objet
            > L'objet est fixé.

        """
    }

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
