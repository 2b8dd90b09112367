import ActeGraph

extension Shortcoming {
    /// Whether answers that are missing explain it, where some are: what is computed from them or decided by them is missing too.
    public var followsFromAnswers: Bool {
        switch self {
        case .missing(.term), .undecided: true
        default: false
        }
    }

    /// The reason as a French sentence for the person who makes the act.
    public func sentence(in plan: ActPlan) -> String {
        switch self {
        case .missing(let operand): "Il manque «\u{A0}\(plan.name(of: operand))\u{A0}»."
        case .undecided(let decision):
            switch plan.storage.caption(of: decision) {
            case "": "Une partie de l’acte dépend d’une réponse qui manque."
            case let words: "Une partie de l’acte dépend d’une réponse qui manque (\(words))."
            }
        case .absentSection(let name): "La partie obligatoire «\u{A0}\(name)\u{A0}» est absente."
        case .unplaced(let kind, let title):
            title.isEmpty
                ? "Le gabarit ne prévoit aucune place pour «\u{A0}\(kind.rawValue)\u{A0}»."
                : "Le gabarit ne prévoit aucune place pour «\u{A0}\(kind.rawValue) \(title)\u{A0}»."
        case .danglingReference(let mark): "Un renvoi vise «\u{A0}\(mark)\u{A0}», qui n’est pas dans l’acte."
        case .refused: "L’acte ne peut pas être pris."
        case .tooLong: "L’acte est trop long\u{A0}: il a été coupé."
        case .faultyRules: "Les règles comportent une erreur\u{A0}: rien de ce qu’elles donnent n’est sûr."
        }
    }
}

extension PlanStorage {
    /// The words shown while a decision is undecided; empty when it has none.
    fileprivate func caption(of decision: DecisionID) -> String {
        decisions.first { $0.id == decision }.map { text($0.caption) } ?? ""
    }
}
