extension DiagnosticCatalogue {
    /// How conditions are built.
    static let conditions: [DiagnosticEntry] = [
        DiagnosticEntry(
            "E0127", title: "« et » et « ou » sans parenthèses",
            explanation: """
                « a et b ou c » se lit de deux façons, et les deux se plaident. Écrivez les parenthèses qui disent laquelle vous voulez.
                """,
            faulty: when("[a] et [b] ou [c]"), corrected: when("[a] et ([b] ou [c])")),
        DiagnosticEntry(
            "E0128", title: "Condition trop emboîtée",
            explanation:
                "Une condition de plus de cent niveaux de parenthèses ou de « non » ne se relit pas : nommez-en une partie dans un « calcul ».",
            faulty: when(String(repeating: "(", count: 101) + "[a]" + String(repeating: ")", count: 101)),
            corrected: when("([a])")),
        DiagnosticEntry(
            "E0129", title: "Négation d'une comparaison",
            explanation: """
                « n'est pas au moins 3 » demande un effort de lecture que « est moins de 3 » n'exige pas. Écrivez la comparaison \
                opposée.
                """,
            faulty: when("[a] n'est pas au moins 3"), corrected: when("[a] est moins de 3")),
        DiagnosticEntry(
            "E0150", title: "Comparaisons enchaînées",
            explanation: "On ne compare que deux valeurs à la fois. Pour un intervalle, écrivez « est entre … et … ».",
            faulty: when("1 < [a] < 3"), corrected: when("[a] est entre 1 et 3")),
        DiagnosticEntry(
            "E0151", title: "Comparaison incomplète",
            explanation: "« commence » veut « par », « correspond » veut « à ».",
            faulty: when("[lieu] commence \"Le\""), corrected: when("[lieu] commence par \"Le\"")),
        DiagnosticEntry(
            "E0152", title: "Négation incomplète",
            explanation:
                "Les négations sont « n'est pas », « ne dépasse pas », « n'atteint pas » et « ne contient pas » ; devant une condition entière, « non ».",
            faulty: when("[a] ne dépasse 3"), corrected: when("[a] ne dépasse pas 3")),
        DiagnosticEntry(
            "E0153", title: "Texte ou motif manquant",
            explanation:
                "« commence par » est suivi d'un texte entre guillemets, « correspond à » d'un motif entre barres obliques.",
            faulty: when("[lieu] commence par Le"), corrected: when("[lieu] commence par \"Le\"")),
        DiagnosticEntry(
            "E0154", title: "Nom sans crochets",
            explanation: "Dans une condition ou une formule, un nom s'écrit entre crochets, comme dans les textes.",
            faulty: when("montant dépasse 3 €"), corrected: when("[montant] dépasse 3 €")),
        DiagnosticEntry(
            "E0158", title: "Mot seul au lieu d'une condition",
            explanation: """
                Après « et » ou « ou », la comparaison recommence entièrement : « [x] est a ou [x] est b ». Pour plusieurs options, \
                « est parmi a, b » est plus court.
                """,
            faulty: when("[nature] est commune ou département"),
            corrected: when("[nature] est parmi commune, département")),
        DiagnosticEntry(
            "E0161", title: "Une comparaison qui se dit autrement",
            explanation: """
                Les comparaisons s'écrivent ainsi : « dépasse » ou « plus de », « atteint » ou « au moins », « moins de », « au plus », \
                « est », « n'est pas », « avant », « après », « est entre … et … ».
                """,
            faulty: when("[montant] est supérieur à 3 €"), corrected: when("[montant] dépasse 3 €")),
    ]
}
