extension DiagnosticCatalogue {
    /// Where lines stand.
    static let indentation: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0010", title: "Retrait qui n'est pas un multiple de quatre",
            explanation: """
                Ce qui dépend d'une ligne s'écrit dessous, quatre espaces plus loin (ou une tabulation). Un espace de trop ou de \
                moins pourrait rattacher une clause à une autre condition : il est refusé plutôt que deviné.
                """,
            faulty: """
                article Montant
                   > La subvention est de 500 €.

                """,
            corrected: """
                article Montant
                    > La subvention est de 500 €.

                """),
        DiagnosticEntry(
            "E0011", title: "Ligne trop en retrait",
            explanation: """
                Rien de ce qui précède ne peut contenir une ligne à ce niveau : elle suit un texte ou une précision, qui n'ont \
                rien sous eux, ou elle saute un niveau.
                """,
            faulty: """
                article Montant
                    > La subvention est de 500 €.
                        > Elle est versée en une fois.

                """,
            corrected: """
                article Montant
                    > La subvention est de 500 €.
                    > Elle est versée en une fois.

                """),
    ]
}
