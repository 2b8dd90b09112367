import ActeFrench

/// The nouns that acts cite beside texts of law: what was asked, examined, established, signed. Each gives its article to the visa that
/// begins with it, one or several: "Vu le certificat d’urbanisme", "Vu l’estimation", "Vu les pièces du dossier".
enum CitedNouns {
    /// The heads that they are, in the singular and in the plural.
    static let heads: [TextHead] = nouns(masculine, .masculine) + nouns(feminine, .feminine) + compounds

    private static func nouns(_ words: String, _ gender: CitedText.Determiner) -> [TextHead] {
        words.split { $0 == " " || $0 == "\n" }.flatMap { noun in
            let noun = String(noun)
            let single = TextHead(noun, .document, .document, Elision.occurs(before: noun) ? .elided : gender)
            return plural(noun).map { [single, TextHead($0, .document, .document, .plural)] } ?? [single]
        }
    }

    /// The plural of a noun; nothing when it is written as the singular.
    static func plural(_ noun: String) -> String? {
        if let irregular = ["bail": "baux", "travail": "travaux"][noun] { return irregular }
        switch noun.last {
        case "s", "x", "z": return nil
        case "l" where noun.hasSuffix("al"): return noun.dropLast() + "ux"
        case "u" where noun.hasSuffix("au") || noun.hasSuffix("œu") || noun.hasSuffix("eu"): return noun + "x"
        default: return noun + "s"
        }
    }

    private static let compounds: [TextHead] = [
        TextHead("compte rendu", .document, .document, .masculine),
        TextHead("comptes rendus", .document, .document, .plural),
        TextHead("comptes-rendus", .document, .document, .plural),
    ]

    private static let masculine = """
        accord-cadre accroissement accusé acte acompte affichage agenda agrément alignement amendement appel arpentage arrêt-maladie
        audit autocontrôle avant-projet avenant bail barème besoin bilan bon bordereau bornage budget bulletin cadastre cadre
        cahier calcul calendrier cautionnement cerfa certificat changement chantier choix classement commandement commentaire compte
        compte-rendu compromis concours congé conseil constat contentieux contrôle coût crédit curriculum danger débat décompte
        dépôt déroulement descriptif désistement détachement détail diagnostic diplôme dispositif document dommage don droit
        échange échéancier élément emplacement engagement entretien envoi état exemplaire exploit exposé extrait fait fonds
        formulaire guide handicap héritage hommage incident indice inventaire itinéraire jalonnement jury justificatif legs
        livret lotissement mail mandat mandatement manuel marché mémoire mémorandum message métré montant motif nombre ordre
        organigramme original pacte panneau péril périmètre permis placement planning pourvoi pouvoir préavis préjudice
        prêt procès-verbal profil pronostic prospectus protocole quitus quotient rappel recensement recours récépissé référé
        référentiel refus registre rejet relevé renouvellement repérage répertoire report rescrit résultat retard retour retrait
        rôle service siège signalement silence sinistre sondage souhait soutien statut tableau tarif taux testament texte timbre titre
        tracé transfert travail trouble vade-mecum virement vœu volet vote zonage
        """

    private static let feminine = """
        absence acceptation adhésion adjudication affectation affiche allocation analyse annexe annonce approbation assignation
        attestation attribution audience autorisation autorité candidature carte cartographie caution cession cessation charte
        citation clause commande communication composition concertation concession conclusion consignation constatation
        consultation contestation contribution convocation coordination copie correspondance cotation cotisation création
        déclaration délégation délimitation demande-type démission dépêche dérogation description désignation destination dette
        dispense disponibilité disposition doctrine donation dotation durée élection enquête estimation étude évaluation
        expédition expertise facture fermeture feuille fiche formule fréquentation garantie gravité grille habilitation
        homologation hypothèque indemnité indisponibilité information injonction inscription insertion inspection installation
        instruction insuffisance intention intervention investigation invitation jurisprudence labellisation licence lettre-circulaire
        liquidation liste maquette matrice mention mise mission modification motion nécessité négociation nomenclature nomination
        notation notice notification observation occupation offre opposition option organisation orientation ouverture parution
        participation pénalité perspective pétition photographie pièce plainte position précision préconisation préparation
        prescription présentation prévision procédure procuration programmation promesse proposition prorogation publication
        publicité question quittance radiation réception réclamation recommandation reconnaissance rectification réglementation
        régularisation remise rencontre répartition réponse requête réquisition réservation résiliation résolution restitution
        réunion révision saisine séance simulation situation sollicitation soumission spécification subvention synthèse table
        tarification tenue topographie transaction transmission urgence vacance valeur validation valorisation vente vérification
        version visite volonté
        """
}
