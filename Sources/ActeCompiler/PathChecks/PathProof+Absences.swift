import ActeDiagnostics
import ActeModel

extension PathProof {
    /// What is told of an answer that may be absent where a text or the tree uses it.
    func absentAnswer(
        _ index: Int, _ use: SourceRange?, at range: SourceRange, _ situation: String
    ) -> Diagnostic {
        let test = "si \(presenceTest(index, at: range))"
        return Diagnostic(
            "E0450", "La réponse à [\(name(index))] peut manquer ici.", at: range, notes: notes(index, use),
            situation: situation,
            fix: Fix(
                use == nil
                    ? "Écrivez d'abord « \(test) », ou « [\(test)] … [fin] » dans une phrase."
                    : "Dans le calcul, écrivez « \(test) », puis « sinon » et ce qu'il vaut sans cette réponse."))
    }

    /// What is told of an answer whose absence would decide, unseen, what is given to others.
    func silentAbsence(
        _ index: Int, _ use: SourceRange?, _ effect: SilentEffect, at range: SourceRange, _ situation: String
    ) -> Diagnostic {
        let told =
            switch effect {
            case .row(let table): "l'acte ne donnerait pas de ligne à « \(table) »"
            case .cell(let column): "\(column) serait rempli comme si cette condition était fausse"
            case .transmission: "l'acte passerait pour n'avoir pas à être transmis"
            }
        let test = presenceTest(index, at: range)
        return Diagnostic(
            "E0486", "La réponse à [\(name(index))] peut manquer : \(told), sans que personne l'ait décidé.", at: range,
            notes: notes(index, use), situation: situation,
            fix: Fix(
                use == nil
                    ? "Écrivez « \(test) et … », ou « non \(test) ou … » : la ligne dit alors ce qu'il en est sans cette réponse."
                    : "Dans le calcul, écrivez « si \(test) », puis « sinon » et ce qu'il vaut sans cette réponse."))
    }

    private func notes(_ index: Int, _ use: SourceRange?) -> [Note] {
        let question = model.questions[index]
        let kind =
            question.isOptional ? "Cette question est facultative." : "Cette question ne se pose pas toujours."
        return [Note(kind, at: question.range)] + (use.map { [Note("Le calcul sert ici.", at: $0)] } ?? [])
    }

    /// What a question is called: of an item, without the item.
    private func name(_ index: Int) -> String {
        let question = model.questions[index]
        return question.home.map { String($0.pieces.last?.drop { ", ".contains($0) } ?? "") } ?? question.name
    }

    private func presenceTest(_ index: Int, at range: SourceRange) -> String {
        let written = model.questions[index].home.flatMap { _ in words(ofNameAt: range) }
        return "[\(written ?? name(index))] est renseigné"
    }

    /// The name between brackets there, without the form it is shown in; nothing where there is no name alone.
    private func words(ofNameAt range: SourceRange) -> String? {
        guard model.files.indices.contains(Int(range.file.rawValue)) else { return nil }
        let words = model.files[Int(range.file.rawValue)].text(range).drop { $0 == "[" }
        let name = words.prefix { !",]".contains($0) }
        return name.isEmpty || name.contains(":") ? nil : String(name)
    }
}
