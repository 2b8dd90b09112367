import Actotheque

extension Walkthrough {
    /// Does what a command asks for.
    mutating func perform(_ move: Move, _ operands: String) -> [Event] {
        switch move {
        case .why: return why(operands)
        case .whyNot: return explain(move, operands, needsOperand: true) { walk, subject in walk.whyNot(subject) }
        case .derive:
            return explain(move, operands, needsOperand: true) { walk, subject in walk.derivation(of: subject) }
        case .review: return [.review(walk.review)]
        case .change: return change(operands)
        case .suppose: return suppose(operands)
        case .back: return back()
        case .undo: return step(move, walk.undo())
        case .redo: return step(move, walk.redo())
        case .preview: return preview(operands)
        case .remaining: return [.remaining(walk.remaining)]
        case .tree: return [.tree(walk.tree)]
        case .sources: return sources(operands)
        case .save: return save(operands)
        case .resume: return resume(operands)
        case .reload: return reload()
        case .export: return export(operands)
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
                walkthrough.revisited = id
                return []
            }
            return walkthrough.weigh(value, id) { impact in
                walkthrough.proposal = impact
                return [.impact(impact, isProposal: true)]
            }
        }
    }

    private mutating func suppose(_ operands: String) -> [Event] {
        let (name, value) = Walkthrough.assignment(operands)
        guard let value else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: .suppose))"])] }
        return question(name, for: .suppose) { walkthrough, id in
            walkthrough.weigh(value, id) { [.impact($0, isProposal: false)] }
        }
    }

    private func weigh(_ value: String, _ id: QuestionID, then: (Impact) -> [Event]) -> [Event] {
        do {
            return then(try walk.impact(of: value, on: id))
        } catch {
            return [.rejected([error.message])]
        }
    }

    private mutating func back() -> [Event] {
        guard let previous = walk.question(before: revisited) else {
            return [.remark("C'est la première question.")]
        }
        revisited = previous
        return []
    }

    private mutating func step(_ move: Move, _ change: ActChange?) -> [Event] {
        guard let change else {
            return [.remark(move == .undo ? "Il n'y a rien à annuler." : "Il n'y a rien à rétablir.")]
        }
        revisited = nil
        latestChange = change
        return [.changed(question: move.name, answer: move == .undo ? "annulé" : "rétabli", change)]
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
        let found = walk.subjects(named: words)
        switch found.count {
        case 1: return action(found[0])
        case 0: return [.rejected([notFound(words)])]
        default: return [.rejected(Walkthrough.ambiguity(words, found.map { walk.label(of: $0) }))]
        }
    }

    private mutating func question(
        _ words: String, for move: Move, _ action: (inout Walkthrough, QuestionID) -> [Event]
    ) -> [Event] {
        guard !words.isEmpty else { return [.rejected(["Écrivez : \(Walkthrough.usage(of: move))"])] }
        let found = walk.questions(named: words)
        switch found.count {
        case 1: return action(&self, found[0])
        case 0: return [.rejected([notFound(words)])]
        default: return [.rejected(Walkthrough.ambiguity(words, found.map { walk.label(of: .question($0)) }))]
        }
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
