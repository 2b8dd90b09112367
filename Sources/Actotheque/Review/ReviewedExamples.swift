import ActeCompiler
import ActeGraph
import ActeModel
import ActeValues

/// What the examples of a rule file give, those that could be added after those that are written, for a review.
struct ReviewedExamples {
    private let rules: Rules
    private let rehearsal: Rehearsal
    /// The examples that could be added, with where they lead.
    private let proposals: [(example: ProposedExample, walk: Walk)]

    init(_ rules: Rules, _ rehearsal: Rehearsal, _ proposals: [ProposedExample], _ drafts: [ExampleDraft]) {
        self.rules = rules
        self.rehearsal = rehearsal
        self.proposals = proposals.compactMap { proposal in
            drafts.last { $0.title == proposal.title }.map { (proposal, $0.walk) }
        }
    }

    /// The dates whose law the examples try, in their order.
    var lawDates: [String] {
        let dates = Set((rehearsal.runs.map(\.walk) + proposals.map(\.walk)).compactMap(\.lawDate))
        return dates.sorted().map { AnswerWords.text(.date($0)) }
    }

    /// To whom the review may be given: the answers of its examples can be read, but for those that are confidential.
    var distribution: [Review.Fact] {
        let questions = rules.compiled.model.questions
        let isPersonal = questions.contains { $0.isPersonal && !$0.isConfidential }
        let hasExamples = !rehearsal.runs.isEmpty || !proposals.isEmpty
        guard hasExamples, isPersonal else { return [] }
        let words =
            "Ne pas publier : des réponses personnelles (« personnel ») se lisent en clair dans les exemples et dans leurs actes."
            + (rules.asksForConfidential ? " Celles qui sont confidentielles sont masquées." : "")
        return [Review.Fact(label: "Diffusion", text: words, isOpen: true)]
    }

    /// Every example, with its answers and its act.
    var section: Review.Section {
        let written = zip(rehearsal.runs, rules.compiled.model.examples).map { run, example in
            let facts =
                [
                    Review.Fact(label: "Écrit", text: "ligne \(run.trial.line)"),
                    Review.Fact(label: "Essai", text: run.trial.isSuccess ? "réussi" : "manqué"),
                ]
                + (example.base.map {
                    [Review.Fact(label: "Comme", text: rules.compiled.model.examples[$0].title)]
                } ?? [])
                + expectations(of: example)
            return item(run.trial.title, facts, run.walk)
        }
        let proposed = proposals.map { proposal in
            let facts =
                [Review.Fact(label: "Proposé", text: "il n'est pas écrit dans les règles")]
                + proposal.example.reaches.map {
                    Review.Fact(label: "Pour", text: ReviewedRules.flat($0))
                }
            return item(proposal.example.title, facts, proposal.walk)
        }
        return Review.Section(anchor: "exemple", title: "Les exemples", words: "", items: written + proposed)
    }

    /// What must come. Words of the act may hold what is confidential, and are then left out.
    private func expectations(of example: Example) -> [Review.Fact] {
        guard !rules.asksForConfidential else { return [] }
        return example.expectations.map {
            Review.Fact(label: Self.label(of: $0.kind), text: ReviewedRules.flat(Self.words(of: $0, in: rules)))
        }
    }

    /// What kind of thing must come, or must not.
    private static func label(of kind: Expectation.Kind) -> String {
        switch kind {
        case .part: "Attendu dans l'acte"
        case .absent: "Attendu absent de l'acte"
        case .text: "Attendu dans le texte"
        case .citation: "Attendu dans un visa"
        case .alert: "Attendu dans une alerte"
        case .refusal: "Refus attendu"
        case .contradiction: "Contrôle enfreint attendu"
        case .value: "Valeur attendue"
        }
    }

    /// What is expected, as it is written: of a value, with the name of what has it.
    private static func words(of expectation: Expectation, in rules: Rules) -> String {
        guard case .value = expectation.kind else { return expectation.words }
        let line = rules.source(of: expectation.range)
        return String(line.hasPrefix("attendu ") ? line.dropFirst(8) : line[...])
    }

    private func item(_ title: String, _ facts: [Review.Fact], _ walk: Walk) -> Review.Item {
        var item = Review.Item(anchor: "", title: title, facts: facts)
        item.facts += walk.contradictions.map { Review.Fact(label: "Contrôle enfreint", text: $0.message) }
        if let refusal = walk.refusal { item.facts.append(Review.Fact(label: "Refus", text: refusal.sentence)) }
        item.facts += walk.alerts.map { Review.Fact(label: "Alerte", text: $0) }
        item.facts += walk.derivedActs.map { Review.Fact(label: "Acte appelé", text: $0.name) }
        let answers = walk.engine.counting.map { question in
            [walk.model.questions[Int(question.rawValue)].name, walk.answerText(of: question) ?? "sans réponse"]
        }
        if !answers.isEmpty { item.table = Review.Table(heads: ["Question", "Réponse"], lines: answers) }
        if walk.contradictions.isEmpty, walk.refusal == nil {
            item.extracts = [Review.Extract(title: "L'acte entier", text: walk.draft.masked.text, isFolded: true)]
        }
        return item
    }

    // MARK: What is proved

    /// What is known of the rules, and what is not.
    func proofs(_ warnings: [Finding], _ openPoints: [OpenPoint]) -> Review.Section {
        let coverage = rehearsal.coverage
        var items = [
            Review.Item(
                anchor: "", title: "Ce que la vérification établit",
                facts: [
                    Review.Fact(
                        label: "Établi",
                        text:
                            "Aucune des erreurs que « vérifier » cherche ne se trouve, pour aucune combinaison de réponses, même hors des exemples, sauf ce qui est dit « non décidé »."
                    ),
                    Review.Fact(
                        label: "Non établi",
                        text: "Que les règles disent ce que veut le droit : c'est l'objet de cette relecture."),
                ] + openPoints.map { Review.Fact(label: "Non décidé", text: "ligne \($0.line) : \($0.question)") })
        ]
        items += warnings.map { warning in
            Review.Item(
                anchor: "", title: "Avertissement : \(warning.message)",
                facts: [Review.Fact(label: "Écrit", text: "ligne \(warning.line) de \(warning.path)")])
        }
        let lines = coverage.counts.map { [$0.noun, String($0.reached), String($0.total)] }
        var tried = Review.Item(anchor: "", title: "Ce que les exemples écrits essaient")
        tried.table = Review.Table(heads: ["Essayé", "Atteint", "En tout"], lines: lines)
        tried.facts = coverage.gaps.map { gap in
            let place = "ligne \(gap.line)" + (gap.file.map { " de \($0)" } ?? "")
            return Review.Fact(label: "Laissé de côté", text: "\(place) : \(ReviewedRules.flat(gap.words))")
        }
        items.append(tried)
        return Review.Section(
            anchor: "preuve", title: "Ce qui est établi, et ce qui ne l'est pas", words: "", items: items)
    }
}
