import Actotheque

/// The walkthrough without its terminal: a line goes in, events come out. Every move is a call of the library.
struct Walkthrough: Sendable {
    /// The walk as it stands.
    var walk: Walk
    /// A question gone back to, shown instead of the next one.
    var revisit: Revisit?
    /// A change that waits for `o` or `n`.
    var proposal: Impact?
    /// The act before the latest move.
    var earlier: Act?
    /// The numbers of the questions.
    var numbers = QuestionNumbers()
    /// What seals confidential answers where they are kept; without it they are not kept.
    var vault: Vault?
    /// How the documents of the body look, for `:exporter`.
    var charte = Charte.standard
    /// Whether the person asked to leave.
    var hasLeft = false
    /// Advice already given.
    private var given: Set<String> = []

    /// Advice that holds before anything is answered: it says nothing of the first question, and is given with the finished act.
    private let general: Set<String>

    /// Starts with a walk.
    init(_ walk: Walk) {
        self.walk = walk
        general = Set(walk.alerts)
    }

    /// Why a question is shown again.
    enum Revisit: Equatable {
        /// `:retour`: its answer is taken at once.
        case again(QuestionID)
        /// `:modifier`: what a new answer would do is shown first.
        case change(QuestionID)

        /// The question.
        var question: QuestionID {
            switch self {
            case .again(let question), .change(let question): question
            }
        }
    }

    /// Where the walk stands: when it changes, the screen is shown again.
    struct Place: Equatable {
        fileprivate let revision: Int
        fileprivate let revisit: Revisit?
    }

    /// Where the walk stands.
    var place: Place { Place(revision: walk.revision, revisit: revisit) }

    /// The question on the screen: one gone back to, else one that changed since it was answered, else the next one.
    var current: QuestionID? { revisit?.question ?? unconfirmed ?? walk.question?.id }

    /// The first question whose answer counts and is to be confirmed.
    private var unconfirmed: QuestionID? { walk.review.first { $0.standing == .toConfirm }?.question }

    /// What stands before the cursor.
    var prompt: String {
        if proposal != nil { return " Appliquer ? o/n › " }
        guard let name = current.flatMap({ walk.view(of: $0)?.name }) else { return " › " }
        return " \(numbers[name].map(String.init) ?? "") › "
    }

    /// The words that may be completed at the cursor.
    var completions: [String] {
        let names = Move.allCases.map { ":" + $0.name }
        let choices = current.flatMap { walk.view(of: $0) }?.choices.filter { $0.closedBecause == nil }.map(\.key) ?? []
        return choices + names + walk.questionNames
    }

    /// What to show before a line is read: the question, or how the walk ended.
    mutating func present() -> [Event] {
        guard proposal == nil else { return [] }
        var events = newAlerts()
        // Answers that were resumed have their numbers before the question that follows them.
        for line in walk.review { _ = numbers.number(of: line.name) }
        if let current, let view = walk.view(of: current) {
            let number = numbers.number(of: view.name)
            let isChanged = revisit == nil && current == unconfirmed
            events.append(
                .question(
                    QuestionScreen(
                        title: walk.title, question: view, progress: walk.progress, number: number,
                        note: isChanged ? "Cette question a changé depuis votre réponse : confirmez-la." : nil)))
        } else if let refusal = walk.refusal {
            events.append(.refused(refusal))
        } else if !walk.contradictions.isEmpty {
            events += walk.contradictions.map { .rejected([$0.sentence]) }
        } else if !walk.rules.isProved {
            events.append(
                .remark(
                    "Tout est répondu. Les règles comportent une erreur : « :aperçu » montre un projet, pas un acte."))
        } else {
            events.append(.complete)
            for derived in walk.derivedActs {
                events.append(
                    .remark(
                        "Cet acte en appelle un autre : \(derived.name). « :dériver \(derived.name) F » garde ses réponses."
                    ))
            }
        }
        return events
    }

    /// Takes a typed line.
    mutating func take(_ line: String) -> [Event] {
        if let impact = proposal { return settle(impact, line) }
        switch Instruction(line) {
        case .answer(let text): return answer(text)
        case .questionHelp: return questionHelp()
        case .move(let move, let operands): return perform(move, operands)
        case .unknown(let name, let nearest):
            let hint = nearest.map { " Vouliez-vous « :\($0.name) » ?" } ?? ""
            return [.rejected(["« :\(name) » n'est pas une commande.\(hint) « :aide » les donne toutes."])]
        case .ambiguous(let name, let moves):
            let names = moves.map { ":\($0.name)" }.joined(separator: ", ")
            return [.rejected(["« :\(name) » peut vouloir dire : \(names). Écrivez-en davantage."])]
        }
    }

    /// Takes an answer that may begin with `:`.
    mutating func answer(_ text: String) -> [Event] {
        guard let current, let view = walk.view(of: current) else {
            return text.isEmpty ? [] : [.rejected(["Aucune question n'est posée. « :modifier X » change une réponse."])]
        }
        if text.isEmpty, revisit != nil {
            revisit = nil
            return []
        }
        if case .change(let question) = revisit { return propose(text, for: question) }
        do {
            let change = try walk.answer(text, to: current)
            earlier = actBefore
            revisit = nil
            return [changed(view.name, to: walk.lastAnswered.flatMap { walk.answerText(of: $0) }, change)]
        } catch {
            return [.rejected([error.message])]
        }
    }

    /// The act before the move just made. A list that grew added parts to the rules: acts compare as they are spread now.
    var actBefore: Act {
        var before = walk
        _ = before.undo()
        return before.draft
    }

    /// What an answer changed in the act, as long as there can be one.
    func changed(_ question: String, to answer: String?, _ change: ActChange) -> Event {
        .changed(question: question, answer: answer, walk.refusal == nil ? change : .none)
    }

    private mutating func settle(_ impact: Impact, _ line: String) -> [Event] {
        switch line.lowercased().filter({ !$0.isWhitespace }) {
        case "o", "oui", "y", "yes":
            proposal = nil
            revisit = nil
            walk = impact.result
            earlier = actBefore
            return [changed(impact.name, to: walk.answerText(of: impact.question), impact.act)]
        case "n", "non", "no":
            proposal = nil
            revisit = nil
            return [.remark("Rien n'est changé.")]
        default: return [.rejected(["Répondez par o (oui) ou n (non)."])]
        }
    }

    private func questionHelp() -> [Event] {
        guard let current, let view = walk.view(of: current) else {
            return [.remark("Aucune question n'est posée. « :aide » donne les commandes.")]
        }
        var lines = [view.help, "Réponse attendue : \(view.format)"].compactMap { $0 }
        if let example = view.example { lines.append("Exemple : \(example)") }
        if view.isOptional { lines.append("Facultative : Entrée seule pour passer.") }
        let help = Event.lines(.help, lines + view.sources.map { "§ \($0)" })
        return view.choices.count > 2 ? [.choices(view.choices), help] : [help]
    }

    private mutating func newAlerts() -> [Event] {
        let alerts = walk.alerts.filter { walk.isComplete || !general.contains($0) }
        let fresh = alerts.filter { !given.contains($0) }
        given = Set(alerts)
        return fresh.map(Event.alert)
    }
}
