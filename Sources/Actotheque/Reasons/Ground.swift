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
    /// still open while it is open. Computed values of type `oui/non` are looked into, each once however often it is read. O(size of the condition and of
    /// what it reads).
    func grounds(of condition: ExpressionID) -> [Ground] {
        var search = GroundSearch(appraisal: self)
        search.look(into: condition, within: [])
        return search.grounds
    }
}

/// One search for what settles a condition.
private struct GroundSearch {
    let appraisal: Appraisal
    var grounds: [Ground] = []
    private var seen: Set<Int> = []

    init(appraisal: Appraisal) { self.appraisal = appraisal }

    mutating func look(into condition: ExpressionID, within: [Int]) {
        let (model, truth) = (appraisal.model, appraisal.truth(condition))
        switch model[condition] {
        case .all(let run), .any(let run):
            for operand in model.operands[run.range] where appraisal.truth(operand) == truth {
                look(into: operand, within: within)
            }
        case .not(let inner): look(into: inner, within: within)
        case .computation(let index) where model.computations[Int(index)].type == .truth:
            guard seen.insert(Int(index)).inserted else { return }
            look(into: model.computations[Int(index)].value, within: within + [Int(index)])
        case .choose:
            guard let piece = appraisal.piece(of: condition) else {
                let conditions = appraisal.pieces(of: condition).compactMap(\.condition)
                for open in conditions where appraisal.truth(open) == .unknown { look(into: open, within: within) }
                return
            }
            if let reason = piece.condition { look(into: reason, within: within) }
            look(into: piece.value, within: within)
        case .truth: return
        default: grounds.append(Ground(comparison: condition, truth: truth, within: within))
        }
    }
}
