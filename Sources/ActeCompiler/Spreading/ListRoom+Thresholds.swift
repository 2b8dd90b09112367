import ActeModel

// A rule may ask whether a list gives more than some threshold: `(nombre de [xs] dont c) dépasse 3`. With room for fewer items, no answers would
// seem to pass it.
extension ListRoom {
    /// Most items that are looked at for the sake of a threshold.
    private static let most: Int64 = 64

    /// Makes room for what thresholds on counts and sums can tell apart. O(expressions).
    mutating func grow(forThresholdsOf model: CheckedModel) {
        for expression in model.expressions {
            guard case .compare(_, let left, let right) = expression else { continue }
            for (side, other) in [(left, right), (right, left)] {
                guard let constant = constant(other, model) else { continue }
                grow(side, beyond: constant, in: model, depth: 0)
            }
        }
    }

    private func constant(_ id: ExpressionID, _ model: CheckedModel) -> Int64? {
        switch model[id] {
        case .scalar(let scalar): scalar
        case .parameter(let index):
            model.parameters[Int(index)].versions.compactMap { version in
                if case .scalar(let scalar) = model[version.value] { scalar } else { nil }
            }.max()
        default: nil
        }
    }

    private mutating func grow(_ id: ExpressionID, beyond threshold: Int64, in model: CheckedModel, depth: Int) {
        guard depth < 64 else { return }
        switch model[id] {
        case .count(let list, _):
            grow(Int(list), to: Int(max(0, min(threshold, ListRoom.most)) + 1), in: model)
        case .total(let list, let value):
            guard case .question(let question) = model[value], let most = model.questions[Int(question)].maximum,
                most > 0
            else { return }
            grow(Int(list), to: Int(max(0, min(threshold / most, ListRoom.most)) + 1), in: model)
        case .computation(let index):
            grow(model.computations[Int(index)].value, beyond: threshold, in: model, depth: depth + 1)
        default:
            for child in model.children(of: id) { grow(child, beyond: threshold, in: model, depth: depth + 1) }
        }
    }
}
