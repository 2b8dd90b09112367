extension DiagnosticCatalogue {
    /// Records that hold themselves, ask nothing, or are taken for what they are not.
    static let modelRecords: [DiagnosticEntry] = [
        checked(
            "E0380", "Une fiche qui se demande elle-même",
            "Une fiche peut en demander une autre, mais pas elle-même, même par le détour d'une autre.",
            faulty: """
                fiche [personne]
                    question [nom] : texte
                    question [conjoint] : personne
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur].
                """,
            corrected: """
                fiche [personne]
                    question [nom] : texte
                    question [nom du conjoint] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur], conjoint de [nom du conjoint du demandeur].
                """),
        checked(
            "E0382", "Une fiche là où il faut une réponse",
            "Une fiche réunit plusieurs réponses : une condition ou un calcul dit laquelle.",
            faulty: """
                fiche [personne]
                    question [civilité] : choix
                        - madame
                        - monsieur
                    question [nom] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur], [civilité du demandeur].
                    si [demandeur] est madame
                        > Elle est convoquée.
                """,
            corrected: """
                fiche [personne]
                    question [civilité] : choix
                        - madame
                        - monsieur
                    question [nom] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur], [civilité du demandeur].
                    si [civilité du demandeur] est madame
                        > Elle est convoquée.
                """),
        checked(
            "E0384", "Un nom qui se lit de deux façons",
            "« [a de b de c] » peut désigner « a » de « b de c », ou « a de b » de « c ». Si les deux existent, il faut en renommer un.",
            faulty: """
                fiche [lieu]
                    question [nom] : texte
                    question [nom du maire] : texte
                question [maire de la commune] : lieu
                question [commune] : lieu
                article Objet
                    > Le maire est [nom du maire de la commune].
                demander [commune]
                demander [maire de la commune]
                """,
            corrected: """
                fiche [lieu]
                    question [nom] : texte
                    question [nom du maire] : texte
                question [autre commune] : lieu
                question [commune] : lieu
                article Objet
                    > Le maire est [nom du maire de la commune].
                demander [commune]
                demander [autre commune]
                """),
        checked(
            "E0388", "Une fiche qui ne dit pas comment elle se lit",
            "Pour écrire toute une fiche dans un texte, il faut que la fiche dise comment : par une ligne de texte qui commence par « > ».",
            faulty: """
                fiche [personne]
                    question [prénom] : texte
                    question [nom] : texte
                question [demandeur] : personne
                demander [demandeur]
                article Objet
                    > Le demandeur est [demandeur].
                """,
            corrected: """
                fiche [personne]
                    > [prénom] [nom]
                    question [prénom] : texte
                    question [nom] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [demandeur].
                """),
        checked(
            "E0393", "Une fiche qui ne demande rien", "Une fiche demande au moins une chose.",
            faulty: """
                fiche [personne]
                    > une personne
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                fiche [personne]
                    question [nom] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [demandeur].
                """),
        checked(
            "E0396", "Un nom qui cache une réponse de fiche",
            """
            « [qualité du titulaire] » désigne la réponse [qualité] de la fiche que demande [titulaire]. Une question, un paramètre ou un calcul qui porte \
            ce nom serait lu à sa place, sans que rien ne le montre.
            """,
            faulty: """
                fiche [personne]
                    question [nom] : texte
                    question [qualité] : texte
                question [titulaire] : personne
                question [qualité du titulaire] : texte
                article Objet
                    > Le titulaire est [nom du titulaire], [qualité du titulaire].
                demander [titulaire]
                """,
            corrected: """
                fiche [personne]
                    question [nom] : texte
                    question [qualité] : texte
                question [titulaire] : personne
                article Objet
                    > Le titulaire est [nom du titulaire], [qualité du titulaire].
                """),
        checked(
            "A0208", "Une fiche que rien ne demande",
            "Une fiche ne sert que par une question ou une liste qui la demande.",
            faulty: """
                fiche [personne]
                    question [nom] : texte
                article Objet
                    > L'objet est fixé.
                """,
            corrected: """
                fiche [personne]
                    question [nom] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur].
                """),
        checked(
            "E0394", "Une fiche qui porte le nom d'un type",
            "« question [x] : commune » demande le nom d'une commune : une fiche qui s'appellerait ainsi changerait ce que la ligne demande.",
            faulty: recordNamed("commune"), corrected: recordNamed("commune membre")),
        checked(
            "E0395", "Un ancien nom pour une réponse que la fiche ne demande pas",
            "Sous une question qui demande une fiche, « ancien nom : [x] pour [réponse] » dit laquelle de ses réponses s'appelait [x].",
            faulty: formerName("jour"), corrected: formerName("date")),
        checked(
            "A0209", "Une réponse de fiche qui ne sert pas",
            "Une question d'une fiche dont rien ne dépend ne sera jamais posée.",
            faulty: """
                fiche [personne]
                    question [nom] : texte
                    question [profession] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur].
                """,
            corrected: """
                fiche [personne]
                    question [nom] : texte
                    question [profession] : texte
                question [demandeur] : personne
                article Objet
                    > Le demandeur est [nom du demandeur], [profession du demandeur].
                """),
    ]

    private static func recordNamed(_ name: String) -> String {
        """
        fiche [\(name)]
            > [nom] ([population] habitants)
            question [nom] : texte
            question [population] : entier
        question [bénéficiaire] : \(name)
        article Objet
            > La subvention est attribuée à [bénéficiaire].
        """
    }

    private static func formerName(_ field: String) -> String {
        """
        fiche [demande]
            question [date] : date
        question [demande initiale] : demande
            ancien nom : [date de la demande] pour [\(field)]
        article Objet
            > La demande du [date de la demande initiale] est acceptée.
        """
    }
}
