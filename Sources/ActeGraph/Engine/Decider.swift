/// Decides rows of complete answers, one after the other: the parts that the act has, or the refusal that forbids it.
///
/// A ``Walk`` knows what is still to ask and what changed; this knows nothing but the outcome, for batches. It gives what a walk comes to
/// that has the same answers. One decider serves one task; it allocates nothing once its arrays have grown.
public struct Decider {
    /// The parts of the row decided last, in the order of the source; empty when it is refused.
    public var parts: [PartID] { outcome.parts }
    /// Why the act of the row decided last cannot be made.
    public var refusal: RefusalID? { outcome.refusal }

    let reader: RowReader
    private let route: Route
    private var outcome = Route.Outcome()
    /// Every decision and what tells its branch, those told alike together.
    private let byAnswer: [(decision: Int, test: AnswerTest)]
    private let byRegion: [(decision: Int, variable: UInt32, bits: UInt64)]
    private let byDiagram: [(decision: Int, root: UInt32)]
    /// The variables whose regions tests ask for, each once.
    private let inspected: [UInt32]
    /// By variable: its region in the row looked at, where a test asks for it.
    private var regions: [UInt32]

    /// A decider of that graph. O(decisions × regions).
    public init(_ graph: DecisionGraph) {
        let body = graph.body
        reader = RowReader(body: body)
        let columns = AnswerTable(for: graph).columns
        let tests = body.sites.roots[..<body.sites.decisionCount].map { BranchTest($0, body, columns) }
        route = Route(body.tree, tests)
        byAnswer = tests.enumerated().compactMap { if case .answer(let test) = $1 { ($0, test) } else { nil } }
        byRegion = tests.enumerated().compactMap {
            if case .region(let of, let bits) = $1 { ($0, of, bits) } else { nil }
        }
        byDiagram = tests.enumerated().compactMap { if case .diagram(let root) = $1 { ($0, root) } else { nil } }
        inspected = Set(byRegion.lazy.map(\.variable)).sorted()
        regions = [UInt32](repeating: 0, count: body.variables.list.count)
    }

    /// Decides a row of answers to the questions of the graph; a row that the table does not have gives nothing.
    ///
    /// O(parts and decisions reached).
    public mutating func decide(_ row: Int, of table: borrowing AnswerTable) {
        outcome.clear()
        guard has(row, table) else { return }
        route.follow(row, table, reader, &outcome)
        if outcome.refusal != nil { outcome.parts.removeAll(keepingCapacity: true) }
    }

    /// The branch that each decision takes under a row of answers, those that are not reached included, by `DecisionID`.
    ///
    /// Each text is looked at once, whatever the number of decisions that hang on it. O(variables + decisions).
    public mutating func branches(_ row: Int, of table: borrowing AnswerTable, into branches: inout [UInt16]) {
        guard has(row, table) else { return }
        for variable in inspected { regions[Int(variable)] = reader.region(of: variable, table, row) }
        let count = reader.body.sites.decisionCount
        if branches.count != count { branches = [UInt16](repeating: 0, count: count) }
        var output = branches.mutableSpan
        // Those told alike one after the other: short loops, whose turns the processor guesses.
        let answers = table.words.span
        let start = row &* table.rowSize
        for (decision, test) in byAnswer { output[decision] = test.holds(in: answers, from: start) ? 1 : 0 }
        for (decision, variable, bits) in byRegion {
            output[decision] = UInt16(truncatingIfNeeded: bits &>> UInt64(regions[Int(variable)]) & 1)
        }
        for (decision, root) in byDiagram {
            output[decision] = UInt16(truncatingIfNeeded: reader.terminal(of: root, table, row))
        }
    }

    private func has(_ row: Int, _ table: borrowing AnswerTable) -> Bool {
        table.columns.count == reader.body.questions.count && row >= 0 && row < table.count
    }
}
