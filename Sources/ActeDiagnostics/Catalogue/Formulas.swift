extension DiagnosticCatalogue {
    /// How values are computed.
    static let formulas: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0155", title: "Formule trop longue",
            explanation:
                "Une formule de plus de deux cents opérations ne se vérifie pas : répartissez-la entre plusieurs « calcul ».",
            faulty: computation("nombre", "1" + String(repeating: " + 1", count: 201)),
            corrected: computation("nombre", "202")),
        DiagnosticEntry(
            "E0156", title: "Arrondi incomplet",
            explanation: """
                Rien n'est arrondi sans qu'on l'écrive, et l'on dit à quoi : « arrondi au centime », « à l'euro », « à l'unité », « à \
                l'unité supérieure », « à l'unité inférieure », « à 2 décimales », « à la minute ».
                """,
            faulty: computation("montant", "[a] ÷ 3 arrondi"),
            corrected: computation("montant", "[a] ÷ 3 arrondi au centime")),
        DiagnosticEntry(
            "E0157", title: "Parenthèse non fermée",
            explanation: "Chaque parenthèse ouverte se ferme sur la même ligne.",
            faulty: when("([a] ou [b]"), corrected: when("([a] ou [b])")),
        DiagnosticEntry(
            "E0159", title: "Valeur manquante",
            explanation:
                "De chaque côté d'un signe ou d'un mot de comparaison, on attend un nom entre crochets, un nombre, une date ou un texte.",
            faulty: when("[montant] dépasse"), corrected: when("[montant] dépasse 500 €")),
        DiagnosticEntry(
            "E0164", title: "Délai sans date",
            explanation:
                "Un délai part d'une date (« à compter de [date] ») ou la précède (« avant [date] ») ; après « francs », « ouvrés », « ouvrables » ou « calendaires », on dit laquelle.",
            faulty: computation("date", "2 mois francs"),
            corrected: computation("date", "2 mois francs à compter de [d] avec prorogation")),
        DiagnosticEntry(
            "E0165", title: "Prorogation mal dite",
            explanation:
                "On dit « avec prorogation » quand un délai qui s'achève un samedi, un dimanche ou un jour férié se poursuit jusqu'au premier jour ouvré, « sans prorogation » quand il s'achève ce jour-là.",
            faulty: computation("date", "2 mois francs à compter de [d] avec report"),
            corrected: computation("date", "2 mois francs à compter de [d] avec prorogation")),
        DiagnosticEntry(
            "E0166", title: "Âge incomplet",
            explanation:
                "Un âge se compte du jour de la naissance à une autre date : « âge du [naissance] au [date] ».",
            faulty: computation("entier", "âge du [naissance] le [d]"),
            corrected: computation("entier", "âge du [naissance] au [d] avec anniversaire le 1er mars")),
        DiagnosticEntry(
            "E0167", title: "Anniversaire mal dit",
            explanation:
                "Une personne née un 29 février vieillit, les autres années, le 28 février ou le 1er mars : la ligne le dit en ces termes.",
            faulty: computation("entier", "âge du [naissance] au [d] avec anniversaire le 29 février"),
            corrected: computation("entier", "âge du [naissance] au [d] avec anniversaire le 28 février")),
        DiagnosticEntry(
            "E0168", title: "Temps écoulé incomplet",
            explanation:
                "Le temps écoulé se compte d'un jour et d'une heure à un jour et à une heure : « temps écoulé du [premier jour] à [ouverture] au [dernier jour] à [fermeture] ».",
            faulty: computation("durée en heures", "temps écoulé du [premier jour] au [dernier jour]"),
            corrected: computation(
                "durée en heures", "temps écoulé du [premier jour] à [ouverture] au [dernier jour] à [fermeture]")),
    ]
}
