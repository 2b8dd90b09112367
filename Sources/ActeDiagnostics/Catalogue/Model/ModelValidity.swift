extension DiagnosticCatalogue {
    /// Parts of the act that are in force only on some days.
    static let modelValidity: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0308", title: "Deux versions en vigueur ensemble",
            explanation: """
                Quand une partie de l'acte change à une date, l'ancienne version finit la veille du jour où la nouvelle commence. Où qu'elles \
                soient écrites, sous des conditions ou dans des clauses, deux versions de même titre (ou deux visas du même texte) ne se \
                trouvent jamais dans un même acte.
                """,
            faulty: onConditions("1er janvier 2025", "31 janvier 2025"),
            corrected: onConditions("1er janvier 2025", "31 décembre 2024")),
        checked(
            "E0309", "Une partie qu'aucune version ne donne",
            "Entre deux versions d'une partie de l'acte, il ne doit pas y avoir de jour où aucune n'est en vigueur.",
            faulty: versions("jusqu'au 30 novembre 2024"), corrected: versions("jusqu'au 31 décembre 2024")),
    ]

    private static func onConditions(_ start: String, _ end: String) -> String {
        """
        acte Exemple
            nature : décision
            date   : [date de l'acte]
        gabarit décision
            partie Dispositif
                contient : articles
        question [date de l'acte] : date
            > De quel jour est l'acte ?
        question [terrasse] : oui/non
            > Est-ce une terrasse ?
        article Objet
            > L'occupation est autorisée.
        si [terrasse]
            article Durée
                jusqu'au \(end)
                > La durée est de six mois.
        article Durée
            depuis le \(start)
            > La durée est d'un an.

        """
    }

    private static func versions(_ end: String) -> String {
        """
        acte Exemple
            nature : décision
            date   : [date de l'acte]
        question [date de l'acte] : date
        article Durée
            \(end)
            > La durée est de six mois.
        article Durée
            depuis le 1er janvier 2025
            > La durée est d'un an.
        """
    }
}
