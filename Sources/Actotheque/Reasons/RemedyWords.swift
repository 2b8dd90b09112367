import ActeCompiler
import ActeFrench
import ActeGraph
import ActeModel
import ActeValues

/// Says which answers would bring a part into the act, as a jurist would: `Il apparaîtrait si [montant] dépassait 23 000,00 €.`
struct RemedyWords {
    private let walk: Walk
    private let model: CheckedModel
    private let bounds: BoundWords

    init(_ walk: Walk) {
        self.walk = walk
        model = walk.model
        bounds = BoundWords(walk)
    }

    /// The smallest changes that bring a part, one sentence each; nothing when none was found.
    func sentences(for part: Int) -> [String] {
        var conditions: [Condition] = []
        for remedy in walk.engine.remedies(bringing: walk.rules.graphParts(of: part)) where !tells(remedy) {
            let condition = condition(of: remedy)
            // Several answers that bring a computed value to one bound are ways to do the same.
            if let same = conditions.firstIndex(where: { $0.words == condition.words && $0.tense == condition.tense }) {
                conditions[same].examples += condition.examples
            } else {
                conditions.append(condition)
            }
        }
        return conditions.enumerated().map { position, condition in
            let examples = Enumeration.text(condition.examples, lastJoinedBy: "ou")
            let words = condition.words + (examples.isEmpty ? "" : " (par exemple avec \(examples))")
            let verb = condition.tense.verb("apparaîtra", "apparaîtrait")
            return position == 0 ? "\(pronoun(part)) \(verb) si \(words)." : "Ou bien si \(words)."
        }
    }

    /// What a remedy asks for, in words.
    private struct Condition {
        var tense: Tense
        var words: String
        /// Answers that would do, where a computed value is what must change.
        var examples: [String]
    }

    private func pronoun(_ part: Int) -> String {
        switch model.parts[part].kind {
        case .annex, .mention, .signature: "Elle"
        default: "Il"
        }
    }

    /// What must be true, then the answers that this leaves unsaid.
    private func condition(of remedy: Remedy) -> Condition {
        let isAddition = remedy.changes.allSatisfy { walk.engine.log.answer(to: $0.question) == nil }
        let tense: Tense = isAddition ? .present : .imperfect
        var said: Set<QuestionID> = []
        var clauses: [String] = []
        var examples: [String] = []
        for fact in remedy.facts {
            guard let clause = clause(of: fact, tense, remedy) else { continue }
            clauses.append(clause.text)
            // What would do is worked out from the other answers: it would tell those that are confidential.
            if case .scalar(.term(let term), _, _) = fact, !clause.questions.isEmpty, !hidesAnswers(behind: term) {
                let moved = remedy.changes.filter {
                    clause.questions.contains($0.question) && !said.contains($0.question)
                }
                examples +=
                    moved.isEmpty
                    ? [] : [Enumeration.text(moved.map { "\(name($0.question)) = \(words(for: $0))" })]
            }
            said.formUnion(clause.questions)
        }
        for change in remedy.changes where !said.contains(change.question) {
            clauses.append("\(name(change.question)) \(tense.verb("est", "était")) \(words(for: change))")
        }
        return Condition(tense: tense, words: Enumeration.text(clauses), examples: examples)
    }

    private func clause(
        of fact: Situation.Fact, _ tense: Tense, _ remedy: Remedy
    ) -> (text: String, questions: [QuestionID])? {
        switch fact {
        case .scalar(.question(let question), let low, let high):
            return ("\(name(question)) \(bounds.words(question, low, high, tense))", [question])
        case .scalar(.term(let term), let low, let high):
            guard let index = walk.rules.computation(of: term) else { return nil }
            let behind = Set(Mentions.questions(behindComputation: index, of: model))
            let moved = remedy.changes.map(\.question).filter { behind.contains(Int($0.rawValue)) }
            return (
                "[\(model.computations[index].name)] \(bounds.words(computation: index, low, high, tense))", moved
            )
        case .absent(.question(let question)):
            return ("\(name(question)) \(tense.verb("est", "était")) sans réponse", [question])
        case .absent(.term): return nil
        case .text(let question, let text?):
            return ("\(name(question)) \(tense.verb("est", "était")) « \(text) »", [question])
        case .text(let question, nil):
            let isMissing = walk.storedValue(of: question) == nil
            let words =
                isMissing
                ? tense.verb("est renseigné", "était renseigné")
                : tense.verb("est un autre texte", "était un autre texte")
            return ("\(name(question)) \(words)", [question])
        case .passes(let question, let test, let words, let passes):
            return ("\(name(question)) \(tense.test(test, passes)) « \(words) »", [question])
        case .ticked(let question, let option, let isTicked):
            let verb =
                isTicked ? tense.verb("comprend", "comprenait") : tense.verb("ne comprend pas", "ne comprenait pas")
            return ("\(name(question)) \(verb) « \(bounds.optionKey(option, of: question)) »", [question])
        }
    }

    /// Whether a remedy gives answers that were worked out from others in a comparison of two of them, where one may be confidential.
    private func tells(_ remedy: Remedy) -> Bool {
        walk.rules.asksForConfidential
            && remedy.facts.contains { fact in
                if case .scalar(.term(let term), _, _) = fact { walk.rules.computation(of: term) == nil } else { false }
            }
    }

    private func hidesAnswers(behind term: TermID) -> Bool {
        walk.rules.computation(of: term).map { walk.hidesValue(ofComputation: $0) } ?? false
    }

    private func name(_ question: QuestionID) -> String { "[\(model.questions[Int(question.rawValue)].name)]" }

    private func words(for change: Remedy.Change) -> String {
        let declared = model.questions[Int(change.question.rawValue)]
        guard let value = change.answer.value(as: declared.type) else { return "sans réponse" }
        return AnswerWords.text(value, among: declared.answerOptions)
    }
}

/// When a supposed fact lies: still open, or contrary to the answers given.
enum Tense {
    case present, imperfect

    /// The form of a verb.
    func verb(_ present: String, _ imperfect: String) -> String { self == .present ? present : imperfect }

    /// The verb of a test of a text; nothing for a motif.
    func test(_ test: ActeGraph.TextTest?, _ passes: Bool) -> String {
        switch test {
        case .startsWith:
            passes ? verb("commence par", "commençait par") : verb("ne commence pas par", "ne commençait pas par")
        case .contains: passes ? verb("contient", "contenait") : verb("ne contient pas", "ne contenait pas")
        case .equals: passes ? verb("est", "était") : verb("n'est pas", "n'était pas")
        case nil:
            passes ? verb("correspond à", "correspondait à") : verb("ne correspond pas à", "ne correspondait pas à")
        }
    }
}
