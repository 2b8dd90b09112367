import ActeCompiler
import ActeModel

extension QuestionChange {
    /// The sentences for people: those of questions that come and go are told together.
    static func sentences(_ changes: [QuestionChange]) -> [String] {
        let come = changes.compactMap { if case .added(let name) = $0 { "[\(name)]" } else { nil } }
        let gone = changes.compactMap { if case .removed(let name) = $0 { "[\(name)]" } else { nil } }
        var sentences: [String] = []
        if come.count > 1 { sentences.append("Nouvelles questions : \(come.joined(separator: ", ")).") }
        if gone.count > 1 { sentences.append("Questions supprimées : \(gone.joined(separator: ", ")).") }
        return sentences
            + changes.compactMap { change in
                switch change {
                case .added: come.count > 1 ? nil : change.sentence
                case .removed: gone.count > 1 ? nil : change.sentence
                default: change.sentence
                }
            }
    }

    /// The sentence for people.
    private var sentence: String {
        switch self {
        case .added(let name): "Nouvelle question : [\(name)]."
        case .removed(let name): "Question supprimée : [\(name)]."
        case .renamed(let from, let to): "Question renommée : [\(from)] devient [\(to)]."
        case .retyped(let name, let before, let after):
            "[\(name)] n'attend plus la même sorte de réponse : \(TypeNames.described(before)) avant, \(TypeNames.described(after)) après. Ce sont deux questions, comparées comme telles."
        case .optionsAdded(let name, let options):
            "[\(name)] : réponses ajoutées : \(options.joined(separator: ", "))."
        case .optionsRemoved(let name, let options):
            "[\(name)] : réponses supprimées : \(options.joined(separator: ", "))."
        case .reworded(let name): "[\(name)] : la question ou les réponses admises ne sont plus les mêmes."
        }
    }
}
