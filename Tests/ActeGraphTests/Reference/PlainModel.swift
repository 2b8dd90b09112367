/// A model as a jurist would read it: a plain tree, evaluated by walking it. It shares nothing with the graph but its meaning.
struct PlainModel {
    struct Question {
        enum Kind { case truth, choice, integer, hours }
        var kind: Kind
        /// Answers are 0 ..< size.
        var size: Int
        var isOptional: Bool
        var gate: Condition?
    }

    indirect enum Condition {
        case constant(Bool)
        case atLeast(Int, Int)
        case isEqual(Int, Int)
        case isAnswered(Int)
        case termAtLeast(Term, Int)
        case not(Condition)
        case all([Condition])
        case any([Condition])
    }

    indirect enum Term {
        case constant(Int)
        case answer(Int)
        case sum(Term, Term)
        case choose([(Condition, Term)], Term)
    }

    enum Shown {
        case answer(Int)
        case term(Term)
    }

    indirect enum Item {
        case part(Int, [Shown])
        case refusal(Int)
        case decide(Condition, yes: [Item], no: [Item])
        case select([Condition], [[Item]])
        case call(Int)
    }

    var questions: [Question] = []
    var root: [Item] = []
    /// Blocks that are called; one calls only those after it.
    var shared: [[Item]] = []
    var partCount = 0
    var refusalCount = 0
}

/// What comes of a complete assignment.
enum PlainResult: Hashable {
    case refused(Int)
    /// By part: what it shows, spelled out.
    case act([Int: [String]])
}

extension PlainModel {
    /// An answer: nothing while unanswered, −1 when left out.
    typealias Answers = [Int?]

    static let leftOut = -1

    func domain(of question: Int) -> [Int] {
        Array(0..<questions[question].size) + (questions[question].isOptional ? [Self.leftOut] : [])
    }

    func arises(_ question: Int, _ answers: [Int]) -> Bool {
        guard let gate = questions[question].gate else { return true }
        return holds(gate, answers)
    }

    func value(of question: Int, _ answers: [Int]) -> Int? {
        arises(question, answers) && answers[question] != Self.leftOut ? answers[question] : nil
    }

    func holds(_ condition: Condition, _ answers: [Int]) -> Bool {
        switch condition {
        case .constant(let truth): truth
        case .atLeast(let question, let bound): value(of: question, answers).map { $0 >= bound } ?? false
        case .isEqual(let question, let other): value(of: question, answers).map { $0 == other } ?? false
        case .isAnswered(let question): value(of: question, answers) != nil
        case .termAtLeast(let term, let bound): value(of: term, answers).map { $0 >= bound } ?? false
        case .not(let inner): !holds(inner, answers)
        case .all(let list): list.allSatisfy { holds($0, answers) }
        case .any(let list): list.contains { holds($0, answers) }
        }
    }

    func value(of term: Term, _ answers: [Int]) -> Int? {
        switch term {
        case .constant(let constant): return constant
        case .answer(let question): return value(of: question, answers)
        case .sum(let left, let right):
            guard let one = value(of: left, answers), let other = value(of: right, answers) else { return nil }
            return one + other
        case .choose(let cases, let otherwise):
            for (condition, term) in cases where holds(condition, answers) { return value(of: term, answers) }
            return value(of: otherwise, answers)
        }
    }

    /// How a term comes to its value.
    func spelling(of term: Term, _ answers: [Int]) -> String {
        switch term {
        case .constant(let constant): return "\(constant)"
        case .answer(let question):
            return value(of: question, answers).map { "[\(question)]=\($0)" } ?? "[\(question)]∅"
        case .sum(let left, let right): return "(\(spelling(of: left, answers))+\(spelling(of: right, answers)))"
        case .choose(let cases, let otherwise):
            for (condition, term) in cases where holds(condition, answers) { return spelling(of: term, answers) }
            return spelling(of: otherwise, answers)
        }
    }

    func result(_ answers: [Int]) -> PlainResult {
        var parts: [Int: [String]] = [:]
        var refusal: Int?
        visit(root, answers, &parts, &refusal)
        return refusal.map { .refused($0) } ?? .act(parts)
    }

    private func visit(_ items: [Item], _ answers: [Int], _ parts: inout [Int: [String]], _ refusal: inout Int?) {
        for item in items {
            switch item {
            case .part(let part, let shown):
                parts[part] = shown.map { operand in
                    switch operand {
                    case .answer(let question): spelling(of: .answer(question), answers)
                    case .term(let term): spelling(of: term, answers)
                    }
                }
            case .refusal(let number): refusal = min(refusal ?? number, number)
            case .decide(let condition, let yes, let no):
                visit(holds(condition, answers) ? yes : no, answers, &parts, &refusal)
            case .select(let conditions, let blocks):
                let branch = conditions.firstIndex { holds($0, answers) } ?? conditions.count
                visit(blocks[branch], answers, &parts, &refusal)
            case .call(let block): visit(shared[block], answers, &parts, &refusal)
            }
        }
    }

    /// Every completion of some answers.
    func completions(of answers: Answers) -> [[Int]] {
        var list: [[Int]] = [[]]
        for question in questions.indices {
            let values = answers[question].map { [$0] } ?? domain(of: question)
            list = list.flatMap { start in values.map { start + [$0] } }
        }
        return list
    }
}
