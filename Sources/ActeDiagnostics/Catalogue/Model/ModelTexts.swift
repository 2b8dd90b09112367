extension DiagnosticCatalogue {
    /// Blanks and picks of texts.
    static let modelTexts: [DiagnosticEntry] = [
        checked(
            "E0291", "Une façon d'écrire inconnue",
            """
            Après la virgule : en lettres, en toutes lettres, en lettres au féminin, en chiffres, en mois, en majuscules, avec de, avec à, avec que, \
            avec le, avec la, énumération, énumération avec de, énumération avec à, énumération avec que.
            """,
            faulty: amount("[montant, en letres]"), corrected: amount("[montant, en lettres]")),
        checked(
            "E0290", "Une façon d'écrire qui ne convient pas",
            "Chaque sorte de valeur a ses façons d'être écrite : un montant en lettres, un nom en majuscules.",
            faulty: amount("[montant, en majuscules]"), corrected: amount("[montant, en lettres]")),
        checked(
            "E0292", "Trop ou trop peu de formes",
            "Selon une réponse oui/non : une forme pour oui, une pour non. Selon un nombre : le singulier puis le pluriel.",
            faulty: number("[places : place | places | toutes]"), corrected: number("[places : place | places]")),
        checked(
            "E0293", "Des formes que rien ne permet de choisir",
            "On choisit une forme selon une réponse oui/non, un choix ou un nombre.",
            faulty: amount("[montant : un peu | beaucoup]"), corrected: amount("[montant]")),
        checked(
            "E0294", "Une réponse sans sa forme", "Chaque réponse du choix a sa forme dans le texte.",
            faulty: choice("[forme : numéraire = en argent | nature = en nature]"),
            corrected: choice("[forme : numéraire = en argent | nature = en nature | mixte = en partie en nature]")),
        checked(
            "E0295", "Deux formes pour une réponse", "Chaque réponse du choix a une seule forme dans le texte.",
            faulty: choice(
                "[forme : numéraire = en argent | nature = en nature | nature = par un prêt | mixte = des deux façons]"),
            corrected: choice("[forme : numéraire = en argent | nature = en nature | mixte = des deux façons]")),
        checked(
            "E0296", "Un accord que rien ne règle",
            "Le genre se lit dans les réponses d'un choix : madame ou monsieur, féminin ou masculin. Les autres choix nomment chaque réponse.",
            faulty: choice("[forme : versé | versée]"),
            corrected: """
                question [civilité] : choix
                    - madame : Madame
                    - monsieur : Monsieur
                article Signature
                    > La personne est [civilité : autorisé | autorisée] à signer.
                """),
        checked(
            "E0297", "Une période entre deux valeurs qui ne sont pas des dates",
            "« [du [a] au [b]] » imprime une période entre deux dates. Entre deux nombres ou deux montants, écrivez « de [a] à [b] ».",
            faulty: opening("[du [ouverture] au [prix]]"), corrected: opening("le [ouverture], à partir de [prix]")),
    ]

    private static func opening(_ words: String) -> String {
        """
        question [ouverture] : date
        question [prix] : montant
        article Ouverture
            > La salle est ouverte \(words).
        """
    }

    private static func amount(_ hole: String) -> String {
        """
        question [montant] : montant
        article Montant
            > Le montant est de \(hole).
        """
    }

    private static func number(_ hole: String) -> String {
        """
        question [places] : entier
        article Places
            > La salle compte [places] \(hole).
        """
    }

    private static func choice(_ hole: String) -> String {
        """
        question [forme] : choix
            - numéraire
            - nature
            - mixte
        article Forme
            > L'aide est apportée \(hole).
        """
    }
}
