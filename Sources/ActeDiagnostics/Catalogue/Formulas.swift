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
                l'unité supérieure », « à l'unité inférieure », « à 2 décimales ».
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
    ]
}
