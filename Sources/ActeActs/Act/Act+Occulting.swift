extension Act {
    /// What stands in a published act for what is occulted.
    public static let occultedWords = "[occulté]"

    /// What stands on a screen for what is confidential.
    public static let hiddenWords = "•••"

    /// The version to be published: the same parts under the same numbers, without anything that is personal, nor anything that would tell it. O(size).
    ///
    /// Occulted are the values of personal answers, those computed from them and the words chosen by them; the passages of a text and
    /// the parts of the act that they decide, by their words and titles, where they are in the act; and what another answer repeats of a personal one
    /// (see ``repetitions``). The number of items of a list is not occulted, nor
    /// whether an optional answer was given. What was only for the person who makes the act is left out: alerts, judgments, the digest of the
    /// answers (from which short answers can be guessed), and where in the rules occulted parts were written.
    public var occulted: Act {
        var receipt = receipt
        receipt.answersDigest = ""
        receipt.judgments = []
        return Occultation(of: markingRepetitions().act, by: .personal, as: Act.occultedWords)
            .act(parts[..<printedCount], receipt: receipt)
    }

    /// The act as screens, traces and transcripts may show it: `•••` stands for confidential answers and for what is computed from them. Parts keep
    /// their positions. O(size); O(1) when nothing is confidential.
    public var withoutConfidential: Act {
        guard plan.storage.holdsConfidential else { return self }
        return Occultation(of: self, by: .confidential, as: Act.hiddenWords).act(parts[...], receipt: receipt)
    }

    /// The act as a record that many read may show it: `•••` stands for what is confidential and for what is personal, would tell it, or repeats it. Parts
    /// keep their positions. O(size).
    public var withoutPersonalOrConfidential: Act {
        Occultation(of: markingRepetitions().act, by: [.personal, .confidential], as: Act.hiddenWords).act(
            parts[...], receipt: receipt)
    }

    /// The act as rows of open data and the objects of messages quote it: `[occulté]` stands for what is personal or confidential, would tell it, or repeats
    /// it, as in the published version. Parts keep their positions. O(size).
    public var quotable: Act {
        Occultation(of: markingRepetitions().act, by: [.personal, .confidential], as: Act.occultedWords).act(
            parts[...], receipt: receipt)
    }
}
