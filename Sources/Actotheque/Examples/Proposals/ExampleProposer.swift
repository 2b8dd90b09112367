import ActeCompiler
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// An example that the tool proposes, ready to be pasted at the end of the rule file.
public struct ProposedExample: Sendable, Hashable {
    /// Its title.
    public var title: String
    /// The block, as it is written in a rule file.
    public var text: String
    /// What it reaches that nothing reached before it, in French.
    public var reaches: [String]
    /// The positions of the aims that it reaches.
    let reached: Set<Int>
}

/// Proposes examples for what the others never reach: each starts from the one that asks for the fewest other answers.
struct ExampleProposer {
    private let rules: Rules
    private let survey: CoverageSurvey
    private let completion: AnswerCompletion
    private var changes: AimChanges
    /// What a proposal may start from: plausible answers alone, the examples of the file, then the proposals.
    private(set) var drafts: [ExampleDraft]
    private var reached: Set<Int> = []
    private var titles: Set<String>
    private var model: CheckedModel { rules.compiled.model }

    /// An act is worth that many answers more than a refusal.
    private static let refusalCost = 100
    /// How many examples are tried as a start, and how many that lead there are weighed against one another.
    private static let mostStarts = 8
    private static let mostCompared = 3
    /// How far around an aim others are near it.
    private static let neighbourhood = 6
    /// Most sets of answers tried for one aim.
    private static let mostTrials = 200
    /// Longest title, in characters.
    private static let longestTitle = 80

    init(_ rehearsal: Rehearsal) {
        rules = rehearsal.rules
        survey = CoverageSurvey(rules)
        changes = AimChanges(rules)
        titles = Set(rehearsal.trials.map { NameFolding.folded($0.title) })
        var examples: [ExampleDraft] = []
        for run in rehearsal.runs {
            let seen = survey.reached(by: run.walk)
            reached.formUnion(seen)
            // What fails is no ground to build on.
            guard run.trial.isSuccess else { continue }
            examples.append(ExampleDraft(run, reaching: seen))
        }
        completion = AnswerCompletion(rules, knowing: examples)
        drafts = []
        for leaning in AnswerCompletion.Leaning.allCases {
            guard let walk = completion.complete([:], leaning: leaning) else { continue }
            drafts.append(ExampleDraft(title: "", answers: [:], walk: walk, reached: survey.reached(by: walk)))
        }
        for example in examples {
            var draft = example
            draft.walk = completion.complete(example.answers, leaning: .first) ?? example.walk
            drafts.append(draft)
        }
    }

    /// One example for each aim that neither the file nor an earlier proposal reaches, where one was found.
    mutating func proposals() -> [ProposedExample] {
        var found: [ProposedExample] = []
        // What shared files hold is for the acts that print it, or compare it: no single one must try it all.
        for position in survey.aims.indices
        where !reached.contains(position) && rules.fileName(of: survey.aims[position].range) == nil {
            guard let proposal = proposal(for: position) else { continue }
            found.append(proposal)
        }
        return found
    }

    private mutating func proposal(for position: Int) -> ProposedExample? {
        let aim = survey.aims[position]
        guard let (base, draft) = draft(reaching: position) else { return nil }
        let start = drafts[base]
        let answers = draft.answers(besides: start)
        let title = title(for: answers, draft, besides: start)
        let other = start.title.isEmpty ? nil : ExpectationWords(start.walk)
        let words = ExpectationWords(draft.walk).lines(reaching: aim.sight, besides: other)
        guard !words.isEmpty else { return nil }
        let block = ExampleBlock(
            title: title, base: start.title.isEmpty ? nil : start.title, answers: answers,
            expectations: words, toCheck: "ce résultat est celui que les règles donnent aujourd'hui")
        // What is tried of each item of a list is told once.
        var told: Set<String> = []
        let gains = draft.reached.subtracting(reached).sorted().map { survey.aims[$0].words }
            .filter { told.insert($0).inserted }
        reached.formUnion(draft.reached)
        titles.insert(NameFolding.folded(title))
        let written = start.answers.merging(block.answers.map { ($0.question, $0.answer) }) { $1 }
        drafts.append(ExampleDraft(title: title, answers: written, walk: draft.walk, reached: draft.reached))
        return ProposedExample(title: title, text: block.text(model), reaches: gains, reached: draft.reached)
    }

    /// The draft that reaches an aim with the fewest answers besides those it starts from, one that ends in an act before one that is refused.
    private mutating func draft(reaching position: Int) -> (base: Int, draft: ExampleDraft)? {
        var best: (base: Int, draft: ExampleDraft, cost: Int)?
        var found = 0
        var trials = 0
        let starts = starts(for: position)
        for effort in AimChanges.Effort.allCases where best == nil {
            for base in starts where found < ExampleProposer.mostCompared && best?.cost ?? .max > 1 {
                let isFresh = drafts[base].title.isEmpty && drafts[base].reached.contains(position)
                let attempts = isFresh ? [[:]] : attempts(position, from: drafts[base], effort)
                for answers in attempts where trials < ExampleProposer.mostTrials {
                    trials += 1
                    guard let draft = draft(giving: answers, to: drafts[base], reaching: position) else { continue }
                    let refused = draft.walk.engine.refusal != nil
                    let cost = draft.answers(besides: drafts[base]).count + (refused ? ExampleProposer.refusalCost : 0)
                    if cost < best?.cost ?? .max { best = (base, draft, cost) }
                    found += 1
                    break
                }
            }
        }
        return best.map { ($0.base, $0.draft) }
    }

    /// What to start from: the examples that reach most of what is written around the aim, the earlier first; then plausible answers alone.
    private func starts(for position: Int) -> [Int] {
        let around = max(0, position - ExampleProposer.neighbourhood)...(position + ExampleProposer.neighbourhood)
        let questions = changes.questions(of: survey.aims[position].sight)
        // The answers that are to change must count; then what is written near must be reached.
        let nearness = drafts.map { draft in
            questions.count { draft.walk.engine.counts($0) } * (around.count + 1)
                + draft.reached.count { around.contains($0) }
        }
        // Answers that cannot be right are no start.
        let examples = drafts.indices.filter { !drafts[$0].title.isEmpty && drafts[$0].walk.session.broken.isEmpty }
        let ranked = examples.sorted { left, right in
            // Of two that are as near, one that ends in an act.
            let refused = [left, right].map { drafts[$0].walk.engine.refusal == nil ? 0 : 1 }
            return (-nearness[left], refused[0], left) < (-nearness[right], refused[1], right)
        }
        return ranked.prefix(ExampleProposer.mostStarts) + drafts.indices.filter { drafts[$0].title.isEmpty }
    }

    private mutating func attempts(
        _ position: Int, from draft: ExampleDraft, _ effort: AimChanges.Effort
    ) -> [AimChanges.Answers] {
        let sight = survey.aims[position].sight
        let direct = changes.changes(towards: sight, from: draft, effort)
        guard effort == .direct, let question = sight.question,
            !draft.walk.engine.counts(QuestionID(UInt32(question)))
        else { return direct }
        let asking = changes.changesAsking(question, from: draft)
        return direct + direct.flatMap { wanted in asking.map { $0.merging(wanted) { $1 } } }
    }

    private func draft(
        giving answers: AimChanges.Answers, to base: ExampleDraft, reaching position: Int
    ) -> ExampleDraft? {
        guard let walk = completion.changed(base.walk, by: answers) else { return nil }
        let seen = survey.reached(by: walk)
        guard seen.contains(position) else { return nil }
        // Answers that cannot be right together make an example of nothing else.
        if case .constraint = survey.aims[position].sight {} else if !walk.session.broken.isEmpty { return nil }
        return ExampleDraft(title: "", answers: base.answers, walk: walk, reached: seen)
    }

    /// What makes the example another than the one it starts from: `Type de collectivité : syndicat, plafond : non`. Unlike every other title.
    private func title(
        for answers: [(question: QuestionID, answer: StoredAnswer)], _ draft: ExampleDraft, besides base: ExampleDraft
    ) -> String {
        var words = opening(of: draft, besides: base)
        if base.title.isEmpty {
            words += words.isEmpty ? "cas de départ" : ""
        } else {
            var facts: [String] = []
            for (question, answer) in answers {
                let fact = fact(model.questions[Int(question.rawValue)], answer)
                let length = (facts + [fact]).joined(separator: ", ").count + words.count
                if facts.isEmpty || length <= ExampleProposer.longestTitle { facts.append(fact) }
            }
            words += facts.joined(separator: ", ")
        }
        words = words.prefix(1).uppercased() + words.dropFirst()
        guard titles.contains(NameFolding.folded(words)) else { return words }
        var number = 2
        while titles.contains(NameFolding.folded("\(words) (\(number))")) { number += 1 }
        return "\(words) (\(number))"
    }

    /// What comes of it, where it is no act.
    private func opening(of draft: ExampleDraft, besides base: ExampleDraft) -> String {
        if !draft.walk.session.broken.isEmpty { return "impossible : " }
        return draft.walk.engine.refusal != nil && base.walk.engine.refusal == nil ? "refus : " : ""
    }

    /// `plafond : non`, without what a title cannot hold.
    private func fact(_ question: Question, _ answer: StoredAnswer) -> String {
        let value = answer.value(as: question.type).map { CanonicalText.text(of: $0, among: question.answerOptions) }
        let words = "\(question.name) : \(value ?? "sans réponse")"
        return words.split(whereSeparator: { $0.isWhitespace || "[]#|".contains($0) }).joined(separator: " ")
    }
}

extension Rehearsal {
    /// Examples for what the present ones never reach, in the order in which they must be added: each may start from one before it. What they expect is
    /// what the rules give; whether that is right, a jurist must say. O(what is missing × examples × size of the rules).
    public func proposals() -> [ProposedExample] {
        var proposer = ExampleProposer(self)
        return proposer.proposals()
    }
}
