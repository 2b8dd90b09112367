import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel

/// The situations in which rules are compared with changed ones: the examples, and the examples with some answers moved.
struct Situations {
    /// A situation, and the example it starts from.
    struct Situation {
        var base: Int
        var walk: Walk
        var outcome: Outcome
    }

    /// Most examples that are moved to answers that tell rules apart.
    private static let mostBases = 6

    let rules: Rules
    /// What situations start from: the examples of the file that give what they must.
    let bases: [ExampleDraft]
    let completion: AnswerCompletion
    /// By base: its position among the examples of the file.
    private let places: [Int]
    private let outcomes: [Outcome]

    init(_ rehearsal: Rehearsal) {
        rules = rehearsal.rules
        places = rehearsal.runs.indices.filter { rehearsal.runs[$0].trial.isSuccess }
        bases = places.map { ExampleDraft(rehearsal.runs[$0]) }
        outcomes = bases.map { Outcome($0.walk) }
        completion = AnswerCompletion(rules, knowing: bases)
    }

    /// The first example whose outcome is not the same under changed rules. `walks` says where examples lead there, by position in the file.
    func telling(among walks: [Int: Walk]) -> (situation: Situation, other: Walk)? {
        for (index, place) in places.enumerated() {
            guard let other = walks[place], Outcome(other) != outcomes[index] else { continue }
            return (Situation(base: index, walk: bases[index].walk, outcome: outcomes[index]), other)
        }
        return nil
    }

    /// An example moved to some answers, from where changed rules lead elsewhere: the one that most of them are answers of already.
    func telling(_ changed: Rules, with answers: [QuestionID: StoredAnswer]) -> (situation: Situation, other: Walk)? {
        let moved = bases.map { base in answers.count { base.answers[$0.key] != $0.value } }
        let order = bases.indices.sorted { (moved[$0], $0) < (moved[$1], $1) }
        for index in order.prefix(Situations.mostBases) {
            guard var found = telling(changed, from: index, with: answers) else { continue }
            // What needs not be moved to show it stays as in the example.
            var kept = answers.filter { bases[index].answers[$0.key] != $0.value }
            for question in kept.keys.sorted() where kept.count > 1 {
                var fewer = kept
                fewer[question] = nil
                guard let other = telling(changed, from: index, with: fewer) else { continue }
                (kept, found) = (fewer, other)
            }
            return found
        }
        return nil
    }

    private func telling(
        _ changed: Rules, from base: Int, with answers: [QuestionID: StoredAnswer]
    ) -> (situation: Situation, other: Walk)? {
        let all = bases[base].answers.merging(answers) { $1 }
        guard let start = completion.completeOrClosed(all, leaning: .first), let other = walk(changed, as: start)
        else { return nil }
        let outcome = Outcome(start)
        return Outcome(other) == outcome ? nil : (Situation(base: base, walk: start, outcome: outcome), other)
    }

    /// The same answers under changed rules; nothing where they do not take them.
    func walk(_ changed: Rules, as walk: Walk) -> Walk? {
        var other = changed.start()
        let log = walk.engine.log
        let questions = rules.compiled.graph.questions
        let values = log.answered.sorted().compactMap { question in
            log.answer(to: question).map { (question, $0.value(as: questions[Int(question.rawValue)].type)) }
        }
        guard (try? other.session.take(values)) != nil else { return nil }
        return other
    }
}
