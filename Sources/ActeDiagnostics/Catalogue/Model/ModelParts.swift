extension DiagnosticCatalogue {
    /// The tree of the act.
    static let modelParts: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0449", title: "Passage incompris",
            explanation:
                "Ce passage a échappé à toutes les autres vérifications. Rien n'est imprimé à partir de règles qui ne sont pas entièrement comprises.",
            faulty: "", corrected: ""),
        checked(
            "E0300", "Une partie qui ne va pas là",
            "Un article ne contient ni article ni visa ; un visa va directement dans l'acte ou dans un préambule.",
            faulty: """
                article Objet
                    > L'objet est fixé.
                    visa code de la route
                """,
            corrected: """
                visa code de la route
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0301", "Un texte hors de toute partie",
            "Un texte s'imprime là où est sa partie : article, considérant, mention…",
            faulty: """
                question [urgence] : oui/non
                si [urgence]
                    > L'urgence est reconnue.
                article Montant
                    > Le montant est fixé.
                """,
            corrected: """
                question [urgence] : oui/non
                si [urgence]
                    article Urgence
                        > L'urgence est reconnue.
                article Montant
                    > Le montant est fixé.
                """),
        checked(
            "E0302", "Une partie vide", "Une partie sans texte ne s'imprime pas.",
            faulty: """
                article Objet
                    source : article L. 1611-4 du code général des collectivités territoriales
                article Montant
                    > Le montant est fixé.
                """,
            corrected: """
                article Objet
                    > L'objet est fixé.
                article Montant
                    > Le montant est fixé.
                """),
        checked(
            "E0304", "Une clause incluse là où elle ne va pas",
            "Une clause s'inclut là où ce qu'elle contient peut être écrit.",
            faulty: """
                clause [base légale]
                    visa code de la route
                article Objet
                    > L'objet est fixé.
                    inclure [base légale]
                """,
            corrected: """
                clause [base légale]
                    visa code de la route
                inclure [base légale]
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0305", "Un repère hors d'une partie numérotée",
            "Un renvoi conduit à un titre, un chapitre, un article ou une annexe.",
            faulty: """
                considérant
                    > que l'objet est utile ;
                    repère : utilité
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                considérant
                    > que l'objet est utile ;
                article Objet
                    > L'objet est fixé.
                """),
        checked(
            "E0311", "Un refus dont le message change",
            """
            Un refus arrête le questionnaire : rien ne se décide après lui. Son message nomme des valeurs, mais ne contient ni « [si …] », ni \
            énumération.
            """,
            faulty: refusing(
                """
                refus si [surface] dépasse 100
                    > La surface est trop grande[si [surface] dépasse 200], de beaucoup[fin].
                """),
            corrected: refusing(
                """
                refus si [surface] dépasse 200
                    > La surface, de [surface] m², est trop grande, de beaucoup.
                refus si [surface] dépasse 100
                    > La surface, de [surface] m², est trop grande.
                """)),
    ]

    private static func refusing(_ refusals: String) -> String {
        """
        question [surface] : entier
        article Objet
            > La surface est de [surface] m².

        """ + refusals
    }
}
