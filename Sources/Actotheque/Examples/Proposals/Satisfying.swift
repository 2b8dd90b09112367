import ActeGraph
import ActeModel
import ActeValues

/// Answers read off a condition that make it hold, or leave others behind: where the rules say plainly what they look for, nothing need be searched.
struct Satisfying {
    private let model: CheckedModel

    /// Most sets of answers listed for one condition.
    private static let most = 8

    init(_ model: CheckedModel) { self.model = model }

    /// Sets of answers under which a condition may hold.
    func answers(to condition: ExpressionID) -> [AimChanges.Answers] {
        let found: [AimChanges.Answers]
        switch model[condition] {
        case .isOption(let subject, let options):
            found =
                question(subject).map { id in
                    model.optionSets[options.range].map { [id: .scalar(Int64($0))] }
                } ?? []
        case .question where model.type(of: condition) == .truth:
            found = question(condition).map { [[$0: .scalar(1)]] } ?? []
        case .not(let inner):
            found = question(inner).map { [[$0: .scalar(0)]] } ?? []
        case .compare(let comparison, let left, let right):
            found = boundary(comparison, left, right)
        case .computation(let index) where model.type(of: condition) == .truth:
            found = answers(to: model.computations[Int(index)].value)
        case .all(let run):
            found = model.operands[run.range].reduce([[:]]) { sets, operand in
                let more = answers(to: operand)
                return more.isEmpty
                    ? sets : sets.flatMap { set in more.prefix(2).map { set.merging($0) { $1 } } }
            }
        case .any(let run): found = model.operands[run.range].flatMap { answers(to: $0) }
        default: found = []
        }
        return Array(found.filter { !$0.isEmpty }.prefix(Satisfying.most))
    }

    /// Options that none of some conditions looks for: one set of answers for each.
    func answersBesides(_ conditions: [ExpressionID]) -> [AimChanges.Answers] {
        var taken: [QuestionID: Set<Int32>] = [:]
        for condition in conditions {
            guard case .isOption(let subject, let options) = model[condition], let id = question(subject) else {
                continue
            }
            taken[id, default: []].formUnion(model.optionSets[options.range])
        }
        return taken.sorted { $0.key < $1.key }.flatMap { id, options in
            model.questions[Int(id.rawValue)].options.indices.filter { !options.contains(Int32($0)) }
                .prefix(Satisfying.most).map { [id: .scalar(Int64($0))] }
        }
    }

    private func question(_ expression: ExpressionID) -> QuestionID? {
        guard case .question(let index) = model[expression] else { return nil }
        return QuestionID(UInt32(index))
    }

    /// The constant itself where the comparison holds of it, else the nearest value of which it does.
    private func boundary(
        _ comparison: ActeModel.Comparison, _ left: ExpressionID, _ right: ExpressionID
    ) -> [AimChanges.Answers] {
        guard let id = question(left), case .scalar(let constant) = model[right] else { return [] }
        let step = ToldApart.step(of: model.type(of: left))
        let scalar =
            switch comparison {
            case .equal, .lessOrEqual, .greaterOrEqual: constant
            case .notEqual, .greater: constant + step
            case .less: constant - step
            }
        return [[id: .scalar(scalar)]]
    }
}
