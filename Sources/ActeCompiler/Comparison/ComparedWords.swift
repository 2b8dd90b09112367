import ActeGraph
import ActeModel

/// Tells a situation of the common ground: each fact in the words of the version that knows of it, the newer one first. What one version alone knows of is
/// said to be of before, or of after.
struct ComparedWords: Sendable {
    private let newer: SituationText
    private let older: SituationText
    private let pairs: QuestionPairs
    private let newerTerms: Set<TermID>
    private let olderTerms: Set<TermID>
    /// How many questions the newer version has: those that the older alone asks come after them.
    private let newerCount: Int
    private let places: [QuestionID: QuestionID]

    init(_ before: ComparedRules, _ after: ComparedRules, _ ground: CommonGround) {
        let newTerms = after.origins.terms.map { $0.map { ground.new.terms[Int($0.rawValue)] } }
        let oldTerms = before.origins.terms.map { $0.map { ground.old.terms[Int($0.rawValue)] } }
        newer = SituationText(after.model, terms: newTerms)
        older = SituationText(before.model, terms: oldTerms)
        pairs = ground.pairs
        newerTerms = Set(newTerms.compactMap { $0 })
        olderTerms = Set(oldTerms.compactMap { $0 })
        newerCount = after.model.questions.count
        places = Dictionary(ground.places.enumerated().map { ($0.element.id, QuestionID(UInt32($0.offset))) }) {
            first, _ in
            first
        }
    }

    func text(_ facts: [Situation.Fact]) -> String {
        let facts = facts.compactMap { text(of: $0) }
        return facts.isEmpty ? SituationText.anything : facts.joined(separator: " ; ") + "."
    }

    private func text(of fact: Situation.Fact) -> String? {
        switch fact {
        case .scalar(.term(let term), _, _), .absent(.term(let term)):
            guard newerTerms.contains(term) else {
                return older.text(of: fact).map { ComparedWords.marked($0, "avant") }
            }
            let text = newer.text(of: fact)
            return olderTerms.contains(term) ? text : text.map { ComparedWords.marked($0, "après") }
        case .scalar(.question(let question), let low, let high):
            return told(question, fact) { .scalar(.question($0), from: low, through: high) }
        case .absent(.question(let question)): return told(question, fact) { .absent(.question($0)) }
        case .text(let question, let text): return told(question, fact) { .text($0, text) }
        case .passes(let question, let test, let words, let passes):
            return told(question, fact) { .passes($0, test, words, passes) }
        case .ticked(let question, let option, let isTicked):
            return told(question, fact) { .ticked($0, option: option, isTicked) }
        }
    }

    private func told(
        _ question: QuestionID, _ fact: Situation.Fact, moved: (QuestionID) -> Situation.Fact
    ) -> String? {
        if question.rawValue < newerCount {
            let text = newer.text(of: fact)
            return pairs.older[Int(question.rawValue)] == nil ? text.map { ComparedWords.marked($0, "après") } : text
        }
        return places[question].flatMap { older.text(of: moved($0)) }.map { ComparedWords.marked($0, "avant") }
    }

    /// A fact whose name, with which it begins, is of one version alone.
    private static func marked(_ text: String, _ side: String) -> String {
        guard let end = text.firstIndex(of: "]") else { return text }
        return "\(text[...end]) (\(side))\(text[text.index(after: end)...])"
    }
}
