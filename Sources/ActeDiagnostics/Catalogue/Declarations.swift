extension DiagnosticCatalogue {
    /// Options, bounds and values in force.
    static let declarations: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0140", title: "Option incomplète",
            explanation:
                "Une option s'écrit « - nature » ou « - nature : un local ou du matériel », avec une espace après le tiret.",
            faulty: "question [forme] : choix\n    - nature :\n    - numéraire\n",
            corrected: "question [forme] : choix\n    - nature : un local\n    - numéraire\n"),
        DiagnosticEntry(
            "E0141", title: "Borne incomprise",
            explanation: """
                Une borne est un nombre, un montant, une durée, une heure ou une date. Si ces mots commencent le nom d'une option, \
                mettez ce nom entre guillemets.
                """,
            faulty: "question [âge] : entier\n    au moins dix-huit\n",
            corrected: "question [âge] : entier\n    au moins 18\n"),
        DiagnosticEntry(
            "E0142", title: "Seconde borne manquante",
            explanation: "Un intervalle a deux bornes, comprises : « entre 1 et 12 », « de 1 à 12 ».",
            faulty: "question [mois] : entier\n    entre 1\n",
            corrected: "question [mois] : entier\n    entre 1 et 12\n"),
        DiagnosticEntry(
            "E0143", title: "Valeur sans date",
            explanation: "La valeur d'un paramètre vaut à partir d'une date : « 23 000 € depuis le 6 juin 2001 ».",
            faulty: "paramètre [seuil] : montant\n    23 000 €\n",
            corrected: "paramètre [seuil] : montant\n    23 000 € depuis le 6 juin 2001\n"),
        DiagnosticEntry(
            "E0144", title: "Valeur de paramètre incomprise",
            explanation:
                "Sous un paramètre, chaque ligne donne une valeur en chiffres, ou un texte entre guillemets, et sa date.",
            faulty: "paramètre [lieu] : texte\n    Privas depuis le 1er janvier 2025\n",
            corrected: "paramètre [lieu] : texte\n    \"Privas\" depuis le 1er janvier 2025\n"),
        DiagnosticEntry(
            "E0145", title: "Date d'effet incomprise",
            explanation: "Après « depuis », on écrit « le » et une date ; après « jusqu'au », une date.",
            faulty: "paramètre [seuil] : montant\n    23 000 € depuis 2001\n",
            corrected: "paramètre [seuil] : montant\n    23 000 € depuis le 6 juin 2001\n"),
    ]
}
