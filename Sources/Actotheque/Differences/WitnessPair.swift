import ActeActs
import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel

/// Walks both versions of rules with the same answers, and tells what differs in what they give.
struct WitnessPair {
    private let older: AnswerCompletion
    private let newer: [AnswerCompletion]

    /// Most examples that a witness is completed from.
    private static let mostExamples = 2

    init(_ older: Rules, _ newer: Rules) {
        self.older = AnswerCompletion(older, knowing: WitnessPair.examples(of: older))
        let examples = WitnessPair.examples(of: newer)
        self.newer = (examples.map { [$0] } + [[]]).map { AnswerCompletion(newer, knowing: $0) }
    }

    /// The examples that come to their end, as answers to start from.
    private static func examples(of rules: Rules) -> [ExampleDraft] {
        Rehearsal(rules).runs.lazy.filter(\.trial.isSuccess).prefix(mostExamples).map { ExampleDraft($0) }
    }

    /// A change seen in a situation; nothing when none of the answers tried shows one.
    func change(in situation: ComparedSituation, _ comparison: RulesComparison) -> RulesDifference.Change? {
        for completion in newer {
            if let change = change(in: situation, comparison, completion) { return change }
        }
        return nil
    }

    /// A change seen in a situation that tells all the answers that matter; nothing when there is none.
    func change(inWhole situation: ComparedSituation, _ comparison: RulesComparison) -> RulesDifference.Change? {
        newer.last.flatMap { change(in: situation, comparison, $0) }
    }

    private func change(
        in situation: ComparedSituation, _ comparison: RulesComparison, _ completion: AnswerCompletion
    ) -> RulesDifference.Change? {
        guard let after = completion.completeOrClosed(situation.newer, leaning: .first) else { return nil }
        // Whatever both ask is answered alike, what does not matter included.
        let shared = comparison.older(after.storedAnswers)
        let taken = older.taken(shared)
        guard let before = older.completeOrClosed(taken.merging(situation.older) { $1 }, leaning: .first),
            // What the older rules cannot be told must not matter to them.
            before.engine.counting.allSatisfy({ shared[$0] == nil || taken[$0] != nil })
        else { return nil }
        return change(from: before, to: after, situation)
    }

    private func change(from before: Walk, to after: Walk, _ situation: ComparedSituation) -> RulesDifference.Change? {
        let (was, now) = (Result(before), Result(after))
        guard was.outcome != now.outcome || was.whole != now.whole else { return nil }
        var removed: [String] = []
        var added: [String] = []
        for step in now.shown.difference(from: was.shown) {
            switch step {
            case .remove(_, let line, _): removed.append(line)
            case .insert(_, let line, _): added.append(line)
            }
        }
        return RulesDifference.Change(
            situation: situation.text, witness: situation.wholeText, answers: WitnessPair.answers(of: after),
            older: was.outcome, newer: now.outcome,
            removed: removed.reversed().filter { !$0.isEmpty }, added: added.filter { !$0.isEmpty })
    }

    private static func answers(of walk: Walk) -> [RulesDifference.Answer] {
        walk.engine.counting.filter { !walk.model.questions[Int($0.rawValue)].isConfidential }.map {
            RulesDifference.Answer(name: walk.name(of: .question($0)), answer: walk.storedText(of: $0))
        }
    }

    /// What one walk gives.
    private struct Result {
        let outcome: RulesDifference.Outcome
        /// The lines of the act and its alerts.
        let whole: [String]
        /// The same, without what is confidential.
        let shown: [String]

        init(_ walk: Walk) {
            // Answers that break a rule between them make no act, though a draft could be read.
            let stop = walk.contradictions.first?.message ?? walk.refusal?.sentence ?? walk.closedChoice?.message
            if let sentence = stop {
                outcome = .refusal(sentence)
                whole = []
                shown = []
                return
            }
            outcome = .act
            let calls = walk.derivedActs.map { "Acte appelé : \($0.name)" }
            whole = Result.lines(of: walk.draft) + calls
            shown = Result.lines(of: walk.draft.masked) + calls
        }

        private static func lines(of act: Act) -> [String] {
            let alerts = act.alerts.map { alert in
                "Alerte : " + act.paragraphs(of: alert).map { act.text($0.words) }.joined(separator: " ")
            }
            return act.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + alerts
        }
    }
}
