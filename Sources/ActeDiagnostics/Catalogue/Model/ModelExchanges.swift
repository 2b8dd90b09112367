extension DiagnosticCatalogue {
    /// Rows of open data whose table would refuse them.
    static let modelExchanges: [DiagnosticEntry] = [
        checked(
            "E0360", "Un tableau inconnu",
            "« échange » est suivi du nom d'un tableau de données ouvertes : SCDL délibérations, SCDL subventions.",
            faulty: deliberation("échange SCDL délibération", "COLL_NOM : \"Le Pouzin\""),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")),
        checked(
            "E0361", "Une colonne inconnue",
            "Sous « échange », chaque ligne commence par le nom d'une colonne du tableau, tel que la norme l'écrit.",
            faulty: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"", "VOTES_POUR : 12"),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")),
        checked(
            "E0362", "Une colonne obligatoire oubliée",
            """
            La norme refuse une ligne où cette colonne est vide, ou bien où elle l'est quand une autre ne l'est pas. Si l'acte n'en sait rien, \
            demandez-le.
            """,
            faulty: deliberation("échange SCDL délibérations"),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Commune du Pouzin\"")),
        checked(
            "E0363", "Une valeur que la colonne ne contient pas",
            "Une colonne contient une seule sorte de valeur : une date, un nombre, un SIRET… Une période s'écrit « [du [début] au [fin]] ».",
            faulty: deliberation("échange SCDL délibérations", "COLL_NOM : [jour]"),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")),
        checked(
            "E0364", "Un texte que la norme refuse",
            """
            Certaines colonnes ne contiennent que quelques textes, écrits d'une seule façon, ou des textes d'une certaine forme. Un « calcul » de \
            type texte donne celui qui convient à chaque réponse.
            """,
            faulty: subsidy("[forme]"), corrected: subsidy("\"aide en numéraire\"")),
        checked(
            "E0365", "Une réponse privée dans une ligne publiée",
            """
            Les lignes d'un échange sont faites pour être publiées : aucune colonne n'y contient une réponse « personnel » ou « confidentiel », ni \
            une valeur calculée d'après elle.
            """,
            faulty: deliberation("échange SCDL délibérations", "COLL_NOM : [nom]"),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")),
        checked(
            "E0366", "Un tableau rempli deux fois",
            "Un acte n'a qu'un « échange » par tableau ; « pour chaque [x] dans [xs] » lui donne une ligne par élément d'une liste.",
            faulty: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")
                + "\néchange SCDL délibérations\n    COLL_NOM : \"Le Pouzin\"",
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Le Pouzin\"")),
        checked(
            "E0367", "Un numéro de l'acte qui n'en est pas un",
            "« numéro », sous « acte », nomme la question dont la réponse est le numéro de l'acte : un texte ou un nombre entier.",
            faulty: numbered("[jour]"), corrected: numbered("[n° de l'acte]")),
        checked(
            "E0368", "Une colonne obligatoire laissée à compléter",
            """
            La norme refuse une ligne où une colonne obligatoire est vide : « à compléter » ne vaut que pour les autres. Ce que l'acte ne sait pas \
            encore se demande par une question « facultative » ; la ligne s'écrit une fois la réponse donnée.
            """,
            faulty: deliberation("échange SCDL délibérations", "COLL_NOM : à compléter"),
            corrected: deliberation("échange SCDL délibérations", "COLL_NOM : \"Commune du Pouzin\"")),
        checked(
            "E0369", "Une collectivité qui n'a pas de nom",
            """
            « collectivité », sous « acte », donne le nom de la collectivité dont c'est l'acte : une question ou un calcul de type texte ou commune, ou un \
            texte entre guillemets. Ce nom est public : une réponse « personnel » ou « confidentiel » n'y entre pas.
            """,
            faulty: numbered("[n° de l'acte]", body: "[jour]"), corrected: numbered("[n° de l'acte]", body: "[commune]")
        ),
    ]

    private static func numbered(_ number: String, body: String = "[commune]") -> String {
        """
        acte Exemple
            nature       : décision
            numéro       : \(number)
            collectivité : \(body)
        question [jour] : date
        question [commune] : commune
        question [n° de l'acte] : texte
        article Objet
            > L'acte n° [n° de l'acte] [commune, avec de] est du [jour].
        """
    }

    private static func deliberation(_ lines: String...) -> String {
        """
        acte Exemple
            nature  : décision
            matière : 7.5
        question [jour] : date
        question [nom] : texte
            personnel
        article Objet
            > Le [jour], l'aide est attribuée à [nom].
        \(lines.joined(separator: "\n    "))
            COLL_SIRET  : "21079991200014"
            DELIB_ID    : "2026_03_12"
            DELIB_DATE  : [jour]
            DELIB_OBJET : intitulé
        """
    }

    private static func subsidy(_ nature: String) -> String {
        """
        question [forme] : choix
            - argent
            - local
        question [somme] : montant
        question [jour] : date
        article Objet
            > Le [jour], une aide de [somme] est attribuée.
            si [forme] est local
                > Un local est prêté.
        échange SCDL subventions
            nomAttribuant         : "Le Pouzin"
            idAttribuant          : "21079991200014"
            dateConvention        : [jour]
            nomBeneficiaire       : "Les Amis du Rhône"
            objet                 : intitulé
            montant               : [somme]
            nature                : \(nature)
            conditionsVersement   : "unique"
            datesPeriodeVersement : [jour]
            notificationUE        : non
            pourcentageSubvention : 100 %
        """
    }
}
