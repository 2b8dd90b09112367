extension DiagnosticCatalogue {
    /// How acts use files that they share.
    static let sharedFiles: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0500", title: "Fichier commun inconnu",
            explanation: """
                « utiliser » nomme un fichier par son chemin depuis le dossier des règles, sans « .acte ». Le fichier est cherché à côté de \
                l'acte, puis dans les dossiers au-dessus jusqu'à « Rules », enfin parmi ceux qui viennent avec le logiciel.
                """,
            faulty: act(using: "communs/calendrier"), corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0501", title: "Nom de fichier commun qui n'est pas admis",
            explanation: """
                Le nom d'un fichier commun est fait de lettres, de chiffres et de traits d'union, et de barres obliques entre les dossiers. \
                Un acte n'utilise rien hors du dossier des règles : ainsi, le même dossier donne partout le même acte.
                """,
            faulty: act(using: "../communs/maire.acte"), corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0502", title: "Fichiers communs qui tournent en rond",
            explanation: "Un fichier commun ne peut pas s'utiliser lui-même, ni par l'intermédiaire d'un autre.",
            faulty: act(using: "communs/rond"), corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0503", title: "Nom donné dans deux fichiers",
            explanation: """
                Un nom a le même sens dans tout l'acte : celui que déclare un fichier commun ne peut pas être déclaré de nouveau par l'acte, ni \
                par un autre fichier qu'il utilise.
                """,
            faulty: "question [nom du maire] : texte\n    > Qui est le maire ?\n" + act(using: "communs/maire"),
            corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0504", title: "Fichier qui ne peut pas être partagé",
            explanation: """
                Un fichier commun contient des rubriques, des questions, des paramètres, des calculs, des tables, des contrôles, des fiches, des listes, des \
                types, des clauses, des calendriers et des gabarits. Les parties d'un acte se partagent dans une « clause », que chaque acte \
                ajoute par « inclure ».
                """,
            faulty: act(using: "actes/autre"), corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0505", title: "« utiliser » hors de l'en-tête de l'acte",
            explanation: """
                Un acte dit quels fichiers il utilise sous sa ligne « acte ». Seul un fichier commun, qui n'a pas cette ligne, l'écrit au bord de \
                la page.
                """,
            faulty:
                "utiliser : communs/maire\nacte Essai\n    nature : décision\narticle Objet\n    > L'objet est fixé.\n"
                + plan,
            corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0506", title: "Trop de fichiers communs",
            explanation: "Un acte n'utilise pas plus de cinq cents fichiers communs, directement ou par d'autres.",
            faulty: "", corrected: ""),
        DiagnosticEntry(
            "A0507", .warning, title: "Fichier commun dont rien ne sert",
            explanation: "L'acte ne cite rien de ce que ce fichier contient : il n'a pas à le nommer.",
            faulty: act(using: "communs/maire, communs/dates"), corrected: act(using: "communs/maire")),
        DiagnosticEntry(
            "E0510", title: "Acte appelé qui n'a pas de règles",
            explanation:
                "« dérive » nomme le fichier de règles d'un autre acte, placé à côté de celui-ci, sans « .acte ».",
            faulty: deriving("actes/autres"), corrected: deriving("actes/autre")),
        DiagnosticEntry(
            "E0511", title: "Réponse cachée dans un acte et montrée dans celui qu'il appelle",
            explanation: """
                Un acte et celui qu'il appelle par « dérive » partagent les réponses aux questions de même nom. Ce qui est « personnel » ou \
                « confidentiel » dans l'un l'est dans l'autre : sinon, le dossier publié montrerait d'un côté ce qu'il cache de l'autre.
                """,
            faulty: sharing("personnel"), corrected: sharing("aide : Son prénom, puis son nom.")),
        DiagnosticEntry(
            "E0520", title: "Profil inconnu",
            explanation: """
                Dans un exemple, « profil » nomme un fichier du dossier « profils » des règles, sans « .réponses » : il tient ce que la \
                collectivité répond toujours.
                """,
            faulty: "", corrected: ""),
        DiagnosticEntry(
            "E0521", title: "Profil illisible",
            explanation:
                "Un profil s'écrit comme un fichier de réponses : une ligne « [question] = réponse » pour chacune.",
            faulty: "", corrected: ""),
    ]

    private static func act(using names: String) -> String {
        """
        acte Essai
            nature : décision
            utiliser : \(names)
        article Objet
            > [nom du maire] signe.

        """ + plan
    }

    private static let plan = """
        gabarit décision
            partie Dispositif
                contient : articles

        """

    private static func sharing(_ property: String) -> String {
        """
        question [nom du maire] : texte
            > Qui est le maire ?
            \(property)

        """ + deriving("actes/autre", saying: "[nom du maire] signe.")
    }

    private static func deriving(_ name: String, saying words: String = "L'objet est fixé.") -> String {
        """
        acte Exemple
            nature : décision
        intitulé
            > Décision
        visa code général des collectivités territoriales
        article Objet
            > \(words)
        signature
            > Le maire
        mention recours
            > Cette décision peut faire l'objet d'un recours.
        mention auteur
            > Le maire
        dérive \(name)

        """
    }
}
