extension DiagnosticCatalogue {
    /// `si`, `sinon`, `selon`, `cas` and `autrement`.
    static let branches: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0118", title: "Condition manquante",
            explanation:
                "Après « si », on attend une condition : un nom entre crochets, une comparaison, ou plusieurs.",
            faulty: "refus\n    > C'est impossible.\n", corrected: "refus si [urgence]\n    > C'est impossible.\n"),
        DiagnosticEntry(
            "E0119", title: "« sinon » sans « si »",
            explanation:
                "« sinon » suit immédiatement un « si », au même niveau, sans autre ligne de ce niveau entre les deux.",
            faulty: "si [a]\n    demander [b]\nvisa code de la route\nsinon\n    demander [c]\n",
            corrected: "si [a]\n    demander [b]\nsinon\n    demander [c]\nvisa code de la route\n"),
        DiagnosticEntry(
            "E0120", title: "Ligne après « sinon »",
            explanation: "« sinon » couvre toutes les situations restantes : ce qui le suivrait ne servirait jamais.",
            faulty: "si [a]\n    demander [b]\nsinon\n    demander [c]\nsinon si [d]\n    demander [e]\n",
            corrected: "si [a]\n    demander [b]\nsinon si [d]\n    demander [e]\nsinon\n    demander [c]\n"),
        DiagnosticEntry(
            "E0121", title: "Cas après « autrement »",
            explanation: "« autrement » couvre toutes les valeurs restantes : ce qui le suivrait ne servirait jamais.",
            faulty: "selon [a]\n    autrement\n        demander [b]\n    cas oui\n        demander [c]\n",
            corrected: "selon [a]\n    cas oui\n        demander [c]\n    autrement\n        demander [b]\n"),
        DiagnosticEntry(
            "E0122", title: "« sinon » dans un « selon »",
            explanation: "Le dernier cas d'un « selon » s'écrit « autrement » ; « sinon » va avec « si ».",
            faulty: "selon [a]\n    cas oui\n        demander [b]\n    sinon\n        demander [c]\n",
            corrected: "selon [a]\n    cas oui\n        demander [b]\n    autrement\n        demander [c]\n"),
        DiagnosticEntry(
            "E0123", title: "Ligne d'un « selon » qui n'est pas un cas",
            explanation:
                "Juste sous un « selon », il n'y a que des lignes « cas … » et « autrement » ; le reste est sous un cas.",
            faulty: "selon [a]\n    cas oui\n        demander [b]\n    demander [c]\n",
            corrected: "selon [a]\n    cas oui\n        demander [b]\ndemander [c]\n"),
        DiagnosticEntry(
            "E0124", title: "Valeur d'un cas incomprise",
            explanation: """
                Après « cas », on attend des valeurs séparées par des virgules : des options, « oui », « non », des nombres, des dates \
                ou des intervalles (« moins de 3 500 », « de 1 à 12 »).
                """,
            faulty: "selon [a]\n    cas\n        demander [b]\n",
            corrected: "selon [a]\n    cas oui\n        demander [b]\n"),
        DiagnosticEntry(
            "E0160", title: "« cas » ou « autrement » hors d'un « selon »",
            explanation: "Un cas répond à la ligne « selon [x] » sous laquelle il est en retrait.",
            faulty: "cas oui\n    demander [b]\n", corrected: "selon [a]\n    cas oui\n        demander [b]\n"),
    ]
}
