import ActeCompiler
public import ActeGraph
import ActeModel
import ActeValues

/// A judgment that the law leaves to the person who makes the act.
public struct Judgment: Sendable, Hashable {
    /// The question that asks for it.
    public var question: QuestionID
    /// Its name.
    public var name: String
    /// The answer, as people read it; what is confidential is not shown.
    public var answer: String
    /// Why, in the words of the person who made it; empty when nothing was said. Of a confidential answer it is not shown.
    public var reason: String
    /// What of the act rests on it: parts that print it, and decisions that read it.
    public var bears: [String]
}

extension Walk {
    /// Says why a judgment was made so, for the answer that it has now. Another answer has reasons of its own; the same answer, given again, has this one
    /// again.
    public mutating func justify(_ question: QuestionID, _ reason: String) {
        reasons[JudgmentKey(name: name(of: .question(question)), answer: storedText(of: question))] = JudgmentReason(
            text: reason, isConfidential: model.questions[Int(question.rawValue)].isConfidential)
        revision += 1
    }

    /// The judgments made that count, in the author's order, with what rests on each. O(size of the rules) when there is one.
    public var judgments: [Judgment] {
        let made = engine.counting.filter { model.questions[Int($0.rawValue)].isJudgment }
        guard !made.isEmpty else { return [] }
        let index = TreeIndex(model)
        return made.map { question in
            Judgment(
                question: question, name: name(of: .question(question)),
                answer: answerText(of: question) ?? "sans réponse",
                reason: shownReason(for: question), bears: whatRests(on: question, index))
        }
    }

    /// Why a judgment was made so; empty when nothing was said.
    public func reason(for question: QuestionID) -> String {
        reasons[JudgmentKey(name: name(of: .question(question)), answer: storedText(of: question))]?.text ?? ""
    }

    private func shownReason(for question: QuestionID) -> String {
        let reason = reason(for: question)
        return !reason.isEmpty && model.questions[Int(question.rawValue)].isConfidential ? "•••" : reason
    }

    private func whatRests(on question: QuestionID, _ index: TreeIndex) -> [String] {
        let active = (index.uses[Int(question.rawValue)] ?? []).filter { $0.path.allSatisfy(isTaken) }
        return active.reduce(into: []) { found, use in
            let words: String? =
                switch use.kind {
                case .part(let part): label(of: .part(part))
                case .decision(let arms):
                    model.branches(of: arms).first.map { "« \(head(of: $0)) » (\(rules.place(of: $0.range)))" }
                case .notice(let notice): noticeWords(notice)
                case .request: nil
                }
            if let words, !found.contains(words) { found.append(words) }
        }
    }
}

/// A judgment as it was made: its question, and the answer given.
struct JudgmentKey: Sendable, Hashable {
    var name: String
    var answer: String
}

/// Why a judgment was made so.
struct JudgmentReason: Sendable, Hashable {
    var text: String
    /// Whether it was given of a confidential answer: it stays so, whatever becomes of the question.
    var isConfidential: Bool
}
