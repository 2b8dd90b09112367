import ActeGraph
import ActeValues
import TestRandom

/// Random conditions over a few answers, with a plain evaluator of them.
struct RandomClaims {
    /// What is asked: *oui* or *non*, one of three options, or a whole number from 0 to 5, which may be left out.
    enum Kind: CaseIterable { case truth, choice, number, optional }

    indirect enum Formula {
        case atLeast(question: Int, Int)
        case answered(question: Int)
        case not(Formula)
        case all([Formula])
        case any([Formula])
    }

    let kinds: [Kind]
    /// By question: the answer of an earlier one on which it arises; nothing when it always does.
    let gates: [(question: Int, Int)?]
    let formulas: [Formula]

    init(questions: Int, formulas count: Int, depth: Int, using generator: inout SeededGenerator) {
        let kinds = (0..<questions).map { _ in Kind.allCases.randomElement(using: &generator) ?? .truth }
        self.init(about: kinds, formulas: count, depth: depth, using: &generator)
    }

    /// Other conditions over answers of these kinds, which may arise elsewhere.
    init(about kinds: [Kind], formulas count: Int, depth: Int, using generator: inout SeededGenerator) {
        self.kinds = kinds
        gates = kinds.indices.map { question in
            guard question > 0, Int.random(in: 0..<4, using: &generator) == 0 else { return nil }
            let earlier = Int.random(in: 0..<question, using: &generator)
            return (earlier, Int.random(in: 1...RandomClaims.most(kinds[earlier]), using: &generator))
        }
        formulas = (0..<count).map { _ in RandomClaims.formula(kinds, depth, &generator) }
    }

    private static func most(_ kind: Kind) -> Int {
        switch kind {
        case .truth: 1
        case .choice: 2
        case .number, .optional: 5
        }
    }

    private static func formula(_ kinds: [Kind], _ depth: Int, _ generator: inout SeededGenerator) -> Formula {
        let roll = Int.random(in: 0..<10, using: &generator)
        if depth == 0 || roll < 2 {
            let question = Int.random(in: 0..<kinds.count, using: &generator)
            if roll == 0 { return .answered(question: question) }
            return .atLeast(question: question, Int.random(in: 1...most(kinds[question]), using: &generator))
        }
        if roll < 4 { return .not(formula(kinds, depth - 1, &generator)) }
        let parts = (0..<Int.random(in: 2...3, using: &generator)).map { _ in formula(kinds, depth - 1, &generator) }
        return roll < 7 ? .all(parts) : .any(parts)
    }

    /// The answers a question may have; nothing stands for none.
    func answers(to question: Int) -> [Int?] {
        let values = Array(0...RandomClaims.most(kinds[question])).map { Optional($0) }
        return kinds[question] == .optional ? values + [nil] : values
    }

    /// Every way to answer all questions.
    var allAnswers: [[Int?]] {
        kinds.indices.reduce([[]]) { ways, question in
            ways.flatMap { way in answers(to: question).map { way + [$0] } }
        }
    }

    /// The answers that count: those of questions that arise.
    func counting(_ given: [Int?]) -> [Int?] {
        var counted: [Int?] = []
        for (question, answer) in given.enumerated() {
            if let gate = gates[question], (counted[gate.question] ?? -1) < gate.1 {
                counted.append(nil)
            } else {
                counted.append(answer)
            }
        }
        return counted
    }

    /// Whether a condition holds of answers that count.
    func holds(_ formula: Formula, _ answers: [Int?]) -> Bool {
        switch formula {
        case .atLeast(let question, let bound): answers[question].map { $0 >= bound } ?? false
        case .answered(let question): answers[question] != nil
        case .not(let part): !holds(part, answers)
        case .all(let parts): parts.allSatisfy { holds($0, answers) }
        case .any(let parts): parts.contains { holds($0, answers) }
        }
    }

    /// The questions and conditions in a builder.
    func builder() -> (builder: DecisionGraphBuilder, claims: [ConditionID]) {
        var builder = DecisionGraphBuilder()
        for (question, kind) in kinds.enumerated() {
            var declared = QuestionDeclaration("q\(question)", type(of: kind))
            if kind == .choice { declared.options = ["a", "b", "c"] }
            if kind == .number || kind == .optional { (declared.minimum, declared.maximum) = (0, 5) }
            declared.isOptional = kind == .optional
            let id = builder.question(declared)
            guard let gate = gates[question] else { continue }
            let earlier = Operand.question(QuestionID(UInt32(gate.question)))
            builder.restrict(id, to: builder.compare(earlier, .greaterOrEqual, scalar: Int64(gate.1)))
        }
        let claims = formulas.map { condition($0, in: &builder) }
        return (builder, claims)
    }

    private func type(of kind: Kind) -> ValueType {
        switch kind {
        case .truth: .truth
        case .choice: .choice
        case .number, .optional: .integer
        }
    }

    private func condition(_ formula: Formula, in builder: inout DecisionGraphBuilder) -> ConditionID {
        switch formula {
        case .atLeast(let question, let bound):
            return builder.compare(.question(QuestionID(UInt32(question))), .greaterOrEqual, scalar: Int64(bound))
        case .answered(let question): return builder.isAnswered(QuestionID(UInt32(question)))
        case .not(let part):
            let inner = condition(part, in: &builder)
            return builder.not(inner)
        case .all(let parts):
            let inner = parts.map { condition($0, in: &builder) }
            return builder.all(inner)
        case .any(let parts):
            let inner = parts.map { condition($0, in: &builder) }
            return builder.any(inner)
        }
    }

    /// Whether answers that count are as a situation says.
    func agree(_ answers: [Int?], with situation: [Situation.Fact]) -> Bool {
        situation.allSatisfy { fact in
            switch fact {
            case .scalar(.question(let question), let low, let high):
                guard let answer = answers[Int(question.rawValue)] else { return false }
                return Int64(answer) >= low ?? .min && Int64(answer) <= high ?? .max
            case .absent(.question(let question)): return answers[Int(question.rawValue)] == nil
            default: return false
            }
        }
    }
}
