/// Where a text stands in the order in which an act cites texts: the hierarchy of norms, then what only this body or this case produced.
///
/// No text imposes this order on local acts; it is the usage taught for State texts, which careful local drafting follows.
public enum NormRank: UInt8, Sendable, Hashable, Comparable, CaseIterable, Codable {
    case constitution = 1
    /// Treaties, and law of the European Union.
    case treaty
    case organicLaw
    case code
    /// Laws left out of codes, and ordinances.
    case law
    case decree
    /// Orders of ministers and prefects.
    case order
    /// Statutes and regulations of the body itself.
    case statutes
    /// Earlier acts of the body, and decisions of courts about them.
    case earlierAct
    /// Opinions that had to be taken.
    case opinion
    /// Requests, reports, plans, estimates.
    case document
    /// Words that no known kind of text begins with.
    case other

    public static func < (left: NormRank, right: NormRank) -> Bool { left.rawValue < right.rawValue }
}
