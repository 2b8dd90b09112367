internal import ActeDiagnostics
internal import ActeSyntax

extension Checker {
    /// Warns of what nothing refers to.
    mutating func verifyUse() {
        for symbol in symbols {
            guard let symbol, !symbol.isUsed else { continue }
            let name = rules.text(symbol.node)
            let range = rules.range(symbol.node)
            switch symbol.kind {
            case .question:
                report(
                    .unusedQuestion, "La question [\(name)] ne sera jamais posée : rien ne dépend de sa réponse.",
                    at: range,
                    fix: Fix(
                        "Citez-la dans un texte ou une condition, écrivez « demander [\(name)] », ou supprimez-la."))
            case .parameter:
                report(
                    .unusedParameter, "Le paramètre [\(name)] ne sert nulle part.", at: range,
                    fix: Fix("Citez-le, ou supprimez-le."))
            case .computation:
                report(
                    .unusedComputation, "Le calcul [\(name)] ne sert nulle part.", at: range,
                    fix: Fix("Citez-le, ou supprimez-le."))
            case .clause:
                report(
                    .unusedClause, "La clause [\(name)] n'est incluse nulle part.", at: range,
                    fix: Fix("Écrivez « inclure [\(name)] », ou supprimez-la."))
            case .type:
                report(
                    .unusedType, "Aucune question n'est du type [\(name)].", at: range,
                    fix: Fix("Donnez ce type à une question, ou supprimez-le."))
            }
        }
    }
}
