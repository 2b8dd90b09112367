import ActeModel
import ActeValues

/// One comparison that settles a condition, or keeps it open.
struct Ground {
    /// The comparison.
    var comparison: ExpressionID
    /// Whether it holds.
    var truth: Truth
    /// The computed values it was written in, the outermost first: what cites the law for it.
    var within: [Int]
}

extension Appraisal {
    /// The comparisons that make a condition what it is: those that fail where all must hold, those that hold where one is enough, those
    /// still open while it is open. Computed values of type `oui/non` are looked into. O(size of the condition).
    func grounds(of condition: ExpressionID, within: [Int] = []) -> [Ground] {
        let truth = self.truth(condition)
        switch model[condition] {
        case .all(let run), .any(let run):
            return model.operands[run.range].filter { self.truth($0) == truth }.flatMap {
                grounds(of: $0, within: within)
            }
        case .not(let inner): return grounds(of: inner, within: within)
        case .computation(let index) where model.computations[Int(index)].type == .truth:
            return grounds(of: model.computations[Int(index)].value, within: within + [Int(index)])
        case .choose:
            guard let piece = piece(of: condition) else {
                let open = pieces(of: condition).compactMap(\.condition).filter { self.truth($0) == .unknown }
                return open.flatMap { grounds(of: $0, within: within) }
            }
            let reasons = piece.condition.map { grounds(of: $0, within: within) } ?? []
            return reasons + grounds(of: piece.value, within: within)
        case .truth: return []
        default: return [Ground(comparison: condition, truth: truth, within: within)]
        }
    }
}
