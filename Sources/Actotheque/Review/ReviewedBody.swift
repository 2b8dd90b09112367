import ActeCompiler
import ActeDiagnostics
import ActeModel

/// What the body of a rule file decides and writes, for a review.
struct ReviewedBody {
    private let rules: Rules
    private var model: CheckedModel { rules.compiled.written }
    private var found: [Review.Item] = []

    /// Reads the tree once. O(size of the rules).
    init(_ rules: Rules) {
        self.rules = rules
        addBranches(of: rules.compiled.written.body, under: [])
        for clause in rules.compiled.written.clauses {
            addBranches(of: clause.block, under: ["clause [\(clause.name)]"])
        }
    }

    /// Every branch, with all that leads to it and what it puts in the act.
    var branches: Review.Section {
        Review.Section(anchor: "cas", title: "L'arbre de décision, cas par cas", words: "", items: found)
    }

    private mutating func addBranches(of block: Block, under way: [String]) {
        for statement in model.statements(of: block) {
            switch statement {
            case .conditional(let arms), .selection(_, let arms):
                var opening = ""
                if case .selection(let subject, _) = statement { opening = "selon \(words(of: subject)), " }
                for branch in model.branches(of: arms) { add(branch, opening, way) }
            case .repetition(let index):
                let repetition = model.repetitions[Int(index)]
                let list = "pour chaque [\(model.questions[repetition.list].list?.item ?? "")]"
                addBranches(of: repetition.block, under: way + [list])
                addBranches(of: repetition.otherwise, under: way + ["s'il n'y en a aucun"])
            case .part(let index):
                let part = model.parts[Int(index)]
                addBranches(of: part.block, under: way + [name(of: part)])
            case .text, .alert, .refusal, .request, .derivation, .inclusion: continue
            }
        }
    }

    private mutating func add(_ branch: Branch, _ opening: String, _ way: [String]) {
        let title = opening + rules.head(of: branch)
        var facts: [Review.Fact] = []
        if !way.isEmpty { facts.append(Review.Fact(label: "Se trouve dans", text: way.joined(separator: " › "))) }
        facts.append(Review.Fact(label: "Écrit", text: rules.place(of: branch.range)))
        facts += ReviewedRules.facts(branch.properties)
        let lines = BlockLines(rules).lines(of: branch.block)
        let extract = Review.Extract(
            title: "Ce que ce cas met dans l'acte", text: lines.isEmpty ? "rien" : lines.joined(separator: "\n"),
            isFolded: false)
        let identity = (way + [title]).joined(separator: " ")
        found.append(Review.Item(anchor: identity, title: title, facts: facts, extracts: [extract]))
        addBranches(of: branch.block, under: way + [title])
    }

    /// Every part of the act, as written.
    var parts: Review.Section {
        let items = model.parts.map { part in
            var item = Review.Item(anchor: "", title: name(of: part))
            item.facts = [Review.Fact(label: "Écrit", text: rules.place(of: part.range))]
            item.facts += ReviewedRules.facts(part.properties)
            let lines = BlockLines(rules).lines(of: part.block)
            // Many considérants and signatures bear the same name: what they say tells them apart.
            item.anchor = ([item.title] + lines.prefix(1)).joined(separator: " ")
            if !lines.isEmpty {
                item.extracts = [
                    Review.Extract(title: "Texte", text: lines.joined(separator: "\n"), isFolded: false)
                ]
            }
            return item
        }
        return Review.Section(anchor: "partie", title: "Le texte de l'acte", words: "", items: items)
    }

    /// Every reusable text, as written.
    var clauses: Review.Section {
        let items = model.clauses.map { clause in
            Review.Item(
                anchor: "", title: "clause [\(clause.name)]",
                facts: [Review.Fact(label: "Écrite", text: rules.place(of: clause.range))],
                extracts: [
                    Review.Extract(
                        title: "Texte", text: BlockLines(rules).lines(of: clause.block).joined(separator: "\n"),
                        isFolded: false)
                ])
        }
        return Review.Section(anchor: "clause", title: "Les clauses", words: "", items: items)
    }

    /// Alerts and refusals.
    var notices: Review.Section {
        var refusals: Set<Int32> = []
        for case .refusal(let index) in model.statements { refusals.insert(index) }
        let items = model.notices.enumerated().map { index, notice in
            let noun = refusals.contains(Int32(index)) ? "refus" : "alerte"
            let condition = notice.condition.map { " si \(words(of: $0))" } ?? ""
            let text = rules.source(of: model.texts[notice.text.index].range)
            let sentence = BlockLines.plain(text).joined(separator: " ")
            return Review.Item(
                anchor: "\(noun)\(condition) \(sentence)", title: noun + condition,
                facts: [
                    Review.Fact(label: "Dit", text: sentence),
                    Review.Fact(label: "Écrit", text: rules.place(of: notice.range)),
                ] + ReviewedRules.facts(notice.properties))
        }
        return Review.Section(anchor: "avis", title: "Les alertes et les refus", words: "", items: items)
    }

    private func name(of part: Part) -> String {
        if let line = part.line { return ReviewedRules.flat(rules.source(of: model.texts[line.index].range)) }
        return part.title.isEmpty ? part.kind.keyword : "\(part.kind.keyword) \(part.title)"
    }

    private func words(of expression: ExpressionID) -> String {
        ReviewedRules.flat(rules.expression(at: model.expressionRanges[expression.index]))
    }
}
