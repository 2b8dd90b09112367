import ActeCompiler
import ActeGraph
import ActeProof

/// Decides, for all answers at once, whether rules written otherwise give anything else, and looks for answers that show it.
struct RewritingProof {
    /// What was found of rules written otherwise.
    enum Verdict {
        /// No answers tell them apart: proved.
        case same
        /// This situation, and where it leads in the changed rules.
        case apart(Situations.Situation, Walk)
        /// Neither is proved.
        case undecided
    }

    private let asWritten: ComparedRules?
    private let situations: Situations

    /// Most conditions under which answers are looked for.
    private static let mostRegions = 24

    /// - Parameters:
    ///   - rules: as they are written.
    ///   - situations: what situations are completed from.
    init(_ rules: Rules, _ situations: Situations) {
        asWritten = ComparedRules(rules.compiled)
        self.situations = situations
    }

    /// What it leaves out, one sentence each: the lists that may hold more items than the rules are compared with.
    var limits: [String] {
        (asWritten?.lists ?? []).map { list in
            "La liste [\(list.name)] n'a été regardée que jusqu'à \(list.room) éléments : au-delà, un changement pourrait encore compter."
        }
    }

    /// Compares the rules with changed ones that ask the same questions. Linear in their size; one search of the prover for each condition under which
    /// they may differ, and walks for those that some answers meet, until one shows it.
    func verdict(on changed: Rules) -> Verdict {
        guard let asWritten, let asChanged = ComparedRules(changed.compiled),
            var comparison = try? RulesComparison(from: asWritten, to: asChanged)
        else { return .undecided }
        var isOpen = false
        var left = RewritingProof.mostRegions
        for region in comparison.regions + comparison.unlikeMessages {
            let answers: [QuestionID: StoredAnswer]
            switch comparison.possibility(of: region) {
            case .never: continue
            case .tooMany: answers = [:]
            case .possible(let situation), .undecided(let situation):
                answers = comparison.told(situation, in: region).newer
            }
            isOpen = true
            if let (situation, other) = situations.telling(changed, with: answers) { return .apart(situation, other) }
            left -= 1
            guard left > 0 else { break }
        }
        return isOpen ? .undecided : .same
    }
}
