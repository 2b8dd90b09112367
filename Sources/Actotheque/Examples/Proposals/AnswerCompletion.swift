import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// Leads walks to their end: what nobody answered is answered as the author's defaults, other examples or the type of the question suggest.
///
/// Every question is given an answer at once, and those that do not matter are kept aside: a change then replays what hangs on it, and nothing else.
struct AnswerCompletion {
    /// Which answer is taken where several would do.
    enum Leaning: CaseIterable {
        /// *oui*, and the first option.
        case first
        /// *non*, and the last option.
        case last
    }

    private let rules: Rules
    /// By question: the answers it takes, the likeliest first.
    private let likely: [Leaning: [QuestionID: [StoredAnswer]]]

    init(_ rules: Rules, knowing examples: [ExampleDraft]) {
        self.rules = rules
        let start = rules.start()
        var likely: [Leaning: [QuestionID: [StoredAnswer]]] = [:]
        for leaning in Leaning.allCases {
            for (index, question) in rules.compiled.model.questions.enumerated() {
                let id = QuestionID(UInt32(index))
                var answers = question.defaultValue.flatMap { StoredAnswer($0) }.map { [$0] } ?? []
                answers += examples.compactMap { $0.answers[id] } + SampleAnswers(question).all(leaning)
                likely[leaning, default: [:]][id] = answers.filter { answer in
                    answer.value(as: question.type).map { (try? start.session.check($0, for: id)) != nil }
                        ?? question.isOptional
                }
            }
        }
        self.likely = likely
    }

    /// A walk on which every question has an answer, those given before all others; nothing when one of these is not taken.
    func complete(_ answers: [QuestionID: StoredAnswer], leaning: Leaning) -> Walk? {
        let all = (likely[leaning] ?? [:]).compactMapValues(\.first).merging(answers) { $1 }
        var walk = rules.start()
        return take(all, by: &walk) && opened(&walk, keeping: answers) ? walk : nil
    }

    /// The same walk, also where it stops at an option that is closed among the answers given.
    func completeOrClosed(_ answers: [QuestionID: StoredAnswer], leaning: Leaning) -> Walk? {
        let all = (likely[leaning] ?? [:]).compactMapValues(\.first).merging(answers) { $1 }
        var walk = rules.start()
        guard take(all, by: &walk) else { return nil }
        return opened(&walk, keeping: answers) || walk.closedChoice != nil ? walk : nil
    }

    /// The answers that these rules take, whatever the others are.
    func taken(_ answers: [QuestionID: StoredAnswer]) -> [QuestionID: StoredAnswer] {
        let (start, questions) = (rules.start(), rules.compiled.model.questions)
        return answers.filter { question, answer in
            let asked = questions[Int(question.rawValue)]
            return answer.value(as: asked.type).map { (try? start.session.check($0, for: question)) != nil }
                ?? asked.isOptional
        }
    }

    private func take(_ answers: [QuestionID: StoredAnswer], by walk: inout Walk) -> Bool {
        let questions = rules.compiled.graph.questions
        let values = answers.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.value(as: questions[Int($0.key.rawValue)].type)) }
        return (try? walk.session.take(values)) != nil
    }

    /// A walk whose every question has an answer, some of them changed; nothing when it does not come to its end.
    func changed(_ walk: Walk, by changes: [QuestionID: StoredAnswer]) -> Walk? {
        var changed = walk
        for (question, answer) in changes.sorted(by: { $0.key < $1.key })
        where !give(answer, to: question, of: &changed) {
            // What cannot be right with the answers of before may be with those that follow: all are taken together.
            guard take(changes, by: &changed) else { return nil }
            break
        }
        return opened(&changed, keeping: changes) ? changed : nil
    }

    /// What is asked still was given an option that is closed here: another one is tried, where nobody wants that very one.
    private func opened(_ walk: inout Walk, keeping wanted: [QuestionID: StoredAnswer]) -> Bool {
        for _ in rules.compiled.model.questions {
            guard let next = walk.session.next else { return true }
            let open = likely[.first]?[next]?.first { walk.engine.closedOption(chosenBy: $0, of: next) == nil }
            guard wanted[next] == nil, let open, give(open, to: next, of: &walk) else { return false }
        }
        return walk.session.next == nil
    }

    private func give(_ answer: StoredAnswer, to question: QuestionID, of walk: inout Walk) -> Bool {
        if let value = answer.value(as: rules.compiled.graph.questions[Int(question.rawValue)].type) {
            return (try? walk.session.answer(question, with: value)) != nil
        }
        return (try? walk.session.leaveOut(question)) != nil
    }
}
