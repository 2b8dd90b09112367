import ActeDiagnostics
import ActeModel

/// The lines whose condition reads a sum or a count of a list that was looked at up to some number of items only: that no answers lead there, or that all
/// do, is not proved by it.
struct OpenLines {
    private let model: CheckedModel
    private let lists: Set<Int>
    private(set) var ranges: Set<SourceRange> = []

    /// - Parameter lists: the lists, by position in the model as written. O(conditions × expressions).
    init(_ model: CheckedModel, readingAny lists: Set<Int>) {
        self.model = model
        self.lists = lists
        guard !lists.isEmpty else { return }
        for branch in model.branches { note(branch.condition, at: branch.range) }
        for notice in model.notices { note(notice.condition, at: notice.range) }
        for constraint in model.constraints { note(constraint.condition, at: constraint.range) }
        for computation in model.computations {
            for exception in computation.exceptions { note(exception, at: model.expressionRanges[exception.index]) }
            for row in computation.rows { note(row.condition, at: row.range) }
        }
        for case .inlineIf(let condition) in model.segments {
            note(condition, at: model.expressionRanges[condition.index])
        }
    }

    private mutating func note(_ condition: ExpressionID?, at range: SourceRange) {
        guard let condition, reads(condition) else { return }
        ranges.insert(range)
    }

    private func reads(_ condition: ExpressionID) -> Bool {
        var seen: Set<ExpressionID> = []
        var pending = [condition]
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            switch model[next] {
            case .total(let list, _), .count(let list, _), .some(let list, _), .every(let list, _):
                if lists.contains(Int(list)) { return true }
                pending += model.children(of: next)
            case .computation(let index): pending.append(model.computations[Int(index)].value)
            default: pending += model.children(of: next)
            }
        }
        return false
    }
}
