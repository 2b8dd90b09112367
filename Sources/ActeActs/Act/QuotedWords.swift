public import ActeGraph

/// Words that leave the act for a row of open data, without what they repeat of personal answers.
public struct QuotedWords: Sendable {
    private let plan: ActPlan
    private let personal: PersonalWords?

    /// A word that repeats a personal answer.
    public struct Repeated: Sendable, Hashable {
        /// The name of the personal question.
        public var question: String
        /// Whether it was occulted; a single word among others is not, which may be the name of someone or something else.
        public var isOcculted: Bool
    }

    /// What an act must not repeat. O(answers).
    public init(of act: Act) {
        plan = act.plan
        personal = act.conclusions.map { PersonalWords(act.plan.storage, $0) }
    }

    /// Words, with `[occulté]` for what they repeat; and what they repeat, each question once. `operand` is what has them. O(words × answers).
    public func occulting(_ words: String, of operand: Operand) -> (text: String, repeated: [Repeated]) {
        guard let personal, !personal.isEmpty, !plan.storage.caption(of: operand).saysWhere else { return (words, []) }
        if let source = personal.owner(of: words) {
            return (Act.occultedWords, [Repeated(question: plan.name(of: source), isOcculted: true)])
        }
        let bytes = Array(words.utf8)
        var text: [UInt8] = []
        var start = 0
        var repeated: [Repeated] = []
        for match in personal.matches(in: bytes[...]) {
            let found = Repeated(question: plan.name(of: match.operand), isOcculted: match.isTelling)
            if !repeated.contains(found) { repeated.append(found) }
            guard match.isTelling else { continue }
            text += bytes[start..<match.range.lowerBound] + Array(Act.occultedWords.utf8)
            start = match.range.upperBound
        }
        return (String(decoding: text + bytes[start...], as: UTF8.self), repeated)
    }
}
