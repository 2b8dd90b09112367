import Actotheque

extension Walkthrough {
    /// Does what a command asks for.
    mutating func perform(_ move: Move, _ operands: String) -> [Event] {
        switch move {
        case .why: return why(operands)
        case .whyNot: return explain(move, operands, needsOperand: true) { walk, subject in walk.whyNot(subject) }
        case .derive:
            return explain(move, operands, needsOperand: true) { walk, subject in walk.derivation(of: subject) }
        case .review: return [.review(review())]
        case .change: return change(operands)
        case .suppose: return suppose(operands)
        case .back: return back()
        case .undo: return undo()
        case .redo: return redo()
        case .preview: return preview(operands)
        case .remaining: return [.remaining(walk.remaining)]
        case .tree: return [.tree(walk.tree)]
        case .sources: return sources(operands)
        case .list: return arrange(operands)
        case .beget: return beget(operands)
        case .justify: return justify(operands)
        case .save: return save(operands)
        case .resume: return resume(operands)
        case .reload: return reload()
        case .export: return export(operands)
        case .example: return writeExample(operands)
        case .coverage: return coverage
        case .help: return [.lines(.help, HelpScreen.lines)]
        case .leave:
            hasLeft = true
            return []
        }
    }

    private func why(_ operands: String) -> [Event] {
        if operands.isEmpty {
            guard let current else {
                return [.explanation(.why, walk.refusal ?? Explanation("Plus aucune question ne peut changer l'acte."))]
            }
            return [.explanation(.why, walk.why(.question(current)))]
        }
        return explain(.why, operands, needsOperand: true) { walk, subject in walk.why(subject) }
    }

    private func explain(
        _ move: Move, _ operands: String, needsOperand: Bool, _ explanation: (Walk, Subject) -> Explanation
    ) -> [Event] {
        named(operands, for: move) { subject in [.explanation(move, explanation(walk, subject))] }
    }

    private mutating func change(_ operands: String) -> [Event] {
        let (name, value) = Walkthrough.assignment(operands)
        return question(name, for: .change) { walkthrough, id in
            guard let value else {
                walkthrough.revisit = .change(id)
                return []
            }
            return walkthrough.propose(value, for: id)
        }
    }

    /// Shows what an answer would do, and waits for `o` or `n`.
    mutating func propose(_ value: String, for id: QuestionID) -> [Event] {
        weigh(value, id) { walkthrough, impact in
            if impact.changesNothing, walkthrough.walk.view(of: id)?.isConfidential == false {
                walkthrough.revisit = nil
                return [.remark("[\(impact.name)] est déjà \(impact.after).")]
            }
            walkthrough.proposal = impact
            return [.impact(impact, isProposal: true)]
        }
    }

    /// The review of the answers, by the numbers that questions were shown under.
    private mutating func review() -> [ReviewLine] {
        var lines = walk.review
        for index in lines.indices { lines[index].number = numbers.number(of: lines[index].name) }
        return lines
    }

    private mutating func suppose(_ operands: String) -> [Event] {
        let (name, value) = Walkthrough.assignment(operands)
        guard let value else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .suppose))"])] }
        return question(name, for: .suppose) { walkthrough, id in
            walkthrough.weigh(value, id) { [.impact($1, isProposal: false)] }
        }
    }

    private mutating func weigh(
        _ value: String, _ id: QuestionID, then: (inout Walkthrough, Impact) -> [Event]
    ) -> [Event] {
        do {
            let impact = try walk.impact(of: value, on: id)
            return then(&self, impact)
        } catch {
            return [.rejected([error.message])]
        }
    }

    /// Keeps why a judgment was made so: the one named, else the one made last.
    private mutating func justify(_ operands: String) -> [Event] {
        let (name, reason) = Walkthrough.assignment(operands)
        guard let reason else {
            guard let last = walk.judgments.last else { return [.remark("Aucune appréciation n'a été faite.")] }
            guard !operands.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .justify))"])] }
            return keep(operands, for: last.question)
        }
        return question(name, for: .justify) { walkthrough, id in walkthrough.keep(reason, for: id) }
    }

    private mutating func keep(_ reason: String, for question: QuestionID) -> [Event] {
        guard let judgment = walk.judgments.first(where: { $0.question == question }) else {
            return [.rejected(["\(walk.label(of: .question(question))) n'est pas une appréciation qui compte ici."])]
        }
        walk.justify(question, reason)
        return [.remark("Motif de [\(judgment.name)] gardé.")]
    }

    private mutating func back() -> [Event] {
        guard let previous = walk.question(before: revisit?.question) else {
            return [.remark("C'est la première question.")]
        }
        revisit = .again(previous)
        return []
    }

    private mutating func undo() -> [Event] {
        let before = walk.draft
        guard let change = walk.undo() else { return [.remark("Il n'y a rien à annuler.")] }
        return moved(.undo, "annulé", change, from: before)
    }

    private mutating func redo() -> [Event] {
        let before = walk.draft
        guard let change = walk.redo() else { return [.remark("Il n'y a rien à rétablir.")] }
        return moved(.redo, "rétabli", change, from: before)
    }

    private mutating func moved(_ move: Move, _ word: String, _ change: ActChange, from before: Act) -> [Event] {
        revisit = nil
        earlier = before
        return [changed(move.name, to: word, change)]
    }

    private func sources(_ operands: String) -> [Event] {
        if operands.isEmpty {
            let lines = walk.sources
            return [.lines(.sources, lines.isEmpty ? ["Aucun texte n'est cité."] : lines.map { "§ \($0)" })]
        }
        return named(operands, for: .sources) { subject in
            let lines = walk.sources(of: subject)
            return [.lines(.sources, lines.isEmpty ? ["Aucun texte n'est cité."] : lines.map { "§ \($0)" })]
        }
    }

    /// Calls `action` with the one thing that `words` name; asks again when there is none, or several.
    private func named(_ words: String, for move: Move, _ action: (Subject) -> [Event]) -> [Event] {
        guard !words.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: move))"])] }
        let found = numbered(words).map { [.question($0)] } ?? meant(walk.subjects(named: words), by: move)
        switch found.count {
        case 1: return action(found[0])
        case 0: return [.rejected([notFound(words)])]
        default: return [.rejected(Walkthrough.ambiguity(words, found.map { walk.label(of: $0) }))]
        }
    }

    /// Those of several things of one name that a command is about: values for `:expliquer`, parts for `:pourquoi-pas`.
    private func meant(_ subjects: [Subject], by move: Move) -> [Subject] {
        let likely = subjects.filter { subject in
            switch (move, subject) {
            case (.derive, .computation), (.derive, .parameter), (.whyNot, .part): true
            default: false
            }
        }
        return likely.isEmpty ? subjects : likely
    }

    private mutating func question(
        _ words: String, for move: Move, _ action: (inout Walkthrough, QuestionID) -> [Event]
    ) -> [Event] {
        guard !words.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: move))"])] }
        let found = numbered(words).map { [$0] } ?? walk.questions(named: words)
        switch found.count {
        case 1: return action(&self, found[0])
        case 0: return [.rejected([notFound(words)])]
        default: return [.rejected(Walkthrough.ambiguity(words, found.map { walk.label(of: .question($0)) }))]
        }
    }

    /// The question that bears this number on the screen.
    func numbered(_ words: String) -> QuestionID? {
        guard let number = Int(words), let name = numbers.name(numbered: number) else { return nil }
        return walk.questions(named: "[\(name)]").first
    }

    private func notFound(_ words: String) -> String {
        "« \(words) » ne désigne rien ici." + (walk.nearestName(to: words).map { " Vouliez-vous [\($0)] ?" } ?? "")
    }

    /// `:modifier X [= v]`
    static func usage(of move: Move) -> String { ":\(move.name) \(move.operands)" }

    private static func ambiguity(_ words: String, _ labels: [String]) -> [String] {
        ["« \(words) » peut désigner : \(labels.prefix(8).joined(separator: ", ")). Écrivez-en davantage."]
    }

    /// `[x] = v` cut at its first `=` outside brackets.
    static func assignment(_ text: String) -> (name: String, value: String?) {
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "[": depth += 1
            case "]": depth -= 1
            case "=" where depth <= 0:
                return (trimmed(text[..<index]), trimmed(text[text.index(after: index)...]))
            default: continue
            }
        }
        return (trimmed(text[...]), nil)
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
