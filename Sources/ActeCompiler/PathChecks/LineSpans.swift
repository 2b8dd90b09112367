import ActeModel

/// What the lines of a table say of each answer, as spans of its values: of two lines whose spans of one answer do not meet, nothing need be proved, for they
/// never hold together.
///
/// A span holds all the values that a line accepts, and maybe others.
struct LineSpans {
    /// What is compared with constants.
    private enum Subject: Hashable {
        case question(Int32)
        case computation(Int32)
        case parameter(Int32)
    }

    /// By line, what it says of each.
    private let lines: [[Subject: ClosedRange<Int64>]]

    /// Reads conditions. O(size).
    init(_ conditions: [ExpressionID], in model: CheckedModel) {
        lines = conditions.map { condition in
            var spans: [Subject: ClosedRange<Int64>] = [:]
            Self.read(condition, model, &spans)
            return spans
        }
    }

    private static func read(
        _ condition: ExpressionID, _ model: CheckedModel, _ spans: inout [Subject: ClosedRange<Int64>]
    ) {
        func narrow(_ subject: ExpressionID, to low: Int64, _ high: Int64) {
            guard let subject = Self.subject(subject, model) else { return }
            let known = spans[subject] ?? Int64.min...Int64.max
            // A line that nothing satisfies is told by itself: any span holds all of what it accepts.
            let (low, high) = (max(low, known.lowerBound), min(high, known.upperBound))
            if low <= high { spans[subject] = low...high }
        }
        switch model[condition] {
        case .all(let parts): for part in model.operands[parts.range] { read(part, model, &spans) }
        case .question, .computation: narrow(condition, to: 1, 1)
        case .not(let inner): narrow(inner, to: 0, 0)
        case .isOption(let subject, let options):
            let positions = model.optionSets[options.range].map { Int64($0) }
            if let low = positions.min(), let high = positions.max() { narrow(subject, to: low, high) }
        case .compare(let comparison, let subject, let other):
            guard case .scalar(let constant) = model[other], constant > .min, constant < .max else { return }
            switch comparison {
            case .equal: narrow(subject, to: constant, constant)
            case .notEqual: break
            case .less: narrow(subject, to: .min, constant - 1)
            case .lessOrEqual: narrow(subject, to: .min, constant)
            case .greater: narrow(subject, to: constant + 1, .max)
            case .greaterOrEqual: narrow(subject, to: constant, .max)
            }
        default: break
        }
    }

    private static func subject(_ expression: ExpressionID, _ model: CheckedModel) -> Subject? {
        switch model[expression] {
        case .question(let index): .question(index)
        case .computation(let index): .computation(index)
        case .parameter(let index): .parameter(index)
        default: nil
        }
    }

    /// By line, the lines before it that may hold with it, in order. O(lines log lines × answers + pairs).
    func earlierNeighbours() -> [[Int]] {
        let subjects = Set(lines.flatMap(\.keys))
        let orders = subjects.map { Order(of: $0, lines) }
        guard let best = orders.min(by: { $0.pairCount < $1.pairCount }) else {
            return lines.indices.map { Array(0..<$0) }
        }
        return best.earlierNeighbours()
    }

    /// The lines by where their spans of one answer begin.
    private struct Order {
        private let spans: [(line: Int, span: ClosedRange<Int64>)]
        /// How many pairs of spans meet.
        let pairCount: Int

        init(of subject: Subject, _ lines: [[Subject: ClosedRange<Int64>]]) {
            let spans = lines.enumerated().map { (line: $0.offset, span: $0.element[subject] ?? .min ... .max) }
                .sorted { ($0.span.lowerBound, $0.line) < ($1.span.lowerBound, $1.line) }
            pairCount = spans.indices.reduce(0) { $0 + Order.end(of: $1, in: spans) - $1 - 1 }
            self.spans = spans
        }

        /// Past the last span that begins before one ends.
        private static func end(of index: Int, in spans: [(line: Int, span: ClosedRange<Int64>)]) -> Int {
            var (low, high) = (index + 1, spans.count)
            while low < high {
                let middle = (low + high) / 2
                if spans[middle].span.lowerBound <= spans[index].span.upperBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }

        func earlierNeighbours() -> [[Int]] {
            var found = [[Int]](repeating: [], count: spans.count)
            for index in spans.indices {
                for other in (index + 1)..<max(index + 1, Order.end(of: index, in: spans)) {
                    let (one, two) = (spans[index].line, spans[other].line)
                    found[max(one, two)].append(min(one, two))
                }
            }
            return found.map { $0.sorted() }
        }
    }
}
