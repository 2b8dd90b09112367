import ActeGraph
import ActeValues
import TestRandom

/// Random comparisons of values computed from a few small answers, with a plain evaluator of them.
struct RandomRelations {
    indirect enum Computed {
        case answer(Int)
        case constant(Int)
        case sum(Computed, Computed)
        case difference(Computed, Computed)
        case opposite(Computed)
        case times(Computed, Int)
        case over(Computed, Int, TermRounding.Direction?)
        case product(Computed, Computed)
        case ratio(Computed, Computed, TermRounding.Direction)
        case either(Claim, Computed, Computed)
    }

    indirect enum Claim {
        case compare(Computed, Comparison, Computed)
        case not(Claim)
        case all([Claim])
        case any([Claim])
    }

    struct Question {
        var range: ClosedRange<Int>
        var isOptional: Bool
        /// The earlier answer, and the least it must be for this question to arise.
        var gate: (question: Int, least: Int)?
    }

    /// What values are computed with.
    enum Kind {
        /// Sums, and products and quotients by constants.
        case linear
        /// Products of two values, and quotients by one, as well.
        case curved
    }

    let questions: [Question]
    let claims: [Claim]

    init(_ kind: Kind = .linear, claims count: Int, using generator: inout SeededGenerator) {
        let number = Int.random(in: 2...4, using: &generator)
        questions = (0..<number).map { question in
            let low = Int.random(in: -2...2, using: &generator)
            let range = low...low + Int.random(in: 1...4, using: &generator)
            var gate: (question: Int, least: Int)?
            if question > 0, Int.random(in: 0..<4, using: &generator) == 0 {
                gate = (Int.random(in: 0..<question, using: &generator), Int.random(in: 0...2, using: &generator))
            }
            return Question(
                range: range, isOptional: Int.random(in: 0..<4, using: &generator) == 0, gate: gate)
        }
        claims = (0..<count).map { _ in RandomRelations.claim(kind, number, 3, &generator) }
    }

    private static func computed(_ kind: Kind, _ questions: Int, _ depth: Int, _ generator: inout SeededGenerator)
        -> Computed
    {
        let roll = Int.random(in: 0..<12, using: &generator)
        if depth == 0 || roll < 3 {
            return roll == 0
                ? .constant(Int.random(in: -4...6, using: &generator))
                : .answer(Int.random(in: 0..<questions, using: &generator))
        }
        let first = computed(kind, questions, depth - 1, &generator)
        if kind == .curved, roll > 8 {
            let second = computed(kind, questions, depth - 1, &generator)
            let direction = [TermRounding.Direction.down, .up, .nearest].randomElement(using: &generator) ?? .down
            return roll == 9 ? .ratio(first, second, direction) : .product(first, second)
        }
        switch roll {
        case 3: return .opposite(first)
        case 4: return .times(first, Int.random(in: -3...3, using: &generator))
        case 5:
            let directions: [TermRounding.Direction?] = [nil, .down, .up, .nearest]
            let divisor = [-3, -2, 2, 3, 4].randomElement(using: &generator) ?? 2
            return .over(first, divisor, directions.randomElement(using: &generator) ?? nil)
        case 6:
            return .either(
                claim(kind, questions, 0, &generator), first, computed(kind, questions, depth - 1, &generator))
        case 7, 8, 9: return .difference(first, computed(kind, questions, depth - 1, &generator))
        default: return .sum(first, computed(kind, questions, depth - 1, &generator))
        }
    }

    private static func claim(_ kind: Kind, _ questions: Int, _ depth: Int, _ generator: inout SeededGenerator) -> Claim
    {
        let roll = Int.random(in: 0..<8, using: &generator)
        if depth == 0 || roll < 2 {
            let comparison = Comparison.allCases.randomElement(using: &generator) ?? .equal
            let (first, second) = (computed(kind, questions, 2, &generator), computed(kind, questions, 1, &generator))
            return .compare(first, comparison, second)
        }
        if roll == 2 { return .not(claim(kind, questions, depth - 1, &generator)) }
        let parts = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
            claim(kind, questions, depth - 1, &generator)
        }
        return roll < 7 ? .all(parts) : .any(parts)
    }

    /// Every set of answers that count; nothing stands for none.
    var ways: Set<[Int?]> {
        let all = questions.reduce([[]] as [[Int?]]) { ways, question in
            let answers = question.range.map { Optional($0) } + (question.isOptional ? [nil] : [])
            return ways.flatMap { way in answers.map { way + [$0] } }
        }
        return Set(
            all.map { given in
                var counted: [Int?] = []
                for (question, answer) in zip(questions, given) {
                    let arises = question.gate.map { gate in counted[gate.question].map { $0 >= gate.least } ?? false }
                    counted.append(arises ?? true ? answer : nil)
                }
                return counted
            })
    }

    func value(_ computed: Computed, _ answers: [Int?]) -> Int? {
        switch computed {
        case .answer(let question): return answers[question]
        case .constant(let constant): return constant
        case .opposite(let inner): return value(inner, answers).map { -$0 }
        case .times(let inner, let factor): return value(inner, answers).map { $0 * factor }
        case .sum(let first, let second):
            guard let first = value(first, answers), let second = value(second, answers) else { return nil }
            return first + second
        case .difference(let first, let second):
            guard let first = value(first, answers), let second = value(second, answers) else { return nil }
            return first - second
        case .either(let claim, let first, let second):
            return value(holds(claim, answers) ? first : second, answers)
        case .product(let first, let second):
            guard let first = value(first, answers), let second = value(second, answers) else { return nil }
            return first * second
        case .ratio(let first, let second, let direction):
            guard let divisor = value(second, answers), divisor != 0 else { return nil }
            return value(.over(first, divisor, direction), answers)
        case .over(let inner, let divisor, let direction):
            guard let inner = value(inner, answers) else { return nil }
            let exact = Double(inner) / Double(divisor)
            switch direction {
            case nil: return inner % divisor == 0 ? inner / divisor : nil
            case .down: return Int(exact.rounded(.down))
            case .up: return Int(exact.rounded(.up))
            case .nearest: return Int(exact.rounded(.toNearestOrAwayFromZero))
            }
        }
    }

    func holds(_ claim: Claim, _ answers: [Int?]) -> Bool {
        switch claim {
        case .not(let inner): return !holds(inner, answers)
        case .all(let parts): return parts.allSatisfy { holds($0, answers) }
        case .any(let parts): return parts.contains { holds($0, answers) }
        case .compare(let first, let comparison, let second):
            guard let first = value(first, answers), let second = value(second, answers) else { return false }
            switch comparison {
            case .equal: return first == second
            case .notEqual: return first != second
            case .less: return first < second
            case .lessOrEqual: return first <= second
            case .greater: return first > second
            case .greaterOrEqual: return first >= second
            }
        }
    }

    /// The questions and conditions in a builder.
    func builder() -> (builder: DecisionGraphBuilder, conditions: [ConditionID]) {
        var builder = DecisionGraphBuilder()
        for (index, question) in questions.enumerated() {
            var declared = QuestionDeclaration("q\(index)", .integer)
            declared.minimum = Int64(question.range.lowerBound)
            declared.maximum = Int64(question.range.upperBound)
            declared.isOptional = question.isOptional
            let id = builder.question(declared)
            guard let gate = question.gate else { continue }
            let earlier = Operand.question(QuestionID(UInt32(gate.question)))
            builder.restrict(id, to: builder.compare(earlier, .greaterOrEqual, scalar: Int64(gate.least)))
        }
        let conditions = claims.map { condition($0, in: &builder) }
        return (builder, conditions)
    }

    private func term(_ computed: Computed, in builder: inout DecisionGraphBuilder) -> TermID {
        func constant(_ value: Int) -> TermID { builder.constant(.integer(Int64(value)), as: .integer) }
        switch computed {
        case .answer(let question): return builder.answer(to: QuestionID(UInt32(question)))
        case .constant(let value): return constant(value)
        case .opposite(let inner):
            let inner = term(inner, in: &builder)
            return builder.opposite(inner)
        case .times(let inner, let factor):
            let inner = term(inner, in: &builder)
            return builder.product(inner, constant(factor), as: .integer)
        case .over(let inner, let divisor, let direction):
            let inner = term(inner, in: &builder)
            let rounding = direction.map { TermRounding($0, toMultipleOf: 1) }
            return builder.quotient(inner, constant(divisor), as: .integer, rounding: rounding)
        case .product(let first, let second):
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.product(first, second, as: .integer)
        case .ratio(let first, let second, let direction):
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.quotient(
                first, second, as: .integer, rounding: TermRounding(direction, toMultipleOf: 1))
        case .sum(let first, let second):
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.sum(first, second, as: .integer)
        case .difference(let first, let second):
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.difference(first, second, as: .integer)
        case .either(let claim, let first, let second):
            let claim = condition(claim, in: &builder)
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.choose([(claim, first)], otherwise: second, as: .integer)
        }
    }

    private func condition(_ claim: Claim, in builder: inout DecisionGraphBuilder) -> ConditionID {
        switch claim {
        case .compare(let first, let comparison, let second):
            let (first, second) = (term(first, in: &builder), term(second, in: &builder))
            return builder.compare(.term(first), comparison, .term(second))
        case .not(let inner):
            let inner = condition(inner, in: &builder)
            return builder.not(inner)
        case .all(let parts):
            let inner = parts.map { condition($0, in: &builder) }
            return builder.all(inner)
        case .any(let parts):
            let inner = parts.map { condition($0, in: &builder) }
            return builder.any(inner)
        }
    }

    /// Whether answers that count are as the facts about answers say.
    func agree(_ answers: [Int?], with facts: [Situation.Fact]) -> Bool {
        facts.allSatisfy { fact in
            switch fact {
            case .scalar(.question(let question), let low, let high):
                guard let answer = answers[Int(question.rawValue)] else { return false }
                return Int64(answer) >= low ?? .min && Int64(answer) <= high ?? .max
            case .absent(.question(let question)): return answers[Int(question.rawValue)] == nil
            case .scalar(.term, _, _), .absent(.term): return true
            default: return false
            }
        }
    }
}
