import Actotheque

extension Walkthrough {
    /// What stands for a confidential answer.
    static let hidden = "•••"

    /// What is said where answers are kept as they come, when some will not be.
    var unkeptNote: String? {
        vault != nil || !walk.rules.asksForConfidential
            ? nil
            : "Les réponses confidentielles ne seront pas gardées : la variable ACTOTHEQUE_PHRASE ne donne pas de phrase secrète."
    }

    /// A typed line as a transcript may show it: without what is confidential. Where it cannot be told what a line is about, as long as the rules ask
    /// for something confidential, it is taken to be.
    func shown(_ line: String) -> String {
        guard walk.rules.asksForConfidential else { return line }
        switch Instruction(line) {
        case .answer(let text): return hides(answer: text) ? Walkthrough.hidden : line
        case .move(let move, let operands) where [.change, .suppose, .justify].contains(move):
            return shown(line, move, operands)
        case .unknown, .ambiguous: return Walkthrough.withoutValue(line)
        case .move, .questionHelp: return line
        }
    }

    private func hides(answer text: String) -> Bool {
        guard !text.isEmpty else { return false }
        if let proposal {
            let isChoice = Walkthrough.choices.contains(text.lowercased().filter { !$0.isWhitespace })
            return !isChoice && isConfidential(proposal.question)
        }
        return current.map(isConfidential) ?? false
    }

    private func shown(_ line: String, _ move: Move, _ operands: String) -> String {
        let (name, value) = Walkthrough.assignment(operands)
        if move == .justify, value == nil {
            let isSecret = walk.judgments.last.map { isConfidential($0.question) } ?? true
            return isSecret && !operands.isEmpty ? ":\(move.name) \(Walkthrough.hidden)" : line
        }
        let found = numbered(name).map { [$0] } ?? walk.questions(named: name)
        let isSecret = found.isEmpty || found.contains(where: isConfidential)
        return isSecret && value != nil ? ":\(move.name) \(name) = \(Walkthrough.hidden)" : line
    }

    private func isConfidential(_ question: QuestionID) -> Bool { walk.view(of: question)?.isConfidential ?? true }

    /// The line up to its first `=`.
    private static func withoutValue(_ line: String) -> String {
        guard let end = line.firstIndex(of: "=") else { return line }
        return line[...end] + " " + hidden
    }

    /// What settles a change that was shown.
    private static let choices: Set = ["o", "oui", "y", "yes", "n", "non", "no"]
}
