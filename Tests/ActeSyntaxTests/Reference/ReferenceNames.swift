/// How the rules of the grammar are called in the reference, and what is written where the grammar goes down to signs.
enum ReferenceNames {
    /// The name of a rule as the reference shows it.
    static func shown(_ rule: String) -> String {
        if let name = names[rule] { return name }
        if let sign = signs.first(where: { $0.rule == rule }) { return sign.name }
        return rule.split(separator: "_").joined(separator: " ")
    }

    /// The address of its section in the page.
    static func anchor(_ rule: String) -> String {
        shown(rule).lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }.split(separator: " ")
            .joined(separator: "-")
    }

    private static let names: [String: String] = [
        "nom": "nom entre crochets", "déclaration": "définition", "instruction": "règle", "propriété": "précision",
        "précision": "ligne sous une question", "précision_de_liste": "ligne sous une liste",
        "précision_de_fiche": "ligne sous une fiche", "drapeau": "précision en un mot", "fermeture": "réponse fermée",
        "ordre": "mot de comparaison", "en_vigueur": "dates d'application", "emploi": "fichiers utilisés",
        "dérivation": "acte appelé", "inclusion": "clause incluse",
        "demande": "question demandée", "sorte": "type de réponse", "liste_demandée": "liste",
        "liste": "valeurs possibles",
        "membre": "valeur comparée", "membres": "valeurs comparées", "prédicat": "suite de comparaison",
        "terme": "condition simple", "conditionnelle": "suite de si",
        "sélection": "suite de cas", "répétition": "pour chaque", "conditionnelle_de_calcul": "suite de si d'un calcul",
        "sélection_de_calcul": "suite de cas d'un calcul", "littéral": "valeur écrite",
        "littéral_simple": "valeur écrite sans signe", "littéral_de": "valeur après de", "base": "élément de calcul",
        "facteur": "terme de calcul", "agrégat": "ce qui porte sur une liste",
        "dit_d_un_élément": "ce qui est dit de chacun",
        "trou": "blanc", "période": "période entre deux dates", "choix": "mots au choix",
        "choix_par_option": "mots par option",
        "passage_simple": "passage en gras ou en italique", "si_de_texte": "si dans un texte",
        "sinon_si_de_texte": "sinon si dans un texte", "sinon_de_texte": "sinon dans un texte",
        "fin_de_texte": "fin de passage", "rang": "ligne de table", "entête": "première ligne de table",
        "valeur": "valeur ou condition", "appui": "source ou note d'un échange", "ligne_d_acte": "ligne sous l'acte",
    ]

    /// The rules written in capitals that forms cite.
    static let signs: [(rule: String, name: String, meaning: String)] = [
        (
            "NOM", "nom",
            "Des mots, avec leurs espaces, leurs accents et leurs apostrophes, sans `[ ] , : | \\ *`. Un nom n'est ni « fin », ni un nom qui commence par les mots « si », « sinon » ou « renvoi »."
        ),
        (
            "PLACE", "place dans une liste",
            "Le nom d'une liste, le numéro de l'élément et, s'il le faut, ce qui en est demandé : `[élus intéressés n° 2, nom]`."
        ),
        ("TITRE", "titre", "Des mots jusqu'à la fin de la ligne ; le premier signe n'est pas `:`."),
        (
            "TITRE_DE_RUBRIQUE", "titre de rubrique",
            "Un titre, qui s'arrête au premier « si » suivi de `[`, de `(` ou de « non »."
        ),
        (
            "TITRE_D_ÉCHANGE", "nom du tableau",
            "Le nom d'un tableau de données ouvertes, qui s'arrête à « pour chaque », ou au premier « si » suivi de `[`, de `(` ou de « non »."
        ),
        (
            "CLÉ", "nom de la précision",
            "Le nom d'une précision : des mots, dont le premier n'est pas un mot qui commence une ligne."
        ),
        (
            "CLÉ_D_ACTE", "nom d'une ligne sous l'acte",
            "Le nom d'une précision, qui n'est pas « transmission » ni « collectivité » : une valeur suit ces mots."
        ),
        (
            "COLONNE", "nom de la colonne",
            "Le nom d'une colonne du tableau, comme la norme l'écrit, ou « scrutin secret »."
        ),
        ("APPUI", "nom de l'appui", "« source », « note », « à vérifier », « vérifié le » ou « vérifié par »."),
        ("VALEUR", "ce qu'on en dit", "Ce qui suit, jusqu'à la fin de la ligne."),
        (
            "SORTE", "mots du type",
            "Un type connu, en un mot ou plusieurs : `oui/non`, `montant`, `texte long`, `liste de …`."
        ),
        ("OPTION", "réponse proposée", "`- ` et le nom de la réponse, puis, après `: `, ce que l'écran en montre."),
        (
            "MOTS_D_OPTION", "nom d'option",
            "Le nom d'une option, sans guillemets : des mots, jusqu'à un mot de comparaison ou un signe."
        ),
        ("MOTS_SEULS", "nom d'option seul", "Un nom d'option qui ne commence pas par un mot qui commence une ligne."),
        (
            "CONTENU", "texte et blancs",
            "Des mots, où se mêlent des blancs, des passages, du `**gras**` et de l'`*italique*` ; `\\[`, `\\]`, `\\*`, `\\|` et `\\\\` impriment le signe lui-même."
        ),
        ("ALINÉA", "alinéa", "`> ` et du texte ; les lignes `> ` qui suivent aussitôt continuent l'alinéa."),
        (
            "ÉLÉMENT", "ligne de liste",
            "`> - ` et du texte ; les lignes qui la continuent ont trois blancs au moins après leur `>`."
        ),
        (
            "LIGNE_DE_TABLEAU", "ligne de tableau",
            "`> | ` et du texte ou rien, puis `|` devant chacune des cases suivantes ; une dernière barre peut fermer la ligne. La première ligne d'un tableau nomme ses colonnes ; `\\|` imprime une barre."
        ),
        ("SUITE", "suite du texte", "Du texte, ou rien."),
        ("SUITE_SIMPLE", "suite du texte sans gras", "Du texte sans gras ni italique, ou rien."),
        ("FORME", "forme", "Comment la réponse s'imprime : `en lettres`, `en majuscules`, `avec de`, `énumération`…"),
        ("MOTS_DE_CHOIX", "mots", "Des mots, sans `[ ] | = \\ *`, ou rien."),
        ("CLÉ_DE_CHOIX", "option du choix", "Le nom d'une option."),
        (
            "NOMBRE_SIGNÉ", "nombre",
            "Un nombre, qui peut être négatif ; les milliers se séparent par un blanc, les décimales par une virgule ; il finit par `€` ou `%` si c'est un montant ou un pourcentage : `1 234,56`, `23 000 €`, `12,5 %`."
        ),
        ("QUANTITÉ", "nombre positif", "Un nombre sans signe : `1 234,56`, `23 000 €`, `12,5 %`."),
        ("DATE", "date du calendrier", "`1er juillet 2025`, `31 juillet 2025` ou `31/07/2025`."),
        ("HEURE", "heure", "`9 h`, `18 h 30`."),
        ("DURÉE", "durée", "Un nombre entier d'`ans`, de `mois` ou de `jours`."),
        ("CITATION", "citation", "Des mots entre guillemets : `\"texte\"` ou `« texte »`."),
        ("MOTIF", "motif", "Ce à quoi la réponse doit ressembler, entre deux `/` : `/[A-Z]{2}-\\d{4}/`."),
    ]
}
