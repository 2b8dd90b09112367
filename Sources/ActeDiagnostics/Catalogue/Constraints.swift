extension DiagnosticCatalogue {
    /// What only appears when all answers are thought of at once: constraints that say nothing, or forbid everything.
    static let constraints: [DiagnosticEntry] = [
        DiagnosticEntry(
            "A0458", .warning, title: "Un contrôle toujours respecté",
            explanation:
                "Un contrôle que toutes les réponses respectent ne dit rien : il cache souvent une erreur d'écriture.",
            faulty: onPlaces("contrôle [places] au plus 100"), corrected: onPlaces("contrôle [places] au plus [sièges]")
        ),
        DiagnosticEntry(
            "E0458", title: "Un contrôle que rien ne respecte",
            explanation: "Un contrôle que toutes les réponses enfreignent interdit l'acte dans tous les cas.",
            faulty: onPlaces("contrôle [places] dépasse 100"), corrected: onPlaces("contrôle [places] dépasse 10")),
        DiagnosticEntry(
            "E0459", title: "Des contrôles contraires",
            explanation:
                "Des contrôles que rien ne respecte ensemble interdisent l'acte dans tous les cas où ils s'appliquent.",
            faulty: onPlaces(
                """
                contrôle [places] dépasse 60
                    > La salle est trop petite.
                contrôle [places] moins de 40
                """),
            corrected: onPlaces(
                """
                contrôle [places] dépasse 40
                    > La salle est trop petite.
                contrôle [places] moins de 60
                """)),
        DiagnosticEntry(
            "E0479", title: "Un acte qui ne peut jamais être fait",
            explanation: """
                Les refus, les contrôles et les options fermées de ce fichier écartent à eux tous toutes les réponses. Les lignes montrées y \
                suffisent, et aucune n'est de trop.
                """,
            faulty: onPlaces(
                """
                refus si [places] au plus 50
                    > La salle est trop petite.
                contrôle [places] moins de 40
                """),
            corrected: onPlaces(
                """
                refus si [places] au plus 30
                    > La salle est trop petite.
                contrôle [places] moins de 40
                """)),
        DiagnosticEntry(
            "A0480", .warning, title: "Un passage qu'un contrôle ou un refus écarte",
            explanation: """
                Des réponses mènent à ce passage, mais un refus, un contrôle ou la fermeture d'une option les écarte toutes : ce qui est \
                écrit ici ne figurerait dans aucun acte.
                """,
            faulty: onPlaces(
                """
                si [places] dépasse 80
                    article Sécurité
                        > Un service de sécurité est présent.
                contrôle [places] moins de 60
                """),
            corrected: onPlaces(
                """
                si [places] dépasse 50
                    article Sécurité
                        > Un service de sécurité est présent.
                contrôle [places] moins de 60
                """)),
    ]

    private static func onPlaces(_ constraint: String) -> String {
        onPaths(
            """
            question [places] : entier
                > Combien de places ?
                entre 1 et 100
            question [sièges] : entier
                > Combien de sièges ?
                entre 1 et 100
            \(constraint)
                > Ces nombres ne vont pas ensemble.
            article Salle
                > La salle compte [places] places et [sièges] sièges.
            """)
    }
}
