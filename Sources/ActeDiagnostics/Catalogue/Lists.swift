extension DiagnosticCatalogue {
    /// How lists are written, and what is said of them.
    static let lists: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0190", title: "Liste sans contenu",
            explanation: "Une liste dit ce qu'elle contient : « de », puis le nom d'une fiche ou un type de réponse.",
            faulty: "liste [élus intéressés] : élu\n", corrected: "liste [élus intéressés] de élu\n"),
        DiagnosticEntry(
            "E0191", title: "« pour chaque » sans liste",
            explanation: "« pour chaque » donne un nom à l'élément, puis dit de quelle liste, après « dans ».",
            faulty: repetition("pour chaque [élu]"), corrected: repetition("pour chaque [élu] dans [élus intéressés]")),
        DiagnosticEntry(
            "E0192", title: "Rien n'est dit de la liste",
            explanation:
                "Après « tous les [liste] » et « au moins un des [liste] », deux-points disent de quoi il s'agit.",
            faulty: condition("tous les [dons]"), corrected: condition("tous les [dons] : ([montant du don] > 3 €)")),
        DiagnosticEntry(
            "E0193", title: "Ce qui est dit de chaque élément",
            explanation:
                "Sans parenthèses, on ne saurait pas où s'arrête ce qui est dit de chaque élément, et où reprend le reste de la condition.",
            faulty: condition("tous les [dons] : moins de 3 €"),
            corrected: condition("tous les [dons] : ([montant du don] moins de 3 €)")),
        DiagnosticEntry(
            "E0194", title: "« sinon si » après « pour chaque »",
            explanation:
                "Après « pour chaque », « sinon » dit ce qui vaut pour une liste vide ; il est seul sur sa ligne.",
            faulty: repetition("pour chaque [élu] dans [élus intéressés]") + "sinon si [urgence]\n    visa avis reçu\n",
            corrected: repetition("pour chaque [élu] dans [élus intéressés]")
                + "sinon\n    si [urgence]\n        visa avis reçu\n"),
    ]

    private static func repetition(_ line: String) -> String { "\(line)\n    visa lettre du [nom]\n" }

    private static func condition(_ words: String) -> String { "si \(words)\n    visa avis reçu\n" }
}
