/// A command of the walkthrough.
enum Move: String, CaseIterable, Sendable {
    case why = "pourquoi"
    case whyNot = "pourquoi-pas"
    case review = "réponses"
    case change = "modifier"
    case back = "retour"
    case undo = "annuler"
    case redo = "rétablir"
    case suppose = "si"
    case preview = "aperçu"
    case remaining = "reste"
    case tree = "arbre"
    case sources = "source"
    case derive = "expliquer"
    case list = "liste"
    case justify = "motif"
    case beget = "dériver"
    case save = "enregistrer"
    case resume = "reprendre"
    case reload = "recharger"
    case export = "exporter"
    case example = "exemple"
    case coverage = "couverture"
    case help = "aide"
    case leave = "quitter"

    /// The French name.
    var name: String { rawValue }

    /// The one-letter form.
    var letter: String { entry.letter }

    /// The English name.
    var english: String { entry.english }

    /// What follows the name on the line, as the help shows it.
    var operands: String { entry.operands }

    /// What it does, in a few words.
    var effect: String { entry.effect }

    private typealias Entry = (letter: String, english: String, operands: String, effect: String)

    private var entry: Entry {
        switch self {
        case .why: ("p", "why", "[X]", "pourquoi cette question, ou cette partie")
        case .whyNot: ("n", "why-not", "X", "pourquoi X est absent, et ce qui l'amènerait")
        case .review: ("l", "answers", "", "toutes les réponses, numérotées")
        case .change: ("m", "change", "X [= v]", "changer une réponse, effet montré d'abord")
        case .back: ("b", "back", "", "revenir à la question précédente")
        case .undo: ("u", "undo", "", "annuler le dernier geste")
        case .redo: ("r", "redo", "", "refaire le geste annulé")
        case .suppose: ("s", "if", "X = v", "ce qui arriverait, sans le faire")
        case .preview: ("v", "preview", "[article n] [--diff]", "l'acte tel qu'il est, ou ce qui a changé")
        case .remaining: ("c", "remaining", "", "les questions qui restent")
        case .tree: ("t", "tree", "", "le chemin suivi, les cas écartés")
        case .sources: ("d", "source", "[X]", "les textes de droit")
        case .derive: ("x", "explain", "X", "comment une valeur est calculée")
        case .list: ("i", "list", "X [ajouter|retirer n]", "les éléments d'une liste (déplacer n m)")
        case .justify: ("j", "reason", "[X =] motif", "le motif d'une appréciation")
        case .beget: ("k", "derive", "X F", "garder dans F les réponses d'un acte appelé")
        case .save: ("e", "save", "F", "enregistrer les réponses dans F")
        case .resume: ("o", "resume", "F", "reprendre les réponses de F")
        case .reload: ("g", "reload", "", "relire le fichier de règles")
        case .export: ("f", "export", "txt|md|json [publié] F", "écrire l'acte dans F")
        case .example: ("w", "example", "F", "ajouter ce parcours à F, en exemple")
        case .coverage: ("y", "coverage", "", "ce que nul parcours n'atteint")
        case .help: ("h", "help", "", "cette page")
        case .leave: ("q", "quit", "", "quitter (ou Ctrl-D)")
        }
    }
}
