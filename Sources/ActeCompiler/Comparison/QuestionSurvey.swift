import ActeModel

/// What is told of the questions of two versions. Those about the items of a list are told once.
struct QuestionSurvey {
    private(set) var changes: [QuestionChange] = []

    init(_ old: CheckedModel, _ new: CheckedModel, _ pairs: QuestionPairs) {
        for (index, question) in new.questions.enumerated() {
            guard let place = pairs.older[index] else {
                if let former = pairs.retyped[index].map({ old.questions[$0] }) {
                    tell(.retyped(question.name, from: former.type, to: question.type))
                } else {
                    tell(.added(question.name))
                }
                continue
            }
            let before = old.questions[place]
            if before.name != question.name { tell(.renamed(from: before.name, to: question.name)) }
            let (was, now) = (before.options.map(\.key), question.options.map(\.key))
            let (come, gone) = (now.filter { !was.contains($0) }, was.filter { !now.contains($0) })
            if !come.isEmpty { tell(.optionsAdded(question.name, come)) }
            if !gone.isEmpty { tell(.optionsRemoved(question.name, gone)) }
            if come.isEmpty, gone.isEmpty, QuestionRevision(of: before).digest != QuestionRevision(of: question).digest
            {
                tell(.reworded(question.name))
            }
        }
        let retyped = Set(pairs.retyped.values)
        for (index, question) in old.questions.enumerated()
        where pairs.newer[index] == nil && !retyped.contains(index) {
            tell(.removed(question.name))
        }
    }

    private mutating func tell(_ change: QuestionChange) { if !changes.contains(change) { changes.append(change) } }
}
