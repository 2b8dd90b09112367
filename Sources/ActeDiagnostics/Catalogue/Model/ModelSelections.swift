extension DiagnosticCatalogue {
    /// `selon` and its branches.
    static let modelSelections: [DiagnosticEntry] = [
        checked(
            "E0280", "« selon » sur un choix multiple",
            "Plusieurs réponses peuvent être cochées ensemble : chacune a sa propre condition.",
            faulty: """
                question [mesures] : choix multiple
                    - alternat
                    - vitesse
                article Mesures
                    selon [mesures]
                        cas alternat
                            > La circulation est alternée.
                        autrement
                            > La vitesse est limitée.
                """,
            corrected: """
                question [mesures] : choix multiple
                    - alternat
                    - vitesse
                article Mesures
                    si [mesures] contient alternat
                        > La circulation est alternée.
                    si [mesures] contient vitesse
                        > La vitesse est limitée.
                """),
        checked(
            "E0281", "Une valeur qu'aucun cas ne prévoit",
            "« selon » prévoit toutes les valeurs que des réponses peuvent donner là où il est écrit : toutes les réponses, toutes les tranches, ou « autrement ».",
            faulty: ranges("moins de 1 000 €", "de 2 000 € à 5 000 €", "plus de 5 000 €"),
            corrected: ranges("moins de 2 000 €", "de 2 000 € à 5 000 €", "plus de 5 000 €")),
        checked(
            "E0282", "Une valeur que deux cas prévoient",
            "Deux cas ne prévoient jamais la même valeur : aucun n'a le pas sur l'autre.",
            faulty: ranges("au plus 2 000 €", "de 2 000 € à 5 000 €", "plus de 5 000 €"),
            corrected: ranges("moins de 2 000 €", "de 2 000 € à 5 000 €", "plus de 5 000 €")),
        checked(
            "E0283", "« selon » sur un texte, sans « autrement »",
            "Un texte peut être n'importe quel texte : « autrement » dit que faire des autres.",
            faulty: """
                question [ville] : texte
                article Siège
                    selon [ville]
                        cas « Aubenas »
                            > Le siège est au sud.
                """,
            corrected: """
                question [ville] : texte
                article Siège
                    selon [ville]
                        cas « Aubenas »
                            > Le siège est au sud.
                        autrement
                            > Le siège est à [ville].
                """),
        checked(
            "E0284", "Un « autrement » qui ne servirait jamais",
            "Lorsque toutes les valeurs sont prévues, « autrement » ne peut pas être atteint.",
            faulty: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    selon [forme]
                        cas numéraire
                            > Une somme est versée.
                        cas nature
                            > Un local est prêté.
                        autrement
                            > Rien n'est versé.
                """,
            corrected: """
                question [forme] : choix
                    - numéraire
                    - nature
                article Forme
                    selon [forme]
                        cas numéraire
                            > Une somme est versée.
                        cas nature
                            > Un local est prêté.
                """),
        checked(
            "E0285", "Un cas d'une autre sorte que la valeur suivie",
            "Les cas d'un « selon » sont des valeurs de ce qu'il suit.",
            faulty: ranges("moins de 3 mois", "de 2 000 € à 5 000 €", "plus de 5 000 €"),
            corrected: ranges("moins de 2 000 €", "de 2 000 € à 5 000 €", "plus de 5 000 €")),
    ]

    private static func ranges(_ first: String, _ second: String, _ third: String) -> String {
        """
        question [montant] : montant
        article Versement
            selon [montant]
                cas \(first)
                    > La somme est versée en une fois.
                cas \(second)
                    > La somme est versée en deux fois.
                cas \(third)
                    > La somme est versée en trois fois.
        """
    }
}
