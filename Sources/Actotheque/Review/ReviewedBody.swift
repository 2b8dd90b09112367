import ActeCompiler
import ActeDiagnostics
import ActeModel

/// What the tree of a rule file decides and writes, for a review.
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
        Review.Section(anchor: "branche", title: "L'arbre de décision", words: "", items: found)
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
        facts.append(Review.Fact(label: "Écrite", text: rules.place(of: branch.range)))
        facts += ReviewedRules.facts(branch.properties)
        let lines = BlockLines(rules).lines(of: branch.block)
        let extract = Review.Extract(
            title: "Ce qu'elle met dans l'acte", text: lines.isEmpty ? "rien" : lines.joined(separator: "\n"),
            isFolded: false)
        found.append(Review.Item(anchor: "", title: title, facts: facts, extracts: [extract]))
        addBranches(of: branch.block, under: way + [title])
    }

    /// Every part of the act, as written.
    var parts: Review.Section {
        let items = model.parts.map { part in
            var item = Review.Item(anchor: "", title: name(of: part))
            item.facts = [Review.Fact(label: "Écrit", text: rules.place(of: part.range))]
            item.facts += ReviewedRules.facts(part.properties)
            let lines = BlockLines(rules).lines(of: part.block)
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
            return Review.Item(
                anchor: "", title: noun + condition,
                facts: [
                    Review.Fact(label: "Dit", text: BlockLines.plain(text).joined(separator: " ")),
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
        ReviewedRules.flat(rules.source(of: model.expressionRanges[expression.index]))
    }
}

/// What a block holds, as written, one line each.
struct BlockLines {
    private let rules: Rules
    private var model: CheckedModel { rules.compiled.written }

    init(_ rules: Rules) { self.rules = rules }

    /// The lines; what a condition holds stands further in. O(size of the block).
    func lines(of block: Block) -> [String] {
        model.statements(of: block).flatMap { statement -> [String] in
            switch statement {
            case .text(let text): return Self.plain(rules.source(of: model.texts[text.index].range))
            case .conditional(let arms): return lines(ofArms: arms)
            case .selection(let subject, let arms):
                let words = ReviewedRules.flat(rules.source(of: model.expressionRanges[subject.index]))
                return ["selon \(words) :"] + inside(lines(ofArms: arms))
            case .repetition(let index):
                let repetition = model.repetitions[Int(index)]
                let list = model.questions[repetition.list]
                let head = "pour chaque [\(list.list?.item ?? "")] dans [\(list.name)] :"
                let otherwise = lines(of: repetition.otherwise)
                return [head] + inside(lines(of: repetition.block))
                    + (otherwise.isEmpty ? [] : ["s'il n'y en a aucun :"] + inside(otherwise))
            case .part(let index):
                let part = model.parts[Int(index)]
                if let line = part.line { return [ReviewedRules.flat(rules.source(of: model.texts[line.index].range))] }
                return ["\(part.kind.keyword) \(part.title)"] + inside(lines(of: part.block))
            case .alert(let index): return notice("alerte", Int(index))
            case .refusal(let index): return notice("refus", Int(index))
            case .request(let index): return ["demander [\(model.questions[Int(index)].name)]"]
            case .derivation(let index): return ["dérive \(model.derivations[Int(index)].name)"]
            case .inclusion(let index): return ["inclure [\(model.clauses[Int(index)].name)]"]
            }
        }
    }

    private func lines(ofArms arms: IndexRange) -> [String] {
        model.branches(of: arms).flatMap { ["\(rules.head(of: $0)) :"] + inside(lines(of: $0.block)) }
    }

    private func notice(_ noun: String, _ index: Int) -> [String] {
        let text = Self.plain(rules.source(of: model.texts[model.notices[index].text.index].range))
        return ["\(noun) : \(text.joined(separator: " "))"]
    }

    private func inside(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }

    /// The lines of a text without the marks that start them.
    static func plain(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            let words = line.drop { $0 == " " }
            return String(words.hasPrefix(">") ? words.dropFirst().drop { $0 == " " } : words)
        }
    }
}
