import ActeDiagnostics

/// What could neither be proved of rules nor be shown to be wrong: the rules can be used, but their author should look at it.
public struct OpenPoint: Sendable, Hashable {
    /// The file it is in.
    public var path: String
    /// The line it is on, from 1.
    public var line: Int
    /// What is not known, as a question in French.
    public var question: String

    /// The line for people.
    public var text: String { "Non décidé : \(path), ligne \(line) : \(question)" }
}

extension OpenPoint {
    /// What is still open once the examples were walked: where one of them leads to a branch or to a refusal, answers do.
    static func left(of undecided: [Undecided], in files: [SourceFile], rules: Rules?) -> [OpenPoint] {
        guard !undecided.isEmpty else { return [] }
        let met = rules.map(reached) ?? []
        return undecided.filter { !met.contains($0.range) }.map { OpenPoint($0, in: files) }
    }

    /// The places of the branches and of the refusals that some example reaches. O(examples × size of the rules).
    private static func reached(by rules: Rules) -> Set<SourceRange> {
        let survey = CoverageSurvey(rules)
        let walked = Rehearsal(rules).runs.reduce(into: Set<Int>()) { $0.formUnion(survey.reached(by: $1.walk)) }
        let places = walked.sorted().compactMap { position -> SourceRange? in
            switch survey.aims[position].sight {
            case .arm(_, .some), .notice: survey.aims[position].range
            default: nil
            }
        }
        return Set(places)
    }

    init(_ undecided: Undecided, in files: [SourceFile]) {
        let file = files.first { $0.id == undecided.range.file }
        path = file?.name ?? ""
        line = file.map { LineIndex($0).line(of: undecided.range.start) } ?? 0
        question = undecided.question
    }
}
