/// Acts made from rows of answers, by the hundred thousand: the rules are compiled once, the columns found once, and memory stays the same
/// whatever the number of rows.
///
/// ```swift
/// let batch = Batch(rules) { try $0.rendered(as: .markdown) }
/// try await batch.run(try BatchRows(contentsOf: "réponses.csv")) { lines in
///     for line in lines { print(line.number, line.state, line.message) }
/// }
/// ```
public struct Batch: Sendable {
    private let start: Walk
    private let product: BatchProduct

    /// Acts under these rules, which many tasks write at once.
    ///
    /// - Parameter write: the bytes of an act; what it throws is told of the row, and the next rows are done all the same.
    public init(_ rules: Rules, write: @escaping @Sendable (Act) throws -> [UInt8]) {
        self.init(from: rules.start(), write: write)
    }

    /// The same, from a walk on which what all rows share is answered: a profile, the agent. A row that answers it otherwise goes first.
    public init(from start: Walk, write: @escaping @Sendable (Act) throws -> [UInt8]) {
        self.init(from: start) { act, _ in try write(act) }
    }

    /// The same; what is told to the second argument of `writing` goes into the report, beside the advice of the rules: nothing that is confidential or
    /// personal may.
    public init(from start: Walk, writing: @escaping @Sendable (Act, (String) -> Void) throws -> [UInt8]) {
        self.start = start
        product = .act(writing)
    }

    /// Rows of a table of open data, one from each act, which is made and not kept. The lines hold ``OpenDataRow/line``; what someone must still fill
    /// is told in their messages, and a row that the standard would refuse is faulty.
    public init(from start: Walk, giving exchange: OpenDataExchange) {
        self.start = start
        product = .row(exchange)
    }

    /// Whether rows can be read at all: best known before anything is written.
    ///
    /// - Throws: where a column answers no question, or two answer the same.
    public func check(_ rows: BatchRows) throws(BatchProblem) { _ = try ColumnPlan(rows.head, start) }

    /// Makes the act of each row, and hands over what became of them in the order of the rows, some dozens at a time: the same whatever the number
    /// of tasks. Questions without an answer are left to the rules, as Enter alone would.
    ///
    /// - Parameters:
    ///   - last: the line after which to start; 0 for all of them.
    ///   - tasks: how many chunks are worked on at once.
    ///   - receive: what to do with each chunk; what it throws ends the batch.
    /// - Throws: ``BatchProblem`` where a column answers no question, ``FileProblem`` where reading stops.
    public func run(
        _ rows: consuming BatchRows, after last: Int = 0, tasks: Int = 2,
        _ receive: ([BatchLine], _ share: Double) throws -> Void
    ) async throws {
        var rows = rows
        rows.skip(through: last)
        let work = RowWork(try ColumnPlan(rows.head, start), from: start, giving: product)
        // One chunk more waits, so that no core does while a chunk is handed over.
        let most = tasks > 1 ? tasks + 1 : 1
        try await withThrowingTaskGroup(of: (Int, [BatchLine]).self) { group in
            var waiting: [Int: [BatchLine]] = [:]
            var (sent, received) = (0, 0)
            while true {
                while sent - received < most, let chunk = try rows.next() {
                    let place = sent
                    group.addTask { (place, work.lines(of: chunk)) }
                    sent += 1
                }
                guard let (place, lines) = try await group.next() else { return }
                waiting[place] = lines
                while let lines = waiting.removeValue(forKey: received) {
                    received += 1
                    try receive(lines, rows.share)
                }
            }
        }
    }
}
