extension DiagnosticCatalogue {
    /// Computations that mean nothing, lose centimes, or may not end.
    static let modelArithmetic: [DiagnosticEntry] = [
        checked(
            "E0272", "Une opération qui n'a pas de sens",
            "On additionne des valeurs de même sorte, ou une date et une durée ; on multiplie par un nombre ou un pourcentage.",
            faulty: computation("[montant] × [montant]"), corrected: computation("[montant] + [montant]")),
        checked(
            "E0273", "Un arrondi qui manque",
            "Un pourcentage d'un montant, une division peuvent tomber entre deux centimes : l'arrondi se fait là où il est écrit, et nulle part ailleurs.",
            faulty: computation("[montant] × 5 %"), corrected: computation("[montant] × 5 % arrondi au centime")),
        checked(
            "E0274", "Un arrondi qui ne convient pas",
            "Un montant s'arrondit au centime ou à l'euro, un nombre à l'unité ou à deux décimales, des heures à la minute.",
            faulty: computation("[montant] × 5 % arrondi à l'unité"),
            corrected: computation("[montant] × 5 % arrondi à l'euro")),
        checked(
            "E0275", "Une valeur trop grande pour être comptée",
            "Tout est compté exactement : des bornes sur les questions garantissent qu'aucun résultat ne dépasse ce qui se compte.",
            faulty: """
                question [prix] : montant
                question [nombre] : entier
                calcul [total] : montant
                    [prix] × [nombre]
                article Total
                    > Le total est de [total].
                """,
            corrected: """
                question [prix] : montant
                question [nombre] : entier
                    entre 0 et 10 000
                calcul [total] : montant
                    [prix] × [nombre]
                article Total
                    > Le total est de [total].
                """),
        checked(
            "E0276", "Une division par ce qui peut valoir zéro",
            "Une borne sur la question exclut zéro, et la division a toujours un résultat.",
            faulty: """
                question [prix] : montant
                question [nombre] : entier
                calcul [part] : montant
                    [prix] ÷ [nombre] arrondi au centime
                article Part
                    > La part est de [part].
                """,
            corrected: """
                question [prix] : montant
                question [nombre] : entier
                    entre 1 et 10 000
                calcul [part] : montant
                    [prix] ÷ [nombre] arrondi au centime
                article Part
                    > La part est de [part].
                """),
    ]

    private static func computation(_ value: String) -> String {
        """
        question [montant] : montant
        calcul [résultat] : montant
            \(value)
        article Résultat
            > Le résultat est de [résultat].
        """
    }
}
