extension DiagnosticCatalogue {
    /// Examples that prove nothing, or speak of what is not there.
    static let modelTrials: [DiagnosticEntry] = [
        checked(
            "E0350", "Un exemple qui n'attend rien",
            "Un exemple dit ce que ses réponses doivent donner : une partie, un texte, un visa, une alerte, un refus, une valeur.",
            faulty: example("exemple Nuit\n    [nuit] = oui"),
            corrected: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Repos")),
        checked(
            "E0351", "Deux exemples du même titre",
            "Un autre exemple peut partir de celui-ci (« comme ») : son titre le désigne, et lui seul.",
            faulty: example(
                "exemple Nuit\n    [nuit] = oui\n    attendu : article Repos\nexemple Nuit\n    [nuit] = non\n    attendu absent : article Repos"
            ),
            corrected: example(
                "exemple Nuit\n    [nuit] = oui\n    attendu : article Repos\nexemple Jour\n    [nuit] = non\n    attendu absent : article Repos"
            )),
        checked(
            "E0352", "Un exemple qui part d'un inconnu",
            "« comme » reprend les réponses d'un autre exemple du fichier, désigné par son titre.",
            faulty: example("exemple Nuit\n    comme : Soir\n    [nuit] = oui\n    attendu : article Repos"),
            corrected: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Repos")),
        checked(
            "E0353", "Un exemple qui part de lui-même",
            "De l'un à l'autre, « comme » ne revient pas à l'exemple de départ.",
            faulty: example("exemple Nuit\n    comme : Nuit\n    [nuit] = oui\n    attendu : article Repos"),
            corrected: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Repos")),
        checked(
            "E0354", "Deux réponses à la même question",
            "Un exemple répond une fois à chaque question. Il remplace, en une fois aussi, une réponse de l'exemple dont il part.",
            faulty: example("exemple Nuit\n    [nuit] = oui\n    [nuit] = non\n    attendu : article Repos"),
            corrected: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Repos")),
        checked(
            "E0355", "Une partie attendue qui n'existe pas",
            "« attendu » et « attendu absent » désignent une partie de l'acte par son mot et son titre : « article Montant ».",
            faulty: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Sommeil"),
            corrected: example("exemple Nuit\n    [nuit] = oui\n    attendu : article Repos")),
    ]

    private static func example(_ lines: String) -> String {
        """
        question [nuit] : oui/non
        article Objet
            > Le travail est fait.
        si [nuit]
            article Repos
                > Un repos suit la nuit.
        \(lines)
        """
    }
}
