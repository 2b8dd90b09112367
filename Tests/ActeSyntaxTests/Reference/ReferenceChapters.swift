/// Which rules of the grammar stand in which chapter of the reference. A chapter is a theme of the catalogue of findings.
enum ReferenceChapters {
    static let rules: [String: [String]] = [
        "Le fichier et ses lignes": ["fichier", "déclaration", "instruction", "ligne", "propriété"],
        "L'acte et son gabarit": [
            "acte", "ligne_d_acte", "visa", "considérant", "intitulé", "préambule", "division", "signature", "validité",
            "en_vigueur",
            "gabarit", "partie",
        ],
        "Les noms": ["nom"],
        "Les fichiers communs": ["emploi", "dérivation"],
        "Les questions, les types et les clauses": [
            "rubrique", "question", "sorte", "précision", "option", "fermeture", "bornes", "drapeau", "type", "demande",
            "clause", "inclusion",
        ],
        "Les paramètres, les calculs et les délais": [
            "paramètre", "version", "calcul", "ligne_de_calcul", "valeur_seule", "exception",
            "conditionnelle_de_calcul",
            "sélection_de_calcul", "cas_de_calcul", "autrement_de_calcul", "formule", "somme", "produit", "facteur",
            "base", "arrondi", "délai", "décompte", "âge", "temps_écoulé", "calendrier", "férié",
        ],
        "Les tables": ["table", "entête", "rang", "case", "résultat"],
        "Les fiches et les listes": [
            "fiche", "précision_de_fiche", "liste_demandée", "précision_de_liste", "répétition", "agrégat",
            "dit_d_un_élément",
        ],
        "Les nombres, les dates et les montants": ["littéral", "littéral_simple", "date"],
        "Les conditions": [
            "condition", "terme", "comparaison", "prédicat", "ordre", "membre", "membres", "liste", "valeur",
        ],
        "Les contrôles": ["contrôle"],
        "Les échanges": ["échange", "colonne", "appui"],
        "Les cas": [
            "conditionnelle", "sélection", "cas", "autrement", "valeurs", "valeur_de_cas", "intervalle", "borne_haute",
            "littéral_de",
            "refus", "alerte",
        ],
        "Les textes": [
            "texte", "trou", "choix", "choix_par_option", "période", "renvoi", "passage", "passage_simple",
            "si_de_texte",
            "sinon_si_de_texte", "sinon_de_texte", "fin_de_texte",
        ],
        "Les exemples": ["exemple", "fait", "nom_donné", "attente"],
        "Ce qui ne sert pas": [],
    ]
}
