import ActeDiagnostics
import ActeModel
import ActeValues

/// One small thing written otherwise in the rules.
struct RuleChange: Sendable {
    /// What is otherwise in the model as written.
    enum Edit: Sendable {
        /// Two values are compared in another way.
        case compare(ExpressionID, ActeModel.Comparison)
        /// A constant is another one.
        case scalar(ExpressionID, Int64)
        /// A condition holds where it fails.
        case negate(ExpressionID)
        /// One condition is enough where all are needed, or all are needed where one is enough.
        case join(ExpressionID)
        /// Of several conditions joined, one is left out.
        case leaveOut(ExpressionID, operand: Int)
        /// A statement is not there.
        case drop(statement: Int)
        /// Anything is right together, as far as this check goes.
        case allow(constraint: Int)
        /// A case of a value is never taken: the operand that holds its condition.
        case close(operand: Int)
        /// A case of a value gives what another gives: both operands.
        case copy(from: Int, to: Int)
        /// Two cases of a selection change places, as far as what they hold: positions of branches.
        case exchange(Int, Int)
        /// Two alternatives of a pick change places.
        case swap(pick: Int, Int, Int)
    }

    /// What is otherwise.
    var edit: Edit
    /// Where it is written.
    var range: SourceRange
    /// What would be otherwise, after `si`: `l'on retirait ce visa`.
    var words: String
    /// The condition or comparison changed, on whose two sides situations are looked for; nothing where there is none.
    var condition: ExpressionID?

    /// The model with the change made. O(size of the model).
    func applied(to model: CheckedModel) -> CheckedModel {
        var model = model
        switch edit {
        case .compare(let id, let comparison):
            guard case .compare(_, let left, let right) = model[id] else { break }
            model.expressions[id.index] = .compare(comparison, left, right)
        case .scalar(let id, let scalar): model.expressions[id.index] = .scalar(scalar)
        case .negate(let id):
            if case .not(let inner) = model[id] {
                model.expressions[id.index] = model[inner]
            } else {
                let copy = model.append(model[id], at: model.expressionRanges[id.index])
                model.expressions[id.index] = .not(copy)
            }
        case .join(let id):
            switch model[id] {
            case .all(let run): model.expressions[id.index] = .any(run)
            case .any(let run): model.expressions[id.index] = .all(run)
            default: break
            }
        case .leaveOut(let id, let operand): model.leaveOut(operand, of: id)
        case .drop(let statement): model.statements[statement] = .conditional(.empty)
        case .allow(let constraint):
            let range = model.constraints[constraint].range
            model.constraints[constraint].condition = model.append(.truth(true), at: range)
        case .close(let operand):
            let range = model.expressionRanges[model.operands[operand].index]
            model.operands[operand] = model.append(.truth(false), at: range)
        case .copy(let from, let to): model.operands[to] = model.operands[from]
        case .exchange(let first, let second):
            (model.branches[first].block, model.branches[second].block) =
                (model.branches[second].block, model.branches[first].block)
        case .swap(let pick, let first, let second): model.picks[pick].alternatives.swapAt(first, second)
        }
        return model
    }
}

extension CheckedModel {
    /// Adds a condition.
    fileprivate mutating func append(_ expression: Expression, at range: SourceRange) -> ExpressionID {
        expressions.append(expression)
        types.append(.truth)
        expressionRanges.append(range)
        return ExpressionID(expressions.count - 1)
    }

    /// Makes a conjunction or a disjunction one of the other conditions.
    fileprivate mutating func leaveOut(_ operand: Int, of id: ExpressionID) {
        func others(_ run: IndexRange) -> [ExpressionID] {
            run.range.filter { $0 - run.range.lowerBound != operand }.map { operands[$0] }
        }
        let kept: [ExpressionID]
        let isConjunction: Bool
        switch self[id] {
        case .all(let run): (kept, isConjunction) = (others(run), true)
        case .any(let run): (kept, isConjunction) = (others(run), false)
        default: return
        }
        if kept.count == 1 {
            expressions[id.index] = self[kept[0]]
            return
        }
        let start = operands.count
        operands += kept
        let run = IndexRange(start..<operands.count)
        expressions[id.index] = isConjunction ? .all(run) : .any(run)
    }
}
