import ActeDiagnostics
import ActeModel

/// Where the things that examples should reach are written. Rules that hold lists are spread over their items: what spreading adds is nowhere in the file,
/// and nobody has to try it.
struct WrittenPlaces {
    /// The arms of conditionals and selections.
    let branches: Set<SourceRange>
    /// The conditions of the passages of sentences.
    let passages: Set<SourceRange>
    /// The comparisons.
    let comparisons: Set<SourceRange>
    private let names: [SourceRange: String]

    /// Reads the model as it was written. O(its size).
    init(_ written: CheckedModel) {
        branches = Set(written.branches.map(\.range))
        passages = Set(
            written.segments.compactMap { segment in
                guard case .inlineIf(let condition) = segment else { return nil }
                return written.expressionRanges[condition.index]
            })
        comparisons = Set(
            written.expressions.indices.compactMap { index in
                guard case .compare = written.expressions[index] else { return nil }
                return written.expressionRanges[index]
            })
        let named = written.questions.map { ($0.range, $0.name) } + written.computations.map { ($0.range, $0.name) }
        names = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The name of a question as it was written: that of any item, when it is asked of each.
    func name(of question: Question) -> String { names[question.range] ?? question.name }

    /// The name of a computed value as it was written: that of any item, when it is computed for each.
    func name(of computation: Computation) -> String { names[computation.range] ?? computation.name }
}
