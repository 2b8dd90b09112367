import ActeCompiler
import ActeGraph
import ActeModel

/// Situations tried where the proof leaves it open whether changed rules give anything else: the examples with one answer moved to another that the rules
/// tell apart.
struct SampledSituations {
    /// Most situations tried for one change.
    static let most = 400

    private let situations: Situations
    /// Those that serve for all changes.
    private let common: [Situations.Situation]
    private let moves: ThresholdMoves
    private var rules: Rules { situations.rules }

    /// Moves the examples. O(situations × size of the act).
    init(_ situations: Situations) {
        let model = situations.rules.compiled.model
        var common: [Situations.Situation] = []
        var told: Set<[StoredAnswer?]> = []
        func add(_ walk: Walk, _ base: Int) {
            let key = model.questions.indices.map { index -> StoredAnswer? in
                let id = QuestionID(UInt32(index))
                return walk.engine.counts(id) ? walk.engine.log.answer(to: id) : nil
            }
            guard common.count < SampledSituations.most, told.insert(key).inserted else { return }
            common.append(Situations.Situation(base: base, walk: walk, outcome: Outcome(walk)))
        }
        let tellers = model.questions.indices.map { ToldApart(model, $0).answers }
        for (index, base) in situations.bases.enumerated() {
            guard let start = situations.completion.complete(base.answers, leaning: .first) else { continue }
            for question in start.engine.counting where common.count < SampledSituations.most {
                for answer in tellers[Int(question.rawValue)] where answer != base.answers[question] {
                    if let walk = situations.completion.changed(start, by: [question: answer]) { add(walk, index) }
                }
            }
        }
        self.situations = situations
        self.common = common
        moves = ThresholdMoves(situations.rules)
    }

    /// The first situation whose outcome is not the same under changed rules, and where it leads there; those on either side of the condition changed
    /// are tried first. O(situations × size of the act).
    func telling(_ changed: Rules, by condition: ExpressionID?) -> (situation: Situations.Situation, other: Walk)? {
        for situation in near(condition, changed) + common {
            guard let other = situations.walk(changed, as: situation.walk), Outcome(other) != situation.outcome
            else { continue }
            return (situation, other)
        }
        return nil
    }

    /// The examples moved to either side of the comparison changed, as it is written and as it is changed.
    private func near(_ condition: ExpressionID?, _ changed: Rules) -> [Situations.Situation] {
        guard let condition else { return [] }
        let places = (copies(of: condition, in: rules), copies(of: condition, in: changed))
        var found: [Situations.Situation] = []
        for (index, base) in situations.bases.prefix(SampledSituations.mostNearBases).enumerated()
        where found.count < SampledSituations.mostNear {
            guard let start = situations.completion.complete(base.answers, leaning: .first) else { continue }
            let draft = ExampleDraft(title: base.title, answers: base.answers, walk: start, reached: [])
            for holds in [true, false] {
                var changes = places.0.flatMap { moves.changes(of: $0, holds: holds, from: draft) }
                if let walk = situations.walk(changed, as: start) {
                    let other = ExampleDraft(title: base.title, answers: base.answers, walk: walk, reached: [])
                    let others = ThresholdMoves(changed)
                    changes += places.1.flatMap { others.changes(of: $0, holds: holds, from: other) }
                }
                for change in changes {
                    guard let walk = situations.completion.changed(start, by: change) else { continue }
                    found.append(
                        Situations.Situation(base: index, walk: walk, outcome: Outcome(walk)))
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
        return found.prefix(SampledSituations.mostCopies).map { ExpressionID($0) }
    }

    /// Most items of a list for which one condition is looked at.
    private static let mostCopies = 4
    /// Most examples moved to either side of one condition: each move is a search, walk after walk.
    private static let mostNearBases = 3
    /// Most situations looked for around one condition.
    private static let mostNear = 24
}
