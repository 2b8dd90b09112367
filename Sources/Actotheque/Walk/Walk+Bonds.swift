import ActeActs
import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel

extension Walk {
    /// Whom answers of this walk must be kept from: what its rules say, and what it was bound to. By the folded names of their questions as written,
    /// those that no question bears here included: an act that this one calls for may ask them.
    var privacies: [String: Privacy] { rules.compiled.privacies.merging(bonds) { $0.union($1) } }

    /// Binds this walk to keep answers from whom other rules say, by the folded names of their questions, present or former: an answer that two acts
    /// share is kept by both as the first keeps it. O(size of the rules, spread) when it says something new.
    mutating func keep(_ others: [String: Privacy]) {
        let (own, names) = (privacies, rules.compiled.presentNames)
        for (name, privacy) in others {
            let name = names[name] ?? name
            let further = privacy.subtracting(own[name] ?? [])
            if !further.isEmpty { bonds[name, default: []].formUnion(further) }
        }
        guard !bonds.isEmpty else { return }
        let kept = rules.compiled.keeping(bonds)
        let places = kept.model.questions.indices.map { QuestionID(UInt32($0)) }
        rules.compiled = kept
        session = session.moved(to: kept.graph, places)
    }

    /// Keeps the answers to take up as they were kept. A name that no question bears any more binds nothing.
    mutating func keep(answersOf saved: SavedWalk) {
        let names = rules.compiled.presentNames
        let confidential = saved.session.answers.lazy.filter(\.isConfidential).compactMap {
            names[ItemName($0.question).name]
        }
        keep(saved.bonds)
        keep(Dictionary(confidential.map { ($0, .confidential) }, uniquingKeysWith: { first, _ in first }))
    }
}
