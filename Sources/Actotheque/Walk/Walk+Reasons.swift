import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeModel
import ActeValues

extension Walk {
    /// Why a question is asked, a part is in the act, or a value is what it is.
    public func why(_ subject: Subject) -> Explanation {
        switch subject {
        case .question(let question): whyAsked(Int(question.rawValue))
        case .computation, .parameter: derivation(of: subject)
        case .part(let part): whyPresent(part)
        }
    }

    /// Why something is not in the act, or not asked, and which answers would bring it.
    public func whyNot(_ subject: Subject) -> Explanation {
        switch subject {
        case .part(let part): isPresent(part) ? whyPresent(part) : whyAbsent(part)
        case .question(let question): whyNotAsked(question)
        case .computation, .parameter: derivation(of: subject)
        }
    }

    /// Why the act cannot lawfully be made; nothing when it can.
    public var refusal: Explanation? {
        guard let refusal = engine.refusal else { return nil }
        let act = draft
        guard let part = act.refusal else { return nil }
        let words = act.paragraphs(of: part).map { act.text($0.words) }.joined(separator: " ")
        let notice = model.notices[rules.compiled.origins.refusals[Int(refusal.rawValue)]]
        return Explanation(
            words, facts: notice.condition.map { [conditionFact($0)] } ?? [],
            sources: act.sources(of: part).map(\.description))
    }

    // MARK: Questions

    private func whyAsked(_ question: Int) -> Explanation {
        let declared = model.questions[question]
        let sources = declared.properties.filter { $0.key == "source" }.map(\.value)
        let index = TreeIndex(model)
        let active = (index.uses[question] ?? []).first { $0.path.allSatisfy(isTaken) }
        guard let active else {
            return Explanation("[\(declared.name)] : rien n'en dépend dans l'acte tel qu'il est.", sources: sources)
        }
        let reason =
            switch active.kind {
            case .part(let part): "que \(model.parts[part].kind.determiner)\(label(of: .part(part))) en a besoin"
            case .notice(let notice):
                "qu'un refus ou un conseil en dépend (ligne \(line(of: model.notices[notice].range)))"
            case .decision(let arms): "que la suite en dépend : \(heads(of: arms))"
            case .request: "que les règles la demandent"
            }
        return Explanation(
            "[\(declared.name)] est demandé parce \(reason).", facts: active.path.map(fact), sources: sources)
    }

    private func whyNotAsked(_ question: QuestionID) -> Explanation {
        let declared = model.questions[Int(question.rawValue)]
        if engine.needed.contains(question) || engine.counting.contains(question) {
            return whyAsked(Int(question.rawValue))
        }
        if let condition = declared.applicability, truth(of: condition) == .no {
            return Explanation("[\(declared.name)] est sans objet ici.", facts: [conditionFact(condition)])
        }
        let uses = TreeIndex(model).uses[Int(question.rawValue)] ?? []
        let closed = uses.compactMap { use in use.path.first { !isTaken($0) } }
        return Explanation(
            "[\(declared.name)] n'est pas demandé : rien de ce qui en dépend n'est dans l'acte.",
            facts: closed.map(fact).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    // MARK: Parts

    private func whyPresent(_ part: Int) -> Explanation {
        guard isPresent(part) else { return whyAbsent(part) }
        let way = (TreeIndex(model).ways[part] ?? []).first { $0.allSatisfy(isTaken) } ?? []
        let sentence =
            way.isEmpty
            ? "\(capitalised(label(of: .part(part)))) est toujours dans l'acte."
            : "\(capitalised(label(of: .part(part)))) est dans l'acte."
        return Explanation(sentence, facts: way.map(fact), sources: sources(of: .part(part)))
    }

    private func whyAbsent(_ part: Int) -> Explanation {
        let ways = TreeIndex(model).ways[part] ?? []
        let closed = ways.compactMap { way in way.first { !isTaken($0) } }
        let remedies = Remedies(self).bringing(part)
        let name = capitalised(label(of: .part(part)))
        let isOpen = closed.contains { state(of: $0.arms) == .undecided }
        let standing = isOpen ? "n'est pas encore dans l'acte" : "est absent"
        return Explanation(
            "\(name) \(standing).", facts: closed.map(fact),
            remedies: remedies.isEmpty ? [] : ["Il y serait si : " + remedies[0]] + remedies.dropFirst(),
            sources: sources(of: .part(part)))
    }

    // MARK: Words

    /// `ligne 41 : si [convention obligatoire] ; non : [convention obligatoire] = non`
    func fact(_ step: TreeIndex.Step) -> String {
        let branch = model.branches(of: step.arms)[step.arms.range.lowerBound + step.arm]
        let answer =
            switch state(of: step.arms) {
            case .taken(let arm): arm == step.arm ? "oui" : "non"
            case .none: "non"
            case .undecided: "pas encore décidé"
            }
        let condition = branch.condition ?? model.branches(of: step.arms).first?.condition
        let values = condition.map { self.values(in: $0) } ?? []
        let subject = step.subject.map { source(of: model.expressionRanges[$0]) + " : " } ?? ""
        return "ligne \(line(of: branch.range)) : \(subject)\(head(of: branch)) — \(answer)"
            + (values.isEmpty ? "" : " : " + values.joined(separator: ", "))
    }

    private func conditionFact(_ condition: ExpressionID) -> String {
        let range = model.expressionRanges[condition.index]
        let values = self.values(in: condition)
        return "ligne \(line(of: range)) : \(source(of: range))"
            + (values.isEmpty ? "" : " : " + values.joined(separator: ", "))
    }

    /// What each name of an expression is worth: `[montant] = 18 000,00 €`.
    func values(in expression: ExpressionID) -> [String] {
        model.names(in: expression).map { "[\(words(of: $0))] = \(value(of: $0))" }
    }

    private func words(of name: Name) -> String {
        switch name {
        case .question(let index): model.questions[index].name
        case .computation(let index): model.computations[index].name
        case .parameter(let index): model.parameters[index].name
        }
    }

    private func heads(of arms: IndexRange) -> String {
        model.branches(of: arms).first.map { "\(head(of: $0)) (ligne \(line(of: $0.range)))" } ?? ""
    }

    /// The line of a branch as its author wrote it.
    func head(of branch: Branch) -> String {
        let text = source(of: branch.range)
        let line = text.prefix { $0 != "\n" && $0 != "\r\n" }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// The words at a place of the rules.
    func source(of range: SourceRange) -> String {
        model.files.first { $0.id == range.file }?.text(range) ?? ""
    }

    func line(of range: SourceRange) -> Int {
        guard let file = model.files.first(where: { $0.id == range.file }) else { return 0 }
        return 1 + file.bytes.prefix(Int(range.start)).count { $0 == 0x0A }
    }

    func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
