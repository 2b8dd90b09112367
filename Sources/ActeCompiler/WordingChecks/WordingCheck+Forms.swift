import ActeDiagnostics
import ActeModel
import ActeValues

extension WordingCheck {
    /// Warns of forms among which nothing is chosen, and of those written in the wrong order.
    mutating func checkForms(of pick: ActeModel.Pick) {
        let forms = pick.alternatives.map { words($0) }
        guard let first = forms.first, forms.count > 1 else { return }
        if forms.allSatisfy({ $0 == first }) {
            warn(
                "A0464", "Toutes les formes sont les mêmes : quelle que soit la réponse, « \(first) » s'imprime.",
                at: pick.range, fix: Fix("Écrivez « \(first) » sans crochets, ou corrigez l'une des formes."))
            return
        }
        switch pick.rule {
        case .number:
            if forms[0] == forms[1] + "s" || forms[0] == forms[1] + "x" {
                warn(
                    "A0465", "Le pluriel est écrit avant le singulier : « \(forms[0]) » s'imprimerait pour un seul.",
                    at: pick.range, fix: Fix("Écrivez le singulier, puis le pluriel : \(forms[1]) | \(forms[0])."))
            }
        case .option, .gender: checkGenders(of: pick, forms)
        case .truth: return
        }
    }

    /// `[civilité : madame = autorisé | monsieur = autorisée]`
    private mutating func checkGenders(of pick: ActeModel.Pick, _ forms: [String]) {
        guard let options = options(of: pick.subject), options.count == forms.count else { return }
        var masculine: String?
        var feminine: String?
        for (option, form) in zip(options, forms) {
            switch ActeModel.Gender(optionKey: NameFolding.folded(option.key)) {
            case .masculine: masculine = masculine ?? form
            case .feminine: feminine = feminine ?? form
            case nil: return
            }
        }
        guard let masculine, let feminine, WordingCheck.looksTurned(masculine, feminine) else { return }
        warn(
            "A0465", "Le féminin et le masculin sont inversés : « \(masculine) » s'imprimerait pour un homme.",
            at: pick.range, fix: Fix("Échangez les deux formes."))
    }

    /// Whether the form for a man is plainly the feminine of the other.
    private static func looksTurned(_ masculine: String, _ feminine: String) -> Bool {
        if masculine == feminine + "e" { return true }
        let (man, woman) = (masculine.lowercased(), feminine.lowercased())
        return [("la ", "le "), ("une ", "un "), ("madame", "monsieur")].contains {
            man.hasPrefix($0.0) && woman.hasPrefix($0.1)
        }
    }

    /// The options of a choice, or of a computed one.
    func options(of subject: ExpressionID) -> [Option]? {
        switch model[subject] {
        case .question(let index): model.questions[Int(index)].options
        case .computation(let index): model.computations[Int(index)].optionsOf.map { model.questions[$0].options }
        default: nil
        }
    }
}
