extension DiagnosticCatalogue {
    /// Lines that cannot be read, or not there.
    static let lines: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0100", title: "Ligne qui n'est rien de connu",
            explanation: """
                Une ligne commence par un mot connu (« article », « si »…), ou c'est une précision (« source : article 10 »), ou du texte \
                (elle commence par « > »). Une phrase sans « > » n'irait nulle part : elle est refusée, pour qu'aucune ne se perde.
                """,
            faulty: "article Montant\n    La subvention est de 500 €.\n",
            corrected: "article Montant\n    > La subvention est de 500 €.\n"),
        DiagnosticEntry(
            "E0101", title: "Premier mot mal écrit",
            explanation: "Le mot qui commence une ligne s'écrit en minuscules, avec ses accents.",
            faulty: "artcle Montant\n    > La subvention est de 500 €.\n",
            corrected: "article Montant\n    > La subvention est de 500 €.\n"),
        DiagnosticEntry(
            "E0102", title: "Ligne qui n'est pas à sa place",
            explanation: """
                « acte », « rubrique », « calcul »… s'écrivent au bord de la page ; les questions, sous une rubrique ; les parties de \
                l'acte, au bord de la page ou sous une condition, jamais sous une question.
                """,
            faulty: "rubrique Aide\n    question [montant] : montant\n        visa code du travail\n",
            corrected: "rubrique Aide\n    question [montant] : montant\nvisa code du travail\n"),
        DiagnosticEntry(
            "E0104", title: "Ligne sous laquelle il n'y a rien",
            explanation: """
                Sous cette ligne, on attend ce qui en dépend, quatre espaces plus loin. Un cas vide cache souvent un oubli ou un \
                retrait manquant.
                """,
            faulty: "si [urgence]\nvisa code de la route\n", corrected: "si [urgence]\n    visa code de la route\n"),
        DiagnosticEntry(
            "E0105", title: "Texte manquant",
            explanation: """
                Un considérant, un intitulé, une alerte, un refus et une option fermée disent quelque chose : leur texte s'écrit \
                dessous, après « > ».
                """,
            faulty: "refus si [urgence]\n    source : article 3\n",
            corrected: "refus si [urgence]\n    > L'urgence interdit cet acte.\n    source : article 3\n"),
        DiagnosticEntry(
            "E0112", title: "Fin de ligne incomprise",
            explanation:
                "Le début de la ligne est compris, mais pas ce qui suit. Une ligne ne dit qu'une chose.",
            faulty: "demander [date] [lieu]\n", corrected: "demander [date]\ndemander [lieu]\n"),
        DiagnosticEntry(
            "E0113", title: "Deux-points après le premier mot d'une ligne",
            explanation:
                "Les mots qui commencent une ligne, comme « titre » ou « si », ne sont pas suivis de deux-points : la ligne se lirait de deux façons.",
            faulty: "acte Aide\ntitre : Aide\n    > Texte.\n", corrected: "acte Aide\ntitre Aide\n    > Texte.\n"),
        DiagnosticEntry(
            "E0114", title: "Visa sans texte",
            explanation: "Ce que l'acte vise s'écrit sur la ligne même, après « visa ».",
            faulty: "visa\n", corrected: "visa code général des collectivités territoriales\n"),
        DiagnosticEntry(
            "E0116", title: "Précision au mauvais endroit",
            explanation:
                "Une précision (« source : … ») porte sur la ligne sous laquelle elle est en retrait ; seule, elle ne précise rien.",
            faulty: "source : article 3\n", corrected: "visa code de la route\n    source : article 3\n"),
        DiagnosticEntry(
            "E0117", title: "Précision sans contenu",
            explanation: "Après les deux-points, on attend ce que la ligne précise, sur la même ligne.",
            faulty: "visa code de la route\n    notamment :\n",
            corrected: "visa code de la route\n    notamment : article L. 411-1\n"),
    ]
}
