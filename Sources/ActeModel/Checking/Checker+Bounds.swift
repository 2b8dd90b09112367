internal import ActeDiagnostics
internal import ActeSyntax
internal import ActeValues

extension Checker {
    /// Reads `entre a et b`, `au moins a` and `au plus b` below a question.
    mutating func readBounds(_ nodes: [SyntaxID], into question: inout Question) {
        guard let first = nodes.first else { return }
        guard question.type.isOrdered else {
            let advice =
                question.type.isText
                ? "Pour la longueur d'un texte, écrivez « longueur : 10 à 400 »." : "Retirez cette ligne."
            report(
                .unsuitableBounds,
                "[\(question.name)] attend \(TypeNames.described(question.type)), qui n'a ni plus petite ni plus grande valeur.",
                at: tree.range(first), fix: Fix(advice))
            return
        }
        if question.type == .period, question.countsMonths == nil {
            report(
                .uncomparablePeriod, "Une durée qui peut mêler des mois et des jours n'a pas de bornes.",
                at: tree.range(first),
                notes: [Note("La question est posée ici.", at: question.range)],
                fix: Fix("Ajoutez « unité : mois » ou « unité : jours » sous la question."))
            return
        }
        var low: SyntaxID?
        var high: SyntaxID?
        for node in nodes {
            let literals = boundLiterals(node)
            keep(literals.low, as: &low)
            keep(literals.high, as: &high)
        }
        question.minimum = low.flatMap { bound($0, question) }
        // One line of bounds in a wrong form is one mistake.
        if low == nil || question.minimum != nil { question.maximum = high.flatMap { bound($0, question) } }
        if let low, let high, let minimum = question.minimum, let maximum = question.maximum, minimum > maximum {
            report(
                .reversedBounds,
                "Aucune valeur n'est à la fois au moins \(tree.text(low)) et au plus \(tree.text(high)).",
                at: tree.range(high), notes: [Note("La plus petite valeur est donnée ici.", at: tree.range(low))],
                fix: Fix("Écrivez la plus petite valeur d'abord."))
            question.maximum = nil
        }
    }

    private func boundLiterals(_ node: SyntaxID) -> (low: SyntaxID?, high: SyntaxID?) {
        var children = tree.children(of: node).makeIterator()
        let first = children.next()
        switch ComparisonOperator(rawValue: tree[node].detail) {
        case .between: return (first, children.next())
        case .greaterOrEqual: return (first, nil)
        case .lessOrEqual: return (nil, first)
        default: return (nil, nil)
        }
    }

    private mutating func keep(_ new: SyntaxID?, as kept: inout SyntaxID?) {
        guard let new else { return }
        if let earlier = kept {
            report(
                .repeatedBounds, "Cette borne est déjà donnée.", at: tree.range(new),
                notes: [Note("Déjà donnée ici.", at: tree.range(earlier))], fix: Fix("Supprimez l'une des deux."))
        } else {
            kept = new
        }
    }

    private mutating func bound(_ node: SyntaxID, _ question: Question) -> Int64? {
        guard let constant = constant(node, as: question.type) else { return nil }
        guard question.type == .period, let countsMonths = question.countsMonths else { return constant.scalar }
        let period = Period(scalar: constant.scalar)
        if countsMonths ? period.days != 0 : period.months != 0 {
            report(
                .uncomparablePeriod, "Cette borne n'est pas dans l'unité de la question.", at: tree.range(node),
                notes: [Note("La question compte en \(countsMonths ? "mois" : "jours").", at: question.range)],
                fix: Fix("Exprimez la borne en \(countsMonths ? "mois ou en ans" : "jours")."))
            return nil
        }
        return constant.scalar
    }
}
