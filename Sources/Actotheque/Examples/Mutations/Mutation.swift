/// A small change of the rules that none of their examples sees: a question to their author.
public struct Mutation: Sendable, Hashable {
    /// The line that would be otherwise, from 1.
    public var line: Int
    /// What would be otherwise, after « si » : `l'on écrivait « atteint » au lieu de « dépasse » dans « … »`.
    public var change: String
    /// The title of an example, and the answers that differ from its own, for which the rules as written and the changed ones part; what each gives.
    public var witness: Witness

    /// A situation that tells the rules as written from the changed ones.
    public struct Witness: Sendable, Hashable {
        /// The example that it starts from.
        public var base: String
        /// The answers that are not those of the example, as they are written: `[montant] = 23 000,00 €`.
        public var answers: [String]
        /// What the rules give as they are written, as `attendu` lines.
        public var asWritten: [String]
        /// What they would give with the change, as `attendu` lines; one sentence where no such line can say it.
        public var asChanged: [String]
        /// The situation as an `exemple`, ready to be pasted: what is expected is as written, and what the change would give is beside it in
        /// comments. It was tried: it passes as the rules are written, and fails with the change. Nothing when an answer is confidential, or when
        /// no line of an example could tell.
        public var example: String?
    }

    /// The French sentence.
    public var sentence: String { "Ligne \(line) : si \(change), aucun exemple ne le verrait." }

    /// What is asked of the author.
    public var question: String {
        guard !witness.answers.isEmpty else { return "Dans l'exemple « \(witness.base) », que veut le droit ?" }
        return
            "Dans l'exemple « \(witness.base) », avec \(witness.answers.joined(separator: ", ")), que veut le droit ?"
    }
}

/// What comes of small changes made one at a time to the rules of a file.
public struct MutationSurvey: Sendable, Hashable {
    /// A change of which it is not known whether it makes any difference.
    public struct Undecided: Sendable, Hashable {
        /// The line that would be otherwise, from 1.
        public var line: Int
        /// What would be otherwise, after « si ».
        public var change: String

        /// The French sentence.
        public var sentence: String {
            "Ligne \(line) (non décidé) : si \(change), aucun exemple ne le verrait ; on ne sait pas si un acte changerait."
        }
    }

    /// The changes that make a difference, or may: some example sees them, some situation shows them, or nothing proves that none does.
    public var tried = 0
    /// Those of them that make an example fail.
    public var seen = 0
    /// The changes that give the same whatever the answers, which is proved: they are no questions.
    public var withoutEffect = 0
    /// Those that some situation shows and no example sees, in the order of the file.
    public var unseen: [Mutation] = []
    /// Those that no example sees, and of which nothing is proved, in the order of the file.
    public var undecided: [Undecided] = []
    /// What the proof leaves out, one sentence each: the lists that may be longer than it looked at.
    public var limits: [String] = []

    /// A survey of no change.
    public init() {}

    /// `212 changements essayés : 203 sont vus par les exemples, 9 ne le sont pas.`
    public var summary: String {
        guard tried > 0 else { return "Aucun changement à essayer." }
        let head = tried == 1 ? "1 changement essayé" : "\(tried) changements essayés"
        let seen = seen == 1 ? "1 est vu par les exemples" : "\(seen) sont vus par les exemples"
        let rest =
            switch tried - self.seen {
            case 0: "aucun ne leur échappe"
            case 1: "1 ne l'est pas"
            case let count: "\(count) ne le sont pas"
            }
        return "\(head) : \(seen), \(rest)."
    }
}

extension Rehearsal {
    /// Changes the rules in one small way after another (a bound taken in or left out, a constant moved by its smallest unit, a condition turned
    /// round, *et* for *ou*, a visa, an article, an alert or a refusal left out…), and says which changes no example sees. What files that acts
    /// share hold is left as it is. Changes that give the same whatever the answers are not told: that is proved of all answers at once, and what
    /// the proof leaves open is told apart. Always the same for the same rules; examples that fail see nothing.
    ///
    /// - Complexity: O(size of the rules) changes; for each, the rules are compiled again without proof and the examples are walked until one
    ///   fails; one that none sees is compared with the rules as they are written, and where that leaves it open, at most ``mostSituations``
    ///   situations are tried.
    public func mutations() -> MutationSurvey { MutationRunner(self).survey }

    /// Most situations tried for one change of which nothing is proved.
    public static var mostSituations: Int { SampledSituations.most }
}
