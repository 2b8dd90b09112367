import ActeValues

/// Finds the compared terms that are long sums of answers: one answer can only move such a sum by as much as it may itself vary, so that the sum need
/// not be worked out again as long as it is far from every threshold.
struct SumSurvey {
    /// Sums of fewer answers are worked out again each time, which is as quick.
    static let shortest = 16
    /// Most steps taken to read one sum; what is shared within it is read wherever it stands.
    private static let maximumWork = 100_000

    private let terms: Terms
    private let questions: [QuestionDeclaration]

    init(terms: Terms, questions: [QuestionDeclaration]) {
        self.terms = terms
        self.questions = questions
    }

    /// How many times a term adds each answer, and the piecewise terms and the answers it reads; nothing where it is no long sum.
    func addends(of term: UInt32) -> (counts: [UInt32: UInt32], pieces: [UInt32])? {
        var counts: [UInt32: UInt32] = [:]
        var pieces: [UInt32] = []
        var pending = [term]
        var work = 0
        let type = terms.nodes[Int(term)].type
        while let next = pending.popLast() {
            work += 1
            let node = terms.nodes[Int(next)]
            guard work < Self.maximumWork, node.type == type || node.operation == .absent else { return nil }
            switch node.operation {
            case .constant, .absent: break
            case .answer: counts[node.first, default: 0] += 1
            case .add, .choose:
                if node.operation == .choose { pieces.append(next) }
                terms.forEachOperand(of: next) { pending.append($0) }
            default: return nil
            }
        }
        return counts.count < Self.shortest ? nil : (counts, pieces)
    }

    /// Whether an answer is a scalar, always given once its question arises.
    func isPlain(_ question: UInt32) -> Bool {
        let declaration = questions[Int(question)]
        return !declaration.isOptional && !declaration.type.isText && declaration.type != .choices
    }
}
