extension DiagnosticCatalogue {
    /// How tables are written.
    static let tables: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0170", title: "Ligne de table incomplète",
            explanation: "Chaque ligne d'une table a au moins deux cases : ce qu'on regarde, et le résultat.",
            faulty: table("| commune |"), corrected: table("| commune | 80 % |")),
        DiagnosticEntry(
            "E0171", title: "Ligne de table qui ne finit pas par une barre",
            explanation: "Chaque case se trouve entre deux barres ; la dernière barre finit la ligne.",
            faulty: table("| commune | 80 %"), corrected: table("| commune | 80 % |")),
        DiagnosticEntry(
            "E0172", title: "Première ligne d'une table",
            explanation:
                "La première ligne nomme, entre crochets, ce que chaque colonne regarde ; sa dernière case est le mot « résultat ».",
            faulty: "table [taux] : pourcentage\n    | catégorie | résultat |\n    | commune | 80 % |\n",
            corrected: table("| commune | 80 % |")),
        DiagnosticEntry(
            "E0173", title: "Ligne de table trop courte ou trop longue",
            explanation: "Toutes les lignes d'une table ont autant de cases que la première.",
            faulty: table("| commune | moins de 3 500 | 80 % |"), corrected: table("| commune | 80 % |")),
        DiagnosticEntry(
            "E0174", title: "Case vide",
            explanation:
                "Une case vide ne dit pas si elle a été oubliée. Quand toutes les valeurs conviennent, on écrit « - ».",
            faulty: table("| | 80 % |"), corrected: table("| - | 80 % |")),
        DiagnosticEntry(
            "E0175", title: "Résultat mal formé",
            explanation:
                "La dernière case donne une réponse, une constante ou un nom entre crochets. Ce qui se calcule porte un nom.",
            faulty: table("| commune | × |"), corrected: table("| commune | [taux majoré] |")),
    ]

    private static func table(_ row: String) -> String {
        "table [taux] : pourcentage\n    | [catégorie] | résultat |\n    \(row)\n"
    }
}
