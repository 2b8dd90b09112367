import ActeGraph
import ActeModel
import ActeValues

/// The answers to a question that the rules tell apart: its options, *oui* and *non*, and both sides of the constants it is compared with.
struct ToldApart {
    private let model: CheckedModel
    private let index: Int

    init(_ model: CheckedModel, _ question: Int) {
        self.model = model
        index = question
    }

    /// The answers, in their order. O(expressions).
    var answers: [StoredAnswer] {
        let question = model.questions[index]
        var answers: [StoredAnswer] = question.isOptional ? [.leftOut] : []
        switch question.type {
        case .truth: answers += [.scalar(1), .scalar(0)]
        case .choice: answers += question.options.indices.map { .scalar(Int64($0)) }
        case .choices: answers += question.options.indices.map { .scalar(1 << Int64($0)) }
        case .text, .longText, .identifier: answers += wordings.map { .text($0) }
        default: answers += boundaries.map { .scalar($0) }
        }
        return answers
    }

    /// The smallest difference that people write between two values of a type.
    static func step(of type: ValueType) -> Int64 {
        switch type {
        case .number, .percentage: 10_000
        default: 1
        }
    }

    private var isQuestion: (ExpressionID) -> Bool {
        { if case .question(let question) = model[$0] { Int(question) == index } else { false } }
    }

    private var boundaries: [Int64] {
        let question = model.questions[index]
        var found: Set<Int64> = []
        for expression in model.expressions {
            guard case .compare(_, let left, let right) = expression, isQuestion(left),
                case .scalar(let constant) = model[right]
            else { continue }
            let step = ToldApart.step(of: question.type)
            for scalar in [constant - step, constant, constant + step]
            where scalar >= question.minimum ?? scalar && scalar <= question.maximum ?? scalar {
                found.insert(scalar)
            }
        }
        return found.sorted()
    }

    private var wordings: [String] {
        model.expressions.compactMap {
            guard case .textTest(_, let subject, let words) = $0, isQuestion(subject) else { return nil }
            return model.strings[Int(words)]
        }
    }
}
