extension DiagnosticCatalogue {
    /// What only appears when every path of the tree is followed at once.
    static let paths: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0450", title: "Une réponse qui peut manquer",
            explanation: """
                Une question facultative, ou qui ne se pose que sous condition, peut rester sans réponse. Un texte ou un calcul qui \
                l'utilise doit se trouver là où la réponse existe : sous la même condition, ou sous « est renseigné ».
                """,
            faulty: onPaths(
                """
                question [association] : oui/non
                    > Le demandeur est-il une association ?
                question [numéro] : texte si [association]
                    > Quel est son numéro ?
                article Demandeur
                    > Le demandeur est enregistré sous le numéro [numéro].
                """),
            corrected: onPaths(
                """
                question [association] : oui/non
                    > Le demandeur est-il une association ?
                question [numéro] : texte si [association]
                    > Quel est son numéro ?
                article Demandeur
                    > Le demandeur est connu[si [association]] sous le numéro [numéro][fin].
                """)),
        DiagnosticEntry(
            "E0451", title: "Un renvoi vers un article qui peut être absent",
            explanation: """
                « [renvoi x] » imprime le numéro de l'article qui porte le repère x. Dans toutes les situations où le renvoi s'imprime, \
                cet article doit être dans l'acte.
                """,
            faulty: onPaths(
                """
                question [caution] : oui/non
                    > Une caution est-elle demandée ?
                si [caution]
                    article Caution
                        > Une caution est versée.
                        repère : caution
                article Restitution
                    > La somme prévue à [renvoi caution] est restituée.
                """),
            corrected: onPaths(
                """
                question [caution] : oui/non
                    > Une caution est-elle demandée ?
                si [caution]
                    article Caution
                        > Une caution est versée.
                        repère : caution
                    article Restitution
                        > La somme prévue à [renvoi caution] est restituée.
                """)),
        DiagnosticEntry(
            "E0452", title: "Des lignes que rien n'atteint",
            explanation: """
                Les conditions placées au-dessus de cette ligne rendent la sienne toujours fausse : ce qu'elle contient ne peut figurer dans \
                aucun acte.
                """,
            faulty: onPaths(
                """
                question [montant] : montant
                    > Quel est le montant ?
                si [montant] dépasse 100 €
                    si [montant] est moins de 50 €
                        article Petit montant
                            > Le montant est petit.
                """),
            corrected: onPaths(
                """
                question [montant] : montant
                    > Quel est le montant ?
                si [montant] dépasse 100 €
                    si [montant] est moins de 500 €
                        article Montant moyen
                            > Le montant est moyen.
                """)),
        DiagnosticEntry(
            "E0453", title: "Trop de situations à vérifier",
            explanation: """
                Chaque acte est vérifié dans toutes les situations avant d'être imprimé. Quand les conditions d'un fichier se combinent en trop \
                de situations, il est refusé plutôt que vérifié à moitié. Des listes placées les unes dans les autres multiplient leurs « au moins » : \
                vingt-sept éléments dans vingt-sept, dans vingt-sept, c'est trop.
                """,
            faulty: "", corrected: ""),
        DiagnosticEntry(
            "A0454", .warning, title: "Une condition toujours vraie",
            explanation: """
                Quelles que soient les réponses, cette condition est vraie à cet endroit : elle ne sert à rien, et cache souvent une erreur \
                d'écriture.
                """,
            faulty: onPaths(
                """
                question [montant] : montant
                    > Quel est le montant ?
                si [montant] dépasse 100 €
                    si [montant] dépasse 50 €
                        article Montant
                            > Le montant est de [montant].
                """),
            corrected: onPaths(
                """
                question [montant] : montant
                    > Quel est le montant ?
                si [montant] dépasse 100 €
                    si [montant] dépasse 500 €
                        article Montant
                            > Le montant est de [montant].
                """)),
        DiagnosticEntry(
            "A0478", .warning, title: "Une question lue en vain",
            explanation: """
                Une condition ou un calcul lit cette réponse, mais l'acte est le même quelle qu'elle soit : la question ne serait posée à personne. \
                C'est souvent un « ou » écrit pour un « et », ou une condition que la précédente contient déjà.
                """,
            faulty: onPaths(audience("[public] ou ([public] et [mineurs])")),
            corrected: onPaths(audience("[public] et [mineurs]"))),
        DiagnosticEntry(
            "A0483", .warning, title: "Des branches qui disent la même chose",
            explanation: """
                Quelle que soit la branche suivie, l'acte dit la même chose : la question est posée pour rien. C'est souvent un passage copié qui n'a pas \
                été modifié.
                """,
            faulty: onPaths(payment("en une fois", "en une fois")),
            corrected: onPaths(payment("en une fois", "en deux fois"))),
        DiagnosticEntry(
            "E0484", title: "Une question dont toutes les options sont fermées",
            explanation: """
                Une question posée doit pouvoir recevoir une réponse : dans la situation montrée, toutes ses options sont fermées, et le questionnaire \
                s'arrêterait là.
                """,
            faulty: onPaths(closing("[surface] au plus 10")), corrected: onPaths(closing("[surface] au plus 9"))),
        DiagnosticEntry(
            "E0470", title: "Une situation que la table ne prévoit pas",
            explanation:
                "Une table prévoit toutes les situations : la situation montrée ne convient à aucune de ses lignes.",
            faulty: onPaths(rates("moins de 3 500", "plus de 3 500")),
            corrected: onPaths(rates("moins de 3 500", "au moins 3 500"))),
        DiagnosticEntry(
            "E0471", title: "Deux lignes pour une même situation",
            explanation:
                "Dans une table, l'ordre des lignes ne compte pas : deux lignes qui conviennent ensemble se contrediraient.",
            faulty: onPaths(rates("au plus 3 500", "au moins 3 500")),
            corrected: onPaths(rates("au plus 3 500", "plus de 3 500"))),
        DiagnosticEntry(
            "E0472", title: "Deux exceptions qui s'appliquent ensemble",
            explanation:
                "L'ordre des exceptions ne compte pas : chacune dit quand elle s'applique, sans l'autre. Deux qui donnent la même valeur peuvent s'appliquer ensemble.",
            faulty: onPaths(exceptions("[isolement]")), corrected: onPaths(exceptions("[isolement] et non [urgence]"))),
        DiagnosticEntry(
            "E0457", title: "Une liste énumérée qui peut être vide",
            explanation: "Un texte qui énumère une liste se trouve là où elle a au moins un élément.",
            faulty: onPaths(
                """
                liste [communes] de texte
                    > Quelles communes sont concernées ?
                article Communes
                    > Sont concernées les communes suivantes : [communes, énumération].
                """),
            corrected: onPaths(
                """
                liste [communes] de texte
                    > Quelles communes sont concernées ?
                    au moins 1
                article Communes
                    > Sont concernées les communes suivantes : [communes, énumération].
                """)),
        DiagnosticEntry(
            "E0485", title: "Un tableau qui peut s'imprimer sans ligne",
            explanation: """
                Toutes les lignes de ce tableau dépendent de conditions ou d'une liste, et dans la situation montrée il n'en reste aucune : seuls \
                les noms des colonnes s'imprimeraient.
                """,
            faulty: onPaths(grants(isBound: false)), corrected: onPaths(grants(isBound: true))),
        DiagnosticEntry(
            "E0467", title: "Un choix multiple montré quand rien n'est choisi",
            explanation: """
                On peut répondre « aucun » à un choix multiple. Le texte qui le montre se trouve là où quelque chose est choisi. Sous une question \
                facultative, répondre « aucun » est la laisser sans réponse.
                """,
            faulty: onPaths(drinks()),
            corrected: onPaths(
                drinks(
                    constraint: """
                        contrôle [boissons] contient eau ou [boissons] contient vin
                            > Indiquez au moins une boisson.
                        """))),
        DiagnosticEntry(
            "E0468", title: "Une période qui peut s'imprimer à rebours",
            explanation: """
                « [du [a] au [b]] » imprime une période entre deux réponses. Rien ne doit permettre que la seconde date soit avant la première : un \
                contrôle, un refus, ou la condition sous laquelle se trouve le texte.
                """,
            faulty: onPaths(works()),
            corrected: onPaths(
                works(
                    constraint: """
                        contrôle [dernier jour] est au moins [premier jour]
                            > Le dernier jour ne peut pas précéder le premier.
                        """))),
        DiagnosticEntry(
            "E0486", title: "Une réponse absente qui déciderait de ce qui est donné à d'autres",
            explanation: """
                Une ligne de données ouvertes qui n'est pas écrite, ou un acte qui n'est pas transmis, ne se voit pas. Ce qui en décide ne peut donc \
                pas reposer sur une réponse qui manque : dites ce qu'il en est alors, par « est renseigné ».
                """,
            faulty: published(where: "[somme] dépasse 23 000 €"),
            corrected: published(where: "non [somme] est renseigné ou [somme] dépasse 23 000 €")),
    ]

    private static func published(where condition: String) -> String {
        """
        acte Exemple
            nature  : décision
            matière : 7.5
        gabarit décision
            partie Dispositif
                contient : articles
        question [jour] : date
            > De quel jour est la décision ?
        question [somme] : montant
            > Quelle somme est attribuée, si elle est connue ?
            facultative
        article Objet
            > L'aide[si [somme] est renseigné] de [somme][fin] est attribuée le [jour].
        échange SCDL délibérations si \(condition)
            COLL_NOM    : "Commune du Pouzin"
            COLL_SIRET  : "21079991200014"
            DELIB_ID    : "2026_03_12"
            DELIB_DATE  : [jour]
            DELIB_OBJET : intitulé
        """
    }

    private static func closing(_ small: String) -> String {
        """
        question [surface] : entier
            > Quelle surface ?
            entre 1 et 100
        question [lieu] : choix
            > Quel lieu ?
            - place : la place
                fermée si [surface] au moins 10
                    > La place est petite.
            - rue : la rue
                fermée si \(small)
                    > La rue est grande.
        article Lieu
            > La terrasse de [surface] mètres carrés est posée sur [lieu].
        """
    }

    private static func payment(_ small: String, _ large: String) -> String {
        """
        question [montant] : montant
            > Quel est le montant ?
        si [montant] au plus 1 000 €
            article Versement
                > La somme est versée \(small).
        sinon
            article Versement
                > La somme est versée \(large).
        """
    }

    private static func audience(_ condition: String) -> String {
        """
        question [public] : oui/non
            > Le lieu est-il ouvert au public ?
        question [mineurs] : oui/non
            > Des mineurs y sont-ils accueillis ?
        si \(condition)
            article Accueil
                > Le lieu est contrôlé chaque année.
        article Registre
            > Un registre est tenu.
        """
    }

    private static func works(constraint: String = "") -> String {
        """
        question [premier jour] : date
            > Quel jour les travaux commencent-ils ?
        question [dernier jour] : date
            > Quel jour prennent-ils fin ?
        \(constraint)
        article Travaux
            > La rue est fermée [du [premier jour] au [dernier jour]].
        """
    }

    private static func drinks(constraint: String = "") -> String {
        """
        question [boissons] : choix multiple
            > Quelles boissons sont servies ?
            - eau
            - vin
        \(constraint)
        article Boissons
            > Sont servies : [boissons, énumération].
        """
    }

    static func onPaths(_ example: String) -> String {
        """
        acte Exemple
            nature : décision
        gabarit décision
            partie Dispositif
                contient : articles
        \(example)

        """
    }

    private static func grants(isBound: Bool) -> String {
        """
        fiche [association]
            question [nom] : texte
                > Quel est son nom ?
            question [aide] : montant
                > Quelle aide reçoit-elle ?
            > [nom]
        liste [associations] de association
            > Quelles associations sont aidées ?\(isBound ? "\n    au moins 1" : "")
        article Aides
            > Les aides suivantes sont attribuées :
            > | Association | Montant |
            pour chaque [association] dans [associations]
                > | [nom de association] | [aide de association] |
        """
    }

    private static func rates(_ small: String, _ large: String) -> String {
        """
        question [population] : entier
            > Combien d'habitants ?
            entre 1 et 100 000
        table [taux] : pourcentage
            | [population] | résultat |
            | \(small)     | 80 %     |
            | \(large)     | 50 %     |
        article Taux
            > Le taux est de [taux].
        """
    }

    private static func exceptions(_ second: String) -> String {
        """
        question [urgence] : oui/non
            > Y a-t-il urgence ?
        question [isolement] : oui/non
            > La commune est-elle isolée ?
        calcul [délai] : durée
            2 mois
            par exception 15 jours si [urgence]
            par exception 3 mois si \(second)
        article Délai
            > Le délai est de [délai].
        """
    }
}
