import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues
import Dispatch
import Synchronization

/// Tries small changes of the rules, each by itself.
struct MutationRunner {
    private let rehearsal: Rehearsal
    private let situations: Situations
    private let proof: RewritingProof
    private let order: ExampleOrder
    private var rules: Rules { rehearsal.rules }

    init(_ rehearsal: Rehearsal) {
        self.rehearsal = rehearsal
        situations = Situations(rehearsal)
        proof = RewritingProof(rehearsal.rules, situations)
        // What fails already sees nothing.
        order = ExampleOrder(rehearsal.trials.indices.filter { rehearsal.trials[$0].isSuccess })
    }

    /// What came of one change.
    enum Fate: Sendable {
        /// The rules cannot be written so.
        case impossible
        case seen
        /// No answers tell the rules apart.
        case withoutEffect
        /// Nothing shows whether any do.
        case undecided(Rules)
        case unseen(Situations.Situation, Walk)
    }

    /// What comes of all changes, told in their order.
    var survey: MutationSurvey {
        // Without an example that passes, there is nothing to start from.
        guard !situations.bases.isEmpty else { return MutationSurvey() }
        let changes = RuleChanges(rules).changes
        var survey = MutationSurvey()
        survey.limits = proof.limits
        var asked: [Int] = []
        var titles = UnlikeTitles(rehearsal.trials.map(\.title))
        for (change, (index, fate)) in zip(changes, fates(of: changes).enumerated()) {
            let line = rules.line(of: change.range)
            switch fate {
            case .impossible: continue
            case .seen: survey.seen += 1
            case .withoutEffect: survey.withoutEffect += 1
            case .undecided: survey.undecided.append(MutationSurvey.Undecided(line: line, change: change.words))
            case .unseen(let situation, let other):
                let title = titles.title(after: situations.bases[situation.base].title)
                asked.append(index)
                survey.unseen.append(
                    Mutation(line: line, change: change.words, witness: witness(situation, other, title)))
            }
        }
        survey.tried = survey.seen + survey.unseen.count + survey.undecided.count
        keepBlocksThatSee(of: &survey, asked, changes)
        return survey
    }

    /// What came of each change. They are tried side by side.
    func fates(of changes: [RuleChange]) -> [Fate] {
        var fates = MutationRunner.sideBySide(changes.count) { fate(of: changes[$0]) }
        let open = fates.indices.compactMap { index -> (change: Int, rules: Rules)? in
            if case .undecided(let changed) = fates[index] { (index, changed) } else { nil }
        }
        guard !open.isEmpty else { return fates }
        let samples = SampledSituations(situations)
        let told = MutationRunner.sideBySide(open.count) {
            samples.telling(open[$0].rules, by: changes[open[$0].change].condition)
        }
        for (place, found) in zip(open, told) {
            if let found { fates[place.change] = .unseen(found.situation, found.other) }
        }
        return fates
    }

    /// The results of independent pieces of work, in their order, whatever the number of processors.
    private static func sideBySide<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let done = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = work(index)
            done.withLock { $0[index] = result }
        }
        return done.withLock { known in (0..<count).compactMap { known[$0] } }
    }

    /// Leaves out the blocks that would not see their change: it is asked about without one.
    private func keepBlocksThatSee(of survey: inout MutationSurvey, _ asked: [Int], _ changes: [RuleChange]) {
        let proposals = zip(asked, survey.unseen).compactMap { change, mutation in
            mutation.witness.example.map { BlockTrial.Proposal(change: change, block: $0) }
        }
        let seen = BlockTrial(rules, changes).seen(by: proposals)
        for (position, change) in asked.enumerated() where !seen.contains(change) {
            survey.unseen[position].witness.example = nil
        }
    }

    private func fate(of change: RuleChange) -> Fate {
        guard let compiled = rules.compiled.rewritten(as: change.applied(to: rules.compiled.written)) else {
            return .impossible
        }
        var changed = rules
        changed.compiled = compiled
        let runner = ExampleRunner(changed)
        var walks: [Int: Walk] = [:]
        for position in order.latest {
            let run = runner.run(compiled.model.examples[position])
            guard run.trial.isSuccess else {
                order.saw(position)
                return .seen
            }
            walks[position] = run.walk
        }
        if let (situation, other) = situations.telling(among: walks) { return .unseen(situation, other) }
        switch proof.verdict(on: changed) {
        case .same: return .withoutEffect
        case .apart(let situation, let other): return .unseen(situation, other)
        case .undecided: return .undecided(changed)
        }
    }

    // MARK: What is asked of the author

    private func witness(
        _ situation: Situations.Situation, _ other: Walk, _ title: String
    ) -> Mutation.Witness {
        let model = rules.compiled.model
        let base = situations.bases[situation.base]
        let draft = ExampleDraft(title: "", answers: base.answers, walk: situation.walk, reached: [])
        let answers = draft.answers(besides: base)
        let facts = answers.map { question, answer in
            let declared = model.questions[Int(question.rawValue)]
            guard !declared.isConfidential else { return "une autre réponse à [\(declared.name)]" }
            let value = answer.value(as: declared.type)
            let words = value.map { CanonicalText.text(of: $0, among: declared.answerOptions) } ?? ""
            return "[\(declared.name)] = \(words)"
        }
        let asWritten = differences(of: situation.walk, from: other)
        let asChanged = differences(of: other, from: situation.walk)
        var example: String?
        if !answers.contains(where: { model.questions[Int($0.question.rawValue)].isConfidential }) {
            // What only the change would add cannot be stated of the rules as they are: that there is an act is.
            let stated = ExpectationWords(situation.walk).lines(besides: ExpectationWords(other))
            let block = ExampleBlock(
                title: title, base: base.title, answers: answers,
                expectations: ["# tel que c'est écrit :"] + stated + ["# avec le changement :"]
                    + asChanged.map { "# \($0)" },
                toCheck: "garder ce qui est attendu si la règle est juste, sinon corriger la règle")
            example = block.text(model)
        }
        return Mutation.Witness(
            base: base.title, answers: facts, asWritten: asWritten, asChanged: asChanged, example: example)
    }

    /// What a walk gives that another does not.
    private func differences(of walk: Walk, from other: Walk) -> [String] {
        if walk.contradictions.isEmpty, walk.refusal == nil {
            if let closed = walk.closedChoice { return [closed.message] }
            if let question = walk.question { return ["Il manque une réponse à [\(question.name)]."] }
        }
        let lines = ExpectationWords(walk).differences(from: ExpectationWords(other))
        guard lines.isEmpty else { return lines }
        return [other.stops ? "L'acte peut être pris." : "Ces mots ne sont plus dans l'acte, ou sont placés autrement."]
    }
}

extension Walk {
    /// Whether it ends without an act.
    fileprivate var stops: Bool { !contradictions.isEmpty || refusal != nil || question != nil }
}

/// Titles of examples that are asked for, each unlike those there are.
private struct UnlikeTitles {
    private var known: Set<String>
    private var number = 0

    init(_ titles: [String]) { known = Set(titles.map { NameFolding.folded($0) }) }

    /// `À trancher n° 3 : Une fête`
    mutating func title(after base: String) -> String {
        var title: String
        repeat {
            number += 1
            title = "À trancher n° \(number) : \(base)"
        } while !known.insert(NameFolding.folded(title)).inserted
        return title
    }
}
