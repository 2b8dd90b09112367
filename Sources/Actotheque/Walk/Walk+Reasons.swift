import ActeActs
import ActeCompiler
import ActeDiagnostics
import ActeGraph
import ActeInterview
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
        guard let refusal = session.refusal else { return nil }
        let act = draft.withoutConfidential
        guard let part = act.refusal else { return nil }
        let words = act.paragraphs(of: part).map { act.text($0.words) }.joined(separator: " ")
        let reasoner = Reasoner(self)
        let condition =
            switch rules.compiled.origins.refusals[Int(refusal.rawValue)] {
            case .notice(let index): model.notices[index].condition
            case .closedOption(let question, let option): model.questions[question].options[option].closedWhen
            }
        let grounds = condition.map { reasoner.appraisal.grounds(of: $0) } ?? []
        return Explanation(
            words, facts: reasoner.facts(grounds), sources: act.sources(of: part).map(\.description))
    }

    // MARK: Questions

    private func whyAsked(_ question: Int) -> Explanation {
        let declared = model.questions[question]
        let sources = sources(of: .question(QuestionID(UInt32(question))))
        let index = TreeIndex(model)
        let active = (index.uses[question] ?? []).first { $0.path.allSatisfy(isTaken) }
        guard let active else {
            if let choice = choicesClosed(by: question).first(where: isChosen) {
                return whyAsked(question, for: choice)
            }
            return Explanation(
                "Rien ne dépend de [\(declared.name)] dans l'acte tel qu'il est.", sources: sources)
        }
        let reason =
            switch active.kind {
            case .part(let part): "\(definite(part)) en a besoin"
            case .notice(let notice): "\(noticeWords(notice)) en dépend"
            case .decision(let arms): "la suite de l'acte en dépend : \(heads(of: arms))"
            case .request: "les règles la demandent"
            }
        let reasoner = Reasoner(self)
        let elided = reason.hasPrefix("un ") ? "qu'" : "que "
        return Explanation(
            "La question [\(declared.name)] est posée parce \(elided)\(reason).",
            facts: reasoner.facts(active.path.flatMap { reasoner.grounds(for: $0) }), sources: sources)
    }

    private func whyNotAsked(_ question: QuestionID) -> Explanation {
        let declared = model.questions[Int(question.rawValue)]
        if engine.needed.contains(question) || engine.counting.contains(question) {
            return whyAsked(Int(question.rawValue))
        }
        let reasoner = Reasoner(self)
        if let condition = declared.applicability, reasoner.appraisal.truth(condition) == .no {
            return reasoner.explanation(
                "[\(declared.name)] est sans objet ici", reasoner.appraisal.grounds(of: condition))
        }
        let uses = TreeIndex(model).uses[Int(question.rawValue)] ?? []
        if uses.isEmpty, let choice = choicesClosed(by: Int(question.rawValue)).first {
            return Explanation(
                "La question [\(declared.name)] n'est pas posée : elle ne l'est que si l'on choisit \(words(of: choice))."
            )
        }
        let closed = uses.compactMap { use in use.path.first { !isTaken($0) } }
        return reasoner.explanation(
            "La question [\(declared.name)] n'est pas posée : rien de ce qui en dépend n'est dans l'acte",
            closed.flatMap { reasoner.grounds(for: $0) })
    }

    // MARK: Parts

    private func whyPresent(_ part: Int) -> Explanation {
        guard isPresent(part) else { return whyAbsent(part) }
        let way = (TreeIndex(model).ways[part] ?? []).first { $0.allSatisfy(isTaken) } ?? []
        let reasoner = Reasoner(self)
        var explanation = reasoner.explanation(
            "\(capitalised(definite(part))) est \(way.isEmpty ? "toujours " : "")dans l'acte",
            way.flatMap { reasoner.grounds(for: $0) })
        explanation.sources = merged(branchSources(way), sources(of: .part(part)))
        return explanation
    }

    private func whyAbsent(_ part: Int) -> Explanation {
        let ways = TreeIndex(model).ways[part] ?? []
        let closed = ways.compactMap { way in way.first { !isTaken($0) } }
        let reasoner = Reasoner(self)
        let isOpen = engine.refusal == nil && closed.contains { state(of: $0.arms) == .undecided }
        let sentence =
            "\(capitalised(definite(part))) \(isOpen ? "n'est pas encore dans l'acte" : "est absent\(agreement(part))")"
        var explanation =
            refusal.map { Explanation("\(sentence) : l'acte ne peut pas être fait. \($0.sentence)", facts: $0.facts) }
            ?? reasoner.explanation(sentence, closed.flatMap { reasoner.grounds(for: $0) })
        explanation.remedies = RemedyWords(self).sentences(for: part)
        explanation.sources = merged(branchSources(closed), sources(of: .part(part)))
        return explanation
    }

    private func branchSources(_ steps: [TreeIndex.Step]) -> [String] {
        steps.flatMap { step in
            model.branches(of: step.arms)[step.arms.range.lowerBound + step.arm].properties
                .filter { $0.key == "source" }.map(\.value)
        }
    }

    private func merged(_ first: [String], _ second: [String]) -> [String] {
        (first + second).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    // MARK: Words

    /// `l'article « Convention »`, `le considérant de la ligne 40`
    private func definite(_ part: Int) -> String {
        let place = model.parts[part].title.isEmpty ? " de la \(rules.place(of: model.parts[part].range))" : ""
        return model.parts[part].kind.determiner + label(of: .part(part)) + place
    }

    /// `un refus possible (« non [projet licite] », ligne 55)`
    func noticeWords(_ index: Int) -> String {
        let notice = model.notices[index]
        let kind = rules.compiled.origins.refusals.contains(.notice(index)) ? "un refus possible" : "un conseil"
        let condition = notice.condition.map { "« \(source(of: model.expressionRanges[$0.index])) », " } ?? ""
        return "\(kind) (\(condition)\(rules.place(of: notice.range)))"
    }

    private func agreement(_ part: Int) -> String {
        switch model.parts[part].kind {
        case .annex, .mention, .signature: "e"
        default: ""
        }
    }

    func words(of name: Name) -> String {
        switch name {
        case .question(let index): model.questions[index].name
        case .computation(let index): model.computations[index].name
        case .parameter(let index): model.parameters[index].name
        }
    }

    private func heads(of arms: IndexRange) -> String {
        model.branches(of: arms).first.map { "« \(head(of: $0)) », \(rules.place(of: $0.range))" } ?? ""
    }

    /// What each name of an expression is worth: `[montant] = 18 000,00 €`.
    func values(in expression: ExpressionID) -> [String] {
        model.names(in: expression).map { "[\(words(of: $0))] = \(value(of: $0))" }
    }

    func head(of branch: Branch) -> String { rules.head(of: branch) }

    func source(of range: SourceRange) -> String { rules.source(of: range) }

    func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
