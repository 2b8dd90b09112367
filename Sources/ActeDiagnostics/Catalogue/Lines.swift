extension DiagnosticCatalogue {
    /// Lines that cannot be read, or not there.
    static let lines: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0100", title: "Ligne qui n'est rien de connu",
            explanation: """
                Une ligne est une instruction (elle commence par un mot du langage), une propriété (« source : article 10 ») ou du texte \
                (elle commence par « > »). Une phrase sans « > » n'irait nulle part : elle est refusée, pour qu'aucune ne se perde.
                """,
            faulty: "article Montant\n    La subvention est de 500 €.\n",
            corrected: "article Montant\n    > La subvention est de 500 €.\n"),
        DiagnosticEntry(
            "E0101", title: "Mot d'instruction mal écrit",
            explanation: "Les mots du langage s'écrivent en minuscules, avec leurs accents.",
            faulty: "artcle Montant\n    > La subvention est de 500 €.\n",
            corrected: "article Montant\n    > La subvention est de 500 €.\n"),
        DiagnosticEntry(
            "E0102", title: "Instruction qui n'est pas à sa place",
            explanation: """
                Les déclarations (« acte », « rubrique », « calcul »…) sont au bord de la page ; les questions sont dans une \
                rubrique ; les parties de l'acte sont dans l'arbre, jamais dans une question.
                """,
            faulty: "rubrique Aide\n    question [montant] : montant\n        visa code du travail\n",
            corrected: "rubrique Aide\n    question [montant] : montant\nvisa code du travail\n"),
        DiagnosticEntry(
            "E0104", title: "Instruction qui ne contient rien",
            explanation: """
                Sous cette ligne, on attend ce qui en dépend, quatre espaces plus loin. Une branche vide cache souvent un oubli ou un \
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
                "Le début de la ligne est compris, mais pas ce qui suit. Une ligne porte une seule instruction.",
            faulty: "demander [date] [lieu]\n", corrected: "demander [date]\ndemander [lieu]\n"),
        DiagnosticEntry(
            "E0113", title: "Mot du langage employé comme nom de propriété",
            explanation:
                "Les mots qui ouvrent une instruction ne peuvent pas nommer une propriété : la ligne se lirait de deux façons.",
            faulty: "acte Aide\ntitre : Aide\n    > Texte.\n", corrected: "acte Aide\ntitre Aide\n    > Texte.\n"),
        DiagnosticEntry(
            "E0114", title: "Visa sans texte",
            explanation: "Ce que l'acte vise s'écrit sur la ligne même, après « visa ».",
            faulty: "visa\n", corrected: "visa code général des collectivités territoriales\n"),
        DiagnosticEntry(
            "E0116", title: "Propriété au mauvais endroit",
            explanation:
                "Une propriété précise l'instruction sous laquelle elle est en retrait ; seule, elle ne précise rien.",
            faulty: "source : article 3\n", corrected: "visa code de la route\n    source : article 3\n"),
        DiagnosticEntry(
            "E0117", title: "Propriété sans valeur",
            explanation: "Après les deux-points, on attend la valeur de la propriété, sur la même ligne.",
            faulty: "visa code de la route\n    notamment :\n",
            corrected: "visa code de la route\n    notamment : article L. 411-1\n"),
    ]
}
