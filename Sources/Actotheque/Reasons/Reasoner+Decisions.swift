import ActeGraph
import ActeModel
import ActeValues

extension Reasoner {
    /// The comparisons that settle whether one branch on the way is followed. A branch is left aside because its own condition fails, or
    /// because one tried before it holds.
    func grounds(for step: TreeIndex.Step) -> [Ground] {
        let arms = Array(model.branches(of: step.arms))
        let own = arms[step.arm].condition
        // The cases of a `selon` exclude one another: each stands by its own condition.
        if step.subject != nil, let own { return appraisal.grounds(of: own) }
        let earlier = arms[..<step.arm].compactMap(\.condition)
        if let winner = earlier.first(where: { appraisal.truth($0) == .yes }) { return appraisal.grounds(of: winner) }
        if let own, appraisal.truth(own) == .no { return appraisal.grounds(of: own) }
        let settled = earlier.flatMap { appraisal.grounds(of: $0) }
        return settled + (own.map { appraisal.grounds(of: $0) } ?? [])
    }

    /// The comparisons as facts, each followed by what the values it compares come from.
    func facts(_ grounds: [Ground]) -> [Explanation.Fact] {
        var told: Set<Name> = []
        return unique(grounds).flatMap { ground in
            [Explanation.Fact(sentence(for: ground))] + derivations(behind: ground, telling: &told)
        }
    }

    /// A sentence with its reason when there is one, or followed by its reasons.
    func explanation(_ sentence: String, _ grounds: [Ground]) -> Explanation {
        let reasons = unique(grounds)
        guard reasons.count == 1 else {
            return Explanation(sentence + (reasons.isEmpty ? "." : " :"), facts: facts(reasons))
        }
        let reason = self.sentence(for: reasons[0])
        let elided = "aeiouyéèh".contains(reason.first ?? "x") ? "qu'" : "que "
        var told: Set<Name> = []
        return Explanation(
            "\(sentence) parce \(elided)\(reason).", facts: derivations(behind: reasons[0], telling: &told))
    }

    private func unique(_ grounds: [Ground]) -> [Ground] {
        grounds.reduce(into: []) { found, ground in
            if !found.contains(where: { $0.comparison == ground.comparison }) { found.append(ground) }
        }
    }
}
