extension DiagnosticCatalogue {
    /// Numbers, dates, durations and texts in quotes.
    static let literals: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0020", title: "Point dans un nombre",
            explanation: """
                En français, la virgule précède les décimales et l'espace sépare les milliers. « 1.234 » peut se lire « 1 234 » ou \
                « 1,234 » : il faut écrire l'un ou l'autre.
                """,
            faulty: computation("nombre", "1.234"), corrected: computation("nombre", "1 234")),
        DiagnosticEntry(
            "E0021", title: "Chiffres mal groupés",
            explanation: """
                Les chiffres vont par trois, séparés par une seule espace, et un nombre n'a qu'une virgule. Dans une liste de \
                nombres, mettez une espace après chaque virgule.
                """,
            faulty: computation("nombre", "1 2345"), corrected: computation("nombre", "12 345")),
        DiagnosticEntry(
            "E0022", title: "Date incomplète ou mal écrite",
            explanation: """
                Une date s'écrit en lettres (« 31 juillet 2025 », « 1er mars 2026 ») ou en chiffres séparés par des barres, sans \
                espace (« 31/07/2025 »). L'année a toujours quatre chiffres.
                """,
            faulty: computation("date", "12 mars"), corrected: computation("date", "12 mars 2026")),
        DiagnosticEntry(
            "E0023", title: "Date qui n'existe pas",
            explanation:
                "Le mois n'a pas ce jour, ou l'année n'a pas ce mois. Le 29 février n'existe que les années bissextiles.",
            faulty: computation("date", "30 février 2026"), corrected: computation("date", "28 février 2026")),
        DiagnosticEntry(
            "E0024", title: "Minutes qui font plus d'une heure",
            explanation: "Après les heures, les minutes vont de 0 à 59. Une heure de la journée va de 0 h à 23 h 59.",
            faulty: computation("heure", "18 h 60"), corrected: computation("heure", "19 h")),
        DiagnosticEntry(
            "E0025", title: "Guillemets non fermés",
            explanation: """
                Un texte cité commence et finit par des guillemets, sur la même ligne. Attention : un « # » précédé d'une espace \
                ouvre une remarque, même entre guillemets.
                """,
            faulty: computation("texte", "\"mairie"), corrected: computation("texte", "\"mairie\"")),
        DiagnosticEntry(
            "E0026", title: "Motif non fermé",
            explanation: "Un motif s'écrit entre deux barres obliques. Une barre qui en fait partie s'écrit « \\/ ».",
            faulty: computation("oui/non", "[dossier] correspond à /[A-Z]{2}"),
            corrected: computation("oui/non", "[dossier] correspond à /[A-Z]{2}/")),
        DiagnosticEntry(
            "E0027", title: "Durée qui n'est pas entière",
            explanation: """
                Une durée se compte en années, en mois ou en jours entiers : un demi-mois n'a pas de longueur certaine. Une demi-heure \
                s'écrit en minutes.
                """,
            faulty: computation("durée", "1,5 mois"), corrected: computation("durée", "45 jours")),
        DiagnosticEntry(
            "E0028", title: "Nombre trop grand ou trop précis",
            explanation:
                "Un nombre a au plus douze chiffres avant la virgule et six après : au-delà, il ne serait plus exact.",
            faulty: computation("nombre", "1,23456789"), corrected: computation("nombre", "1,234568")),
        DiagnosticEntry(
            "E0029", title: "Calcul qui ressemble à une date",
            explanation: """
                « 31/12/25 » et « 2025-12-31 » se liraient comme une division et une soustraction. Si c'est une date, écrivez \
                « 31/12/2025 » ; si c'est un calcul, mettez des espaces autour des signes.
                """,
            faulty: computation("date", "2025-12-31"), corrected: computation("date", "31/12/2025")),
        DiagnosticEntry(
            "E0030", title: "« euros » en toutes lettres dans un montant",
            explanation:
                "Dans une règle, un montant s'écrit en chiffres suivis de « € ». L'acte, lui, peut l'imprimer en lettres.",
            faulty: computation("montant", "500 euros"), corrected: computation("montant", "500 €")),
        DiagnosticEntry(
            "E0031", title: "Mot collé à un nombre",
            explanation: "Une espace sépare un nombre ou une date du mot qui le suit.",
            faulty: when("[a] dépasse 3et [b]"), corrected: when("[a] dépasse 3 et [b]")),
        DiagnosticEntry(
            "E0032", title: "Virgule collée au chiffre suivant",
            explanation:
                "Une virgule que touche un chiffre se lit comme celle d'un nombre à décimales. Dans une liste, une espace la suit.",
            faulty: when("[nature] est parmi commune,3"), corrected: when("[nature] est parmi commune, 3")),
    ]

    /// A computation whose value is `value`.
    static func computation(_ type: String, _ value: String) -> String { "calcul [x] : \(type)\n    \(value)\n" }

    /// A question asked when `condition` holds.
    static func when(_ condition: String) -> String { "si \(condition)\n    demander [x]\n" }

    /// An article whose text is `text`.
    static func article(_ text: String) -> String { "article Objet\n    > \(text)\n" }
}
