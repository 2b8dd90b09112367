/// W7: a model whose every path is proved. Questions of five types come by sixes, each six with an article that may be there, one below it that refers to it, and
/// another where it is not; refusals on three answers given anywhere before make every path hang on nearly all questions.
public struct ProofWorkload: Sendable {
    private let questions: Int
    private let refusals: Int
    private var state: UInt64

    /// A model of that many questions and refusals: the same for the same numbers.
    public init(questions: Int, refusals: Int) {
        self.questions = questions
        self.refusals = refusals
        state = 0x2545_F491_4F6C_DD1D
    }

    /// What a second version of the rule file has of its own.
    public enum Edit: String, CaseIterable, Sendable {
        /// The words of an article.
        case clause = "a clause worded otherwise"
        /// The condition of an article, of the one below it and of the one elsewhere.
        case condition = "a condition turned round"
    }

    /// The rule file as a second version, written otherwise in its middle.
    public func rewritten(_ rules: String, by edit: Edit) -> String {
        let group = questions / 12
        var lines = rules.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch edit {
        case .clause:
            for index in lines.indices.dropLast() where lines[index].hasSuffix("article Mesure \(group)") {
                lines[index + 1].replace("La mesure vaut", with: "La mesure est prise")
            }
        case .condition:
            for index in lines.indices.dropFirst() where lines[index].hasSuffix("article Mesure \(group)") {
                let joint = lines[index - 1].contains(" et ") ? (" et ", " ou ") : (" ou ", " et ")
                lines[index - 1].replace(joint.0, with: joint.1)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The rule file.
    public mutating func rules() -> String {
        var lines = ActeText.head("Charge de preuve")
        for index in 0..<questions { lines += Self.question(index) }
        let groups = questions / 6
        for group in 0..<groups {
            lines += articles(group)
            // Refusals stand in the later two thirds, evenly.
            let (first, last) = (groups / 3, groups)
            guard group >= first, last > first else { continue }
            let due = refusals * (group - first + 1) / (last - first) - refusals * (group - first) / (last - first)
            for _ in 0..<due { lines += refusal(before: 6 * (group + 1)) }
        }
        return lines + "article Exécution\n    > La présente décision est exécutoire.\n"
    }

    private static func question(_ index: Int) -> String {
        switch index % 5 {
        case 0: "question [réponse \(index)] : oui/non\n    > Est-ce le cas ?\n"
        case 1:
            "question [réponse \(index)] : choix\n    > Quel cas ?\n"
                + ["premier", "second", "tiers", "quart"].map { "    - \($0) \(index)\n" }.joined()
        case 2: "question [réponse \(index)] : montant\n    > Combien ?\n    entre 0 € et 1 000 000 €\n"
        case 3: "question [réponse \(index)] : date\n    > Quel jour ?\n"
        default: "question [réponse \(index)] : entier\n    > Combien ?\n    entre 0 et 1 000\n"
        }
    }

    private mutating func articles(_ group: Int) -> String {
        let first = 6 * group
        let joint = below(2) == 0 ? "et" : "ou"
        return """
            si \(condition(first)) \(joint) \(condition(first + 1))
                article Mesure \(group)
                    > La mesure vaut pour [réponse \(first + 2)].
                    repère : mesure \(group)
                si \(condition(first + 4))
                    article Suite \(group)
                        > La suite est donnée à [renvoi mesure \(group)].
            sinon si \(condition(first + 2))
                article Autre \(group)
                    > L'autre cas est retenu : [réponse \(first + 5)].

            """
    }

    private mutating func refusal(before end: Int) -> String {
        // One question twice might contradict itself: nothing would then reach the refusal.
        var asked: [Int] = []
        while asked.count < 3 {
            let question = below(end)
            if !asked.contains(question) { asked.append(question) }
        }
        let reasons = asked.map { condition($0) }.joined(separator: " et ")
        return "refus si \(reasons)\n    > L'acte n'est pas possible.\n"
    }

    private mutating func condition(_ index: Int) -> String {
        let name = "[réponse \(index)]"
        switch index % 5 {
        case 0: return below(2) == 0 ? name : "non \(name)"
        case 1: return "\(name) est \(["premier", "second", "tiers", "quart"][below(4)]) \(index)"
        case 2: return "\(name) \(below(2) == 0 ? "dépasse" : "atteint") \(1 + below(900)) 000 €"
        case 3:
            return "\(name) est \(below(2) == 0 ? "avant" : "après") le \(2 + below(26)) mars \(2010 + below(20))"
        default: return "\(name) \(below(2) == 0 ? "dépasse" : "atteint") \(1 + below(900))"
        }
    }

    /// A number below `bound`, drawn as the last was.
    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }
}
