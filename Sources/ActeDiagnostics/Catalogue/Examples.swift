extension DiagnosticCatalogue {
    /// How examples are written.
    static let examples: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0180", title: "Réponse d'exemple mal formée",
            explanation: "Dans un exemple, chaque réponse s'écrit « [question] = réponse », comme on la taperait.",
            faulty: "exemple Modeste\n    [montant] 23 000 €\n",
            corrected: "exemple Modeste\n    [montant] = 23 000 €\n"),
        DiagnosticEntry(
            "E0181", title: "Valeur attendue manquante",
            explanation: "« attendu [x] = valeur » dit ce que [x] doit valoir.",
            faulty: "exemple Modeste\n    attendu [total] =\n",
            corrected: "exemple Modeste\n    attendu [total] = 23 000 €\n"),
    ]
}
