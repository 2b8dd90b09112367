import ActeCompiler
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// How tables of open data call a body.
enum OfficialName {
    /// The name of a body, from its capital on, without article: `Commune du Pouzin`, `Communauté de communes du Confluent`. O(length).
    ///
    /// - Parameter isCommune: whether the words are the bare name of a commune.
    static func text(_ words: String, isCommune: Bool) -> String {
        if isCommune { return "Commune " + NounPhrase(words).after(.de) }
        var name = words[...]
        for article in ["le ", "la ", "les ", "l’", "l'"] where name.hasPrefix(article) {
            name = name.dropFirst(article.count)
            break
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}

extension Walk {
    /// How the rules call the body whose act it is: as they say under `acte`, else as they call it in tables of open data; empty where they give no name.
    func officialName(_ conclusions: Conclusions) -> String {
        if let name = rules.compiled.origins.body.flatMap({ officialName(from: $0, conclusions) }) { return name }
        for (exchange, origins) in zip(model.exchanges, rules.compiled.origins.exchanges) {
            guard let row = exchange.rows.first, let origin = origins.first,
                let entry = row.entries.firstIndex(where: \.namesBody),
                let name = origin.entries[entry].first.flatMap({ officialName(from: $0, conclusions) })
            else { continue }
            return name
        }
        return ""
    }

    private func officialName(from source: CellSource, _ conclusions: Conclusions) -> String? {
        guard let (operand, isCommune) = source.value(conclusions.finding),
            case .known(.text(let words)) = conclusions.finding(operand), !words.isEmpty
        else { return nil }
        return OfficialName.text(Apostrophes.curled(words), isCommune: isCommune)
    }
}
