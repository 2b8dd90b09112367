import ActeModel

/// The questions that a text or an expression hangs on, those behind computed values and applicability included.
struct Mentions {
    private let model: CheckedModel
    private var known: [Int32: [Int]] = [:]

    /// Looks into this model.
    init(_ model: CheckedModel) { self.model = model }

    /// The questions behind the holes and conditions of a text, each once.
    mutating func inText(_ text: TextID) -> [Int] {
        var found: [Int] = []
        for segment in model.segments(of: text) {
            switch segment {
            case .hole(let expression, _, _), .inlineIf(let expression): add(inExpression(expression), to: &found)
            case .dateSpan(let first, let last, _, _):
                for end in [first, last] { add(inExpression(end), to: &found) }
            case .pick(let pick): add(inExpression(model.picks[Int(pick)].subject), to: &found)
            default: continue
            }
        }
        return found
    }

    /// The questions behind an expression, each once, in the order they are read.
    mutating func inExpression(_ expression: ExpressionID) -> [Int] {
        if let found = known[expression.rawValue] { return found }
        // A loop between computations is an error of the rules: marking first keeps even a faulty model from looping here.
        known[expression.rawValue] = []
        var found: [Int] = []
        switch model[expression] {
        case .question(let question):
            found = [Int(question)]
            if let condition = model.questions[Int(question)].applicability { add(inExpression(condition), to: &found) }
        case .computation(let computation): found = inExpression(model.computations[Int(computation)].value)
        default: for operand in model.children(of: expression) { add(inExpression(operand), to: &found) }
        }
        known[expression.rawValue] = found
        return found
    }

    /// The questions behind a computed value.
    static func questions(behindComputation index: Int, of model: CheckedModel) -> [Int] {
        var mentions = Mentions(model)
        return mentions.inExpression(model.computations[index].value)
    }

    private func add(_ questions: [Int], to found: inout [Int]) {
        for question in questions where !found.contains(question) { found.append(question) }
    }
}

/// A name that an expression reads directly.
enum Name: Hashable {
    case question(Int)
    case computation(Int)
    case parameter(Int)
}

extension CheckedModel {
    /// The names that an expression reads directly, each once, in the order they are read.
    func names(in expression: ExpressionID) -> [Name] {
        switch self[expression] {
        case .question(let index): return [.question(Int(index))]
        case .computation(let index): return [.computation(Int(index))]
        case .parameter(let index): return [.parameter(Int(index))]
        default:
            var found: [Name] = []
            for name in children(of: expression).flatMap(names) where !found.contains(name) { found.append(name) }
            return found
        }
    }
}
