import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues
import TestRandom
import TestSupport
import Testing

@testable import Actotheque

/// No act rests on an option that a condition closes: once the option is chosen, what its condition hangs on is asked, and the act is refused where
/// it turns out to be closed.
@Suite struct ClosedChoiceTests {
    /// Random small acts, walked to their ends: every choice that counts and that the act would not be the same without is open.
    @Test(arguments: 0..<4) func noActRestsOnAClosedOption(batch: Int) throws {
        var generator = SeededGenerator(seed: UInt64(batch) &* 6151 &+ 3)
        var refused = 0
        var made = 0
        for _ in 0..<60 {
            let source = ClosedChoiceTests.act(&generator)
            // Some conditions drawn contradict one another, and the compiler refuses them.
            guard let rules = compiled(source) else { continue }
            for _ in 0..<6 {
                let walk = finished(rules, &generator)
                guard let refusal = walk.engine.refusal else {
                    made += 1
                    expectOpen(walk, source)
                    continue
                }
                guard
                    case .closedOption(let question, let option) = rules.compiled.origins.refusals[
                        Int(refusal.rawValue)]
                else { continue }
                refused += 1
                #expect(walk.isChosen(ClosableChoice(question: question, option: option)), "\(source)")
                #expect(truth(of: question, option, walk) == .yes, "\(source)")
            }
        }
        #expect(refused > 10 && made > 10)
    }

    /// What nothing else asks for is asked after the choice, says why, and refuses the act in the words of its author.
    @Test func whatClosesAnOptionIsAskedOnceItIsChosen() throws {
        let rules = try #require(compiled(ClosedChoiceTests.single))
        var walk = rules.start()
        #expect(walk.question?.name == "motif")
        try walk.answer("besoin")
        #expect(walk.isComplete)
        try walk.answer("fusion", to: QuestionID(1))
        #expect(walk.question?.name == "commune nouvelle")
        #expect(walk.why(.question(QuestionID(0))).sentence.contains("choisir « fusion » à [motif]"))
        try walk.answer("non")
        #expect(walk.question == nil && !walk.isComplete)
        let refusal = walk.refusal?.sentence.replacing("\u{A0}", with: " ")
        #expect(refusal == "[motif] : « fusion » ne peut pas être choisi ici : la commune n’est pas nouvelle.")
        try walk.answer("besoin", to: QuestionID(1))
        #expect(walk.isComplete)
    }

    /// Of a multiple choice, each option chosen is looked at.
    @Test func eachOptionOfAMultipleChoiceIsLookedAt() throws {
        let rules = try #require(compiled(ClosedChoiceTests.multiple))
        var walk = rules.start()
        try walk.answer("besoin ; fusion")
        #expect(walk.question?.name == "commune nouvelle")
        try walk.answer("non")
        #expect(walk.refusal?.sentence.contains("fusion") == true)
        try walk.answer("besoin", to: QuestionID(1))
        #expect(walk.isComplete)
    }

    // MARK: Walking

    /// A walk that answers what is asked, each time one of the answers that the question takes.
    private func finished(_ rules: Rules, _ generator: inout SeededGenerator) -> Actotheque.Walk {
        var walk = rules.start()
        while let question = walk.question {
            let answers = question.choices.filter { $0.closedBecause == nil }.map(\.key)
            guard let answer = answers.randomElement(using: &generator), (try? walk.answer(answer)) != nil else {
                break
            }
        }
        return walk
    }

    private func expectOpen(_ walk: Actotheque.Walk, _ source: String) {
        for (question, declared) in walk.model.questions.enumerated()
        where walk.engine.counts(QuestionID(UInt32(question))) {
            for option in declared.options.indices
            where declared.options[option].closedWhen != nil
                && walk.isChosen(ClosableChoice(question: question, option: option))
            {
                let answers = walk.review.map { "[\($0.name)] = \($0.answer ?? "")" }.joined(separator: "\n")
                #expect(!mayRest(on: option, of: question, walk), "\(source)\n\(answers)")
            }
        }
    }

    private func truth(of question: Int, _ option: Int, _ walk: Actotheque.Walk) -> Truth {
        walk.model.questions[question].options[option].closedWhen.map { Appraisal(walk).truth($0) } ?? .no
    }

    /// Whether some answers to what was not asked close an option that was chosen, in an act that another choice would make another.
    private func mayRest(on option: Int, of question: Int, _ walk: Actotheque.Walk) -> Bool {
        guard let closed = walk.model.questions[question].options[option].closedWhen else { return false }
        return completions(of: walk).contains { answers in
            guard NaiveEvaluator(walk.model, answers: answers).truth(closed) == .yes else { return false }
            let acts = walk.model.questions[question].options.indices.map { other in
                let others = answers.merging([question: .value(.option(other))]) { $1 }
                return NaiveWalk(NaiveEvaluator(walk.model, answers: others))
            }
            return acts.contains { $0 != acts[0] }
        }
    }

    /// The answers that count, with every answer to the other questions.
    private func completions(of walk: Actotheque.Walk) -> [[Int: NaiveAnswer]] {
        var found: [[Int: NaiveAnswer]] = [[:]]
        for (index, question) in walk.model.questions.enumerated() {
            let id = QuestionID(UInt32(index))
            let all: [Value] =
                question.type == .truth ? [.truth(false), .truth(true)] : question.options.indices.map { .option($0) }
            let values = walk.engine.counts(id) ? [walk.storedValue(of: id)].compactMap { $0 } : all
            found = found.flatMap { answers in values.map { answers.merging([index: .value($0)]) { $1 } } }
        }
        return found
    }

    private func compiled(_ source: String) -> Rules? {
        try? Rules(bytes: Array(source.utf8), path: "essai.acte")
    }

    // MARK: Acts

    private static let single = recourse(
        "choix",
        """
            selon [motif]
                cas besoin
                    > Le besoin le justifie.
                cas fusion
                    > La fusion le justifie.
        """)

    private static let multiple = recourse(
        "choix multiple",
        """
            > Fondement :
            si [motif] contient besoin
                > Le besoin le justifie.
            si [motif] contient fusion
                > La fusion le justifie.
        """)

    /// An act of one article, which hangs on a choice of which one option is closed.
    private static func recourse(_ type: String, _ body: String) -> String {
        """
        acte Recours à un agent
            nature : décision
        question [commune nouvelle] : oui/non
        question [motif] : \(type)
            - besoin
            - fusion
                fermée si non [commune nouvelle]
                    > la commune n'est pas nouvelle
        visa code général de la fonction publique
        article Recours
        \(body)
        signature
            > Le maire,

        """
    }

    /// Three plain questions, two choices whose options they close, and articles under conditions that mix them.
    private static func act(_ generator: inout SeededGenerator) -> String {
        func pick(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &generator)] }
        let plain = ["[a]", "[b]", "[c]"]
        func literal() -> String { (Bool.random(using: &generator) ? "non " : "") + pick(plain) }
        func test() -> String { pick(["[m]", "[n]"]) + " est " + pick(["x", "y", "z"]) }
        func condition() -> String {
            let joint = pick([" et ", " ou "])
            return pick([test(), literal() + joint + test(), test() + joint + literal(), literal()])
        }
        var questions = ["question [a] : oui/non", "question [b] : oui/non", "question [c] : oui/non"]
        for name in ["m", "n"] {
            let closing = pick([
                literal(), literal() + " et " + literal(),
                name == "n" ? "[m] est " + pick(["x", "y", "z"]) : literal(),
            ])
            questions.append(
                """
                question [\(name)] : choix
                    - x
                    - y
                        fermée si \(closing)
                            > ce cas n'est pas ouvert
                    - z
                """)
        }
        if Bool.random(using: &generator) { questions.reverse() }
        let articles = (1...3).map { "si \(condition())\n    article Cas \($0)\n        > Texte \($0)." }
        return """
            acte Essai
                nature : décision
            \(questions.joined(separator: "\n"))
            visa code général de la fonction publique
            article Objet
                > Objet.
            \(articles.joined(separator: "\n"))
            signature
                > Le maire,

            """
    }
}
