import ActeActs

/// What every format says at the top of an act that must not be signed.
enum DraftNotice {
    /// The line that marks a draft.
    static let title = "PROJET – à ne pas signer"

    /// Appends the mark of a draft and its reasons, one a line; `marker` stands before each line.
    static func append(_ document: Document, marker: String, to output: inout [UInt8]) {
        output.append(contentsOf: "\(marker)\(title)\n".utf8)
        for reason in document.shortcomings { output.append(contentsOf: "\(marker)- \(reason)\n".utf8) }
    }

    /// Why the act is a draft, in sentences. What is computed from answers, or decided by them, is missing because they are: they are what
    /// whoever reads the act can give, and its rules are not named.
    static func reasons(_ act: Act) -> [String] {
        let told = act.shortcomings.filter { act.hasAllAnswers || !$0.followsFromAnswers }
        var reasons = told.map { $0.sentence(in: act.plan) }
        if told.count < act.shortcomings.count {
            reasons.append("Des parties de l’acte dépendent de réponses qui manquent encore.")
        }
        return reasons.isEmpty && !act.hasAllAnswers ? ["Il reste des questions sans réponse."] : reasons
    }

    /// How many reasons a page shows: an act hardly begun lacks dozens of answers, and its notice would hide it.
    private static let shownReasons = 8

    /// The white below the notice, in points.
    static let whiteBelow = 18
    /// The white around its words, on the yellow it stands on, and how wide the red bar at its left is, in points.
    static let padding = 4
    static let barWidth = 3

    /// The lines of the notice above a draft, for formats that have pages.
    static func lines(_ document: Document) -> [String] {
        guard document.isDraft else { return [] }
        let rest = document.shortcomings.count - shownReasons
        let more = rest > 1 ? ["Et \(rest) autres raisons."] : document.shortcomings.suffix(max(0, rest))
        return [title] + document.shortcomings.prefix(shownReasons) + more
    }
}
