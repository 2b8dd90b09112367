import ActeModel

// A rule may ask whether a list gives more than some threshold: `(nombre de [xs] dont c) dépasse 3`. With room for fewer items, no answers would
// seem to pass it. What is asked of one item at least, or of all, may hang on another item each time.
extension ListRoom {
    /// Most items that are looked at for the sake of one threshold.
    private static let mostOfThreshold: Int64 = 64
    /// Most items that are looked at for the sake of all that is asked of items together.
    private static let mostTogether = 8

    /// Makes room for what thresholds on counts and sums can tell apart. O(expressions).
    mutating func grow(forThresholdsOf model: CheckedModel) {
        var survey = ThresholdSurvey(model)
        survey.run()
        for (list, threshold) in survey.counts.sorted(by: { $0.key < $1.key }) {
            grow(list, to: Int(max(0, min(threshold, ListRoom.mostOfThreshold)) + 1), in: model)
        }
        for (list, count) in survey.together.sorted(by: { $0.key < $1.key }) {
            grow(list, to: min(count, ListRoom.mostTogether), in: model)
            if count > ListRoom.mostTogether { leaveOpen(list) }
        }
        // However many items a sum is of, more of them may make another.
        for list in survey.summed.sorted() { leaveOpen(list) }
    }
}

/// What conditions compare of lists.
private struct ThresholdSurvey {
    private let model: CheckedModel
    /// The highest number that a count, or a sum counted in the items that it takes, is compared with, by list.
    private(set) var counts: [Int: Int64] = [:]
    /// How many items may be told apart at once, by list: one for each thing asked of some item or of all, and as many as counts compare.
    private(set) var together: [Int: Int] = [:]
    /// The lists of which some sum is compared.
    private(set) var summed: Set<Int> = []
    /// The lowest positive constants that answers are compared with, by question.
    private var steps: [Int32: Int64] = [:]

    init(_ model: CheckedModel) { self.model = model }

    mutating func run() {
        for expression in model.expressions {
            guard case .compare(_, let left, let right) = expression else { continue }
            for (side, other) in [(left, right), (right, left)] {
                guard case .question(let question) = model[side], let constant = constant(other), constant > 0 else {
                    continue
                }
                steps[question] = min(steps[question] ?? constant, constant)
            }
        }
        for expression in model.expressions {
            switch expression {
            case .some(let list, _), .every(let list, _): together[Int(list), default: 1] += 1
            case .compare(_, let left, let right):
                for (side, other) in [(left, right), (right, left)] { look(at: side, against: constant(other), 0) }
            default: continue
            }
        }
    }

    private func constant(_ id: ExpressionID) -> Int64? {
        switch model[id] {
        case .scalar(let scalar): scalar
        case .parameter(let index):
            model.parameters[Int(index)].versions.compactMap { version in
                if case .scalar(let scalar) = model[version.value] { scalar } else { nil }
            }.max()
        default: nil
        }
    }

    private mutating func look(at id: ExpressionID, against threshold: Int64?, _ depth: Int) {
        guard depth < 64 else { return }
        switch model[id] {
        case .count(let list, _):
            let threshold = threshold ?? 1
            counts[Int(list)] = max(counts[Int(list)] ?? 0, threshold)
            together[Int(list), default: 1] += Int(max(0, min(threshold, 64))) + 1
        case .total(let list, let value):
            summed.insert(Int(list))
            guard let threshold, case .question(let question) = model[value] else { return }
            if let most = model.questions[Int(question)].maximum, most > 0 {
                counts[Int(list)] = max(counts[Int(list)] ?? 0, threshold / most)
            }
            // Of items that are each below a constant, more are needed.
            if let step = steps[question] {
                together[Int(list), default: 1] += Int(max(0, min(threshold / step, 64))) + 1
            }
        case .computation(let index): look(at: model.computations[Int(index)].value, against: threshold, depth + 1)
        default:
            for child in model.children(of: id) { look(at: child, against: threshold, depth + 1) }
        }
    }
}
