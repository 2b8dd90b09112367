/// Every word that means something to the parser, spelled in NFC. The raw value is the spelling.
enum Keyword: String, CaseIterable, Sendable {
    // Statements
    case acte, rubrique, question, liste, fiche, type
    case parameter = "paramètre"
    case calendrier, table, exemple, attendu
    case control = "contrôle"
    case judgment = "appréciation"
    case holiday = "férié"
    case exchange = "échange"
    case calcul, clause, gabarit, partie, si, sinon, selon, cas, autrement, demander, inclure, alerte, refus, visa
    case pour, chaque, dans
    case derive = "dérive"
    case recital = "considérant"
    case heading = "intitulé"
    case preamble = "préambule"
    case titre, chapitre, article, annexe, mention, signature

    // Flags
    case facultative, personnel, confidentiel, obligatoire

    // Words inside lines
    case exception
    case closed = "fermée"
    case depuis, le, la
    case until = "jusqu'au"
    case renvoi, fin

    // Conditions and formulas
    case et, ou, oui, non, est
    case isNot = "n'est"
    case ne, pas, parmi
    case exceeds = "dépasse"
    case atteint
    case reachesNot = "n'atteint"
    case contient, moins, plus, au, de, entre, avant
    case after = "après"
    case known = "renseigné"
    case knownFeminine = "renseignée"
    case knownPlural = "renseignés"
    case knownFemininePlural = "renseignées"
    case commence, par, correspond
    case to = "à"
    case arrondi, arrondie, centime
    case theEuro = "l'euro"
    case theUnit = "l'unité"
    case up = "supérieure"
    case down = "inférieure"
    case decimals = "décimales"
    case proposed = "proposé"
    case result = "résultat"

    // What is said of a list
    case nombre, somme, dont, tous, toutes, les, un, une, des

    // Delays and ages
    case franc, francs
    case worked = "ouvré"
    case workedPlural = "ouvrés"
    case ouvrable, ouvrables, calendaire, calendaires, compter, du, avec, sans, prorogation
    case age = "âge"
    case anniversaire, temps
    case elapsed = "écoulé"

    // Units and dates
    case an, ans, mois, jour, jours, h, heure, heures, minute, minutes, euro, euros
    case janvier
    case february = "février"
    case mars, avril, mai, juin, juillet
    case august = "août"
    case septembre, octobre, novembre
    case december = "décembre"

    /// The number of the month, 1 to 12, if it is one.
    var month: Int? {
        switch self {
        case .janvier: 1
        case .february: 2
        case .mars: 3
        case .avril: 4
        case .mai: 5
        case .juin: 6
        case .juillet: 7
        case .august: 8
        case .septembre: 9
        case .octobre: 10
        case .novembre: 11
        case .december: 12
        default: nil
        }
    }

    /// Whether the word says that a value is known, whatever its agreement.
    var saysKnown: Bool {
        self == .known || self == .knownFeminine || self == .knownPlural || self == .knownFemininePlural
    }

    /// Whether the word ends the bare words that name an option.
    var endsWords: Bool {
        switch self {
        case .et, .ou, .si, .est, .isNot, .ne, .reachesNot, .exceeds, .atteint, .contient, .parmi, .arrondi, .arrondie,
            .commence, .correspond:
            true
        default: false
        }
    }
}

/// Finds a keyword by its bytes: open addressing over 512 slots, at most a few of them in a row.
struct KeywordTable: Sendable {
    private var words: [Word]
    private var values: [Keyword]

    /// Lays all keywords out.
    init() {
        words = Array(repeating: Word(), count: 512)
        values = Array(repeating: .acte, count: 512)
        for keyword in Keyword.allCases {
            let word = Word(keyword.rawValue)
            var slot = word.scatter
            while !words[slot].isEmpty { slot = (slot + 1) & 511 }
            words[slot] = word
            values[slot] = keyword
        }
    }

    /// The keyword spelled `word`. O(1).
    subscript(word: Word) -> Keyword? {
        var slot = word.scatter
        while !words[slot].isEmpty {
            if words[slot] == word { return values[slot] }
            slot = (slot + 1) & 511
        }
        return nil
    }
}
