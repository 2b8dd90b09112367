import ActeCompiler
import ActeDiagnostics
import ActeModel
import ActeOpenData
import ActeValues

/// What the declarations of a rule file say, for a review.
struct ReviewedRules {
    private let rules: Rules
    /// The rules as written: what is asked of each item of a list is read once.
    private var model: CheckedModel { rules.compiled.written }

    init(_ rules: Rules) { self.rules = rules }

    /// What the rules are.
    func heading(lawDates: [String]) -> [Review.Fact] {
        let header = model.header
        var facts = [Review.Fact(label: "Nature", text: header.nature)]
        facts += ReviewedRules.facts(header.properties.filter { !["nature", "utiliser"].contains($0.key) })
        facts.append(Review.Fact(label: "Fichiers", text: rules.files.joined(separator: ", ")))
        facts.append(Review.Fact(label: "Empreinte des règles", text: rules.digest))
        if !lawDates.isEmpty {
            facts.append(Review.Fact(label: "Dates du droit essayées", text: lawDates.joined(separator: ", ")))
        }
        facts.append(Review.Fact(label: "Version du moteur", text: Rules.engineVersion))
        return facts
    }

    /// Every question.
    var questions: Review.Section {
        let items = model.questions.indices.map { index in
            let question = model.questions[index]
            return Review.Item(
                anchor: "", title: "[\(question.name)]", facts: facts(of: question, format: format(of: index)),
                table: options(of: question))
        }
        return Review.Section(anchor: "question", title: "Les questions", words: "", items: items)
    }

    private func facts(of question: Question, format: String) -> [Review.Fact] {
        var facts: [Review.Fact] = []
        func add(_ label: String, _ text: String) {
            if !text.isEmpty { facts.append(Review.Fact(label: label, text: text)) }
        }
        add("Question", question.wording)
        add("À propos de", question.context)
        add("Rubrique", question.section.map { model.sections[$0].title } ?? "")
        add("Posée", conditions(of: question).joined(separator: ", et "))
        add("Réponse", answerForm(of: question))
        add("Réponse proposée", question.defaultValue.map { AnswerWords.text($0, among: question.answerOptions) } ?? "")
        add("Format demandé", format)
        var marks: [String] = []
        if question.isOptional { marks.append("facultative") }
        if question.isJudgment { marks.append("laissée à l'appréciation de l'agent") }
        if question.isPersonal { marks.append("donnée personnelle") }
        if question.isConfidential { marks.append("donnée confidentielle") }
        add("Particularités", marks.joined(separator: ", "))
        add("Écrite", rules.place(of: question.range))
        return facts + ReviewedRules.facts(question.properties)
    }

    /// What an answer looks like; where the options are told below, how many of them it may be.
    private func answerForm(of question: Question) -> String {
        guard isListed(question) else { return ExpectedForm.sentence(for: question) }
        return question.type == .choice
            ? "Une seule des réponses ci-dessous." : "Aucune, une ou plusieurs des réponses ci-dessous."
    }

    /// Whether the options of a question are told one by one.
    private func isListed(_ question: Question) -> Bool {
        !question.options.isEmpty && question.options.count <= ReviewedRules.mostOptions
    }

    /// The form that an answer must have: an answer of that form where the rules give one, then how the rules write it.
    private func format(of index: Int) -> String {
        let question = model.questions[index]
        guard let pattern = question.pattern else { return "" }
        let written = "les règles l'écrivent /\(pattern)/"
        let samples = question.properties.filter { $0.key == "exemple" }.map(\.value)
        guard let sample = samples.first ?? answerInExamples(to: index) else { return written }
        return "par exemple « \(sample) » ; \(written)"
    }

    /// What the first example that answers a question says; nothing of what should not be read here.
    private func answerInExamples(to index: Int) -> String? {
        let question = model.questions[index]
        guard !question.isConfidential, !question.isPersonal else { return nil }
        return model.examples.lazy.flatMap(\.facts).first { $0.question == index && $0.value != nil }
            .flatMap { $0.value.map { AnswerWords.text($0, among: question.answerOptions) } }
    }

    private func conditions(of question: Question) -> [String] {
        let section = question.section.flatMap { model.sections[$0].condition }
        return [section, question.applicability].compactMap { $0.map { "si \(words(of: $0))" } }
    }

    private func options(of question: Question) -> Review.Table? {
        guard isListed(question) else { return nil }
        let lines = question.options.map { option in
            let closed = option.closedWhen.map { "si \(words(of: $0)) : \(option.closureReason)" } ?? ""
            return [option.key, option.label, closed]
        }
        guard question.options.contains(where: { $0.closedWhen != nil }) else {
            return Review.Table(heads: ["Choix", "Montré"], lines: lines.map { Array($0.prefix(2)) })
        }
        return Review.Table(heads: ["Choix", "Montré", "Fermé"], lines: lines)
    }

    /// Beyond that many, options are a list of data.
    private static let mostOptions = 120

    /// Every computed value and every table, as written.
    var values: Review.Section {
        let items = model.computations.map { computation in
            var item = Review.Item(anchor: "", title: "[\(computation.name)]")
            item.facts = [
                Review.Fact(label: "Type", text: computation.type.name),
                Review.Fact(label: "Écrite", text: rules.place(of: computation.range)),
            ]
            item.facts += ReviewedRules.facts(computation.properties)
            item.extracts = [
                Review.Extract(
                    title: computation.rows.isEmpty ? "Le calcul" : "La table",
                    text: rules.block(at: computation.range),
                    isFolded: false)
            ]
            return item
        }
        return Review.Section(anchor: "valeur", title: "Les valeurs calculées", words: "", items: items)
    }

    /// Every dated value, version by version.
    var parameters: Review.Section {
        let items = model.parameters.map { parameter in
            var item = Review.Item(anchor: "", title: "[\(parameter.name)]")
            item.facts = [
                Review.Fact(label: "Type", text: parameter.type.name),
                Review.Fact(label: "Écrite", text: rules.place(of: parameter.range)),
            ]
            let lines = parameter.versions.map { version in
                [
                    rules.source(of: model.expressionRanges[version.value.index]),
                    AnswerWords.text(.date(version.from)), version.until.map { AnswerWords.text(.date($0)) } ?? "",
                    ReviewedRules.facts(version.properties).map { "\($0.label) : \($0.text)" }.joined(separator: " ; "),
                ]
            }
            item.table = Review.Table(heads: ["Valeur", "Du", "Au", "Source et contrôle"], lines: lines)
            return item
        }
        return Review.Section(anchor: "paramètre", title: "Les valeurs datées", words: "", items: items)
    }

    /// What must be true of the answers.
    var constraints: Review.Section {
        let items = model.constraints.map { constraint in
            Review.Item(
                anchor: "", title: words(of: constraint.condition),
                facts: [
                    Review.Fact(label: "Sinon, il est dit", text: constraint.message),
                    Review.Fact(label: "Écrit", text: rules.place(of: constraint.range)),
                ] + ReviewedRules.facts(constraint.properties))
        }
        return Review.Section(anchor: "contrôle", title: "Les contrôles", words: "", items: items)
    }

    /// What the act gives to tables of open data, as written.
    var exchanges: Review.Section {
        let items = model.exchanges.map { exchange in
            Review.Item(
                anchor: "", title: exchange.schema.name,
                facts: [Review.Fact(label: "Écrit", text: rules.place(of: exchange.range))],
                extracts: [
                    Review.Extract(title: "Les colonnes", text: rules.block(at: exchange.range), isFolded: false)
                ])
        }
        return Review.Section(anchor: "échange", title: "Les données ouvertes", words: "", items: items)
    }

    /// Every legal text, where something rests on it.
    var sources: Review.Section {
        let items = rules.sources.map { use in
            let check = use.checkedOn.map { "faite le \($0)" + (use.checkedBy.map { " par \($0)" } ?? "") }
            var facts = [
                Review.Fact(label: "Appuie", text: use.subject),
                Review.Fact(label: "Écrit", text: "ligne \(use.line) de \(use.path)"),
                use.isChecked
                    ? Review.Fact(label: "Vérification", text: check ?? "faite")
                    : Review.Fact(label: "Vérification", text: "reste à faire", isOpen: true),
            ]
            facts += use.toCheck.map { Review.Fact(label: "À vérifier", text: $0, isOpen: true) }
            return Review.Item(anchor: "\(use.text) \(use.subject)", title: use.text, facts: facts)
        }
        let left = rules.sources.count { !$0.isChecked }
        let words =
            items.isEmpty
            ? ""
            : "Un texte est compté chaque fois qu'une règle s'appuie sur lui : \(items.count) en tout, dont \(left) à vérifier."
        return Review.Section(anchor: "source", title: "Les sources", words: words, items: items)
    }

    // MARK: Words

    private func words(of expression: ExpressionID) -> String {
        ReviewedRules.flat(rules.expression(at: model.expressionRanges[expression.index]))
    }

    /// Properties with capital letters, as they are written.
    static func facts(_ properties: [Property]) -> [Review.Fact] {
        properties.filter { !$0.value.isEmpty }.map {
            Review.Fact(
                label: $0.key.prefix(1).uppercased() + $0.key.dropFirst(), text: $0.value,
                isOpen: $0.key == "à vérifier")
        }
    }

    /// Words on one line.
    static func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Lines without the margin that all but the first have in common.
    static func aligned(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let margins = lines.dropFirst().filter { $0.contains { $0 != " " } }.map { $0.prefix { $0 == " " }.count }
        let margin = margins.min() ?? 0
        return lines.enumerated().map { $0 == 0 ? String($1) : String($1.dropFirst(margin)) }.joined(separator: "\n")
    }
}
