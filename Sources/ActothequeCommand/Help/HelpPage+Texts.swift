extension HelpPage {
    /// The page of the program.
    static let program = HelpPage(
        command: nil,
        text: """
            Usage : actotheque COMMANDE …

            Des fichiers de règles écrits en français (*.acte) aux actes administratifs terminés.

            Commandes :
              vérifier  FICHIER|DOSSIER…      dire toutes les erreurs des règles
              essais    FICHIER|DOSSIER…      essayer les exemples des règles
              essayer   FICHIER               répondre aux questions, voir l'acte se faire
              produire  FICHIER --réponses F  faire l'acte à partir d'un fichier de réponses
              lot       FICHIER --réponses F  faire un acte par ligne d'un tableau
              enveloppe FICHIER --réponses F  préparer un acte pour le contrôle de légalité
              dessiner  FICHIER               dessiner l'arbre de décision
              formater  FICHIER…              remettre les règles en forme
              sources   FICHIER|DOSSIER…      dire sur quels textes les règles reposent
              relecture FICHIER               écrire le dossier qu'un juriste relit et signe
              comparer  ANCIEN NOUVEAU        dire dans quelles situations l'acte n'est plus le même
              expliquer [CODE]                expliquer une erreur, comme E0123

            actotheque COMMANDE --aide        l'aide d'une commande
            actotheque --version              la version
            actotheque --generate-completion-script bash|zsh|fish
                                              compléter les commandes avec la touche Tab

            Les accents sont facultatifs : « verifier » et « --reponses » conviennent.

            """)

    /// The pages of the commands, in the order of the program's page.
    static let commands = [
        verify, trials, walk, produce, batch, envelope, draw, format, sources, review, compare, explain,
    ]

    private static let verify = HelpPage(
        command: "vérifier",
        text: """
            Usage : actotheque vérifier FICHIER|DOSSIER… [--exemples] [--json]

            Relit des fichiers de règles et dit toutes leurs erreurs, chacune avec sa place et sa correction.
            Une erreur qui dépend des réponses est montrée avec les seules réponses qui la provoquent :
            « essayer FICHIER --situation LIGNE » part de là (LIGNE:2 pour la deuxième situation d'une ligne).
            D'un dossier, tous les fichiers *.acte sont relus, sous-dossiers compris.

              --exemples      écrire chaque situation montrée comme un exemple, prêt à coller dans le fichier
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              --json          une erreur par ligne, en JSON
              Code de sortie : 0 règles saines, 1 au moins une erreur.

            """)

    private static let trials = HelpPage(
        command: "essais",
        text: """
            Usage : actotheque essais FICHIER|DOSSIER… [--proposer] [--mutations] [--essentiels]
                                                        [--couverture-entière] [--json]

            Essaie les exemples écrits dans les règles (« exemple … ») et dit ce qui n'est pas comme attendu.
            Dit ensuite ce qu'aucun n'atteint, avec sa ligne : cas, réponses, seuils, valeurs, refus, alertes.

              --proposer            écrire les exemples qui manquent, prêts à coller à la fin du fichier
              --mutations           changer les règles d'un rien, et demander ce qu'il faut où aucun exemple ne le verrait
              --essentiels          nommer les exemples qui suffisent à atteindre tout ce que tous atteignent
              --couverture-entière  échouer si les exemples laissent quelque chose de côté
              --aide                cette aide (aussi : -h, --help)

            Pour les informaticiens :
              --json                un fichier par ligne, en JSON
              Code de sortie : 0 tous les exemples sont réussis, 1 un exemple est manqué, il reste à couvrir
              ce qui devait l'être, ou les règles sont fautives.

            """)

    private static let walk = HelpPage(
        command: "essayer",
        text: """
            Usage : actotheque essayer FICHIER [--réponses F] [--profil P] [--json] [--suivre]
                                       [--reprise F] [--agent A] [--charte C] [--situation LIGNE[:N]]

            Pose les questions une à une et montre ce que chaque réponse change à l'acte.
            Une réponse est un numéro, le début d'un choix ou une valeur (12 mai 2026 ; 23 000,00).
            « ? » aide à répondre ; « :aide » donne toutes les commandes. Ctrl-C suspend, Ctrl-D quitte.

              --agent A       qui fait les appréciations que la loi laisse à l'agent : nom, qualité
              --charte C      la présentation de vos documents, pour « :exporter »
              --profil P      ce que la collectivité répond toujours : un fichier, ou un nom de profils/
              --réponses F    répondre d'après un fichier, sans rien demander (aussi : --reponses)
              --suivre        relire les règles à chaque enregistrement du fichier
              --reprise F     garder les réponses dans F (par défaut, au terminal : FICHIER.reprise)
              --situation L   partir de la situation que « vérifier » montre à la ligne L ;
                              L:2 pour la deuxième, où il y en a plusieurs
              --aide          cette aide (aussi : -h, --help)

            Les réponses confirmées sont gardées à mesure, dans un fichier que vous seul pouvez lire. Celles qui
            sont confidentielles y sont chiffrées avec une phrase secrète, qui vous est demandée ; sans elle, elles
            ne sont pas gardées.

            Pour les informaticiens :
              --json          un événement par ligne en JSON, dans les deux sens
              La phrase secrète peut être donnée par la variable ACTOTHEQUE_PHRASE.
              Code de sortie : 0 acte complet, 1 règles fautives, 2 il manque une réponse, 3 refus.

            """)

    private static let produce = HelpPage(
        command: "produire",
        text: """
            Usage : actotheque produire FICHIER --réponses F [--profil P] [--charte C] [--format X]
                                        [--publié] [--échange T] [--sortie OUT | --dossier D] …

            Fait l'acte d'après un fichier de réponses : une ligne « [question] = réponse » par réponse, ou
            un objet JSON dont les noms sont ceux des questions. Un essai enregistré par « essayer » convient aussi,
            s'il ne garde que des réponses : ni appréciation, ni réponse scellée ou réservée. Le nom de OUT dit
            le format : acte.docx, acte.odt, acte.pdf, acte.html, acte.txt… ; un autre nom demande --format.

              --agent A       qui fait les appréciations que la loi laisse à l'agent : nom, qualité
              --profil P      ce que la collectivité répond toujours : un fichier, ou un nom de profils/
              --réponses F    le fichier de réponses (aussi : --reponses)
              --charte C      la présentation de vos documents : police, marges, logo, en-tête, pied de page
              --format X      docx (Word), odt (LibreOffice), pdf, html, txt (texte), md (Markdown),
                              xml (Akoma Ntoso) ou json (pour les programmes)
              --publié        la version à publier : ce qui est personnel y est occulté (aussi : --publie)
              --mise-en-ligne DATE  le jour où elle est mise en ligne, imprimé en tête
              --auteur A      l'auteur de l'acte, imprimé avec ce jour : prénom, nom, qualité
              --sortie OUT    écrire dans OUT plutôt qu'à l'écran
              --dossier D     écrire dans D l'acte et ceux qu'il appelle, des mêmes réponses
              --échange T     au lieu de l'acte, ses lignes du tableau de données ouvertes T, en CSV :
                              délibérations, subventions (aussi : --echange)
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              Code de sortie : 0 acte fait, 1 règles fautives, 2 il manque une réponse, 3 refus.

            """)

    private static let batch = HelpPage(
        command: "lot",
        text: """
            Usage : actotheque lot FICHIER --réponses F (--dossier D | --sortie OUT) [--format X] [--profil P]
                                   [--rapport R] [--reprendre] [--échange T] …

            Fait un acte par ligne d'un tableau de réponses : un fichier CSV en UTF-8, dont la première ligne
            nomme les questions (cases séparées par « ; » ou « , »), ou un objet JSON par ligne. Une case vide
            n'est pas une réponse. Une colonne « acte », si aucune question ne porte ce nom, nomme les fichiers ;
            sinon ils portent le numéro de leur ligne. Une ligne qui ne va pas est dite dans le rapport, et les
            autres sont faites.

              --agent A       qui fait les appréciations que la loi laisse à l'agent : nom, qualité
              --profil P      ce que la collectivité répond toujours : un fichier, ou un nom de profils/
              --réponses F    le tableau de réponses (aussi : --reponses)
              --charte C      la présentation de vos documents : police, marges, logo, en-tête, pied de page
              --format X      docx (Word), odt (LibreOffice), pdf, html, txt (texte), md (Markdown),
                              xml (Akoma Ntoso) ou json (pour les programmes)
              --publié        les versions à publier : ce qui est personnel y est occulté (aussi : --publie)
              --mise-en-ligne DATE  le jour où elles sont mises en ligne, imprimé en tête
              --auteur A      l'auteur des actes, imprimé avec ce jour : prénom, nom, qualité
              --dossier D     écrire dans D, un fichier par acte
              --sortie OUT    écrire tous les actes dans OUT (txt, md : un saut de page après chacun ;
                              json : un acte par ligne)
              --rapport R     où écrire le rapport (par défaut : D/rapport.csv, ou OUT.rapport.csv)
              --reprendre     continuer après la dernière ligne du rapport ; refusé si le tableau, les règles ou une
                              option ont changé
              --échange T     au lieu des actes, leurs lignes du tableau de données ouvertes T, en CSV,
                              dans OUT : délibérations, subventions (aussi : --echange)
              --aide          cette aide (aussi : -h, --help)

            Le rapport dit de chaque ligne : écrit, refus, manque ou erreur. Aucune réponse personnelle ou
            confidentielle n'y figure.

            Pour les informaticiens :
              Code de sortie : 0 tous les actes faits, 6 une ligne au moins n'a pas donné d'acte, 1 règles
              fautives, 65 tableau inutilisable.

            """)

    private static let envelope = HelpPage(
        command: "enveloppe",
        text: """
            Usage : actotheque enveloppe FICHIER --réponses F --émetteur E --date DATE --envoi N …

            Prépare un acte pour le contrôle de légalité (@CTES) : l'enveloppe, le message, l'acte et ses annexes,
            dans une archive dont le nom est celui qu'attend le dispositif de transmission. Rien n'est envoyé.

              --réponses F    le fichier de réponses (aussi : --reponses)
              --profil P      ce que la collectivité répond toujours : un fichier, ou un nom de profils/
              --agent A       qui fait les appréciations que la loi laisse à l'agent : nom, qualité
              --émetteur E    la collectivité qui envoie : son fichier (aussi : --emetteur)
              --date DATE     le jour de l'envoi
              --envoi N       son numéro dans la journée, de 1 à 9999 : une archive déjà faite n'est pas remplacée
              --document PDF  l'acte signé ; sans lui, l'acte tel que « produire » l'écrit en pdf
              --annexe F      un document annexé : PDF, JPG ou PNG ; se répète, et l'ordre est gardé
              --pièce CODE    le code de pièce de l'acte, comme 99_DE (aussi : --piece) ; celui d'une annexe
                              s'écrit devant son fichier : --annexe 75_PL=plan.pdf
              --objet TEXTE   l'objet du message, au lieu de l'intitulé de l'acte
              --sur-demande   l'envoyer même si ses règles disent qu'il n'a pas à être transmis : le
                              représentant de l'État l'a demandé
              --charte C      la présentation de ce pdf
              --nature L      la nature de l'acte, quand les règles ne suffisent pas à la dire : DE (délibération),
                              AR (arrêté réglementaire), AI (arrêté individuel), CC (contrat, convention),
                              BF (document budgétaire), AU (autre) ; refusée si les règles disent le contraire
              --dossier D     écrire l'archive dans D plutôt qu'ici
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              Code de sortie : 0 archive faite, 1 règles fautives, 2 il manque une réponse, 3 refus, 65 réponses,
              émetteur ou date inutilisables.

            """)

    private static let draw = HelpPage(
        command: "dessiner",
        text: """
            Usage : actotheque dessiner FICHIER [--format svg|mermaid|dot|json] [--sortie OUT]

            Dessine l'arbre de décision : les questions, les valeurs choisies, puis l'acte,
            et sur chaque flèche la condition. Ce qui se suit sans condition tient dans une
            même case.

              --format X      svg (image, par défaut), mermaid, dot, ou json (pour les
                              programmes)
              --sortie OUT    écrire dans OUT plutôt qu'à l'écran
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              Code de sortie : 0 dessin fait, 1 règles fautives.

            """)

    private static let format = HelpPage(
        command: "formater",
        text: """
            Usage : actotheque formater FICHIER… [--contrôle]

            Remet les fichiers de règles en forme, sans changer leur sens.

              --contrôle      ne rien écrire : dire seulement ce qui n'est pas en forme (aussi : --controle)
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              Code de sortie : 0 fichiers en forme, 1 un fichier fautif, ou à remettre en forme avec --contrôle.

            """)

    private static let sources = HelpPage(
        command: "sources",
        text: """
            Usage : actotheque sources FICHIER|DOSSIER… [--texte T] [--json]

            Dit chaque texte de droit que les règles citent, avec ce qui repose sur lui et la date de son contrôle.

              --texte T       seulement ce qui repose sur ce texte : « article L. 2131-1 du CGCT »
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              --json          un emploi par ligne, en JSON

            """)

    private static let review = HelpPage(
        command: "relecture",
        text: """
            Usage : actotheque relecture FICHIER [--format md|html] [--sortie OUT]

            Écrit tout ce qu'un juriste doit relire avant de signer : les questions, les valeurs, les cas, les textes,
            les sources et leur contrôle, les exemples et l'acte que chacun donne, ce qui est établi et ce qui ne
            l'est pas. Chaque élément a sa place pour une annotation, et un numéro. Ce qui est confidentiel est masqué ;
            ce qui est personnel se lit : un tel dossier ne se publie pas.

              --format X      md (Markdown, par défaut) ou html (une page à lire, à remplir et à imprimer)
              --sortie OUT    écrire dans OUT plutôt qu'à l'écran
              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              Code de sortie : 0 dossier écrit, 1 règles fautives.

            """)

    private static let compare = HelpPage(
        command: "comparer",
        text: """
            Usage : actotheque comparer ANCIEN NOUVEAU [--json]

            Compare deux versions d'un fichier de règles sur toutes les réponses à la fois, et dit dans quelles
            situations l'acte n'est plus le même. Chaque changement a pour titre ce qui est écrit autrement, et est
            montré par son plus petit cas, avec les lignes qui s'en vont (−) et celles qui viennent (+). Les réponses
            montrées viennent des exemples du fichier, ou sont inventées ; ce que l'une des versions garde
            confidentiel n'est pas montré.
            « (avant) », « (après) » : une question, ou une valeur, d'une seule des deux versions.
            Une réponse qui devient personnelle ou confidentielle, ou ne l'est plus, compte comme un changement.
            « Rien n'a pu être comparé » : on ne connaît pas de réponses dont les deux versions fassent un acte.

              --aide          cette aide (aussi : -h, --help)

            Pour les informaticiens :
              --json          la comparaison entière, en JSON
              Code de sortie : 0 aucune situation ne donne un autre acte, c'est prouvé ; 4 au moins une en donne un
              autre, ou ce qui est personnel ou confidentiel change ; 5 rien de trouvé, mais sans preuve ;
              1 règles fautives, 66 fichier illisible.

            """)

    private static let explain = HelpPage(
        command: "expliquer",
        text: """
            Usage : actotheque expliquer [CODE|MOT]

            Explique une erreur : ce qu'elle veut dire, un exemple fautif et le même corrigé.
            Avec un mot (« renvoi »), donne la liste des erreurs qui en parlent ; sans rien, toutes, par thème.

              --aide          cette aide (aussi : -h, --help)

            """)
}
