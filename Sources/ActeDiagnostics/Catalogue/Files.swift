extension DiagnosticCatalogue {
    /// What makes a file unreadable as a whole, or passes a bound set on all files.
    static let files: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0001", title: "Fichier trop gros",
            explanation: """
                Un fichier de règles ne dépasse pas 512 Mo. Au-delà, ce n'est plus un texte que quelqu'un relit : répartissez \
                les règles entre plusieurs fichiers.
                """,
            faulty: "", corrected: ""),
        DiagnosticEntry(
            "E0002", title: "Ce fichier n'est pas un texte",
            explanation: """
                Le fichier contient autre chose que des lettres : c'est un document de traitement de texte, une image ou une archive, pas un \
                fichier de règles. Ouvrez-le dans son logiciel et copiez-en le texte dans un fichier « .acte ».
                """,
            faulty: "acte \u{0}", corrected: "acte Délibération\n"),
        DiagnosticEntry(
            "E0003", title: "Fichier qui n'est pas en UTF-8",
            explanation: """
                Les lettres accentuées de ce fichier sont écrites dans un ancien codage. Enregistrez-le de nouveau en choisissant \
                l'encodage « UTF-8 » dans votre éditeur de texte.
                """,
            faulty: "acte D\u{FFFD}lib\u{FFFD}ration\n", corrected: "acte Délibération\n",
            faultyBytes: Array("acte D".utf8) + [0xE9] + Array("lib".utf8) + [0xE9] + Array("ration\n".utf8)),
        DiagnosticEntry(
            "E0004", title: "Caractère invisible",
            explanation: """
                La ligne contient un caractère que l'on ne voit pas : marque de sens d'écriture, espace de largeur nulle, caractère \
                de commande. Il vient souvent d'un copier-coller et rendrait l'acte trompeur ; supprimez-le.
                """,
            faulty: "acte Déli\u{200B}bération\n", corrected: "acte Délibération\n"),
        DiagnosticEntry(
            "E0005", title: "Trop de retraits les uns dans les autres",
            explanation: """
                Une décision prise sous plus de deux cents conditions emboîtées ne se relit pas. Réunissez les conditions avec \
                « et », ou nommez-en une partie dans un « calcul ».
                """,
            faulty: nested(210), corrected: nested(20)),
        DiagnosticEntry(
            "E0006", title: "Trop d'erreurs",
            explanation: """
                Le fichier contient des centaines d'erreurs, que personne ne lirait une à une. Corrigez les premières : celles qui restent \
                seront signalées ensuite.
                """,
            faulty: String(repeating: "?\n", count: 501), corrected: ""),
    ]

    /// Conditions one inside another.
    private static func nested(_ count: Int) -> String {
        let lines = (0..<count).map { String(repeating: "    ", count: $0) + "si [a]\n" }
        return lines.joined() + String(repeating: "    ", count: count) + "demander [b]\n"
    }
}
