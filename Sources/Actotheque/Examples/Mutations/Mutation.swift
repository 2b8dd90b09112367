/// A small change of the rules that none of their examples sees: a question to their author.
public struct Mutation: Sendable, Hashable {
    /// The line that would be otherwise, from 1.
    public var line: Int
    /// What would be otherwise, after « si » : `« dépasse » était écrit « atteint »`.
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
    /// The changes that make a difference: some example sees them, or some situation shows them.
    public var tried: Int
    /// Those of them that make an example fail.
    public var seen: Int
    /// The changes that no situation tried tells from the rules as written: they are no questions.
    public var withoutEffect: Int
    /// The others, in the order of the file.
    public var unseen: [Mutation]

    /// A survey with these counts.
    public init(tried: Int, seen: Int, withoutEffect: Int, unseen: [Mutation]) {
        self.tried = tried
        self.seen = seen
        self.withoutEffect = withoutEffect
        self.unseen = unseen
    }

    /// `212 changements essayés : 203 sont vus par les exemples, 9 ne le sont pas.`
    public var summary: String {
        guard tried > 0 else { return "Aucun changement à essayer." }
        let head = tried == 1 ? "1 changement essayé" : "\(tried) changements essayés"
        let seen = seen == 1 ? "1 est vu par les exemples" : "\(seen) sont vus par les exemples"
        let rest =
            switch unseen.count {
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
    /// share hold is left as it is. Changes that no situation tried tells from the rules as written are not told. Always the same for the same
    /// rules; examples that fail see nothing.
    ///
    /// - Complexity: O(size of the rules) changes; for each, the rules are compiled again without proof and the examples are walked until one
    ///   fails; for one that none sees, at most ``mostSituations`` situations.
    public func mutations() -> MutationSurvey { MutationRunner(self).survey }

    /// Most situations in which the rules as written are compared with changed ones.
    public static var mostSituations: Int { Situations.most }
}
