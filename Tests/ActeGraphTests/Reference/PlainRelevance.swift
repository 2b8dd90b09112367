/// The definitions of the language, word for word, by trying every completion.
struct PlainRelevance {
    let model: PlainModel
    let answers: PlainModel.Answers
    private let completions: [[Int]]
    /// By unanswered question: how far apart two completions lie that differ on it by one answer.
    private var strides: [Int: Int] = [:]
    private let results: [PlainResult]

    init(_ model: PlainModel, _ answers: PlainModel.Answers) {
        self.model = model
        self.answers = answers
        completions = model.completions(of: answers)
        results = completions.map { model.result($0) }
        // The last question varies fastest.
        var stride = 1
        for question in model.questions.indices.reversed() where answers[question] == nil {
            strides[question] = stride
            stride *= model.domain(of: question).count
        }
    }

    var isSettled: Bool { results.allSatisfy { $0 == results[0] } }

    var isRefusedForCertain: Bool {
        results.allSatisfy { result in
            if case .refused = result { true } else { false }
        }
    }

    /// Some two completions that differ on this question alone give different results.
    func mayMatter(_ question: Int) -> Bool { differ(on: question, results) }

    /// Whether some two completions that differ on this question alone give different outputs.
    private func differ<Output: Equatable>(on question: Int, _ outputs: [Output]) -> Bool {
        guard let stride = strides[question] else { return false }
        let period = stride * model.domain(of: question).count
        return outputs.indices.contains { index in
            index % period >= stride && outputs[index] != outputs[index - stride]
        }
    }

    private func constant<Output: Equatable>(_ outputs: [Output]) -> Output? {
        outputs.allSatisfy { $0 == outputs[0] } ? outputs[0] : nil
    }

    /// The questions needed now, and the refusal that is certain.
    func needed() -> (questions: Set<Int>, refusal: Int?) {
        var demand = Demand()
        reach(model.root, &demand)
        if let refusal = demand.refusal { return ([], refusal) }
        let needed = demand.wanted.filter { question in
            guard answers[question] == nil, mayMatter(question) else { return false }
            guard let gate = model.questions[question].gate else { return true }
            return constant(completions.map { model.holds(gate, $0) }) == true
        }
        return (needed, nil)
    }

    private struct Demand {
        var wanted: Set<Int> = []
        var refusal: Int?
    }

    private func reach(_ items: [PlainModel.Item], _ demand: inout Demand) {
        for item in items {
            switch item {
            case .part(_, let shown):
                for operand in shown {
                    switch operand {
                    case .answer(let question): want(question, &demand)
                    case .term(let term): want(term, &demand)
                    }
                }
            case .refusal(let number): demand.refusal = min(demand.refusal ?? number, number)
            case .call(let block): reach(model.shared[block], &demand)
            case .decide(let condition, let yes, let no):
                if let branch = decide({ model.holds(condition, $0) }, &demand) { reach(branch ? yes : no, &demand) }
            case .select(let conditions, let blocks):
                let branch = decide(
                    { answers in conditions.firstIndex { model.holds($0, answers) } ?? conditions.count }, &demand)
                if let branch { reach(blocks[branch], &demand) }
            }
        }
    }

    /// The branch that a decision certainly takes; otherwise its questions are wanted.
    private func decide<Branch: Equatable>(_ function: ([Int]) -> Branch, _ demand: inout Demand) -> Branch? {
        let branches = completions.map(function)
        if let branch = constant(branches) { return branch }
        for question in model.questions.indices where differ(on: question, branches) { want(question, &demand) }
        return nil
    }

    private func want(_ question: Int, _ demand: inout Demand) {
        guard demand.wanted.insert(question).inserted, let gate = model.questions[question].gate else { return }
        _ = decide({ model.holds(gate, $0) }, &demand)
    }

    private func want(_ term: PlainModel.Term, _ demand: inout Demand) {
        switch term {
        case .constant: break
        case .answer(let question): want(question, &demand)
        case .sum(let left, let right):
            want(left, &demand)
            want(right, &demand)
        case .choose(let cases, let otherwise):
            // Cases that give one and the same term are one case.
            let pieces = cases.map(\.1) + [otherwise]
            let keys = pieces.map { "\($0)" }
            let chosen = decide(
                { answers in keys[cases.firstIndex { model.holds($0.0, answers) } ?? cases.count] }, &demand)
            if let chosen, let index = keys.firstIndex(of: chosen) { want(pieces[index], &demand) }
        }
    }
}
