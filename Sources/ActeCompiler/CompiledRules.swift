public import ActeActs
public import ActeDiagnostics
public import ActeGraph
public import ActeModel

/// A rule file that was read, checked and proved sound enough to be walked: the model for people, the graph for the machine, the plan for
/// the act, and where each piece of the last two came from.
///
/// A question has the same position in the model and in the graph.
public struct CompiledRules: Sendable {
    /// What the jurist means.
    public let model: CheckedModel
    /// What the machine runs.
    public let graph: DecisionGraph
    /// What acts are assembled from.
    public let plan: ActPlan
    /// Where things were written.
    public let origins: CompiledOrigins
}

/// Where the pieces of a graph were written. All lists are indexed by the identities of the graph.
public struct CompiledOrigins: Sendable {
    /// The place behind each `ActeGraph.Origin`.
    public internal(set) var ranges: [SourceRange] = []
    /// For each part of the graph, what it is.
    public internal(set) var parts: [PartOrigin] = []
    /// For each decision of the graph, its condition as a jurist wrote it.
    public internal(set) var decisions: [DecisionOrigin] = []
    /// For each refusal, its index in `CheckedModel.notices`.
    public internal(set) var refusals: [Int] = []
    /// For each computation of the model, the term that holds its value, once something needed it.
    public internal(set) var terms: [TermID?] = []
    /// For each operation that conditions and computations hold (a sum, a product…), the term that holds its value.
    public internal(set) var operations: [ExpressionID: TermID] = [:]

    /// The place an origin stands for.
    public func range(_ origin: ActeGraph.Origin) -> SourceRange? {
        Int(origin.rawValue) < ranges.count ? ranges[Int(origin.rawValue)] : nil
    }
}

/// What a part of the graph is, in the act.
public struct PartOrigin: Sendable {
    /// What kind of thing.
    public enum Role: Sendable, Hashable {
        /// A part of the act, by index in `CheckedModel.parts`.
        case part(Int)
        /// A text, or a passage of one, within the part it belongs to.
        case passage
        /// An alert, by index in `CheckedModel.notices`.
        case alert(Int)
        /// A question that `demander` keeps, by index in `CheckedModel.questions`.
        case request(Int)
    }

    /// What it is.
    public var role: Role
    /// The part of the act it stands in; itself for a part at the top.
    public var owner: PartID?
    /// Where it was written.
    public var range: SourceRange
}

/// A decision as written.
public struct DecisionOrigin: Sendable {
    /// Where its condition was written.
    public var range: SourceRange
    /// The conditions of its branches, in order; the last branch is taken when none holds.
    public var conditions: [ExpressionID]
    /// The sources its branches give.
    public var sources: [String]
}
