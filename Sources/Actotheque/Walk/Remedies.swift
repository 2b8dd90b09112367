import ActeGraph
import ActeModel
import ActeValues

/// Looks for the single changes of answers that would bring a part into the act. Each is tried on a copy of the walk, so that what is
/// proposed is true; thresholds are tried just below, at, and just above.
struct Remedies {
    private let walk: Walk

    /// Most changes tried.
    private static let maximumTrials = 2_000
    /// Most changes proposed.
    private static let maximumProposals = 3

    /// Looks from this walk.
    init(_ walk: Walk) { self.walk = walk }

    /// The changes that bring a part, as `[question] = answer`, the nearest to the present answers first.
    func bringing(_ part: Int) -> [String] {
        let model = walk.model
        var mentions = Mentions(model)
        var questions: [Int] = []
        for way in TreeIndex(model).ways[part] ?? [] {
            for step in way {
                for branch in model.branches(of: step.arms) {
                    guard let condition = branch.condition else { continue }
                    for question in mentions.inExpression(condition) where !questions.contains(question) {
                        questions.append(question)
                    }
                }
            }
        }
        var trials = 0
        var found: [String] = []
        for question in questions {
            for value in candidates(for: question) {
                trials += 1
                guard trials <= Remedies.maximumTrials, found.count < Remedies.maximumProposals else { return found }
                var trial = walk
                guard let answer = StoredAnswer(value) else { continue }
                trial.record(answer, for: QuestionID(UInt32(question)))
                if trial.isPresent(part) {
                    let declared = model.questions[question]
                    found.append("[\(declared.name)] = \(AnswerWords.text(value, among: declared.answerOptions))")
                    break
                }
            }
        }
        return found
    }

    /// The values worth trying: each option, both truths, each constant the question is compared with and its neighbours.
    private func candidates(for index: Int) -> [Value] {
        let question = walk.model.questions[index]
        let present = walk.storedValue(of: QuestionID(UInt32(index)))
        let values: [Value]
        switch question.type {
        case .truth: values = [.truth(true), .truth(false)]
        case .choice: values = question.options.indices.map { .option($0) }
        case .choices:
            values = question.options.indices.map { .options([$0]) } + [.options(Array(question.options.indices))]
        case .text, .longText, .identifier: values = constants().map { .text($0) }
        default:
            let current = present.flatMap { Scalar.of($0) } ?? 0
            values = thresholds(for: index).sorted { ($0 - current).magnitude < ($1 - current).magnitude }.compactMap {
                Scalar.value($0, as: question.type)
            }
        }
        return values.filter { $0 != present && (try? question.accept($0)) != nil }
    }

    private func constants() -> [String] {
        walk.model.expressions.compactMap { expression in
            if case .textTest(_, _, let string) = expression { walk.model.strings[Int(string)] } else { nil }
        }
    }

    private func thresholds(for question: Int) -> [Int64] {
        let model = walk.model
        var mentions = Mentions(model)
        var found: Set<Int64> = []
        for expression in model.expressions {
            guard case .compare(_, let left, let right) = expression else { continue }
            for (subject, bound) in [(left, right), (right, left)]
            where mentions.inExpression(subject).contains(question) {
                guard let constant = constant(bound) else { continue }
                found.formUnion([constant - 1, constant, constant + 1])
            }
        }
        return Array(found)
    }

    private func constant(_ expression: ExpressionID) -> Int64? {
        switch walk.model[expression] {
        case .scalar(let scalar): return scalar
        case .parameter(let index): return walk.scalar(ofParameter: Int(index))
        default: return nil
        }
    }
}
