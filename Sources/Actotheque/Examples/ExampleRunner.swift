import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
import ActeModel
import ActeValues

/// One example walked.
struct ExampleRun: Sendable {
    var trial: Trial
    /// Where it leads.
    var walk: Walk
}

/// Walks the examples of a rule file.
struct ExampleRunner {
    private let rules: Rules
    private var model: CheckedModel { rules.compiled.model }

    init(_ rules: Rules) { self.rules = rules }

    /// Walks each example, once.
    var runs: [ExampleRun] {
        model.examples.map(run)
    }

    /// Walks one example.
    func run(_ example: Example) -> ExampleRun {
        let (walk, refused) = walk(example)
        let failures = refused.map { [$0] } ?? failures(of: example, in: walk)
        let trial = Trial(title: example.title, line: line(example.range), failures: failures)
        return ExampleRun(trial: trial, walk: walk)
    }

    /// An example walked: the answers of the one it starts from, then its own, then the author's defaults.
    private func walk(_ example: Example) -> (walk: Walk, refused: Trial.Failure?) {
        var walk = rules.start()
        if let profile = rules.profiles.profile(of: example, among: model.examples) {
            do throws(AnswerProblem) {
                try walk.takeAnswers(of: profile)
            } catch {
                return (walk, failure(example.range, error.message))
            }
        }
        let facts = facts(of: example)
        do throws(PreparedAnswerProblem) {
            try walk.session.take(facts.map { (QuestionID(UInt32($0.question)), $0.value) })
        } catch {
            let question = model.questions[Int(error.question.rawValue)]
            let place = facts.first { $0.question == Int(error.question.rawValue) }?.range ?? example.range
            return (walk, failure(place, "[\(question.name)] : \(question.sentence(for: error.problem))"))
        }
        walk.takeDefaults()
        return (walk, nil)
    }

    /// The answers of an example, those of the example it starts from first; an answer given again replaces the earlier one.
    private func facts(of example: Example) -> [ExampleFact] {
        var chain = [example]
        while let base = chain[chain.count - 1].base, chain.count <= model.examples.count {
            chain.append(model.examples[base])
        }
        var facts: [Int: ExampleFact] = [:]
        for link in chain.reversed() {
            for fact in link.facts { facts[fact.question] = fact }
        }
        return facts.values.sorted { $0.question < $1.question }
    }

    // MARK: What must come

    private func failures(of example: Example, in walk: Walk) -> [Trial.Failure] {
        var failures: [Trial.Failure] = []
        let contradictions = walk.contradictions
        if let first = contradictions.first, !example.expectations.contains(where: \.isContradiction) {
            failures.append(failure(example.range, first.sentence))
        }
        if let closed = walk.closedChoice {
            failures.append(failure(example.range, closed.message))
        } else if let question = walk.question {
            failures.append(failure(example.range, "Il manque une réponse à [\(question.name)]."))
        }
        if let refusal = walk.refusal, !example.expectations.contains(where: \.isRefusal) {
            failures.append(failure(example.range, "L'acte est refusé : \(refusal.sentence)"))
        }
        let counting = Set(walk.engine.counting)
        for fact in example.facts where !counting.contains(QuestionID(UInt32(fact.question))) {
            failures.append(
                failure(
                    fact.range,
                    "La réponse à [\(model.questions[fact.question].name)] ne sert à rien ici : la question n'est pas posée."
                ))
        }
        for expectation in example.expectations {
            if let message = complaint(about: expectation, in: walk) {
                failures.append(failure(expectation.range, message))
            }
        }
        return failures
    }

    /// What is not as an expectation says; nothing when all is.
    private func complaint(about expectation: Expectation, in walk: Walk) -> String? {
        let act = walk.draft
        switch expectation.kind {
        case .part(let parts):
            return parts.contains(where: walk.isPresent) ? nil : "« \(expectation.words) » n'est pas dans l'acte."
        case .absent(let parts):
            return parts.contains(where: walk.isPresent) ? "« \(expectation.words) » est dans l'acte." : nil
        case .text:
            return holds(act.text, expectation.words) ? nil : "L'acte ne dit pas « \(expectation.words) »."
        case .citation:
            let citations = act.printedParts.indices.filter { act.parts[$0].kind == .citation }
            let said = citations.flatMap { act.paragraphs(of: act.parts[$0]).map { act.text($0.words) } }
            return said.contains { holds($0, expectation.words) } ? nil : "Aucun visa ne dit « \(expectation.words) »."
        case .alert:
            return walk.alerts.contains { holds($0, expectation.words) }
                ? nil : "Aucune alerte ne dit « \(expectation.words) »."
        case .refusal:
            guard let refusal = walk.refusal else { return "L'acte n'est pas refusé." }
            return holds(refusal.sentence, expectation.words)
                ? nil : "L'acte est refusé pour une autre raison : \(refusal.sentence)"
        case .contradiction:
            let said = walk.contradictions
            return said.isEmpty
                ? "Aucun contrôle n'est enfreint."
                : said.contains { holds($0.message, expectation.words) }
                    ? nil : "Un autre contrôle est enfreint : \(said[0].message)"
        case .value(let expression, let expected):
            guard case .known(let value) = Appraisal(walk).finding(expression) else {
                return "« \(expectation.words) » : cette valeur n'existe pas ici."
            }
            return value == expected ? nil : "« \(expectation.words) » : la valeur est \(AnswerWords.text(value))."
        }
    }

    /// Whether a text holds words, whatever the blanks, the capitals and the accents.
    private func holds(_ text: String, _ words: String) -> Bool {
        AccentFolding.folded(text).contains(AccentFolding.folded(words))
    }

    private func failure(_ range: SourceRange, _ message: String) -> Trial.Failure {
        Trial.Failure(line: line(range), message: message)
    }

    private func line(_ range: SourceRange) -> Int { rules.line(of: range) }
}

extension Expectation {
    fileprivate var isContradiction: Bool { if case .contradiction = kind { true } else { false } }

    fileprivate var isRefusal: Bool { if case .refusal = kind { true } else { false } }
}
