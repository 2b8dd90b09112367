extension DiagnosticCatalogue {
    /// Delays and ages that would be counted otherwise than the law, or not at all.
    static let modelDelays: [DiagnosticEntry] = [
        checked(
            "E0330", "Un délai sans durée ou sans date",
            "Un délai se compte avec une durée (2 mois, 3 jours) et une date.",
            faulty: deadline("[effectif] francs à compter de [publication] avec prorogation"),
            corrected: deadline("2 mois francs à compter de [publication] avec prorogation")),
        checked(
            "E0331", "La fin du délai n'est pas réglée",
            "Un délai qui s'achèverait un samedi, un dimanche ou un jour férié est prorogé ou ne l'est pas : les textes diffèrent, la règle le dit donc toujours. Un délai compté avant une date n'est jamais prorogé.",
            faulty: deadline("15 jours calendaires à compter de [publication]"),
            corrected: deadline("15 jours calendaires à compter de [publication] sans prorogation")),
        checked(
            "E0332", "Des mois en jours ouvrés",
            "Seuls des jours se comptent en jours ouvrés ou ouvrables ; un mois se compte de quantième à quantième.",
            faulty: deadline("1 mois ouvrés à compter de [publication]"),
            corrected: deadline("20 jours ouvrés à compter de [publication]")),
        checked(
            "E0333", "Un délai qui peut être nul, négatif ou démesuré",
            "Un délai ne recule pas ; en jours ouvrés ou ouvrables, il en compte un au moins et mille au plus : une borne sous la question le garantit.",
            faulty: """
                acte Exemple
                    nature : décision
                    jours fériés : métropole
                question [publication] : date
                question [préavis] : durée
                    unité : jours
                    au moins 1 jour
                calcul [échéance] : date
                    [préavis] ouvrés à compter de [publication]
                article Échéance
                    > Au plus tard le [échéance].
                """,
            corrected: """
                acte Exemple
                    nature : décision
                    jours fériés : métropole
                question [publication] : date
                question [préavis] : durée
                    unité : jours
                    entre 1 jour et 60 jours
                calcul [échéance] : date
                    [préavis] ouvrés à compter de [publication]
                article Échéance
                    > Au plus tard le [échéance].
                """),
        checked(
            "E0334", "Les jours fériés ne sont pas dits",
            "Les jours fériés d'Alsace-Moselle et d'outre-mer ne sont pas ceux de la métropole : sous « acte », la ligne « jours fériés » nomme un calendrier, ou une question dont la réponse en nomme un.",
            faulty: deadline("5 jours ouvrés à compter de [publication]", header: ""),
            corrected: deadline("5 jours ouvrés à compter de [publication]")),
        checked(
            "E0335", "Un calendrier inconnu",
            "Les calendriers sont ceux de la métropole, d'Alsace-Moselle, d'outre-mer, et ceux que les règles définissent elles-mêmes par « calendrier ».",
            faulty: deadline("5 jours ouvrés à compter de [publication]", header: "    jours fériés : Alsace\n"),
            corrected: deadline(
                "5 jours ouvrés à compter de [publication]", header: "    jours fériés : Alsace-Moselle\n")),
        checked(
            "E0336", "Un jour férié qui n'est pas un jour de chaque année",
            "Un jour férié est un jour et un mois (« 1er mai »), ou une fête qui suit Pâques : vendredi saint, lundi de Pâques, jeudi de l'Ascension, lundi de Pentecôte.",
            faulty: calendar("férié lundi de Noël"), corrected: calendar("férié 25 décembre")),
        checked(
            "E0337", "Un calendrier qui se reprend lui-même",
            "« comme » reprend les jours fériés d'un autre calendrier : de l'un à l'autre, on ne revient pas au premier.",
            faulty: calendar("comme : ponts"), corrected: calendar("comme : métropole")),
        checked(
            "E0338", "Un âge sans dates",
            "Un âge se compte d'une date de naissance à une autre date.",
            faulty: age("âge du [effectif] au [séance] avec anniversaire le 1er mars"),
            corrected: age("âge du [naissance] au [séance] avec anniversaire le 1er mars")),
        checked(
            "E0339", "L'anniversaire du 29 février n'est pas réglé",
            "Trois années sur quatre, le 29 février n'existe pas : la règle dit si l'on vieillit le 28 février ou le 1er mars.",
            faulty: age("âge du [naissance] au [séance]"),
            corrected: age("âge du [naissance] au [séance] avec anniversaire le 28 février")),
        checked(
            "E0340", "Deux calendriers du même nom",
            "Deux calendriers du même nom se contrediraient sans qu'on sache lequel suivre.",
            faulty: calendar("férié 24 décembre\ncalendrier ponts\n    férié 31 décembre"),
            corrected: calendar("férié 24 décembre\n    férié 31 décembre")),
        checked(
            "E0341", "Un temps écoulé sans jour ou sans heure",
            "Le temps écoulé se compte d'un jour et d'une heure à un jour et à une heure.",
            faulty: elapsed("temps écoulé du [séance] à [ouverture] au [effectif] à [clôture]"),
            corrected: elapsed("temps écoulé du [séance] à [ouverture] au [séance] à [clôture]")),
        checked(
            "A0230", "Une prorogation inutile",
            "Un délai en jours ouvrés s'achève toujours un jour ouvré.",
            faulty: deadline("5 jours ouvrés à compter de [publication] avec prorogation"),
            corrected: deadline("5 jours ouvrés à compter de [publication]")),
    ]

    private static func deadline(_ value: String, header: String = "    jours fériés : métropole\n") -> String {
        """
        acte Exemple
            nature : décision
        \(header)question [publication] : date
        question [effectif] : entier
        calcul [échéance] : date
            \(value)
        article Échéance
            > Au plus tard le [échéance], pour [effectif] agents.
        """
    }

    private static func age(_ value: String) -> String {
        """
        question [naissance] : date
        question [séance] : date
        question [effectif] : entier
        calcul [âge] : entier
            \(value)
        article Âge
            > Née le [naissance], elle a [âge] ans le [séance], parmi [effectif] agents.
        """
    }

    private static func elapsed(_ value: String) -> String {
        """
        question [séance] : date
        question [ouverture] : heure
        question [clôture] : heure
        question [effectif] : entier
        calcul [durée] : durée en heures
            \(value)
        article Durée
            > Ouverte le [séance] à [ouverture], close à [clôture], la séance dure [durée], devant [effectif] agents.
        """
    }

    private static func calendar(_ line: String) -> String {
        """
        acte Exemple
            nature : décision
            jours fériés : ponts
        question [publication] : date
        calcul [échéance] : date
            5 jours ouvrés à compter de [publication]
        article Échéance
            > Au plus tard le [échéance].
        calendrier ponts
            \(line)
        """
    }
}
