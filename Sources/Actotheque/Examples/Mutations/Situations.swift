import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel

/// The situations in which rules are compared with changed ones: the examples, and the examples with one answer moved to another that the rules tell
/// apart.
struct Situations {
    /// Most situations tried for one change.
    static let most = 400

    /// A situation, and the example it starts from.
    struct Situation {
        var base: Int
        var walk: Walk
        var outcome: Outcome
    }

    let rules: Rules
    /// What situations start from: the examples of the file that give what they must.
    let bases: [ExampleDraft]
    /// Those that serve for all changes.
    private let common: [Situation]
    private let completion: AnswerCompletion
    private let moves: ThresholdMoves

    init(_ rehearsal: Rehearsal) {
        let rules = rehearsal.rules
        let model = rules.compiled.model
        let bases = rehearsal.runs.filter(\.trial.isSuccess).map { ExampleDraft($0) }
        let completion = AnswerCompletion(rules, knowing: bases)
        var common: [Situation] = []
        var told: Set<[StoredAnswer?]> = []
        func add(_ walk: Walk, _ base: Int) {
            let key = model.questions.indices.map { index -> StoredAnswer? in
                let id = QuestionID(UInt32(index))
                return walk.engine.counts(id) ? walk.engine.log.answer(to: id) : nil
            }
            guard common.count < Situations.most, told.insert(key).inserted else { return }
            common.append(Situation(base: base, walk: walk, outcome: Outcome(walk)))
        }
        for (index, base) in bases.enumerated() { add(base.walk, index) }
        let tellers = model.questions.indices.map { ToldApart(model, $0).answers }
        for (index, base) in bases.enumerated() {
            guard let start = completion.complete(base.answers, leaning: .first) else { continue }
            for question in start.engine.counting where common.count < Situations.most {
                for answer in tellers[Int(question.rawValue)] where answer != base.answers[question] {
                    if let walk = completion.changed(start, by: [question: answer]) { add(walk, index) }
                }
            }
        }
        (self.rules, self.bases, self.common, self.completion) = (rules, bases, common, completion)
        moves = ThresholdMoves(rules)
    }

    /// The first situation whose outcome is not the same under changed rules, and where it leads there; those on either side of the condition changed
    /// are tried first. O(situations × size of the act).
    func telling(_ changed: Rules, by condition: ExpressionID?) -> (situation: Situation, other: Walk)? {
        for situation in near(condition, changed) + common {
            guard let other = walk(changed, as: situation.walk), Outcome(other) != situation.outcome else { continue }
            return (situation, other)
        }
        return nil
    }

    /// The same answers under changed rules.
    private func walk(_ changed: Rules, as walk: Walk) -> Walk? {
        var other = changed.start()
        let log = walk.engine.log
        let questions = rules.compiled.graph.questions
        let values = log.answered.sorted().compactMap { question in
            log.answer(to: question).map { (question, $0.value(as: questions[Int(question.rawValue)].type)) }
        }
        guard (try? other.session.take(values)) != nil else { return nil }
        return other
    }

    /// The examples moved to either side of the comparison changed, as it is written and as it is changed.
    private func near(_ condition: ExpressionID?, _ changed: Rules) -> [Situation] {
        guard let condition else { return [] }
        let places = (copies(of: condition, in: rules), copies(of: condition, in: changed))
        var found: [Situation] = []
        for (index, base) in bases.enumerated() where found.count < Situations.mostNear {
            guard let start = completion.complete(base.answers, leaning: .first) else { continue }
            let draft = ExampleDraft(title: base.title, answers: base.answers, walk: start, reached: [])
            for holds in [true, false] {
                var changes = places.0.flatMap { moves.changes(of: $0, holds: holds, from: draft) }
                if let walk = walk(changed, as: start) {
                    let other = ExampleDraft(title: base.title, answers: base.answers, walk: walk, reached: [])
                    let others = ThresholdMoves(changed)
                    changes += places.1.flatMap { others.changes(of: $0, holds: holds, from: other) }
                }
                for change in changes {
                    guard let walk = completion.changed(start, by: change) else { continue }
                    found.append(Situation(base: index, walk: walk, outcome: Outcome(walk)))
                }
            }
        }
        return found
    }

    /// What a condition as written becomes in rules whose lists are spread: itself where they have none, else one for each item that it is said of.
    private func copies(of condition: ExpressionID, in rules: Rules) -> [ExpressionID] {
        let (written, model) = (rules.compiled.written, rules.compiled.model)
        guard model.questions.contains(where: { $0.list != nil }) else { return [condition] }
        let range = written.expressionRanges[condition.index]
        let found = model.expressions.indices.lazy.filter { model.expressionRanges[$0] == range }
        return found.prefix(Situations.mostCopies).map { ExpressionID($0) }
    }

    /// Most items of a list for which one condition is looked at.
    private static let mostCopies = 4
    /// Most situations looked for around one condition.
    private static let mostNear = 24
}

/// All that a person learns at the end of a walk.
struct Outcome: Hashable {
    private let text: String
    private let alerts: [String]
    private let stops: [String]
    private let derivations: [String]

    init(_ walk: Walk) {
        stops =
            walk.contradictions.map(\.message)
            + [walk.refusal?.sentence, walk.closedChoice?.message].compactMap(\.self)
        // What cannot be an act has no text.
        text = stops.isEmpty ? walk.draft.text : ""
        alerts = walk.alerts
        derivations = stops.isEmpty ? walk.derivedActs.map(\.name) : []
    }
}
