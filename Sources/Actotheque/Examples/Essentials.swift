/// The fewest examples that reach all that all of them reach: those to read and sign first.
public struct Essentials: Sendable, Hashable {
    /// Their titles, in the order of the file, those that are proposed last.
    public var titles: [String]
    /// How many examples there are, proposed ones included.
    public var total: Int
    /// Whether fewer were shown not to do.
    public var isSmallest: Bool
}

extension Rehearsal {
    /// The fewest of the examples that pass, and of `proposals`, that reach all that these reach together. O(examples × size of the rules), and a bounded
    /// search.
    public func essentials(with proposals: [ProposedExample] = []) -> Essentials {
        let survey = CoverageSurvey(rules)
        let passed = runs.filter(\.trial.isSuccess)
        let titles = passed.map(\.trial.title) + proposals.map(\.title)
        let cover = SmallestCover(of: passed.map { survey.reached(by: $0.walk) } + proposals.map(\.reached))
        return Essentials(
            titles: cover.chosen.map { titles[$0] }, total: titles.count, isSmallest: cover.isSmallest)
    }
}
