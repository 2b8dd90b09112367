import ActeCompiler

extension ChangeCause {
    /// The sentence for people.
    var sentence: String {
        func quoted(_ words: [String]) -> String { words.map { "« \($0) »" }.joined(separator: ", ") }
        switch self {
        case .conditions(let before, let after):
            if after.isEmpty { return "Condition retirée : \(quoted(before))." }
            if before.isEmpty { return "Condition ajoutée : \(quoted(after))." }
            return "Condition modifiée : \(quoted(before)) devient \(quoted(after))."
        case .values(let names):
            let list = names.map { "[\($0)]" }.joined(separator: ", ")
            return names.count == 1 ? "Valeur modifiée : \(list)." : "Valeurs modifiées : \(list)."
        case .questions(let names):
            let list = names.map { "[\($0)]" }.joined(separator: ", ")
            return names.count == 1
                ? "Question qui n'est plus la même : \(list)." : "Questions qui ne sont plus les mêmes : \(list)."
        case .words(let part): return "Texte modifié : \(part)."
        case .added(let part): return "Ajout : \(part)."
        case .removed(let part): return "Suppression : \(part)."
        case .order(let part): return "Place modifiée : \(part)."
        case .refusals: return "Refus ou options fermées modifiés, ou placés autrement."
        case .olderControl(let message): return "Contrôle de la version d'avant : « \(message) »"
        case .newerControl(let message): return "Contrôle de la version d'après : « \(message) »"
        }
    }
}
