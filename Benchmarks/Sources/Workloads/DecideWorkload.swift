public import Foundation

/// W2: a thousand conditions in a binary tree, and rows of complete answers.
///
/// The tree is random: it asks again what it knows, and so has branches that no answers reach. A rule file with such branches does not
/// compile, on purpose; this workload is therefore given to the engine as a graph, not as a text.
public struct DecideWorkload: Decodable, Sendable {
    /// The questions, in the order of the columns of the answers.
    public var vars: [NeutralQuestion]
    /// The conditions; the first is the root.
    public var nodes: [Node]

    /// A condition and where it leads.
    public struct Node: Decodable, Sendable {
        /// What is tested.
        public var cond: NeutralCondition
        /// The next node where it holds; −1 − k is leaf k.
        public var yes: Int
        /// The next node where it does not.
        public var no: Int
    }

    /// Reads `w2/tree.json`.
    public init(json: Data) throws { self = try JSONDecoder().decode(DecideWorkload.self, from: json) }
}
