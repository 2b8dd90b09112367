extension DiagnosticCatalogue {
    /// Tables in the text of an act.
    static let modelTextTables: [DiagnosticEntry] = [
        checked(
            "E0298", "Une ligne qui n'a pas les cases du tableau",
            "La première ligne d'un tableau nomme ses colonnes ; les suivantes ont une case pour chacune, vide s'il le faut.",
            faulty: table("| Commune | [montant] | 50 % |"), corrected: table("| Commune | [montant] |")),
        checked(
            "E0299", "Un tableau là où il ne va pas",
            "Un tableau s'imprime dans un article, une annexe, un préambule ou une mention ; pas dans un considérant, une signature ou une question.",
            faulty: """
                considérant
                    > | Recette | Montant |
                    > | Commune | 500 € |
                article Objet
                    > Le plan de financement est approuvé.
                """,
            corrected: """
                article Objet
                    > Le plan de financement est approuvé :
                    > | Recette | Montant |
                    > | Commune | 500 € |
                """),
        checked(
            "E0303", "Un tableau dont la première ligne peut manquer ou se répéter",
            """
            La première ligne d'un tableau nomme ses colonnes, et tout ce qui n'est pas une ligne de tableau le termine. Quelles que soient les \
            réponses, on doit savoir si une ligne le continue ou en commence un autre.
            """,
            faulty: """
                question [aide] : oui/non
                article Recettes
                    > Les recettes sont les suivantes :
                    si [aide]
                        > | Recette | Montant |
                        > | Région | 200 € |
                    > | Commune | 500 € |
                """,
            corrected: """
                question [aide] : oui/non
                article Recettes
                    > Les recettes sont les suivantes :
                    > | Recette | Montant |
                    si [aide]
                        > | Région | 200 € |
                    > | Commune | 500 € |
                """),
        checked(
            "E0310", "Un tableau sans ligne",
            "La première ligne d'un tableau nomme ses colonnes : sans autre ligne, il ne dit rien.",
            faulty: table(nil), corrected: table("| Commune | [montant] |")),
    ]

    private static func table(_ row: String?) -> String {
        """
        question [montant] : montant
        article Montant
            > La commune verse [montant].
            > | Recette | Montant |
        """ + (row.map { "\n    > \($0)" } ?? "")
    }
}
